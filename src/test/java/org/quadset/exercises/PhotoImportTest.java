package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quadset.platform.problems.UserFacingException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

class PhotoImportTest {
    /** The left half red, the right half blue. */
    static byte[] picture(int width, int height, String kind) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    /** A JPEG with a note of the camera: how it was held, and a place. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif, 0, exif.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage read(ExercisePhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    }

    @Test
    void aLargePhotographIsMadeSmallerAndStaysInShape() throws IOException {
        var photo = PhotoImport.of(picture(2400, 1200, "png"));
        var image = read(photo);
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getHeight()).isEqualTo(500);
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void aPhotographTakenSidewaysIsTurnedUprightAndTheCamerasNotesAreGone() throws IOException {
        var file = withOrientation(picture(200, 100, "jpeg"), 6);
        var photo = PhotoImport.of(file);
        var image = read(photo);
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(200);
        // Turned to the right, the left half is on top.
        assertThat(new Color(image.getRGB(50, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(50, 180)).getBlue()).isGreaterThan(200);
        assertThat(new String(photo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWithASentence() {
        assertThatThrownBy(() -> PhotoImport.of("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("photo.unknownKind"));
    }

    @Test
    void aPictureCutOffInTheMiddleIsRefusedOrShownButNeverAFault() throws IOException {
        byte[] whole = picture(400, 300, "png");
        for (int cut = 10; cut < whole.length; cut += 97) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> PhotoImport.of(part)).isInstanceOf(UserFacingException.class);
        }
    }
}
