package org.quadset.platform.pictures;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Turns what a camera took the way it was held. */
public final class UprightPicture {
    private UprightPicture() {}

    /**
     * How the camera was held, of a JPEG: 1 upright, 3 upside down, 6 and 8 on its side; see EXIF.
     * Whatever else a picture is, it is taken as upright.
     *
     * @throws IOException if it can't be read at all
     */
    public static int orientation(InputStream picture) throws IOException {
        try {
            // Only EXIF: other notes are XML, which is not read.
            var directory =
                    JpegMetadataReader.readMetadata(picture, List.of(new ExifReader()))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (JpegProcessingException | MetadataException without) {
            // A picture without readable notes of its camera is taken as it is.
            return 1;
        }
    }

    /**
     * The picture upright, on white.
     *
     * @param orientation as {@link #orientation} tells it
     * @param scale from the upright width and height to how large it shall be, 1 for as it is
     */
    public static BufferedImage of(
            BufferedImage image, int orientation, DoubleBinaryOperator scale) {
        boolean onItsSide = orientation >= 5 && orientation <= 8;
        int width = onItsSide ? image.getHeight() : image.getWidth();
        int height = onItsSide ? image.getWidth() : image.getHeight();
        double factor = scale.applyAsDouble(width, height);
        int w = Math.max(1, (int) Math.round(width * factor));
        int h = Math.max(1, (int) Math.round(height * factor));
        var out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var turn = AffineTransform.getScaleInstance(factor, factor);
        turn.concatenate(turned(orientation, width, height));
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return out;
    }

    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
