package org.quadset.modalities;

/**
 * Why a treatment is given in spite of a caution.
 *
 * @param condition the condition's key
 * @param reason in the clinician's words, never empty in a finished row
 * @param discussed whether it was discussed with the patient
 */
public record SafetyAnswer(String condition, String reason, boolean discussed) {
    /** Whether the caution is answered. */
    public boolean complete() {
        return !reason.isBlank() && discussed;
    }
}
