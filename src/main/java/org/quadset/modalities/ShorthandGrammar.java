package org.quadset.modalities;

import static org.quadset.modalities.ShorthandSlot.NUMBER;
import static org.quadset.modalities.ShorthandSlot.choice;
import static org.quadset.modalities.ShorthandSlot.named;
import static org.quadset.modalities.ShorthandSlot.number;
import static org.quadset.modalities.ShorthandSlot.pair;
import static org.quadset.modalities.ShorthandSlot.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the shorthand of one kind of treatment can say. Choices stand before numbers, since a chosen
 * mode or method decides which numbers there are.
 *
 * @param slots the parts, in the order in which they are looked for
 * @param text the field that takes the words left over; empty if none does
 */
record ShorthandGrammar(List<ShorthandSlot> slots, Optional<String> text) {
    private static final ShorthandSlot MINUTES =
            number("minutes", "min", "mins", "minutes", "minute");
    private static final ShorthandSlot SIDE =
            choice(
                    "side",
                    "LEFT",
                    "left|L|lt",
                    "RIGHT",
                    "right|R|rt",
                    "BOTH",
                    "both|bilat|bilateral",
                    "MIDLINE",
                    "midline");
    private static final ShorthandSlot POSITION =
            choice(
                    "patient_position",
                    "supine",
                    "supine",
                    "prone",
                    "prone",
                    "side_lying",
                    "sidelying|side-lying",
                    "sitting",
                    "sitting|seated",
                    "standing",
                    "standing",
                    "quadruped",
                    "quadruped");
    private static final ShorthandSlot REGION =
            new ShorthandSlot(
                    List.of("region"),
                    pattern("@([a-z_]{1,30})"),
                    (match, fields) ->
                            fields.put("region", match.group(1).toLowerCase(Locale.ROOT)),
                    fields -> Optional.ofNullable(fields.get("region")).map(key -> "@" + key));
    private static final ShorthandSlot PAIN =
            pair(
                    "pain_before",
                    "pain_after",
                    "pain ?(\\d{1,2}) ?(?:>|→|to|-) ?(\\d{1,2})",
                    pain -> "pain " + pain[0] + ">" + pain[1]);
    private static final ShorthandSlot ATTENDED =
            choice("attended", "yes", "attended", "no", "unattended");
    private static final ShorthandSlot HELP =
            choice(
                    "cueing",
                    "independent",
                    "independent|indep",
                    "verbal",
                    "verbal|vc",
                    "tactile",
                    "tactile",
                    "min_assist",
                    "min assist",
                    "mod_assist",
                    "mod assist",
                    "max_assist",
                    "max assist");
    private static final ShorthandSlot AMPLITUDE = number("amplitude", "mA", "V", "µA", "μA", "uA");
    private static final ShorthandSlot ELECTRODE_SIZE = number("electrode_size", "cm²", "cm2");

    /** The grammar of a kind. */
    static ShorthandGrammar of(TreatmentKind kind) {
        return switch (kind) {
            case ULTRASOUND -> plain(ultrasound());
            case ICE -> plain(ice());
            case HEAT -> plain(heat());
            case ELECTRICAL_STIMULATION -> plain(stimulation());
            case DRY_NEEDLING -> needling();
            case MANUAL_THERAPY -> words("target", manual());
            case TAPING -> words("tape_technique", taping());
            case GAIT_TRAINING -> plain(gait());
            case SELF_CARE -> words("topic", List.of(HELP));
            case IONTOPHORESIS -> words("drug", iontophoresis());
            case MECHANICAL_TRACTION -> words("target", List.of());
            case THERAPEUTIC_EXERCISE -> exercise();
        };
    }

    private static ShorthandGrammar plain(List<ShorthandSlot> slots) {
        return new ShorthandGrammar(withCommon(slots), Optional.empty());
    }

