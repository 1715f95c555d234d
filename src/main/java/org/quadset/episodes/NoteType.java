package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of notes, and what each of them must hold before it can be signed. */
public enum NoteType implements Labelled {
    /** First visit: the findings, the diagnosis, the plan of care and its goals. */
    EVALUATION(
            Set.of(
                    NotePart.SUBJECTIVE,
                    NotePart.OBJECTIVE,
                    NotePart.ASSESSMENT,
                    NotePart.PLAN,
                    NotePart.DIAGNOSIS,
                    NotePart.GOALS,
                    NotePart.FREQUENCY),
            Set.of(NotePart.PAIN, NotePart.FINDINGS, NotePart.RED_FLAGS, NotePart.OUTCOME)),
    /** A treatment day. */
    DAILY(
            Set.of(NotePart.SUBJECTIVE, NotePart.ASSESSMENT, NotePart.PLAN, NotePart.TREATMENT),
            Set.of(NotePart.PAIN, NotePart.OBJECTIVE)),
    /** Progress to each goal with measures, by the therapist; also a treatment day. */
    PROGRESS_REPORT(
            Set.of(
                    NotePart.SUBJECTIVE,
                    NotePart.OBJECTIVE,
                    NotePart.ASSESSMENT,
                    NotePart.PLAN,
                    NotePart.GOALS),
            Set.of(NotePart.PAIN, NotePart.FINDINGS, NotePart.OUTCOME)),
    /** A new look at the whole case, with a changed plan of care. */
    RE_EVALUATION(
            Set.of(
                    NotePart.SUBJECTIVE,
                    NotePart.OBJECTIVE,
                    NotePart.ASSESSMENT,
                    NotePart.PLAN,
                    NotePart.DIAGNOSIS,
                    NotePart.GOALS,
                    NotePart.FREQUENCY),
            Set.of(NotePart.PAIN, NotePart.FINDINGS, NotePart.RED_FLAGS, NotePart.OUTCOME)),
    /** The end of the episode: what was reached, and how to go on. */
    DISCHARGE_SUMMARY(
            Set.of(NotePart.ASSESSMENT, NotePart.PLAN, NotePart.GOALS),
            Set.of(NotePart.SUBJECTIVE, NotePart.OBJECTIVE, NotePart.OUTCOME)),
    /** A telephone call or another contact without treatment. */
    CASE_NOTE(Set.of(NotePart.SUBJECTIVE), Set.of(NotePart.PLAN));

    private final Set<NotePart> required;
    private final Set<NotePart> recommended;

    NoteType(Set<NotePart> required, Set<NotePart> recommended) {
        this.required = required;
        this.recommended = recommended;
    }

    /** What a note of this kind can't be signed without. */
    public Set<NotePart> required() {
        return required;
    }

    /** What a note of this kind usually holds; signing says what is missing and goes on. */
    public Set<NotePart> recommended() {
        return recommended;
    }

    /** Whether the day counts as a treatment day towards the next progress report. */
    public boolean isTreatmentDay() {
        return this != CASE_NOTE && this != DISCHARGE_SUMMARY;
    }

    /**
     * Whether a new progress period begins after it (billing.md section 6: an evaluation and a
     * re-evaluation report on progress as much as a progress report does).
     */
    public boolean reportsProgress() {
        return EnumSet.of(PROGRESS_REPORT, RE_EVALUATION).contains(this);
    }

    /** Kinds that only a therapist may write, never an assistant alone (billing.md section 6). */
    public boolean needsTherapist() {
        return EnumSet.of(EVALUATION, PROGRESS_REPORT, RE_EVALUATION, DISCHARGE_SUMMARY)
                .contains(this);
    }
}
