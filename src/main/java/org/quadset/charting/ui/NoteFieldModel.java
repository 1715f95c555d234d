package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.charting.Origin;
import org.quadset.platform.text.TypedText;

import java.util.function.Consumer;

/**
 * One part of a note, and last time's words for it. Those are only a suggestion: they are no part
 * of the text until they are confirmed.
 */
public final class NoteFieldModel {
    final String field;
    final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper("");
    private final Consumer<String> onChange;
    private Origin origin = Origin.NEW;
    private boolean filling;

    NoteFieldModel(String field, Consumer<String> onChange) {
        this.field = field;
        this.onChange = onChange;
        text.addListener((property, before, now) -> typed(now));
    }

    private void typed(String now) {
        if (filling) {
            return;
        }
        if (!now.isEmpty() && !suggestion.get().isEmpty()) {
            suggestion.set("");
            origin = Origin.NEW;
        } else if (origin == Origin.CONFIRMED) {
            origin = Origin.CHANGED;
        }
        if (now.isEmpty()) {
            origin = Origin.NEW;
        }
        onChange.accept(field);
    }

    /** Last time's words; empty once they are confirmed, replaced or dropped. */
    public ReadOnlyStringProperty suggestion() {
        return suggestion.getReadOnlyProperty();
    }

    /** Whether last time's words still wait for a yes or a no. */
    public boolean isWaiting() {
        return !suggestion.get().isEmpty();
    }

    /** Takes last time's words as today's. */
    public void confirm() {
        if (isWaiting() && text.get().isEmpty()) {
            var words = suggestion.get();
            suggestion.set("");
            filling = true;
            text.set(words);
            filling = false;
            origin = Origin.CONFIRMED;
            onChange.accept(field);
        }
    }

    /** Drops last time's words. */
    public void drop() {
        if (isWaiting()) {
            suggestion.set("");
            onChange.accept(field);
        }
    }

    /** Writes a line behind what is typed; it is not written a second time. */
    void append(String line) {
        var before = text.get().stripTrailing();
        if (!before.contains(line)) {
            text.set(before.isEmpty() ? line : before + "\n" + line);
        }
    }

    /** Shows stored words without taking them for typing. */
    void show(String words, String suggested, Origin from) {
        filling = true;
        text.set(words);
        filling = false;
        suggestion.set(suggested);
        origin = from;
    }

    /** As it is stored. */
    String stored() {
        return TypedText.block(text.get());
    }

    Origin origin() {
        return origin;
    }
}
