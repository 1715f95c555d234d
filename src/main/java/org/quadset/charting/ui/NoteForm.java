package org.quadset.charting.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.charting.AdverseEvent;
import org.quadset.charting.BillingChoice;
import org.quadset.charting.CarriedOver;
import org.quadset.charting.Origin;
import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.VisitContent;
import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.ObjectiveFinding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The parts of a note while it is typed: its texts, scores and rows, and beside them what last time
 * suggests. It makes the content that is stored, and shows one.
 */
final class NoteForm {
    final NoteFieldModel subjective;
    final NoteFieldModel objective;
    final NoteFieldModel assessment;
    final NoteFieldModel plan;
    final StringProperty painNow = new SimpleStringProperty("");
    final StringProperty painBest = new SimpleStringProperty("");
    final StringProperty painWorst = new SimpleStringProperty("");
    final ObjectProperty<NoteType> noteType = new SimpleObjectProperty<>(NoteType.DAILY);
    final ObservableList<TreatmentRowModel> rows = FXCollections.observableArrayList();
    final ObservableList<TreatmentRowModel> carriedRows = FXCollections.observableArrayList();
    private final Function<TreatmentRow, TreatmentAssessment> assess;
    private final Consumer<String> onChange;
    private OptionalLong episodeId = OptionalLong.empty();
    private BillingChoice billing = BillingChoice.NONE;
    private Optional<LocalDate> carriedFrom = Optional.empty();
    private List<ObjectiveFinding> findings = List.of();
    private List<BodyChartMark> bodyChart = List.of();
    private boolean showing;

    /** What changed where only a row was joined with its timer: no step to go back. */
    static final String LINK = "link";

    NoteForm(Function<TreatmentRow, TreatmentAssessment> assess, Consumer<String> onChange) {
        this.assess = assess;
        this.onChange = onChange;
        subjective = new NoteFieldModel("subjective", this::changed);
        objective = new NoteFieldModel("objective", this::changed);
        assessment = new NoteFieldModel("assessment", this::changed);
        plan = new NoteFieldModel("plan", this::changed);
        painNow.addListener((property, before, now) -> changed("painNow"));
        painBest.addListener((property, before, now) -> changed("painBest"));
        painWorst.addListener((property, before, now) -> changed("painWorst"));
        noteType.addListener((property, before, now) -> changed("noteType"));
    }

    /** Tells that something was typed, unless it is only being shown. */
    void changed(String field) {
        if (!showing) {
            onChange.accept(field);
        }
    }

    /** Does several changes as one. */
    void quietly(Runnable changes) {
        boolean before = showing;
        showing = true;
        try {
            changes.run();
        } finally {
            showing = before;
        }
    }

    List<NoteFieldModel> parts() {
        return List.of(subjective, objective, assessment, plan);
    }

    OptionalLong episodeId() {
        return episodeId;
    }

    void choose(long episode) {
        episodeId = OptionalLong.of(episode);
        changed("episode");
    }

    BillingChoice billing() {
        return billing;
    }

    void decide(BillingChoice choice) {
        billing = choice;
        changed("charges");
    }

    List<ObjectiveFinding> findings() {
        return findings;
    }

    List<BodyChartMark> bodyChart() {
        return bodyChart;
    }

    /** Takes what was measured and tested. */
    void takeFindings(List<ObjectiveFinding> typed) {
        if (!typed.equals(findings)) {
            findings = List.copyOf(typed);
            changed("findings");
        }
    }

    /** Takes what was drawn. */
    void takeBodyChart(List<BodyChartMark> drawn) {
        if (!drawn.equals(bodyChart)) {
            bodyChart = List.copyOf(drawn);
            changed("bodyChart");
        }
    }

    /** How many rows of the same kind before this one tell of a reaction. */
    int reactionsBefore(TreatmentRowModel row) {
        return (int)
                rows.stream()
                        .takeWhile(one -> one != row)
                        .filter(one -> one.kind == row.kind)
                        .filter(one -> AdverseEvent.of(0, one.row()).isPresent())
                        .count();
    }

