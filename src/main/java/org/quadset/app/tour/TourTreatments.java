package org.quadset.app.tour;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;

/** What the tour types into each treatment's form; a leading = marks a choice. */
final class TourTreatments {
    private TourTreatments() {}

    private static List<Entry<String, String>> with(
            List<Entry<String, String>> dose, String position, boolean skin) {
        var all = new ArrayList<Entry<String, String>>();
        all.add(entry("=region", "knee_front"));
        all.add(entry("=side", "RIGHT"));
        all.add(entry("=patient_position", position));
        all.add(entry("=purpose", "pain"));
        all.addAll(dose);
        if (skin) {
            all.add(entry("=skin_before", "normal"));
            all.add(entry("=skin_after", "pink"));
        }
        all.add(entry("=attended", "yes"));
        all.add(entry("pain_before", "4"));
        all.add(entry("pain_after", "3"));
        all.add(entry("=response", "none"));
        return all;
    }

    static final List<Entry<String, String>> ULTRASOUND =
            with(
                    List.of(
                            entry("frequency", "1"),
                            entry("=duty_cycle", "20"),
                            entry("intensity", "1.0"),
                            entry("era", "5"),
                            entry("treatment_area", "10"),
                            entry("minutes", "5"),
                            entry("=couplant", "gel"),
                            entry("head_speed", "4"),
                            entry("=consent", "verbal")),
                    "sitting",
                    true);

    static final List<Entry<String, String>> STIMULATION =
            with(
                    List.of(
                            entry("=mode", "nmes"),
                            entry("pulse_frequency", "50"),
                            entry("phase_duration", "300"),
                            entry("on_time", "10"),
                            entry("off_time", "50"),
                            entry("amplitude", "40"),
                            entry("=sensation_goal", "motor"),
                            entry("minutes", "10"),
                            entry("channels", "1"),
                            entry("electrodes", "2"),
                            entry("electrode_size", "25"),
                            entry(
                                    "placement",
                                    "quadriceps: motor point and distal vastus medialis"),
                            entry("=sensation_test", "intact"),
                            entry("=consent", "verbal")),
                    "supine",
                    true);

    static final List<Entry<String, String>> NEEDLING =
            with(
                    List.of(
                            entry("=technique", "deep_trp"),
                            entry("muscles", "vastus lateralis, right\ngluteus medius, right"),
                            entry("needle_gauge", "0.25"),
                            entry("needle_length", "40"),
                            entry("depth", "25"),
                            entry("needles_in", "4"),
                            entry("needles_out", "3"),
                            entry("twitch_count", "3"),
                            entry("dwell_time", "1"),
                            entry("=manipulation", "pistoning"),
                            entry("lot_number", "DN-2291"),
                            entry("expiry", "2028-06-30"),
                            entry("=hands_washed", "yes"),
                            entry("=gloves", "yes"),
                            entry("=skin_prepared", "yes"),
                            entry("=sharps_bin", "yes"),
                            entry("post_pressure", "30"),
                            entry("written_consent_date", "2026-11-19"),
                            entry("minutes", "12"),
                            entry("=consent", "written")),
                    "supine",
                    true);

    static final List<Entry<String, String>> MANUAL =
            with(
                    List.of(
                            entry("=technique", "joint_mob"),
                            entry("target", "patellofemoral, medial glide"),
                            entry("=grade", "grade_3"),
                            entry("bouts", "3"),
                            entry("bout_seconds", "45"),
                            entry("retest", "step-down pain 4 to 3"),
                            entry("minutes", "12"),
                            entry("=consent", "verbal")),
                    "supine",
                    false);

    static final List<Entry<String, String>> ICE =
            with(
                    List.of(
                            entry("=method", "cold_pack"),
                            entry("minutes", "10"),
                            entry("=barrier", "damp_towel"),
                            entry("skin_check_minute", "5"),
                            entry("=sensation_test", "intact"),
                            entry("=consent", "verbal")),
                    "supine",
                    true);

    static final List<Entry<String, String>> EXERCISE =
            with(
                    List.of(
                            entry(
                                    "exercises",
                                    "Quad set 2x10 hold 5s\nBridge 3x12\nFloor clamshell 3x12"),
                            entry("=cueing", "verbal"),
                            entry("=bucket", "97110"),
                            entry("minutes", "20"),
                            entry("=consent", "verbal")),
                    "supine",
                    false);
}
