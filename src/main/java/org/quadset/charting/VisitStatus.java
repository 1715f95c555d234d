package org.quadset.charting;

import org.quadset.platform.i18n.Labelled;

/** How far a visit's note has come; signing follows with the charting capability. */
public enum VisitStatus implements Labelled {
    /** Being written. */
    DRAFT,
    /** All rows are finished and safe; not signed yet. */
    COMPLETE
}
