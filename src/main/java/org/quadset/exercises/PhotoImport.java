package org.quadset.exercises;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;

import org.quadset.platform.problems.UserFacingException;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Makes a photograph fit to be kept: upright, at most 1000 pixels long, a JPEG without anything
 * that the camera wrote into it, such as where it was taken.
 */
final class PhotoImport {
    private static final int LONGEST_SIDE = 1000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LARGEST_FILE = 40 * 1024 * 1024;
    private static final float QUALITY = .85f;

    private PhotoImport() {}

    /**
     * @throws UserFacingException if it is too large, or no picture that can be read
     */
    static ExercisePhoto of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new UserFacingException("photo.tooLarge", LARGEST_FILE / 1024 / 1024);
        }
        try {
            var upright = upright(read(file), orientation(file));
            return ExercisePhoto.of(jpeg(upright));
        } catch (IOException problem) {
            throw new UserFacingException(problem, "photo.unknownKind");
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UserFacingException("photo.unknownKind");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new UserFacingException("photo.tooManyPixels", MOST_PIXELS / 1_000_000);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** How the camera was held: 1 upright, 3 upside down, 6 and 8 on its side; see EXIF. */
    private static int orientation(byte[] file) {
        try {
            var directory =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException without) {
            // A picture without readable notes of its camera is taken as it is.
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? image.getHeight() : image.getWidth();
        int height = onItsSide ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        var turn = new AffineTransform();
        turn.scale(scale, scale);
        switch (orientation) {
            case 2 -> turn.concatenate(new AffineTransform(-1, 0, 0, 1, width, 0));
            case 3 -> turn.concatenate(new AffineTransform(-1, 0, 0, -1, width, height));
            case 4 -> turn.concatenate(new AffineTransform(1, 0, 0, -1, 0, height));
            case 5 -> turn.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> turn.concatenate(new AffineTransform(0, 1, -1, 0, width, 0));
            case 7 -> turn.concatenate(new AffineTransform(0, -1, -1, 0, width, height));
            case 8 -> turn.concatenate(new AffineTransform(0, -1, 1, 0, 0, height));
            default -> {
                // As it is.
            }
        }
        var out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return out;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
