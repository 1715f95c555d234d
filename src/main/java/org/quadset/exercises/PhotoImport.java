package org.quadset.exercises;

import org.quadset.platform.pictures.UprightPicture;
import org.quadset.platform.problems.UserFacingException;

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
            var upright =
                    UprightPicture.of(
                            read(file),
                            UprightPicture.orientation(new ByteArrayInputStream(file)),
                            (width, height) -> Math.min(1, LONGEST_SIDE / Math.max(width, height)));
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
