package org.quadset.handouts.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.DoseText;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.TypedText;

/** An exercise of the programme being built: its dose as typed, and as it was understood. */
public final class ProgramItemModel {
    final Exercise exercise;
    final StringProperty dose;
    final StringProperty often;
    final ObjectProperty<Side> side;
    final StringProperty note;
    final StringProperty error = new SimpleStringProperty("");
    final StringProperty readAs = new SimpleStringProperty("");
    private Dosage understood;

    /** A newly added exercise with its usual dose. */
    ProgramItemModel(Exercise exercise, Side side, Runnable onChange) {
        this(
                exercise,
                new PrescribedExercise(exercise.key(), side, exercise.usualDose(), ""),
                onChange);
    }

    ProgramItemModel(Exercise exercise, PrescribedExercise prescribed, Runnable onChange) {
        this.exercise = exercise;
        this.understood = prescribed.dosage();
        this.dose = new SimpleStringProperty(doseText(understood));
        this.often =
                new SimpleStringProperty(
                        understood.timesPerDay() + "/day " + understood.daysPerWeek() + " days");
        this.side = new SimpleObjectProperty<>(prescribed.side());
        this.note = new SimpleStringProperty(prescribed.note());
        Runnable reread =
                () -> {
                    read();
                    onChange.run();
                };
        dose.addListener((property, before, now) -> reread.run());
        often.addListener((property, before, now) -> reread.run());
        this.side.addListener((property, before, now) -> onChange.run());
        note.addListener((property, before, now) -> onChange.run());
        read();
    }

    private static String doseText(Dosage dosage) {
        return dosage.shortText()
                + (dosage.restSeconds() > 0 && !dosage.timed()
                        ? " rest " + dosage.restSeconds() + "s"
                        : "");
    }

    /** What is not typed is zero or one, not what was before: the text is the whole dose. */
    private void read() {
        var blank = new Dosage(1, 1, 0, 0, 1, 7, 0, "");
        var reading = DoseText.read(dose.get() + " " + often.get(), blank);
        if (reading.violations().isEmpty() && !dose.get().isBlank()) {
            understood = reading.dosage();
            error.set("");
            readAs.set(understood.shortText());
        } else {
            error.set(
                    reading.violations().isEmpty()
                            ? Messages.text("program.doseNeeded")
                            : Messages.text(reading.violations().getFirst()));
        }
    }

    PrescribedExercise prescribed() {
        return new PrescribedExercise(
                exercise.key(), side.get(), understood, TypedText.line(note.get()));
    }
}
