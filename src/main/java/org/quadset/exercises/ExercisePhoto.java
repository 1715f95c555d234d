package org.quadset.exercises;

import org.quadset.platform.problems.UserFacingException;

import java.util.Arrays;

/**
 * A photograph of an exercise, known by the SHA-256 of its bytes.
 *
 * @param digest in hex
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
public record ExercisePhoto(String digest, String mediaType, byte[] bytes) {
    /** At most 4 MB. */
    static final int LARGEST = 4 * 1024 * 1024;

    /**
     * A photograph from the bytes of a file.
     *
     * @throws UserFacingException if it is larger than 4 MB, or neither PNG nor JPEG
     */
    public static ExercisePhoto of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UserFacingException("photo.tooLarge", LARGEST / 1024 / 1024);
        }
        return new ExercisePhoto(ExerciseJson.digest(bytes), mediaType(bytes), bytes.clone());
    }

    private static String mediaType(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n')) {
            return "image/png";
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        throw new UserFacingException("photo.unknownKind");
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Photographs of one digest are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExercisePhoto photo && Arrays.equals(bytes, photo.bytes);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
