package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.quadset.charting.Origin;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.charting.TreatmentRow;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One treatment row while it is being typed; read and checked again at every change. */
public final class TreatmentRowModel {
    final TreatmentKind kind;
    final BooleanProperty open = new SimpleBooleanProperty();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, SafetyAnswer> safetyAnswers = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<TreatmentAssessment> assessment =
            new ReadOnlyObjectWrapper<>();
    private final Function<TreatmentRow, TreatmentAssessment> assess;
    private final Runnable onChange;
    private final Runnable onLink;
    private final String rulesVersion;
    private Origin origin;
    private final ReadOnlyObjectWrapper<OptionalLong> timer =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());

    TreatmentRowModel(
            TreatmentRow row,
            Function<TreatmentRow, TreatmentAssessment> assess,
            Runnable onChange,
            Runnable onLink) {
        this.onLink = onLink;
        this.kind = row.kind();
        this.assess = assess;
        this.onChange = onChange;
        this.origin = row.origin();
        timer.set(row.timer());
        this.rulesVersion = row.rulesVersion();
        typed.putAll(row.fields());
        row.safetyAnswers().forEach(answer -> safetyAnswers.put(answer.condition(), answer));
        reassess();
    }

    /** The timer that measures it, if one was started. */
    OptionalLong timer() {
        return timer.get();
    }

    ReadOnlyObjectProperty<OptionalLong> timerProperty() {
        return timer.getReadOnlyProperty();
    }

    /** Says which timer measures it; where it is from does not change by that. */
    void measuredBy(long newTimer) {
        timer.set(OptionalLong.of(newTimer));
        onLink.run();
    }

    /** Whether it is new, or last time's. */
    Origin origin() {
        return origin;
    }

    /** The row as it is read and checked now. */
    public ReadOnlyObjectProperty<TreatmentAssessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    /** What is typed in a field now; empty if nothing. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Takes what was typed into a field. */
    public void type(String field, String text) {
        if (text.equals(typed(field))) {
            return;
        }
        if (text.isEmpty()) {
            typed.remove(field);
        } else {
            typed.put(field, text);
        }
        changed();
    }

    /** The reason and the talk for a caution; empty ones while none was given. */
    public SafetyAnswer safetyAnswer(String condition) {
        return safetyAnswers.getOrDefault(condition, new SafetyAnswer(condition, "", false));
    }

    /** Takes the reason and the talk with the patient for a caution. */
    public void answerCaution(SafetyAnswer answer) {
        if (!answer.equals(safetyAnswers.put(answer.condition(), answer))) {
            changed();
        }
    }

    private void changed() {
        if (origin == Origin.CONFIRMED) {
            origin = Origin.CHANGED;
        }
        reassess();
        onChange.run();
    }

    /** Reads and checks again; needed when the patient's answers changed. */
    void reassess() {
        assessment.set(assess.apply(row()));
    }

    /**
     * What will be stored. Reasons for cautions that no longer fire are kept, since the row may
     * change back.
     */
    public TreatmentRow row() {
        return new TreatmentRow(
                kind,
                typed,
                new ArrayList<>(safetyAnswers.values()),
                rulesVersion,
                origin,
                timer.get());
    }

    /** The dose in one line, or what is still missing. */
    public String summary() {
        var reading = assessment.get().reading();
        if (reading.modality().isPresent()) {
            return reading.modality().get().summary();
        }
        return typed.isEmpty()
                ? ""
                : reading.fields().stream()
                        .filter(field -> !typed(field.key()).isEmpty())
                        .limit(6)
                        .map(
                                field ->
                                        field.choices().isEmpty()
                                                ? (typed(field.key()) + " " + field.unit()).strip()
                                                : List.of(typed(field.key()).split(",")).stream()
                                                        .map(String::strip)
                                                        .filter(field.choices()::contains)
                                                        .map(
                                                                org.quadset.modalities.ModalityField
                                                                        ::choiceLabel)
                                                        .collect(Collectors.joining(", ")))
                        .map(text -> text.replace('\n', ','))
                        .collect(Collectors.joining(" · "));
    }
}
