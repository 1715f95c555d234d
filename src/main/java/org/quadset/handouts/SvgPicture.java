package org.quadset.handouts;

import org.w3c.dom.Element;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;

import javax.imageio.ImageIO;

/** A photograph in a drawing: written into it whole, so that a stored sheet needs nothing else. */
final class SvgPicture {
    private static final String DATA = "data:image/jpeg;base64,";

    private SvgPicture() {}

    /**
     * An {@code image} element; the picture keeps its shape, in the middle of its place.
     *
     * @param jpeg the bytes of a JPEG file
     */
    static String element(byte[] jpeg, double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<image x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" href=\"%s%s\"/>",
                x,
                y,
                width,
                height,
                DATA,
                Base64.getEncoder().encodeToString(jpeg));
    }

    static void draw(Element element, Graphics2D graphics) {
        var href = element.getAttribute("href");
        if (!href.startsWith(DATA)) {
            throw new IllegalArgumentException("a picture that is not in the drawing itself");
        }
        try {
            var image =
                    ImageIO.read(
                            new ByteArrayInputStream(
                                    Base64.getDecoder().decode(href.substring(DATA.length()))));
            double width = Double.parseDouble(element.getAttribute("width"));
            double height = Double.parseDouble(element.getAttribute("height"));
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            double x =
                    Double.parseDouble(element.getAttribute("x"))
                            + (width - image.getWidth() * scale) / 2;
            double y =
                    Double.parseDouble(element.getAttribute("y"))
                            + (height - image.getHeight() * scale) / 2;
            graphics.drawImage(image, new AffineTransform(scale, 0, 0, scale, x, y), null);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