    private static ShorthandGrammar words(String text, List<ShorthandSlot> slots) {
        return new ShorthandGrammar(withCommon(slots), Optional.of(text));
    }

    private static List<ShorthandSlot> withCommon(List<ShorthandSlot> slots) {
        var all = new ArrayList<>(List.of(REGION, PAIN, SIDE, POSITION, ATTENDED));
        all.addAll(slots);
        all.add(MINUTES);
        return all;
    }

    private static List<ShorthandSlot> ultrasound() {
        var slots = new ArrayList<ShorthandSlot>();
        slots.add(choice("stage", "acute", "acute", "subacute", "subacute", "chronic", "chronic"));
        slots.add(
                choice(
                        "couplant",
                        "gel",
                        "gel",
                        "water_bath",
                        "water bath|water",
                        "gel_pad",
                        "gel pad|pad",
                        "medicated_gel",
                        "medicated gel|medicated"));
        slots.add(number("frequency", "MHz"));
        slots.add(
                new ShorthandSlot(
                        List.of("duty_cycle"),
                        pattern("(10|20|25|33|50|100) ?%"),
                        (match, fields) -> fields.put("duty_cycle", match.group(1)),
                        fields ->
                                Optional.ofNullable(fields.get("duty_cycle"))
                                        .map(duty -> duty + "%")));
        slots.add(named("era", "era", "cm²"));
        slots.add(named("treatment_area", "area", "cm²"));
        slots.add(named("bnr", "bnr", ""));
        slots.add(number("head_speed", "cm/s"));
        slots.add(MINUTES);
        // The intensity is the number without a unit, so it is looked for last.
        slots.add(
                new ShorthandSlot(
                        List.of("intensity"),
                        pattern(NUMBER + "(?: ?w(?:/cm(?:²|2))?)?"),
                        (match, fields) -> fields.put("intensity", match.group(1)),
                        fields -> Optional.ofNullable(fields.get("intensity"))));
        return slots;
    }

    private static List<ShorthandSlot> ice() {
        return List.of(
                choice(
                        "method",
                        "cold_pack",
                        "pack|cold pack",
                        "crushed_ice_bag",
                        "bag",
                        "ice_massage",
                        "massage",
                        "cold_compression",
                        "compression",
                        "cold_immersion",
                        "immersion|bath",
                        "contrast",
                        "contrast",
                        "vapocoolant",
                        "spray|vapocoolant",
                        "frozen_gel",
                        "frozen gel|gel"),
                choice(
                        "barrier",
                        "none",
                        "bare|no barrier",
                        "damp_towel",
                        "damp towel|damp",
                        "dry_towel",
                        "dry towel|dry",
                        "paper",
                        "paper"),
                choice("elevation", "yes", "raised|elevated"),
                number("water_temp", "°C", "C"),
                number("compression_pressure", "mmHg"),
                named("skin_check_minute", "check", "min"),
                named("repeat_hours", "every", "h"));
    }

    private static List<ShorthandSlot> heat() {
        return List.of(
                choice(
                        "method",
                        "hot_pack",
                        "pack|hot pack",
                        "paraffin",
                        "paraffin",
                        "fluidotherapy",
                        "fluido|fluidotherapy",
                        "warm_whirlpool",
                        "whirlpool",
                        "heat_wrap",
                        "wrap",
                        "infrared",
                        "infrared|IR"),
                number("unit_temp", "°C", "C"),
                number("towel_layers", "layers", "towels"),
                named("skin_check_minute", "check", "min"));
    }

