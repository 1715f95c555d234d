package org.quadset.clinic;

import org.quadset.platform.i18n.Labelled;

/** The paper that sheets are laid out for. */
public enum PaperSize implements Labelled {
    LETTER("letter"),
    A4("A4");

    private final String cssName;

    PaperSize(String cssName) {
        this.cssName = cssName;
    }

    /** The name CSS knows it by. */
    public String cssName() {
        return cssName;
    }
}
