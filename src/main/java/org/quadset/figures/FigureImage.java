package org.quadset.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a figure's start and end as a picture of pixels, for contact sheets. */
public final class FigureImage {
    private FigureImage() {}

    /**
     * Both panels side by side on white.
     *
     * @param pixelsPerMillimetre 12 is about 300 dots for an inch
     */
    public static BufferedImage pair(Figure figure, boolean mirrored, double pixelsPerMillimetre) {
        var picture = FigurePicture.of(figure, mirrored, Scene.PAPER);
        int width = (int) Math.ceil(2 * FigurePicture.WIDTH * pixelsPerMillimetre);
        int height = (int) Math.ceil(picture.height() * pixelsPerMillimetre);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        double panel = FigurePicture.WIDTH * pixelsPerMillimetre;
        for (int i = 0; i < 2; i++) {
            graphics.setClip((int) (i * panel), 0, (int) panel, height);
            panel(graphics, picture.panels().get(i), picture, pixelsPerMillimetre, i * panel);
        }
        graphics.dispose();
        return image;
    }

    private static void panel(
            Graphics2D graphics,
            List<FigureShape> shapes,
            FigurePicture picture,
            double pixels,
            double x) {
        double scale = picture.scale() * pixels;
        double dx = x - picture.left() * scale;
        double dy = -picture.top() * scale;
        for (var shape : shapes) {
            var path = path(shape.polygons(), !shape.open(), scale, dx, dy);
            if (shape.line() != Tone.NONE && shape.lineWidth() > 0) {
                graphics.setColor(new Color(shape.line().onPaper()));
                graphics.setStroke(stroke(shape.lineWidth() * (shape.open() ? 1 : 2) * pixels));
                graphics.draw(path);
            }
            if (shape.fill() != Tone.NONE) {
                graphics.setColor(new Color(shape.fill().onPaper()));
                graphics.fill(path);
            }
            if (shape.hatched()) {
                graphics.setColor(new Color(shape.line().onPaper()));
                graphics.setStroke(stroke(.2 * pixels));
                var lines = Hatch.lines(shape.polygons(), 1.1 / picture.scale());
                graphics.draw(path(lines, false, scale, dx, dy));
            }
        }
    }

    private static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Path2D path(
            List<double[]> polygons, boolean closed, double scale, double dx, double dy) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double[] points : polygons) {
            for (int i = 0; i < points.length; i += 2) {
                double x = points[i] * scale + dx;
                double y = points[i + 1] * scale + dy;
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            if (closed) {
                path.closePath();
            }
        }
        return path;
    }
}
