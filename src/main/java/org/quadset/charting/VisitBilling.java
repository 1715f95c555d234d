package org.quadset.charting;

import org.quadset.billing.BundledPairs;
import org.quadset.billing.CodeMinutes;
import org.quadset.billing.CodeMinutes.Treater;
import org.quadset.billing.EvaluationLevel;
import org.quadset.billing.ProcedureCode;
import org.quadset.billing.ThresholdStanding;
import org.quadset.billing.UnitRule;
import org.quadset.billing.VisitCharges;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.NoteType;
import org.quadset.episodes.PayerKind;

import java.util.List;
import java.util.Optional;

/** The codes of a visit, from its rows, its kind of note and its payer. */
public final class VisitBilling {
    private final BundledPairs pairs;

    public VisitBilling(BundledPairs pairs) {
        this.pairs = pairs;
    }

    /**
     * Reckons the codes.
     *
     * @param assessed the visit's confirmed and new rows
     * @param threshold where the patient's year stands against Medicare's threshold
     * @param writer who wrote the note, and treated where a row doesn't say who did
     */
    public VisitCharges of(
            VisitContent content,
            List<TreatmentAssessment> assessed,
            Optional<EpisodeOfCare> episode,
            Clinician.Supervision writer,
            ThresholdStanding threshold) {
        var blocks =
                assessed.stream()
                        .filter(row -> row.reading().minutes().isPresent() || !isTimed(row))
                        .map(
                                row ->
                                        new CodeMinutes(
                                                row.reading().procedureCode(),
                                                row.reading().minutes().orElse(0),
                                                treater(row, writer)))
                        .toList();
        var payer = episode.map(one -> one.details().payer()).orElse(PayerKind.NOT_ASKED);
        return VisitCharges.of(
                new VisitCharges.Basis(
                        payer,
                        ruleOf(content, payer),
                        blocks,
                        evaluationCode(content),
                        content.billing().tieCodes(),
                        threshold),
                pairs);
    }

    private static Treater treater(TreatmentAssessment row, Clinician.Supervision writer) {
        return switch (row.row().fields().getOrDefault("provider", "")) {
            case "pt" -> Treater.THERAPIST;
            case "pta" -> Treater.ASSISTANT;
            case "student" -> Treater.STUDENT;
            case "aide" -> Treater.AIDE;
            default ->
                    switch (writer) {
                        case NONE -> Treater.THERAPIST;
                        case ASSISTANT -> Treater.ASSISTANT;
                        case STUDENT -> Treater.STUDENT;
                    };
        };
    }

    private static boolean isTimed(TreatmentAssessment row) {
        return ProcedureCode.of(row.reading().procedureCode())
                .map(ProcedureCode::timed)
                .orElse(true);
    }

    /**
     * The rule that was chosen, or the payer's usual one, or the stricter one until it is asked.
     */
    public static UnitRule ruleOf(VisitContent content, PayerKind payer) {
        return content.billing().rule().or(() -> UnitRule.usualFor(payer)).orElse(UnitRule.CMS);
    }

    private static String evaluationCode(VisitContent content) {
        return switch (content.type()) {
            case EVALUATION -> content.billing().level().map(EvaluationLevel::code).orElse("97161");
            case RE_EVALUATION -> "97164";
            case DAILY, PROGRESS_REPORT, DISCHARGE_SUMMARY, CASE_NOTE -> "";
        };
    }

    /** Whether an evaluation's level still has to be chosen; until then the lowest is listed. */
    public static boolean levelMissing(VisitContent content) {
        return content.type() == NoteType.EVALUATION && content.billing().level().isEmpty();
    }
}
