package org.quadset.charting;

import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.Goal;
import org.quadset.episodes.NotePart;
import org.quadset.equipment.EquipmentService;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.modalities.SafetyCheck;
import org.quadset.modalities.SafetyFinding;
import org.quadset.modalities.VitalLimits;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands between a draft and its signature; touches no database. */
public final class NoteCheck {
    private final ExerciseCatalog library;
    private final SafetyCheck safety;
    private final EquipmentService equipment;
    private final Supplier<VitalLimits> limits;

    /**
     * @param limits the clinic's lines at which to stop; touches no database
     */
    public NoteCheck(
            ExerciseCatalog library,
            SafetyCheck safety,
            EquipmentService equipment,
            Supplier<VitalLimits> limits) {
        this.library = library;
        this.safety = safety;
        this.equipment = equipment;
        this.limits = limits;
    }

    /** The version of the safety rules that are asked now. */
    public String rulesVersion() {
        return safety.version();
    }

    /** Reads and checks treatment rows against what the patient answered. */
    public List<TreatmentAssessment> assess(
            List<TreatmentRow> rows, LocalDate day, Patient patient) {
        var answers = patient.safetyAnswers(day);
        return rows.stream()
                .map(
                        row ->
                                TreatmentAssessment.of(row, day, library, safety, answers)
                                        .warning(
                                                equipment.warnings(
                                                        row.fields().getOrDefault("device", ""),
                                                        day))
                                        .warning(limits.get().crossed(row.fields())))
                .toList();
    }

    /**
     * What must be done before the note can be signed, each with the field or the row it is about
     * ({@code row.2}).
     */
    public List<Violation> missing(Visit visit, Patient patient, Optional<EpisodeOfCare> episode) {
        var content = visit.content();
        var found = new ArrayList<Violation>(content.violations());
        found.addAll(content.pain().contradictions());
        for (var part : NotePart.values()) {
            if (content.type().required().contains(part) && !present(part, content, episode)) {
                found.add(Violation.of(part.field(), "visit.partMissing", part.label()));
            }
        }
        if (content.type().required().contains(NotePart.GOALS)) {
            episode.ifPresent(one -> addGoalStops(found, one));
        }
        addCarried(found, content.carried());
        addStops(found, "subjective", NotePart.SUBJECTIVE, content.note().subjective());
        addStops(found, "objective", NotePart.OBJECTIVE, content.note().objective());
        addStops(found, "assessment", NotePart.ASSESSMENT, content.note().assessment());
        addStops(found, "plan", NotePart.PLAN, content.note().plan());
        var assessed = assess(visit.rows(), visit.day(), patient);
        for (int i = 0; i < assessed.size(); i++) {
            addRow(found, "row." + i, assessed.get(i));
        }
        for (var finding : content.findings()) {
            var reading = finding.readAmong(content.findings());
            reading.missing().forEach(one -> found.add(at("findings", one)));
            reading.wrong().forEach(one -> found.add(at("findings", one)));
        }
        return found;
    }

    private static Violation at(String field, Violation violation) {
        return new Violation(field, violation.messageKey(), violation.arguments());
    }

    /** What a note of this kind usually holds, and what looks odd; it stops nobody. */
    public List<Violation> worthALook(
            Visit visit, Patient patient, Optional<EpisodeOfCare> episode, int bookedMinutes) {
        var content = visit.content();
        var found = new ArrayList<Violation>();
        for (var part : NotePart.values()) {
            if (content.type().recommended().contains(part) && !present(part, content, episode)) {
                found.add(Violation.of(part.field(), "visit.partEmpty", part.label()));
            }
        }
        episode.ifPresent(
                one ->
                        one.details().raisedRedFlags().stream()
                                .map(flag -> Violation.of("episode", "visit.redFlag", flag.label()))
                                .forEach(found::add));
        int minutes =
                assess(visit.rows(), visit.day(), patient).stream()
                        .mapToInt(row -> row.reading().minutes().orElse(0))
                        .sum();
        if (bookedMinutes > 0 && minutes > bookedMinutes) {
            found.add(Violation.of("rows", "visit.longerThanBooked", minutes, bookedMinutes));
        }
        return found;
    }