    private static List<ShorthandSlot> stimulation() {
        return List.of(
                choice(
                        "sensation_goal",
                        "sub_sensory",
                        "sub-sensory",
                        "tingle",
                        "tingle",
                        "strong_comfortable",
                        "strong",
                        "motor",
                        "motor",
                        "noxious",
                        "noxious"),
                choice("polarity", "cathode", "cathode", "anode", "anode"),
                choice("modulation", "continuous", "continuous|cont", "modulated", "modulated|mod"),
                named("carrier", "carrier", "Hz"),
                number("phase_duration", "µs", "μs", "us"),
                number("pulse_frequency", "Hz", "pps"),
                number("burst_rate", "/s"),
                pair(
                        "ramp_up",
                        "ramp_down",
                        "ramp ?" + NUMBER + " ?/ ?" + NUMBER + "(?: ?s)?",
                        ramps -> "ramp " + ramps[0] + "/" + ramps[1]),
                pair(
                        "on_time",
                        "off_time",
                        "(\\d{1,3}) ?s? ?/ ?(\\d{1,3})(?: ?s)?",
                        times -> times[0] + "/" + times[1]),
                AMPLITUDE,
                number("channels", "ch", "channels", "channel"),
                number("electrodes", "pads", "electrodes"),
                ELECTRODE_SIZE);
    }

    private static ShorthandGrammar needling() {
        var slots = new ArrayList<ShorthandSlot>();
        slots.add(REGION);
        slots.add(PAIN);
        slots.add(POSITION);
        slots.add(
                choice(
                        "technique",
                        "superficial",
                        "superficial",
                        "deep_trp",
                        "trp|trigger point",
                        "deep_static",
                        "static",
                        "periosteal",
                        "periosteal",
                        "with_es",
                        "with es"));
        slots.add(
                choice(
                        "manipulation",
                        "none",
                        "no manipulation",
                        "pistoning",
                        "pistoning",
                        "rotation",
                        "rotation"));
        slots.add(
                pair(
                        "needle_gauge",
                        "needle_length",
                        "(0?[.,]\\d{1,2}) ?[x×*] ?(\\d{2,3})(?: ?mm)?",
                        needle -> needle[0] + "x" + needle[1]));
        slots.add(number("needles_in", " needles", "needles", "needle"));
        slots.add(number("needles_out", " out", "out"));
        slots.add(named("depth", "depth", "mm"));
        slots.add(number("twitch_count", " ltr", "ltr", "twitches", "twitch"));
        slots.add(named("dwell_time", "dwell", "min"));
        slots.add(named("post_pressure", "press", "s"));
        slots.add(named("es_minutes", "es", "min"));
        slots.add(number("es_frequency", "Hz"));
        slots.add(number("es_phase", "µs", "μs", "us"));
        slots.add(number("es_amplitude", "mA"));
        slots.add(MINUTES);
        return new ShorthandGrammar(slots, Optional.of("muscles"));
    }

    private static List<ShorthandSlot> manual() {
        return List.of(
                choice(
                        "technique",
                        "joint_mob",
                        "mob|mobs",
                        "thrust",
                        "thrust|manip",
                        "mwm",
                        "mwm",
                        "traction",
                        "traction",
                        "stm",
                        "stm",
                        "mfr",
                        "mfr",
                        "cross_friction",
                        "friction|cfm",
                        "iastm",
                        "iastm",
                        "prom",
                        "prom",
                        "stretch",
                        "stretch",
                        "pnf",
                        "pnf",
                        "lymph_drain",
                        "mld",
                        "nerve_mob",
                        "nerve"),
                grade(),
                choice("pressure", "light", "light", "moderate", "moderate", "firm", "firm"),
                choice("result", "better", "better", "same", "same", "worse", "worse"),
                choice(
                        "stroke",
                        "sweep",
                        "sweep",
                        "fan",
                        "fan",
                        "brush",
                        "brush",
                        "j_stroke",
                        "j-stroke",
                        "scoop",
                        "scoop",
                        "strum",
                        "strum"),
                bouts("repetitions", "hold_seconds"),
                bouts("bouts", "bout_seconds"),
                number("oscillation_rate", "Hz"),
                number("angle", "°", "deg"),
                number("region_seconds", "s", "sec"));
    }

