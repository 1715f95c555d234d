package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Walking practice.
 *
 * @param aid a choice such as {@code cane}
 * @param weightBearing a choice such as {@code pwb}
 * @param bearingPercent 0 to 100 in steps of 5, for partial weight bearing
 * @param pattern a choice such as {@code step_through}
 * @param distance m, 0 to 2000
 * @param seconds the time for that distance
 * @param stairs how many steps were climbed
 * @param cadence steps a minute
 * @param assist how much help was needed, as a choice such as {@code min_assist}
 */
public record GaitTraining(
        String aid,
        String weightBearing,
        OptionalInt bearingPercent,
        String pattern,
        OptionalDouble distance,
        OptionalInt seconds,
        OptionalInt stairs,
        OptionalInt cadence,
        String assist,
        VitalSigns vitals,
        int minutes)
        implements Modality {
    private static final double SLOWEST_USUAL = 0.4;
    private static final double FASTEST_USUAL = 3.5;

    static List<ModalityField> fields(Map<String, String> typed) {
        var fields = new ArrayList<ModalityField>();
        fields.add(
                ModalityField.choice(
                        "walking_aid",
                        "none",
                        "cane",
                        "crutch_one",
                        "crutches_two",
                        "walker",
                        "parallel_bars"));
        fields.add(ModalityField.choice("weight_bearing", "nwb", "ttwb", "pwb", "wbat", "fwb"));
        if (typed.getOrDefault("weight_bearing", "").equals("pwb")) {
            fields.add(ModalityField.whole("bearing_percent", "%", 0, 100).inSteps(5));
        }
        fields.add(
                ModalityField.choice(
                        "gait_pattern",
                        "two_point",
                        "three_point",
                        "four_point",
                        "step_to",
                        "step_through"));
        fields.add(ModalityField.decimal("distance", "m", 0, 2000, 0, 2000, 0.1).optional());
        fields.add(ModalityField.whole("walk_seconds", "s", 1, 7200).optional());
        fields.add(ModalityField.whole("stairs", "", 0, 500).optional());
        fields.add(ModalityField.whole("cadence", "/ min", 0, 300).optional());
        fields.add(ModalityField.line("surface").optional());
        fields.add(TherapeuticExercise.helpField());
        fields.add(ModalityField.line("deviations").optional());
        fields.add(ModalityField.line("cues").optional());
        fields.addAll(VitalSigns.fields());
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 45));
        return fields;
    }

    static GaitTraining read(FieldReader reader) {
        return new GaitTraining(
                reader.choice("walking_aid"),
                reader.choice("weight_bearing"),
                reader.optionalWhole("bearing_percent"),
                reader.choice("gait_pattern"),
                reader.optionalDecimal("distance"),
                reader.optionalWhole("walk_seconds"),
                reader.optionalWhole("stairs"),
                reader.optionalWhole("cadence"),
                reader.choice("cueing"),
                VitalSigns.read(reader),
                reader.whole("minutes"));
    }

    /** m/s over the distance; empty unless distance and time are known. */
    public OptionalDouble speed() {
        return distance.orElse(0) > 0 && seconds.isPresent()
                ? OptionalDouble.of(distance.getAsDouble() / seconds.getAsInt())
                : OptionalDouble.empty();
    }

    @Override
    public List<DerivedValue> derived() {
        return speed().isPresent()
                ? List.of(DerivedValue.of("speed", speed().getAsDouble(), 2, "m/s"))
                : List.of();
    }

    @Override
    public List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (speed().isPresent() && speed().getAsDouble() < SLOWEST_USUAL) {
            advice.add(Advice.of("advice.gait.slow"));
        } else if (speed().isPresent() && speed().getAsDouble() > FASTEST_USUAL) {
            advice.add(Advice.of("advice.gait.fast"));
        }
        return advice;
    }

    @Override
    public List<String> safetyKeys() {
        return List.of("gait");
    }

    @Override
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(ModalityField.choiceLabel(aid));
        parts.add(ModalityField.choiceLabel(weightBearing));
        distance.ifPresent(metres -> parts.add(Range.plain(metres) + " m"));
        stairs.ifPresent(steps -> parts.add(steps + " stairs"));
        parts.add(ModalityField.choiceLabel(assist));
        parts.add(minutes + " min");
        return String.join(" · ", parts);
    }

    @Override
    public String procedureCode() {
        return "97116";
    }
}
