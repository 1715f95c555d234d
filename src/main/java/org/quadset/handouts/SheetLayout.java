package org.quadset.handouts;

import org.quadset.platform.i18n.Labelled;

/** How a sheet places pictures and words. */
public enum SheetLayout implements Labelled {
    /** Picture and boxes at the left, steps at the right; several exercises on a page. */
    NORMAL,
    /** The picture first and large, the words beneath it. */
    PICTURES,
    /** As picture first, with a page for each exercise. */
    ONE_PER_PAGE
}