    /** Whether the note holds the part; what is only carried over doesn't count. */
    private static boolean present(
            NotePart part, VisitContent content, Optional<EpisodeOfCare> episode) {
        var note = content.note();
        var details = episode.map(EpisodeOfCare::details);
        return switch (part) {
            case SUBJECTIVE -> !note.subjective().isBlank();
            case OBJECTIVE -> !note.objective().isBlank() || !content.findings().isEmpty();
            case FINDINGS -> !content.findings().isEmpty();
            case ASSESSMENT -> !note.assessment().isBlank();
            case PLAN -> !note.plan().isBlank();
            case PAIN -> content.pain().now().isPresent();
            case TREATMENT -> !content.rows().isEmpty();
            case DIAGNOSIS -> details.map(one -> !one.diagnoses().isEmpty()).orElse(false);
            case GOALS ->
                    details.map(
                                    one ->
                                            !one.goals().isEmpty()
                                                    && one.goals().stream()
                                                            .allMatch(Goal::isMeasurable))
                            .orElse(false);
            case FREQUENCY ->
                    details.map(one -> one.plan().plannedVisits().isPresent()).orElse(false);
            case RED_FLAGS -> details.map(one -> one.redFlagsAsked()).orElse(false);
            case OUTCOME -> true;
        };
    }

    /** A fill-in stop that nobody filled in is no finding. */
    private static void addStops(List<Violation> found, String field, NotePart part, String text) {
        PhraseExpansion.nextStop(text, 0)
                .ifPresent(
                        stop ->
                                found.add(
                                        Violation.of(
                                                field,
                                                "visit.stopLeft",
                                                part.label(),
                                                text.substring(stop.from(), stop.to()))));
    }

    private static void addGoalStops(List<Violation> found, EpisodeOfCare episode) {
        episode.details().goals().stream()
                .flatMap(goal -> goal.unfilled().stream())
                .forEach(
                        stop ->
                                found.add(
                                        Violation.of(
                                                NotePart.GOALS.field(),
                                                "visit.stopLeft",
                                                NotePart.GOALS.label(),
                                                stop)));
    }

    private static void addCarried(List<Violation> found, CarriedOver carried) {
        var note = carried.note();
        carriedPart(found, "subjective", NotePart.SUBJECTIVE, note.subjective());
        carriedPart(found, "objective", NotePart.OBJECTIVE, note.objective());
        carriedPart(found, "assessment", NotePart.ASSESSMENT, note.assessment());
        carriedPart(found, "plan", NotePart.PLAN, note.plan());
        if (!carried.rows().isEmpty()) {
            found.add(Violation.of("carriedRows", "visit.carriedRows", carried.rows().size()));
        }
    }

    private static void carriedPart(
            List<Violation> found, String field, NotePart part, String text) {
        if (!text.isBlank()) {
            found.add(Violation.of(field, "visit.carriedText", part.label()));
        }
    }

    private static void addRow(List<Violation> found, String field, TreatmentAssessment row) {
        var name = row.row().kind().label();
        row.reading()
                .wrong()
                .forEach(
                        wrong ->
                                found.add(
                                        new Violation(
                                                field, wrong.messageKey(), wrong.arguments())));
        if (!row.reading().missing().isEmpty()) {
            var missing =
                    row.reading().missing().stream()
                            .map(one -> String.valueOf(one.arguments().getFirst()))
                            .toList();
            found.add(Violation.of(field, "visit.rowMissing", name, String.join(", ", missing)));
        }
        for (var stop : row.stops()) {
            found.add(Violation.of(field, "visit.rowStopped", name, stop.rule().conditionLabel()));
        }
        for (var open : row.openCautions()) {
            found.add(Violation.of(field, "visit.rowCaution", name, open.rule().conditionLabel()));
        }
        long askable = row.notScreened().stream().filter(open -> !aboutAge(open)).count();
        if (askable > 0) {
            found.add(Violation.of(field, "visit.rowNotScreened", name, askable));
        }
        if (row.notScreened().size() > askable) {
            found.add(Violation.of(field, "visit.birthDateNeeded", name));
        }
    }

    /** The age decides these; it is never asked, so the birth date is what is missing. */
    private static boolean aboutAge(SafetyFinding finding) {
        return ConditionFlag.ofKey(finding.rule().condition())
                .filter(flag -> flag.group() == ConditionFlag.Group.AGE)
                .isPresent();
    }
}
