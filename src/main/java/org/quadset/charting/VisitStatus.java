package org.quadset.charting;

import org.quadset.platform.i18n.Labelled;

/** How far a visit's note has come. */
public enum VisitStatus implements Labelled {
    /** Being written. */
    DRAFT,
    /** Finished before notes could be signed; it still waits for its signature. */
    COMPLETE,
    /** Signed: it never changes again, and addenda stand beside it. */
    SIGNED
}
