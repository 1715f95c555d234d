package org.quadset.exercises;

/**
 * Photographs instead of a drawn figure.
 *
 * @param start the SHA-256 of the stored picture of the start, in hex
 * @param end the same of the end
 */
public record PhotoPair(String start, String end) {
    public PhotoPair {
        start = start == null ? "" : start;
        end = end == null ? "" : end;
    }
}
