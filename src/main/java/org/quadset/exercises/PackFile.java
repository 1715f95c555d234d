package org.quadset.exercises;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Packs as one file, to be given to another clinic: UTF-8 JSON with everything that the other
 * clinic may not have. It holds no paths and nothing compressed, so that a hostile file can neither
 * reach out of its place nor grow when it is read; its size is limited before it is read.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion grows when older programs could not understand the file any more
 * @param exercises the exercises of the packs that a program does not bring as they are
 * @param photos those that the exercises show
 */
public record PackFile(
        String format,
        int formatVersion,
        List<ExercisePack> packs,
        List<Exercise> exercises,
        List<Photo> photos) {
    /** A photograph; the bytes stand in the file as base64. */
    public record Photo(String digest, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Photo photo
                    && Objects.equals(digest, photo.digest)
                    && Arrays.equals(bytes, photo.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(digest);
        }
    }

    public static final String FORMAT = "quadset-packs";
    public static final int VERSION = 1;

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST_PACKS = 200;
    private static final int MOST_EXERCISES = 1000;
    private static final int MOST_PHOTOS = 400;

    private static final ObjectMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(8 * 1024 * 1024)
                                                    .maxNumberLength(20)
                                                    .maxNameLength(200)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .addModule(new Jdk8Module())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    public PackFile {
        packs = packs == null ? List.of() : List.copyOf(packs);
        exercises = exercises == null ? List.of() : List.copyOf(exercises);
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** The bytes of the file. */
    public byte[] write() {
        return ExerciseJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file from its bytes, with every limit looked at.
     *
     * @throws UserFacingException if it is no such file, or too large, or of a newer program, or
     *     breaks a limit; the message names what
     */
    public static PackFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UserFacingException("packFile.tooLarge", LARGEST / 1024 / 1024);
        }
        var file = parsed(bytes);
        if (!FORMAT.equals(file.format)) {
            throw new UserFacingException("packFile.noPackFile");
        }
        if (file.formatVersion < 1 || file.formatVersion > VERSION) {
            throw new UserFacingException("packFile.otherVersion", file.formatVersion, VERSION);
        }
        file.check();
        return file;
    }

    private static PackFile parsed(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var file = STRICT.readValue(text, PackFile.class);
            if (file == null) {
                throw new UserFacingException("packFile.noPackFile");
            }
            return file;
        } catch (CharacterCodingException | JsonProcessingException damaged) {
            throw new UserFacingException("packFile.noPackFile");
        }
    }

    private void check() {
        if (packs.size() > MOST_PACKS
                || exercises.size() > MOST_EXERCISES
                || photos.size() > MOST_PHOTOS) {
            throw new UserFacingException(
                    "packFile.tooMany", MOST_PACKS, MOST_EXERCISES, MOST_PHOTOS);
        }
        for (var pack : packs) {
            refuse(pack.name(), pack.violations());
        }
        for (var exercise : exercises) {
            refuse(exercise.name(), ExerciseRules.violations(exercise));
            if (!exercise.key().matches("[a-z]+(-[a-z0-9]+)+") || exercise.key().length() > 60) {
                throw new UserFacingException("packFile.wrongPart", exercise.name(), "key");
            }
        }
        if (exercises.stream().map(Exercise::key).distinct().count() < exercises.size()) {
            throw new UserFacingException("packFile.twice");
        }
        for (var photo : photos) {
            if (photo.digest() == null
                    || photo.bytes() == null
                    || !ExercisePhoto.of(photo.bytes()).digest().equals(photo.digest())) {
                throw new UserFacingException("packFile.damagedPhoto");
            }
        }
    }

    private static void refuse(String name, List<Violation> violations) {
        violations.stream()
                .findFirst()
                .ifPresent(
                        broken -> {
                            throw new UserFacingException(
                                    "packFile.wrongPart", shorten(name), broken.field());
                        });
    }

    private static String shorten(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** The digests of all photographs that the exercises show. */
    Stream<String> shownPhotos() {
        return exercises.stream()
                .flatMap(exercise -> exercise.photos().stream())
                .flatMap(pair -> Stream.of(pair.start(), pair.end()))
                .distinct();
    }
}
