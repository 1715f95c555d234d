package org.quadset.documents;

import java.nio.file.Path;

/**
 * A file that may be kept: its content was looked at and is what it should be.
 *
 * @param bytes how long it was
 * @param pages how many pages it has; 1 for a picture
 * @param digest the SHA-256 of what was looked at, in hexadecimal
 */
public record ExaminedFile(Path file, DocumentKind kind, long bytes, int pages, String digest) {}
