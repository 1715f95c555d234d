package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.DoseText;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** An exercise of the programme being built: its dose as typed, and as it was understood. */
public final class ProgramItemModel {
    final Exercise exercise;
    final StringProperty dose;
    final StringProperty often;
    final ObjectProperty<Side> side;
    final StringProperty note;
    final BooleanProperty atHome;
    final BooleanProperty inClinic;
    final StringProperty error = new SimpleStringProperty("");
    final StringProperty readAs = new SimpleStringProperty("");
    private final Optional<Dosage> usual;
    private OptionalLong version;
    private Dosage understood;

    /**
     * A row of the programme as it is typed, so that a step back brings the letters too.
     *
     * @param understood the last dose that could be read
     */
    record Typed(
            Exercise exercise,
            PrescribedExercise understood,
            String dose,
            String often,
            String note,
            Optional<Dosage> usual) {}

    /**
     * @param usual the dose that the therapist gives of it by habit; empty without a habit
     * @param onChange hears of each change: of this row, and of which of its fields
     */
    ProgramItemModel(
            Exercise exercise,
            PrescribedExercise prescribed,
            Optional<Dosage> usual,
            BiConsumer<ProgramItemModel, String> onChange) {
        this.exercise = exercise;
        this.understood = prescribed.dosage();
        this.usual = usual.filter(dose -> !dose.equals(exercise.usualDose()));
        this.version = prescribed.version();
        this.dose = new SimpleStringProperty(understood.textWithRest());
        this.often = new SimpleStringProperty(understood.oftenText());
        this.side = new SimpleObjectProperty<>(prescribed.side());
        this.note = new SimpleStringProperty(prescribed.note());
        this.atHome = new SimpleBooleanProperty(prescribed.atHome());
        this.inClinic = new SimpleBooleanProperty(prescribed.inClinic());
        read();
        dose.addListener(
                (property, before, now) -> {
                    read();
                    onChange.accept(this, "dose");
                });
        often.addListener(
                (property, before, now) -> {
                    read();
                    onChange.accept(this, "often");
                });
        side.addListener((property, before, now) -> onChange.accept(this, "side"));
        note.addListener((property, before, now) -> onChange.accept(this, "note"));
        atHome.addListener((property, before, now) -> onChange.accept(this, "atHome"));
        inClinic.addListener((property, before, now) -> onChange.accept(this, "inClinic"));
    }

    /** The row as it was typed once. */
    static ProgramItemModel of(Typed typed, BiConsumer<ProgramItemModel, String> onChange) {
        var row =
                new ProgramItemModel(
                        typed.exercise(),
                        typed.understood(),
                        typed.usual(),
                        (item, field) -> {
                            if (item.listening) {
                                onChange.accept(item, field);
                            }
                        });
        row.listening = false;
        row.dose.set(typed.dose());
        row.often.set(typed.often());
        row.note.set(typed.note());
        row.listening = true;
        return row;
    }

    private boolean listening = true;

    Typed typed() {
        return new Typed(exercise, prescribed(), dose.get(), often.get(), note.get(), usual);
    }

    /** What is not typed is zero or one, not what was before: the text is the whole dose. */
    private void read() {
        var blank = new Dosage(1, 1, 0, 0, 1, 7, 0, "");
        var reading = DoseText.read(often.get() + " " + dose.get(), blank);
        if (reading.violations().isEmpty() && !dose.get().isBlank()) {
            understood = reading.dosage();
            error.set("");
            readAs.set(DoseWords.of(understood));
        } else {
            error.set(
                    reading.violations().isEmpty()
                            ? Messages.text("program.doseNeeded")
                            : Messages.text(reading.violations().getFirst()));
        }
    }

    /** The dose as it was understood last. */
    Dosage dosage() {
        return understood;
    }

    /** The therapist's habit, where it is another dose than the library's. */
    Optional<Dosage> usual() {
        return usual;
    }

    /** The row was stored, bound to this version of the exercise. */
    void storedAs(OptionalLong stored) {
        version = stored;
    }

    /** Writes a dose into the row. */
    void take(Dosage dosage) {
        often.set(dosage.oftenText());
        dose.set(dosage.textWithRest());
    }

    /** What a change such as {@code 2/day} would break; empty if it can be done. */
    List<Violation> violationsOf(String change) {
        return DoseText.read(change, understood).violations();
    }

    /** Changes what is typed and leaves the rest of the dose. */
    void change(String change) {
        take(DoseText.read(change, understood).dosage());
    }

    /** Estimated seconds of one session. */
    int sessionSeconds() {
        boolean both = side.get() == Side.BOTH && exercise.oneSided();
        return understood.sessionSeconds(both ? 2 : 1, exercise.stretch());
    }

    PrescribedExercise prescribed() {
        return new PrescribedExercise(
                exercise.key(),
                side.get(),
                understood,
                TypedText.line(note.get()),
                version,
                atHome.get(),
                inClinic.get());
    }
}
