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
 * Lays a sheet out as a PDF: tagged for screen readers, text selectable, fonts embedded, nothing
 * from outside.
 */
public final class SheetPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private final String css;

    public SheetPdf() {
        try (var in = SheetPdf.class.getResourceAsStream("sheet.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * The PDF's bytes. Takes a second or more the first time; call it away from the window's
     * thread.
     */
    public byte[] render(ExerciseSheet sheet) {
        var fonts = SheetFonts.of(SheetPage.of(sheet, ""));
        var page = SheetPage.of(sheet, css.replace("FONTS", fonts.families()));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
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
