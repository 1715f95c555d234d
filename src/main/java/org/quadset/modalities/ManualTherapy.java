package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Treatment by hand.
 *
 * @param technique a choice such as {@code joint_mob}
 * @param target the joint or tissue and the direction, in words
 * @param grade Maitland's I to V, where joints are moved; empty otherwise
 * @param rate oscillations a second, Hz, 0.5 to 5
 * @param bouts 1 to 10
 * @param seconds of one bout, hold or stroke, 5 to 300
 * @param angle of the instrument, degrees, 15 to 90
 */
public record ManualTherapy(
        String technique,
        String target,
        String grade,
        OptionalDouble rate,
        OptionalInt bouts,
        OptionalInt seconds,
        String pressure,
        String tool,
        OptionalInt angle,
        String change,
        int minutes)
        implements Modality {
    private static final List<String> JOINT = List.of("joint_mob", "thrust", "mwm");
    private static final List<String> STRETCHES = List.of("stretch", "pnf", "prom");
    private static final List<String> NECK = List.of("neck", "anterior_neck");

    /** What is looked at before a thrust of the neck (IFOMPT 2020). */
    private static final List<String> NECK_CHECKS =
            List.of("neck_red_flags", "neck_blood_pressure", "neck_nerve_signs");

    /** The most that any joint may be entered with: 180° × 1.3 + 15° (outcomes.md). */
    private static final int LARGEST_ANGLE = 249;

    static List<ModalityField> fields(Map<String, String> typed) {
        var technique = typed.getOrDefault("technique", "");
        var fields = new ArrayList<ModalityField>();
        fields.add(
                ModalityField.choice(
                        "technique",
                        "joint_mob",
                        "thrust",
                        "mwm",
                        "traction",
                        "stm",
                        "mfr",
                        "cross_friction",
                        "iastm",
                        "prom",
                        "stretch",
                        "pnf",
                        "lymph_drain",
                        "nerve_mob"));
        fields.add(ModalityField.line("target"));
        if (JOINT.contains(technique)) {
            fields.add(
                    ModalityField.choice(
                            "grade", "grade_1", "grade_2", "grade_3", "grade_4", "grade_5"));
            fields.add(
                    ModalityField.decimal("oscillation_rate", "Hz", 0.5, 5, 1, 3, 0.1).optional());
        }
        if (STRETCHES.contains(technique)) {
            fields.add(ModalityField.whole("hold_seconds", "s", 5, 300, 30, 30));
            fields.add(ModalityField.whole("repetitions", "", 1, 30, 3, 3));
            if (technique.equals("prom")) {
                fields.add(ModalityField.whole("prom_from", "°", -90, LARGEST_ANGLE).optional());
                fields.add(ModalityField.whole("prom_to", "°", -90, LARGEST_ANGLE).optional());
            }
        } else if (technique.equals("iastm")) {
            fields.add(ModalityField.line("tool"));
            fields.add(
                    ModalityField.choice(
                            "stroke", "sweep", "fan", "brush", "j_stroke", "scoop", "strum"));
            fields.add(ModalityField.whole("angle", "°", 15, 90, 30, 60));
            fields.add(ModalityField.whole("region_seconds", "s", 15, 300, 30, 120));
            fields.add(ModalityField.yesNo("petechiae").optional());
        } else {
            fields.add(ModalityField.whole("bouts", "", 1, 10, 3, 3).optional());
            fields.add(ModalityField.whole("bout_seconds", "s", 5, 180, 30, 60).optional());
        }
        fields.add(ModalityField.choice("pressure", "light", "moderate", "firm").optional());
        if (technique.equals("thrust") && NECK.contains(typed.getOrDefault("region", ""))) {
            NECK_CHECKS.forEach(check -> fields.add(ModalityField.yesNo(check)));
            fields.add(ModalityField.yesNo("neck_ligament_tests").optional());
        }
        fields.add(ModalityField.line("retest"));
        fields.add(ModalityField.choice("result", "better", "same", "worse").optional());
        fields.add(
                ModalityField.whole("rom_change", "°", -LARGEST_ANGLE, LARGEST_ANGLE).optional());
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 15));
        return fields;
    }

    static ManualTherapy read(FieldReader reader) {
        var technique = reader.choice("technique");
        var grade = reader.choice("grade");
        if (technique.equals("thrust") && !grade.isEmpty() && !grade.equals("grade_5")) {
            reader.refuse("grade", "mt.thrustIsGradeFive");
        } else if (JOINT.contains(technique)
                && !technique.equals("thrust")
                && grade.equals("grade_5")) {
            reader.refuse("grade", "mt.gradeFiveIsThrust");
        }
        if (technique.equals("thrust")) {
            refuseUnsafeThrust(reader);
        }
        return new ManualTherapy(
                technique,
                reader.text("target"),
                grade,
                reader.optionalDecimal("oscillation_rate"),
                first(reader, "bouts", "repetitions"),
                first(reader, "bout_seconds", "hold_seconds", "region_seconds"),
                reader.choice("pressure"),
                reader.text("tool"),
                reader.optionalWhole("angle"),
                reader.text("retest"),
                reader.whole("minutes"));
    }

    /** A thrust is for a licensed PT alone, and of the neck only when its checks were done. */
    private static void refuseUnsafeThrust(FieldReader reader) {
        var provider = reader.choice("provider");
        if (!provider.isEmpty() && !provider.equals("pt")) {
            reader.refuse("provider", "mt.thrustNeedsPt");
        }
        if (NECK.contains(reader.choice("region"))) {
            for (var check : NECK_CHECKS) {
                if (reader.text(check).equals("no")) {
                    reader.refuse(check, "mt.neckCheckNeeded");
                }
            }
        }
    }

    private static OptionalInt first(FieldReader reader, String... keys) {
        for (var key : keys) {
            var number = reader.optionalWhole(key);
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public List<String> safetyKeys() {
        return switch (technique) {
            case "thrust" -> List.of("mt_thrust");
            case "joint_mob", "mwm", "traction", "nerve_mob" -> List.of("mt_mob");
            case "iastm" -> List.of("mt_iastm");
            case "prom", "stretch", "pnf" -> List.of("stretch_prom");
            default -> List.of("mt_stm");
        };
    }

    @Override
    public List<Advice> advice() {
        return switch (technique) {
            case "thrust" -> List.of(Advice.of("advice.mt.thrust"));
            case "iastm" -> List.of(Advice.of("advice.mt.iastm"));
            default -> List.of();
        };
    }

    @Override
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(ModalityField.choiceLabel(technique));
        parts.add(target);
        if (!grade.isEmpty()) {
            parts.add(ModalityField.choiceLabel(grade));
        }
        if (bouts.isPresent() && seconds.isPresent()) {
            parts.add(bouts.getAsInt() + " × " + seconds.getAsInt() + " s");
        }
        return String.join(" · ", parts);
    }

    @Override
    public String procedureCode() {
        return STRETCHES.contains(technique) ? "97110" : "97140";
    }
}
