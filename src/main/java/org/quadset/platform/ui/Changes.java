package org.quadset.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The one feed that tells open screens what was stored, so that they show it. FX thread only. */
public final class Changes {
    /** Something that was stored. */
    public sealed interface Change {
        /** A patient was registered, changed, put aside or restored. */
        record PatientChanged(long id) implements Change {}

        /** The schedule changed. */
        record ScheduleChanged() implements Change {}

        /** A reaction to a treatment was recorded or looked after. */
        record AdverseEventChanged() implements Change {}

        /** The clinic changed, made, hid or approved an exercise, or a pack of them. */
        record ExercisesChanged() implements Change {}

        /** The clinic's settings or people changed. */
        record ClinicChanged() implements Change {}
    }

    private final List<Consumer<Change>> listeners = new ArrayList<>();

    /** Hears of every change until the program ends. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Tells every listener, in the order they began to listen. */
    public void tell(Change change) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }
}
