package org.quadset.billing;

/**
 * Minutes of one block of treatment.
 *
 * @param minutes one-on-one minutes, 0 or more
 * @param by who gave the treatment
 */
public record CodeMinutes(String code, int minutes, Treater by) {
    /** Who treats, as far as it decides about codes (billing.md sections 1 and 5). */
    public enum Treater {
        THERAPIST,
        /** A physical therapist assistant: Medicare wants to know by CQ. */
        ASSISTANT,
        /** Counts only while a therapist directs the treatment. */
        STUDENT,
        /** Never counts for a timed code. */
        AIDE
    }

    /** A block that a therapist gave. */
    public CodeMinutes(String code, int minutes) {
        this(code, minutes, Treater.THERAPIST);
    }

    /** The same block under another code. */
    CodeMinutes as(String otherCode) {
        return new CodeMinutes(otherCode, minutes, by);
    }
}
