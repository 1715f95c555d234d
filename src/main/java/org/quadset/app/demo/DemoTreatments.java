package org.quadset.app.demo;

import org.quadset.charting.TreatmentRow;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.SafetyRules;
import org.quadset.modalities.TreatmentKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Believable treatment rows for a demo case, as a therapist would type them. */
final class DemoTreatments {
    private final RandomGenerator random;
    private final ExerciseCatalog library;

    DemoTreatments(RandomGenerator random, ExerciseCatalog library) {
        this.random = random;
        this.library = library;
    }

    List<TreatmentRow> rows(DemoCase about, String side, LocalDate day) {
        var rows = new ArrayList<TreatmentRow>();
        rows.add(manual(about, side));
        rows.add(exercise(about, side));
        switch (random.nextInt(5)) {
            case 0 -> rows.add(ultrasound(about, side));
            case 1 -> rows.add(stimulation(about, side));
            case 2 -> rows.add(needling(about, side, day));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            rows.add(ice(about, side));
        }
        return rows;
    }

    private static Map<String, String> common(DemoCase about, String side, String position) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("region", about.region());
        fields.put("side", about.region().equals("low_back") ? "MIDLINE" : side);
        fields.put("patient_position", position);
        fields.put("purpose", "rom");
        fields.put("attended", "yes");
        fields.put("consent", "verbal");
        fields.put("response", "none");
        return fields;
    }

    private static Map<String, String> withSkin(Map<String, String> fields) {
        fields.put("skin_before", "normal");
        fields.put("skin_after", "pink");
        fields.put("sensation_test", "intact");
        return fields;
    }

    /**
     * Cautions that a demo patient's answers may raise, answered beforehand; others stay open and
     * the visit a draft.
     */
    private static TreatmentRow row(TreatmentKind kind, Map<String, String> fields) {
        var answers =
                List.of(
                        new SafetyAnswer(
                                "anticoagulant", "Light dose, skin watched, short trial.", true),
                        new SafetyAnswer("diabetes", "Sensation tested and intact today.", true),
                        new SafetyAnswer(
                                "latex_allergy", "Latex-free gloves and bands used.", true));
        return new TreatmentRow(kind, fields, answers, SafetyRules.BUNDLED_VERSION);
    }

    private TreatmentRow manual(DemoCase about, String side) {
        var fields = common(about, side, "supine");
        fields.put("technique", "joint_mob");
        fields.put("target", about.joint());
        fields.put("grade", random.nextBoolean() ? "grade_2" : "grade_3");
        fields.put("bouts", "3");
        fields.put("bout_seconds", "45");
        fields.put("retest", "more range, less pain");
        fields.put("minutes", String.valueOf(10 + random.nextInt(6)));
        return row(TreatmentKind.MANUAL_THERAPY, fields);
    }

    private TreatmentRow exercise(DemoCase about, String side) {
        var fields = common(about, side, "standing");
        fields.put("purpose", "strength");
        var lines = new ArrayList<String>();
        about.exercises()
                .forEach(
                        key ->
                                library.byKey(key)
                                        .filter(one -> !one.usualDose().timed())
                                        .ifPresent(one -> lines.add(one.name() + " 3x10")));
        fields.put("exercises", String.join("\n", lines));
        fields.put("cueing", "verbal");
        fields.put("bucket", "97110");
        fields.put("minutes", String.valueOf(20 + random.nextInt(9)));
        return row(TreatmentKind.THERAPEUTIC_EXERCISE, fields);
    }

    private static TreatmentRow ultrasound(DemoCase about, String side) {
        var fields = withSkin(common(about, side, "sitting"));
        fields.putAll(
                Map.of(
                        "frequency",
                        "1",
                        "duty_cycle",
                        "20",
                        "intensity",
                        "1.0",
                        "era",
                        "5",
                        "treatment_area",
                        "10",
                        "minutes",
                        "5",
                        "couplant",
                        "gel",
                        "head_speed",
                        "4"));
        return row(TreatmentKind.ULTRASOUND, fields);
    }

    private static TreatmentRow stimulation(DemoCase about, String side) {
        var fields = withSkin(common(about, side, "supine"));
        fields.putAll(
                Map.of(
                        "mode",
                        "tens_conventional",
                        "pulse_frequency",
                        "100",
                        "phase_duration",
                        "80",
                        "amplitude",
                        "18",
                        "sensation_goal",
                        "strong_comfortable",
                        "minutes",
                        "20",
                        "channels",
                        "1",
                        "electrodes",
                        "2",
                        "electrode_size",
                        "25"));
        fields.put("placement", "either side of the painful area");
        fields.put("attended", "no");
        return row(TreatmentKind.ELECTRICAL_STIMULATION, fields);
    }

    private static TreatmentRow needling(DemoCase about, String side, LocalDate day) {
        var fields = withSkin(common(about, side, "side_lying"));
        fields.put("consent", "written");
        fields.putAll(
                Map.of(
                        "technique",
                        "deep_trp",
                        "needle_gauge",
                        "0.25",
                        "needle_length",
                        "40",
                        "depth",
                        "25",
                        "needles_in",
                        "3",
                        "needles_out",
                        "3",
                        "twitch_count",
                        "2",
                        "dwell_time",
                        "1",
                        "manipulation",
                        "pistoning"));
        fields.putAll(
                Map.of(
                        "hands_washed",
                        "yes",
                        "gloves",
                        "yes",
                        "skin_prepared",
                        "yes",
                        "sharps_bin",
                        "yes",
                        "post_pressure",
                        "30",
                        "lot_number",
                        "DN-2291",
                        "minutes",
                        "10"));
        fields.put("muscles", "gluteus medius, " + side.toLowerCase(java.util.Locale.ROOT));
        fields.put("expiry", day.plusYears(2).toString());
        fields.put("written_consent_date", day.minusDays(3).toString());
        return row(TreatmentKind.DRY_NEEDLING, fields);
    }

    private static TreatmentRow ice(DemoCase about, String side) {
        var fields = withSkin(common(about, side, "supine"));
        fields.put("purpose", "swelling");
        fields.putAll(
                Map.of(
                        "method",
                        "cold_pack",
                        "minutes",
                        "10",
                        "barrier",
                        "damp_towel",
                        "skin_check_minute",
                        "5"));
        return row(TreatmentKind.ICE, fields);
    }
}
