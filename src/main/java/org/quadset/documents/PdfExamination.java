package org.quadset.documents;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a PDF as a whole before it is kept: its pages, and how much its parts would unpack to. A
 * file that would fill the memory when it is shown is refused here.
 */
final class PdfExamination {
    private static final int MOST_PAGES = 5_000;
    private static final long MOST_PIXELS = 150_000_000;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final int LONGEST_PART = 300 << 20;

    private PdfExamination() {}

    /**
     * How many pages it has.
     *
     * @throws UserFacingException if it is locked by a password, broken, or a trap
     */
    static int pages(SeekableByteChannel channel) {
        try (var pdf = Loader.loadPDF(new ChannelBytes(channel))) {
            int pages = pdf.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new UserFacingException("document.tooManyPages", MOST_PAGES);
            }
            if (pages < 1) {
                throw new UserFacingException("document.brokenPdf");
            }
            refuseBombs(pdf);
            for (int i = 0; i < pages; i++) {
                pdf.getPage(i).getCropBox();
            }
            PdfReading.image(pdf, 0, 200);
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new UserFacingException(locked, "document.locked");
        } catch (UserFacingException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox tells of broken files in many ways: all of them mean the same here.
            throw new UserFacingException(broken, "document.brokenPdf");
        } catch (OutOfMemoryError bomb) {
            throw new UserFacingException(bomb, "document.tooMuchInside");
        }
    }

    private static void refuseBombs(PDDocument pdf) throws IOException {
        long unpacked = 0;
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            var held = pdf.getDocument().getObjectFromPool(key);
            COSBase part = held == null ? null : held.getObject();
            if (part instanceof COSStream stream) {
                long pixels =
                        (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
                if (pixels > MOST_PIXELS) {
                    throw new UserFacingException("document.tooMuchInside");
                }
                if (isDeflated(stream)) {
                    unpacked += unpackedLength(stream);
                }
                if (unpacked > MOST_UNPACKED) {
                    throw new UserFacingException("document.tooMuchInside");
                }
            }
        }
    }

    private static boolean isDeflated(COSStream stream) {
        var filters = stream.getFilters();
        return COSName.FLATE_DECODE.equals(
                filters instanceof COSArray several && several.size() > 0
                        ? several.getObject(0)
                        : filters);
    }

    /**
     * Counted without keeping it. A part that is packed in a broken way counts as far as it goes.
     */
    private static long unpackedLength(COSStream stream) throws IOException {
        var inflater = new Inflater();
        try (InputStream packed = stream.createRawInputStream()) {
            var in = new byte[1 << 16];
            var out = new byte[1 << 16];
            long count = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = packed.read(in);
                    if (read <= 0) {
                        return count;
                    }
                    inflater.setInput(in, 0, read);
                }
                int some = inflater.inflate(out);
                if (some == 0 && inflater.needsDictionary()) {
                    return count;
                }
                count += some;
                if (count > LONGEST_PART) {
                    throw new UserFacingException("document.tooMuchInside");
                }
            }
            return count;
        } catch (DataFormatException broken) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
