package org.quadset.handouts;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Turns a page of XHTML into a tagged PDF (PDF/UA) with embedded fonts and nothing from outside.
 */
final class HtmlPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private HtmlPdf() {}

    /** A style sheet of this package. */
    static String css(String file) {
        try (var in = HtmlPdf.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The PDF's bytes; {@code fonts} are those that the page's text needs. */
    static byte[] render(String page, SheetFonts fonts) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useSVGDrawer(new InlineSvg());
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Quadset");
        fonts.register(builder);
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
