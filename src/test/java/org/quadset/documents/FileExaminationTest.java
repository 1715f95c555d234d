package org.quadset.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is taken, what is refused, and that nothing hostile does more than be refused. */
class FileExaminationTest {
    @TempDir Path folder;

    private ExaminedFile examined(String name, byte[] bytes) throws IOException {
        return FileExamination.of(SampleFiles.write(folder, name, bytes));
    }

    private void refused(String key, String name, byte[] bytes) throws IOException {
        var file = SampleFiles.write(folder, name, bytes);
        assertThatThrownBy(() -> FileExamination.of(file))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo(key);
                            assertThat(Messages.text(problem)).isNotBlank();
                        });
    }

    @Test
    void aFileIsWhatStandsInItWhateverItsNameSays() throws IOException {
        assertThat(examined("a.exe", SampleFiles.pdf(3, "")))
                .extracting(ExaminedFile::kind, ExaminedFile::pages)
                .containsExactly(DocumentKind.PDF, 3);
        assertThat(examined("a.pdf", SampleFiles.picture("jpeg", 40, 30)).kind())
                .isEqualTo(DocumentKind.JPEG);
        assertThat(examined("b.pdf", SampleFiles.picture("png", 40, 30)).kind())
                .isEqualTo(DocumentKind.PNG);
        assertThat(examined("c", SampleFiles.picture("tiff", 40, 30)))
                .extracting(ExaminedFile::kind, ExaminedFile::pages)
                .containsExactly(DocumentKind.TIFF, 1);
        assertThat(examined("d.zip", "Grüße\n".repeat(61).getBytes(StandardCharsets.UTF_8)))
                .extracting(ExaminedFile::kind, ExaminedFile::pages)
                .containsExactly(DocumentKind.TEXT, 2);
    }

    @Test
    void whatIsOfAnotherKindIsRefused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../evil.pdf"));
            out.write(new byte[10_000_000]);
        }
        refused("document.unknown", "letter.pdf", zip.toByteArray());
        refused("document.unknown", "scan.png", new byte[] {'M', 'Z', 0, 1, 2});
        refused("document.unknown", "x.txt", "<?xml version='1.0'?><a/>".getBytes());
        refused("document.unknown", "x.txt", " <svg onload='x'/>".getBytes());
        refused("document.unknown", "x.txt", "{\\rtf1 hello}".getBytes());
        refused("document.unknown", "x.txt", new byte[] {'o', 'k', (byte) 0xff, 'x'});
        refused("document.unknown", "x.txt", "bell \u0007 rings, later on".getBytes());
        refused("document.empty", "x.pdf", new byte[0]);
        refused("document.textTooLong", "x.txt", "word ".repeat(500_000).getBytes());
    }

    @Test
    void aFolderAndAMissingFileAreRefused() {
        assertThatThrownBy(() -> FileExamination.of(folder)).hasMessage("document.noFile");
        assertThatThrownBy(() -> FileExamination.of(folder.resolve("gone")))
                .hasMessage("document.noFile");
    }

    @Test
    void aByteMoreThanOneHundredMegabytesIsTooMuch() throws IOException {
        var file = folder.resolve("large.pdf");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write("%PDF-1.7\n".getBytes());
            large.setLength((100L << 20) + 1);
        }
        assertThatThrownBy(() -> FileExamination.of(file)).hasMessage("document.tooLarge");
    }

    @Test
    void lockedAndBrokenPdfsAreToldApart() throws IOException {
        refused("document.locked", "a.pdf", SampleFiles.pdf(1, "secret"));
        refused("document.brokenPdf", "b.pdf", "%PDF-1.7\nnothing more".getBytes());
    }

    @Test
    void aPdfThatUnpacksToMoreThanTheMemoryIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0"
                                + " R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                                + packed.size()
                                + ">>stream\n")
                        .getBytes());
        packed.writeTo(pdf);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes());
        refused("document.tooMuchInside", "bomb.pdf", pdf.toByteArray());
    }

    @Test
    void aPictureOfHugeSizeIsRefusedBeforeItIsUnpacked() throws IOException {
        var head = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000);
        head.put((byte) 8).put((byte) 2).put(new byte[3]);
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        var part = new ByteArrayOutputStream();
        part.write("IHDR".getBytes());
        part.write(head.array());
        var crc = new CRC32();
        crc.update(part.toByteArray());
        part.writeTo(png);
        png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        png.write(new byte[] {0, 0, 0, 0, 'I', 'D', 'A', 'T', 0, 0, 0, 0});
        refused("document.tooMuchInside", "bomb.png", png.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "jpeg", "png", "tiff"})
    void aDamagedFileIsTakenOrRefusedButNothingElseHappens(String kind) throws IOException {
        var whole = kind.equals("pdf") ? SampleFiles.pdf(2, "") : SampleFiles.picture(kind, 60, 40);
        var random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            var bytes = whole.clone();
            int changes = 1 + random.nextInt(30);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (round % 3 == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            }
            var file = SampleFiles.write(folder, "fuzzed", bytes);
            try {
                assertThat(FileExamination.of(file).pages()).isPositive();
            } catch (UserFacingException known) {
                refused++;
                assertThat(Messages.text(known)).isNotBlank();
            }
        }
        assertThat(refused).isPositive();
        assertThat(Files.list(folder)).hasSize(1);
    }
}
