package org.quadset.charting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A note as it is signed and printed: every word that a reader will see, fixed at the moment of
 * signing, with the content it was made from. It holds only what was written or confirmed; what is
 * carried over has no place in it.
 *
 * @param form the version of this form, so that old notes stay readable
 * @param heading the clinic, the patient and the visit
 * @param writtenAt when the note was frozen; for a draft, when it was printed
 * @param findings a line each
 * @param outcomes a line each
 * @param content what the therapist typed, as stored
 */
public record NoteDocument(
        int form,
        Heading heading,
        Optional<Care> care,
        Instant writtenAt,
        String subjective,
        String pain,
        String objective,
        List<String> findings,
        List<String> outcomes,
        List<Treatment> treatments,
        String assessment,
        String plan,
        Charges charges,
        VisitContent content) {
    /** The version that is written now. */
    public static final int CURRENT_FORM = 1;

    /** Whom and when the note is about. */
    public record Heading(
            String clinic,
            String clinicPhone,
            String patient,
            Optional<LocalDate> born,
            String recordNumber,
            String noteType,
            LocalDate day,
            String visitTime,
            String zone,
            String clinician) {}

    /** The episode as it stood. */
    public record Care(
            String title,
            List<String> diagnoses,
            String onset,
            String surgery,
            String referral,
            String precautions,
            String frequency,
            String treatment,
            String certified,
            List<GoalLine> goals) {}

    /** A goal as it stood. */
    public record GoalLine(
            String term, String text, String baseline, String target, String due, String outcome) {}

    /**
     * A treatment.
     *
     * @param safety what fired and why it was given nevertheless, with the rules' version
     */
    public record Treatment(
            String code,
            String name,
            String minutes,
            String site,
            String dose,
            List<String> derived,
            String checks,
            List<String> safety) {}

    /** The codes of the visit. */
    public record Charges(
            String rule, List<String> lines, List<String> steps, int timedMinutes, int minutes) {}
}
