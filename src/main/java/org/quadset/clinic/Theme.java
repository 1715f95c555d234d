package org.quadset.clinic;

/** How the window is coloured. */
public enum Theme {
    LIGHT,
    DARK
}
