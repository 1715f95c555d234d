package org.quadset.handouts;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

import org.w3c.dom.Element;

import java.io.File;
import java.util.List;

/** Puts this program's own SVG drawings into a page as lines and areas, not as pixels. */
final class InlineSvg implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dots) {
        var drawing = new SvgDrawing(svg);
        double wide = width >= 0 ? width : height >= 0 ? height / drawing.ratio() : -1;
        double across = wide >= 0 ? wide : drawing.width() * dots;
        return new Placed(drawing, across, across * drawing.ratio(), dots);
    }

    /**
     * A drawing with its size.
     *
     * @param width in the device's dots
     * @param dots in a CSS pixel
     */
    private record Placed(SvgDrawing drawing, double width, double height, double dots)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) (width / dots),
                    (float) (height / dots),
                    graphics -> {
                        double scale = width / dots / drawing.width();
                        graphics.scale(scale, scale);
                        drawing.draw(graphics);
                    });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Words in drawings are outlines of the bundled font.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Words in drawings are outlines of the bundled font.
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
