package org.quadset.patients;

import java.util.Map;

/**
 * What a form or an import wants to store.
 *
 * @param id the patient's id; 0 for a new one
 * @param version the version that was edited; a later one on disk makes the save stale
 * @param answers the safety questions answered yes or no; those not asked are absent
 */
public record PatientDraft(
        long id, long version, PatientDetails details, Map<ConditionFlag, Answer> answers) {
    public PatientDraft {
        answers = Map.copyOf(answers);
    }

    /** A draft of a new patient. */
    public static PatientDraft ofNew(PatientDetails details, Map<ConditionFlag, Answer> answers) {
        return new PatientDraft(0, 0, details, answers);
    }

    public boolean isNew() {
        return id == 0;
    }
}
