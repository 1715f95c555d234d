package org.quadset.documents;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Draws pages of PDFs. */
final class PdfReading {
    private static final double MOST_PIXELS = 16_000_000;

    private PdfReading() {}

    /** A page, so many pixels wide; narrower where it would be too large for the memory. */
    static BufferedImage page(SeekableByteChannel channel, int page, int width) throws IOException {
        try (var pdf = Loader.loadPDF(new ChannelBytes(channel))) {
            return image(pdf, page, width);
        }
    }

    static BufferedImage image(PDDocument pdf, int page, int width) throws IOException {
        var shown = pdf.getPage(page);
        var box = shown.getCropBox();
        boolean turned = shown.getRotation() % 180 != 0;
        double wide = Math.max(1, turned ? box.getHeight() : box.getWidth());
        double high = Math.max(1, turned ? box.getWidth() : box.getHeight());
        double scale = Math.min(width / wide, Math.sqrt(MOST_PIXELS / (wide * high)));
        if (!Double.isFinite(scale) || wide * scale < 1 || high * scale < 1) {
            throw new IOException("a page without a size");
        }
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(page, (float) scale, ImageType.RGB);
    }
}
