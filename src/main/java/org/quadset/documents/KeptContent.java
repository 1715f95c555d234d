package org.quadset.documents;

/**
 * Content that is on disk, sealed; only {@link DocumentFiles} makes one, so that no row is written
 * for content that isn't.
 */
public final class KeptContent {
    private final ExaminedFile examined;

    KeptContent(ExaminedFile examined) {
        this.examined = examined;
    }

    DocumentKind kind() {
        return examined.kind();
    }

    long bytes() {
        return examined.bytes();
    }

    int pages() {
        return examined.pages();
    }

    String digest() {
        return examined.digest();
    }
}
