package org.quadset.charting;

import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.SafetyRules;
import org.quadset.modalities.TreatmentKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One treatment of a visit, with its texts as they were typed, so that an unfinished row is kept as
 * it stands.
 *
 * @param fields what was typed, by field; empty fields are absent
 * @param safetyAnswers why it is given in spite of cautions
 * @param rulesVersion the contraindication table that was asked
 * @param origin whether it is new, or last time's
 * @param timer the timer that measures it, if one was started
 */
public record TreatmentRow(
        TreatmentKind kind,
        Map<String, String> fields,
        List<SafetyAnswer> safetyAnswers,
        String rulesVersion,
        Origin origin,
        OptionalLong timer) {
    /**
     * What is true of one day only and so is never offered again: who treated, how the patient
     * felt, what the body did, how many needles came out, which lot was opened.
     */
    static final Set<String> OF_ONE_DAY =
            Set.of(
                    "provider",
                    "pain_before",
                    "pain_after",
                    "pain_during",
                    "pain_next_day",
                    "test_pain_before",
                    "test_pain_after",
                    "rpe",
                    "heart_rate",
                    "systolic",
                    "diastolic",
                    "oxygen",
                    "needles_in",
                    "needles_out",
                    "twitch_count",
                    "petechiae",
                    "lot_number",
                    "expiry",
                    "retest",
                    "result",
                    "rom_change",
                    "response_note");

    /** What a bad reaction leaves open: the skin afterwards and the response are asked anew. */
    private static final Map<String, Set<String>> USUAL =
            Map.of(
                    "skin_before", Set.of("normal"),
                    "skin_after", Set.of("normal", "pink"),
                    "sensation_test", Set.of("intact"),
                    "response", Set.of("none"),
                    "consent", Set.of("verbal", "written"));

    public TreatmentRow {
        fields = Map.copyOf(fields);
        safetyAnswers = List.copyOf(safetyAnswers);
        // Drafts that were written before there were timers don't name any.
        timer = timer == null ? OptionalLong.empty() : timer;
    }

    /** A row that is new. */
    public TreatmentRow(
            TreatmentKind kind,
            Map<String, String> fields,
            List<SafetyAnswer> safetyAnswers,
            String rulesVersion) {
        this(kind, fields, safetyAnswers, rulesVersion, Origin.NEW, OptionalLong.empty());
    }

    /** The same row, checked by another version of the rules. */
    TreatmentRow checkedBy(String version) {
        return new TreatmentRow(kind, fields, safetyAnswers, version, origin, timer);
    }

    /** A row without anything typed yet. */
    public static TreatmentRow empty(TreatmentKind kind) {
        return new TreatmentRow(kind, Map.of(), List.of(), SafetyRules.BUNDLED_VERSION);
    }

    /**
     * The row as it is offered at the next visit: with its dose and its usual checks, without what
     * belongs to its own day, and without its reasons for cautions, which are given anew.
     */
    TreatmentRow asSuggestion() {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(OF_ONE_DAY);
        USUAL.forEach(
                (field, usual) -> {
                    if (!usual.contains(kept.getOrDefault(field, ""))) {
                        kept.remove(field);
                    }
                });
        return new TreatmentRow(
                kind, kept, List.of(), rulesVersion, Origin.CONFIRMED, OptionalLong.empty());
    }

    /** The same row with another origin. */
    public TreatmentRow withOrigin(Origin other) {
        return new TreatmentRow(kind, fields, safetyAnswers, rulesVersion, other, timer);
    }
}
