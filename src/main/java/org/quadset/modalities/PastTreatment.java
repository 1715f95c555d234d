package org.quadset.modalities;

import java.time.LocalDate;
import java.util.Map;

/**
 * A treatment row of a visit, with its texts as they were typed.
 *
 * @param date the visit's day in the clinic
 */
public record PastTreatment(LocalDate date, TreatmentKind kind, Map<String, String> fields) {
    public PastTreatment {
        fields = Map.copyOf(fields);
    }
}