    TreatmentRowModel model(TreatmentRow row) {
        return new TreatmentRowModel(row, assess, () -> changed("row"), () -> changed(LINK));
    }

    /** Shows a content without taking it for typing. */
    void show(VisitContent content) {
        quietly(
                () -> {
                    var carried = content.carried();
                    var note = content.note();
                    var last = carried.note();
                    showPart(subjective, note.subjective(), last.subjective(), content);
                    showPart(objective, note.objective(), last.objective(), content);
                    showPart(assessment, note.assessment(), last.assessment(), content);
                    showPart(plan, note.plan(), last.plan(), content);
                    painNow.set(text(content.pain().now()));
                    painBest.set(text(content.pain().best()));
                    painWorst.set(text(content.pain().worst()));
                    noteType.set(content.type());
                    episodeId = content.episodeId();
                    billing = content.billing();
                    carriedFrom = carried.from();
                    findings = content.findings();
                    bodyChart = content.bodyChart();
                    rows.setAll(content.rows().stream().map(this::model).toList());
                    carriedRows.setAll(carried.rows().stream().map(this::model).toList());
                });
    }

    private static void showPart(
            NoteFieldModel part, String words, String suggested, VisitContent content) {
        part.show(words, suggested, content.origins().getOrDefault(part.field, Origin.NEW));
    }

    private static String text(OptionalInt score) {
        return score.isPresent() ? String.valueOf(score.getAsInt()) : "";
    }

    private static OptionalInt score(StringProperty text) {
        return text.get().matches("\\d{1,2}")
                ? OptionalInt.of(Integer.parseInt(text.get()))
                : OptionalInt.empty();
    }

    /** The note as it is typed now, with the blanks at its ends. */
    VisitContent content() {
        var origins = new HashMap<String, Origin>();
        for (var part : parts()) {
            if (!part.stored().isEmpty()) {
                origins.put(part.field, part.origin());
            }
        }
        var waiting =
                new CarriedOver(
                        new SoapNote(
                                subjective.suggestion().get(),
                                objective.suggestion().get(),
                                assessment.suggestion().get(),
                                plan.suggestion().get()),
                        carriedRows.stream().map(TreatmentRowModel::row).toList(),
                        carriedFrom);
        return new VisitContent(
                noteType.get(),
                episodeId,
                new SoapNote(
                        subjective.text.get(),
                        objective.text.get(),
                        assessment.text.get(),
                        plan.text.get()),
                new PainScores(score(painNow), score(painBest), score(painWorst)),
                rows.stream().map(TreatmentRowModel::row).toList(),
                findings,
                bodyChart,
                waiting.isEmpty() ? CarriedOver.NONE : waiting,
                origins,
                billing);
    }

    /**
     * Takes a row away, today's or one of last time.
     *
     * @return puts it back, unless a step back has returned it meanwhile
     */
    Runnable remove(TreatmentRowModel row) {
        var home = rows.contains(row) ? rows : carriedRows;
        int index = home.indexOf(row);
        home.remove(row);
        changed("rows");
        return () -> {
            if (home.stream().noneMatch(one -> one.row().equals(row.row()))) {
                home.add(Math.min(index, home.size()), row);
                changed("rows");
            }
        };
    }

    /** Takes a row of last time as today's. */
    void confirm(TreatmentRowModel row) {
        if (carriedRows.remove(row)) {
            rows.add(row);
            changed("rows");
        }
    }

    /** Takes all that is carried over as today's: every part and every row. */
    void confirmAll() {
        parts().forEach(NoteFieldModel::confirm);
        if (!carriedRows.isEmpty()) {
            rows.addAll(carriedRows);
            carriedRows.clear();
            changed("rows");
        }
    }

    /** Checks all rows again; needed when the patient's answers changed. */
    void reassess() {
        rows.forEach(TreatmentRowModel::reassess);
        carriedRows.forEach(TreatmentRowModel::reassess);
    }
}
