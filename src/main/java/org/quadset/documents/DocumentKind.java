package org.quadset.documents;

import org.quadset.platform.i18n.Labelled;

/** What a document's content is; found in the content, never taken from a file's name. */
public enum DocumentKind implements Labelled {
    PDF("pdf"),
    JPEG("jpg"),
    PNG("png"),
    TIFF("tif"),
    TEXT("txt");

    private final String ending;

    DocumentKind(String ending) {
        this.ending = ending;
    }

    /** What the name of a file of this kind ends with, without the dot. */
    public String ending() {
        return ending;
    }
}
