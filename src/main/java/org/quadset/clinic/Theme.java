package org.quadset.clinic;

import org.quadset.platform.i18n.Labelled;

/** How the window is coloured. */
public enum Theme implements Labelled {
    LIGHT,
    DARK
}
