package org.quadset.platform.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the shell's lowest line says: when the work on the screen was last safe on disk. */
public final class StatusLine {
    private final ReadOnlyStringWrapper safety = new ReadOnlyStringWrapper("");

    public ReadOnlyStringProperty safety() {
        return safety.getReadOnlyProperty();
    }

    /** Says since when nothing can be lost, or that something is not saved yet. */
    public void say(String text) {
        safety.set(text);
    }
}
