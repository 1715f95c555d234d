package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** Why no new session is unlocked. */
public enum RunLock implements Labelled {
    UNREPORTED,
    SWELLING,
    MILEAGE_BASE
}
