package org.quadset.handouts;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The outlines of Inter's letters, for words inside drawings; needs no font of the computer's. */
final class GlyphShapes {
    private final TrueTypeFont font;

    /**
     * @param weight Regular or Bold
     */
    GlyphShapes(String weight) {
        try (var in =
                GlyphShapes.class.getResourceAsStream(
                        "/org/quadset/platform/fonts/Inter-" + weight + ".ttf")) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * The outline of a text.
     *
     * @param size of the letters, in the drawing's units
     * @param anchor start, middle or end: where the text stands from {@code x}
     */
    Shape of(String text, double x, double y, double size, String anchor) {
        try {
            var path = new Path2D.Double();
            double unit = size / font.getUnitsPerEm();
            double pen = 0;
            var letters = font.getUnicodeCmapLookup();
            for (int letter : text.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    path.append(
                            new AffineTransform(unit, 0, 0, -unit, pen, 0)
                                    .createTransformedShape(outline.getPath()),
                            false);
                }
                pen += font.getAdvanceWidth(glyph) * unit;
            }
            double left =
                    switch (anchor) {
                        case "middle" -> x - pen / 2;
                        case "end" -> x - pen;
                        default -> x;
                    };
            return AffineTransform.getTranslateInstance(left, y).createTransformedShape(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