    private static ShorthandSlot bouts(String count, String seconds) {
        return pair(
                count,
                seconds,
                "(\\d{1,2}) ?[x×*] ?(\\d{1,3}) ?s(?:ec)?",
                bouts -> bouts[0] + "x" + bouts[1] + "s");
    }

    /**
     * A grade is said of joints that are moved, so where no technique is named, grades I to IV mean
     * a mobilisation and V a thrust.
     */
    private static ShorthandSlot grade() {
        var numerals = List.of("I", "II", "III", "IV", "V");
        return new ShorthandSlot(
                List.of("grade"),
                pattern("gr(?:ade)?\\.? ?(I{1,3}|IV|V|[1-5])"),
                (match, fields) -> {
                    var typed = match.group(1).toUpperCase(Locale.ROOT);
                    int number =
                            Character.isDigit(typed.charAt(0))
                                    ? Integer.parseInt(typed)
                                    : numerals.indexOf(typed) + 1;
                    fields.put("grade", "grade_" + number);
                    fields.putIfAbsent("technique", number == 5 ? "thrust" : "joint_mob");
                },
                fields ->
                        Optional.ofNullable(fields.get("grade"))
                                .filter(grade -> grade.matches("grade_[1-5]"))
                                .map(grade -> "gr " + numerals.get(grade.charAt(6) - '1')));
    }

    private static List<ShorthandSlot> taping() {
        return List.of(
                choice(
                        "tape_type",
                        "rigid_zinc_oxide",
                        "rigid|zinc oxide",
                        "rigid_with_underwrap",
                        "underwrap",
                        "kinesiology",
                        "kinesio|kinesiology|kt",
                        "athletic",
                        "athletic"),
                code("97110|97112|97530|97140|29240|29530|29540"),
                number("strips", " strips", "strips", "strip"),
                number("stretch_percent", "%"),
                number("wear_time", "h"));
    }

    private static ShorthandSlot code(String codes) {
        return new ShorthandSlot(
                List.of("bucket"),
                pattern("#(" + codes + ")"),
                (match, fields) -> fields.put("bucket", match.group(1)),
                fields -> Optional.ofNullable(fields.get("bucket")).map(code -> "#" + code));
    }

    private static List<ShorthandSlot> gait() {
        return List.of(
                choice(
                        "walking_aid",
                        "none",
                        "no aid",
                        "cane",
                        "cane",
                        "crutch_one",
                        "crutch|1 crutch",
                        "crutches_two",
                        "crutches|2 crutches",
                        "walker",
                        "walker",
                        "parallel_bars",
                        "bars|parallel bars"),
                choice(
                        "weight_bearing",
                        "nwb",
                        "nwb",
                        "ttwb",
                        "ttwb",
                        "pwb",
                        "pwb",
                        "wbat",
                        "wbat",
                        "fwb",
                        "fwb"),
                choice(
                        "gait_pattern",
                        "two_point",
                        "2-point|2pt",
                        "three_point",
                        "3-point|3pt",
                        "four_point",
                        "4-point|4pt",
                        "step_to",
                        "step-to",
                        "step_through",
                        "step-through"),
                HELP,
                number("bearing_percent", "%"),
                number("distance", "m"),
                number("walk_seconds", "s", "sec"),
                number("stairs", " stairs", "stairs", "steps"),
                named("cadence", "cadence", ""));
    }

    private static List<ShorthandSlot> iontophoresis() {
        return List.of(
                choice("polarity", "cathode", "cathode", "anode", "anode"),
                number("drug_strength", "%"),
                number("drug_amount", "mL"),
                number("amplitude", "mA"),
                ELECTRODE_SIZE);
    }

    private static ShorthandGrammar exercise() {
        return new ShorthandGrammar(
                List.of(
                        REGION,
                        PAIN,
                        code("97110|97112|97530|97116|97113|97150"),
                        named("minutes", "total", "min")),
                Optional.of("exercises"));
    }
}
