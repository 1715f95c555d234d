package org.quadset.charting;

import org.quadset.billing.VisitCharges;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.PlanOfCare;
import org.quadset.modalities.DerivedValue;
import org.quadset.modalities.ModalityField;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a note into the words that are signed and printed. */
final class NoteComposer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> CHECKS =
            List.of(
                    "skin_before",
                    "sensation_test",
                    "skin_after",
                    "pain_before",
                    "pain_after",
                    "consent",
                    "response",
                    "response_note",
                    "retest",
                    "device");

    /**
     * What a note is made from.
     *
     * @param assessed the confirmed and new rows
     * @param outcomes lines about outcome measures taken at the visit
     */
    record Material(
            Visit visit,
            Patient patient,
            Optional<EpisodeOfCare> episode,
            Clinic clinic,
            Clinician clinician,
            List<TreatmentAssessment> assessed,
            VisitCharges charges,
            List<String> findings,
            List<String> outcomes,
            Instant writtenAt) {}

    private NoteComposer() {}

    static NoteDocument compose(Material from) {
        var visit = from.visit();
        var details = from.patient().details();
        var charges = from.charges();
        return new NoteDocument(
                NoteDocument.CURRENT_FORM,
                new NoteDocument.Heading(
                        from.clinic().name(),
                        from.clinic().phone(),
                        details.names().spoken(),
                        details.born(),
                        from.patient().recordNumber(),
                        visit.content().type().label(),
                        visit.day(),
                        time(visit),
                        visit.zone().getId(),
                        from.clinician().signature()),
                from.episode().map(NoteComposer::care),
                from.writtenAt(),
                visit.note().subjective(),
                pain(visit.pain()),
                visit.note().objective(),
                from.findings(),
                from.outcomes(),
                from.assessed().stream().map(NoteComposer::treatment).toList(),
                visit.note().assessment(),
                visit.note().plan(),
                new NoteDocument.Charges(
                        charges.timed().rule().label(),
                        charges.lines().stream().map(NoteComposer::line).toList(),
                        charges.timed().steps(),
                        charges.timed().totalMinutes(),
                        charges.totalMinutes()),
                visit.content().withCarried(CarriedOver.NONE));
    }

    /** When the session was, on the clinic's wall clock. */
    static String time(Visit visit) {
        return TIME.format(visit.visitedAt().atZone(visit.zone()));
    }

    private static String line(VisitCharges.ChargeLine line) {
        return Messages.text(
                        "note.chargeLine", line.code(), line.label(), line.minutes(), line.units())
                + (line.modifiers().isEmpty() ? "" : " · " + String.join(" ", line.modifiers()));
    }

    private static String pain(PainScores pain) {
        return Stream.of(
                        score("note.painNow", pain.now()),
                        score("note.painBest", pain.best()),
                        score("note.painWorst", pain.worst()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> score(String key, OptionalInt score) {
        return score.isPresent()
                ? Optional.of(Messages.text(key, score.getAsInt()))
                : Optional.empty();
    }

    private static NoteDocument.Care care(EpisodeOfCare episode) {
        var details = episode.details();
        return new NoteDocument.Care(
                details.title(),
                details.diagnoses().stream().map(Diagnosis::text).toList(),
                shown(details.onsetOn()),
                joined(details.surgery(), shown(details.surgeryOn())),
                joined(details.referredBy(), shown(details.referredOn())),
                details.precautions(),
                frequency(details.plan()),
                details.plan().treatment(),
                details.plan()
                        .certifiedFrom()
                        .map(
                                from ->
                                        ShownDate.of(from)
                                                + " – "
                                                + shown(details.plan().certifiedUntil()))
                        .orElse(""),
                details.goals().stream()
                        .map(
                                goal ->
                                        new NoteDocument.GoalLine(
                                                goal.term().label(),
                                                goal.text(),
                                                goal.baseline(),
                                                goal.target(),
                                                shown(goal.due()),
                                                goal.outcome().label()))
                        .toList());
    }

    /** "2 times a week for 6 weeks"; empty until both are planned. */
    static String frequency(PlanOfCare plan) {
        return plan.visitsPerWeek().isPresent() && plan.weeks().isPresent()
                ? Messages.text(
                        "note.frequency", plan.visitsPerWeek().getAsInt(), plan.weeks().getAsInt())
                : "";
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(ShownDate::of).orElse("");
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static NoteDocument.Treatment treatment(TreatmentAssessment row) {
        var reading = row.reading();
        return new NoteDocument.Treatment(
                reading.procedureCode(),
                row.row().kind().label(),
                reading.minutes().isPresent() ? reading.minutes().getAsInt() + " min" : "",
                values(row, List.of("region", "side", "patient_position", "purpose")),
                reading.modality()
                        .map(org.quadset.modalities.Modality::summary)
                        .orElse(Messages.text("note.unfinished")),
                reading.modality().map(org.quadset.modalities.Modality::derived).stream()
                        .flatMap(List::stream)
                        .map(NoteComposer::derived)
                        .toList(),
                labelled(row, CHECKS),
                safety(row));
    }

    private static String derived(DerivedValue value) {
        return (value.label() + " " + value.number() + " " + value.unit()).strip();
    }

    private static String values(TreatmentAssessment row, List<String> keys) {
        return fields(row, keys).map(one -> shown(row, one)).collect(Collectors.joining(" · "));
    }

    private static String labelled(TreatmentAssessment row, List<String> keys) {
        return fields(row, keys)
                .map(one -> one.label() + ": " + shown(row, one))
                .collect(Collectors.joining(" · "));
    }

    private static Stream<ModalityField> fields(TreatmentAssessment row, List<String> keys) {
        return row.reading().fields().stream()
                .filter(field -> keys.contains(field.key()))
                .filter(field -> row.row().fields().containsKey(field.key()));
    }

    private static String shown(TreatmentAssessment row, ModalityField field) {
        var typed = row.row().fields().get(field.key());
        return field.choices().isEmpty()
                ? (typed + " " + field.unit()).strip()
                : Stream.of(typed.split(","))
                        .map(String::strip)
                        .filter(field.choices()::contains)
                        .map(ModalityField::choiceLabel)
                        .collect(Collectors.joining(", "));
    }

    private static List<String> safety(TreatmentAssessment row) {
        var lines = new ArrayList<String>();
        for (var caution : row.cautions()) {
            var answer =
                    row.row().safetyAnswers().stream()
                            .filter(one -> one.condition().equals(caution.rule().condition()))
                            .findFirst();
            lines.add(
                    Messages.text(
                            "note.caution",
                            caution.rule().conditionLabel(),
                            answer.map(one -> one.reason())
                                    .filter(reason -> !reason.isBlank())
                                    .orElse(Messages.text("note.noReason")),
                            row.row().rulesVersion()));
        }
        return List.copyOf(lines);
    }
}
