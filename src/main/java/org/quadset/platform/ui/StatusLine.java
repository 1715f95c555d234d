package org.quadset.platform.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the shell's lowest line says: when the work on the screen was last safe on disk. */
public final class StatusLine {
    private final ReadOnlyBooleanWrapper safe = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper safety = new ReadOnlyStringWrapper("");

    public ReadOnlyStringProperty safety() {
        return safety.getReadOnlyProperty();
    }

    /** Whether what is on the screen is on disk too. */
    public ReadOnlyBooleanProperty safe() {
        return safe.getReadOnlyProperty();
    }

    /** Says since when nothing can be lost. */
    public void saySafe(String text) {
        safe.set(true);
        safety.set(text);
    }

    /** Says that something is not saved yet. */
    public void sayOpen(String text) {
        safe.set(false);
        safety.set(text);
    }
}
