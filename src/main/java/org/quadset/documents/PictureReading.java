package org.quadset.documents;

import org.quadset.platform.pictures.UprightPicture;
import org.quadset.platform.problems.UserFacingException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

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
        return UprightPicture.of(
                read,
                kind == DocumentKind.JPEG ? orientation(channel) : 1,
                (wide, high) -> Math.min(1, width / wide));
    }

    private static int orientation(SeekableByteChannel channel) throws IOException {
        channel.position(0);
        return UprightPicture.orientation(Channels.newInputStream(channel));
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
}
