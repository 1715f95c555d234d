package org.quadset.charting;

import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.SafetyRules;
import org.quadset.modalities.TreatmentKind;

import java.util.List;
import java.util.Map;

/**
 * One treatment of a visit, with its texts as they were typed, so that an unfinished row is kept as
 * it stands.
 *
 * @param fields what was typed, by field; empty fields are absent
 * @param safetyAnswers why it is given in spite of cautions
 * @param rulesVersion the contraindication table that was asked
 */
public record TreatmentRow(
        TreatmentKind kind,
        Map<String, String> fields,
        List<SafetyAnswer> safetyAnswers,
        String rulesVersion) {
    public TreatmentRow {
        fields = Map.copyOf(fields);
        safetyAnswers = List.copyOf(safetyAnswers);
    }

    TreatmentRow checkedBy(String version) {
        return new TreatmentRow(kind, fields, safetyAnswers, version);
    }

    /** A row without anything typed yet. */
    public static TreatmentRow empty(TreatmentKind kind) {
        return new TreatmentRow(kind, Map.of(), List.of(), SafetyRules.BUNDLED_VERSION);
    }
}
