package org.quadset.documents;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

import org.quadset.platform.problems.UserFacingException;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures without unpacking more of them than is shown: a large one is thinned out while it
 * is read.
 */
final class PictureReading {
    private static final long MOST_PIXELS = 150_000_000;
    private static final int LONGEST_SIDE = 40_000;
    private static final int MOST_PAGES = 500;
    private static final int TRIED = 200;

    private PictureReading() {}

    /**
     * How many pages it has; only a TIFF has more than one.
     *
     * @throws UserFacingException if it is broken, or would unpack to too much
     */
    static int examine(SeekableByteChannel channel, DocumentKind kind) {
        try {
            return with(
                    channel,
                    kind,
                    reader -> {
                        int pages = kind == DocumentKind.TIFF ? reader.getNumImages(true) : 1;
                        if (pages > MOST_PAGES) {
                            throw new UserFacingException("document.tooManyPages", MOST_PAGES);
                        }
                        for (int i = 0; i < pages; i++) {
                            refuseHuge(reader.getWidth(i), reader.getHeight(i));
                        }
                        for (int i = 0; i < pages; i++) {
                            thinned(reader, i, TRIED);
                        }
                        return pages;
                    });
        } catch (UserFacingException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // The readers of pictures tell of broken files in many ways.
            throw new UserFacingException(broken, "document.brokenPicture");
        } catch (OutOfMemoryError bomb) {
            throw new UserFacingException(bomb, "document.tooMuchInside");
        }
    }

    private static void refuseHuge(long width, long height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UserFacingException("document.tooMuchInside");
        }
    }

    /** A page, upright and so many pixels wide; never wider than it is. */
    static BufferedImage page(SeekableByteChannel channel, DocumentKind kind, int page, int width)
            throws IOException {
        var read = with(channel, kind, reader -> thinned(reader, page, width));
        return upright(read, kind == DocumentKind.JPEG ? orientation(channel) : 1, width);
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T with(SeekableByteChannel channel, DocumentKind kind, Reading<T> reading)
            throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        channel.position(0);
        try (var in = new MemoryCacheImageInputStream(Channels.newInputStream(channel))) {
            // Without the notes inside: they can be packed to unpack to anything.
            reader.setInput(in, false, true);
            return reading.of(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage thinned(ImageReader reader, int page, int width)
            throws IOException {
        int wide = reader.getWidth(page);
        int high = reader.getHeight(page);
        refuseHuge(wide, high);
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(wide, high) / Math.max(1, width * 2));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, how);
    }

    /** How the camera was held: 1 upright, 3 upside down, 6 and 8 on its side; see EXIF. */
    private static int orientation(SeekableByteChannel channel) throws IOException {
        channel.position(0);
        try {
            // Only EXIF: other notes are XML, which is not read.
            var notes =
                    JpegMetadataReader.readMetadata(
                            Channels.newInputStream(channel), List.of(new ExifReader()));
            var directory = notes.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (JpegProcessingException | MetadataException without) {
            // A picture without readable notes of its camera is taken as it is.
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation, int most) {
        boolean onItsSide = orientation >= 5 && orientation <= 8;
        double width = onItsSide ? image.getHeight() : image.getWidth();
        double height = onItsSide ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, most / width);
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        var turn = AffineTransform.getScaleInstance(scale, scale);
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
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return out;
    }
}
