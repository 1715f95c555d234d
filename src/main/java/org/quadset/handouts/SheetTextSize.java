package org.quadset.handouts;

import org.quadset.platform.i18n.Labelled;

/** How large a sheet is printed (handout-design.md, 4): points of the body text. */
public enum SheetTextSize implements Labelled {
    NORMAL(14),
    LARGE(18),
    VERY_LARGE(22);

    private final int points;

    SheetTextSize(int points) {
        this.points = points;
    }

    /** Of the body text. */
    public int points() {
        return points;
    }

    /** Large print has pictures of 75 mm and boxes of 12 mm. */
    public boolean large() {
        return this != NORMAL;
    }
}
