package org.quadset.outcomes.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.outcomes.AnswerMode;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeAnswers;
import org.quadset.outcomes.OutcomeDraft;
import org.quadset.outcomes.OutcomeItem;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeScore;
import org.quadset.outcomes.OutcomeScoring;
import org.quadset.patients.Patient;
import org.quadset.patients.Sex;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The answers to one measure while they are entered, with the score they come to so far. */
final class OutcomeFormModel {
    /** All that can be typed, to tell whether anything was. */
    private record Typed(
            OutcomeAnswers answers,
            List<String> numbers,
            String day,
            AnswerMode mode,
            MeasuredSide side) {}

    final List<OutcomeItemModel> items = new ArrayList<>();
    final StringProperty day = new SimpleStringProperty("");
    final StringProperty dayError = new SimpleStringProperty("");
    final ObjectProperty<AnswerMode> mode = new SimpleObjectProperty<>(AnswerMode.PAPER);
    final ObjectProperty<MeasuredSide> side = new SimpleObjectProperty<>(MeasuredSide.NO_SIDE);
    final StringProperty sideError = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<OutcomeScore> score = new ReadOnlyObjectWrapper<>();
    private final OutcomeMeasure measure;
    private final Patient patient;
    private final LocalDate today;
    private final Optional<OutcomeResult> corrected;
    private Typed untouched;

    private OutcomeFormModel(
            OutcomeMeasure measure,
            Patient patient,
            LocalDate today,
            Optional<OutcomeResult> corrected) {
        this.measure = measure;
        this.patient = patient;
        this.today = today;
        this.corrected = corrected;
        measure.items().forEach(item -> items.add(new OutcomeItemModel(item, this::count)));
        day.addListener((property, before, now) -> dayError.set(""));
        side.addListener((property, before, now) -> sideError.set(""));
    }

    /**
     * A form for a new result. The patient's record fills in what it knows, and a chosen activity
     * keeps its name from the last time.
     */
    static OutcomeFormModel empty(
            OutcomeMeasure measure,
            MeasuredSide side,
            Patient patient,
            LocalDate today,
            Optional<OutcomeResult> lastTime) {
        var form = new OutcomeFormModel(measure, patient, today, Optional.empty());
        form.day.set(ShownDate.of(today));
        form.mode.set(measure.measured() ? AnswerMode.MEASURED : AnswerMode.PAPER);
        form.side.set(side);
        for (var one : form.items) {
            one.set(one.item.usual().or(() -> form.known(one.item)));
            lastTime.ifPresent(last -> one.name.set(last.answers().nameOf(one.item.key())));
        }
        return form.begun();
    }

    /** A form that corrects a stored result. */
    static OutcomeFormModel correcting(
            OutcomeMeasure measure, OutcomeResult result, Patient patient, LocalDate today) {
        var form = new OutcomeFormModel(measure, patient, today, Optional.of(result));
        form.day.set(ShownDate.of(result.takenOn()));
        form.mode.set(result.mode());
        form.side.set(result.side());
        for (var one : form.items) {
            one.set(result.answers().of(one.item.key()));
            one.name.set(result.answers().nameOf(one.item.key()));
        }
        return form.begun();
    }

    private OutcomeFormModel begun() {
        untouched = typed();
        count();
        return this;
    }

    private Optional<BigDecimal> known(OutcomeItem item) {
        return switch (item.prefill()) {
            case NOTHING -> Optional.empty();
            case AGE ->
                    patient.details().age(today).stream()
                            .mapToObj(BigDecimal::valueOf)
                            .filter(item::allows)
                            .findFirst();
            case SEX ->
                    switch (patient.details().sex()) {
                        case Sex.MALE -> Optional.of(BigDecimal.ONE);
                        case Sex.FEMALE -> Optional.of(BigDecimal.TWO);
                        case Sex.INTERSEX, Sex.NOT_ASKED -> Optional.empty();
                    };
        };
    }

    private void count() {
        score.set(OutcomeScoring.score(measure, answers()));
    }

    OutcomeMeasure measure() {
        return measure;
    }

    Optional<OutcomeResult> corrected() {
        return corrected;
    }

    /** The score so far; counted anew with each answer. */
    ReadOnlyObjectProperty<OutcomeScore> score() {
        return score.getReadOnlyProperty();
    }

    private OutcomeAnswers answers() {
        var answers = OutcomeAnswers.NONE;
        for (var one : items) {
            answers = answers.with(one.item.key(), one.answer());
            if (one.item.named()) {
                answers = answers.named(one.item.key(), one.name.get());
            }
        }
        return answers;
    }

    private Typed typed() {
        return new Typed(
                answers(),
                items.stream().map(one -> one.typed.get()).toList(),
                day.get(),
                mode.get(),
                side.get());
    }

    boolean isDirty() {
        return !typed().equals(untouched);
    }

    /** What is to be saved; none while something typed cannot be read, which is then marked. */
    Optional<OutcomeDraft> draft() {
        var date = TypedDate.read(day.get(), DateOrder.MONTH_DAY_YEAR, today);
        dayError.set(
                date.violation("takenOn")
                        .map(Messages::text)
                        .orElse(date.date().isPresent() ? "" : Messages.text("outcome.dayNeeded")));
        boolean readable = date.date().isPresent();
        for (var one : items) {
            if (one.isUnreadable()) {
                readable = false;
                one.error.set(
                        Messages.text(
                                "outcome.notAllowed", one.typed.get(), one.item.allowedText()));
            }
        }
        return readable
                ? Optional.of(
                        new OutcomeDraft(
                                corrected.map(OutcomeResult::id).orElse(0L),
                                corrected.map(OutcomeResult::version).orElse(0L),
                                patient.id(),
                                corrected
                                        .map(OutcomeResult::episodeId)
                                        .orElse(OptionalLong.empty()),
                                corrected.map(OutcomeResult::visitId).orElse(OptionalLong.empty()),
                                measure.key(),
                                date.date().get(),
                                mode.get(),
                                side.get(),
                                answers()))
                : Optional.empty();
    }

    /** Puts each broken rule beside its field; those without a field are given back. */
    List<Violation> mark(List<Violation> violations) {
        var rest = new ArrayList<Violation>();
        for (var one : violations) {
            var item =
                    items.stream().filter(some -> some.item.key().equals(one.field())).findFirst();
            if (item.isPresent()) {
                item.get().error.set(Messages.text(one));
            } else if (one.field().equals("takenOn")) {
                dayError.set(Messages.text(one));
            } else if (one.field().equals("side")) {
                sideError.set(Messages.text(one));
            } else {
                rest.add(one);
            }
        }
        return rest;
    }
}
