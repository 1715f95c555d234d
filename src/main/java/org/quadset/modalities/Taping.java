package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tape on the skin.
 *
 * @param type a choice such as {@code kinesiology}
 * @param technique in words: "patellar medial glide"
 * @param stretchPercent how far the tape is stretched, 0 to 120, for kinesiology tape
 * @param strips 1 to 12
 * @param wearHours 1 to 120
 * @param provokingTest what the pain was tested with before and after; may be empty
 * @param code the code that the time or the strapping goes to; payers differ
 */
public record Taping(
        String type,
        String technique,
        OptionalInt stretchPercent,
        int strips,
        int wearHours,
        String provokingTest,
        OptionalInt testPainBefore,
        OptionalInt testPainAfter,
        String code,
        int minutes)
        implements Modality {
    static List<ModalityField> fields(Map<String, String> typed) {
        var type = typed.getOrDefault("tape_type", "");
        var fields = new ArrayList<ModalityField>();
        fields.add(
                ModalityField.choice(
                        "tape_type",
                        "rigid_zinc_oxide",
                        "rigid_with_underwrap",
                        "kinesiology",
                        "athletic"));
        fields.add(ModalityField.line("tape_technique"));
        if (type.equals("kinesiology")) {
            fields.add(ModalityField.whole("stretch_percent", "%", 0, 120, 15, 50));
        }
        fields.add(ModalityField.whole("strips", "", 1, 12, 2, 4));
        var worn =
                switch (type) {
                    case "kinesiology" -> new Range(24, 72);
                    case "rigid_zinc_oxide", "rigid_with_underwrap" -> new Range(6, 24);
                    default -> new Range(1, 120);
                };
        fields.add(ModalityField.whole("wear_time", "h", 1, 120, worn.from(), worn.to()));
        fields.add(ModalityField.yesNo("skin_prepared").optional());
        fields.add(ModalityField.yesNo("patch_test").optional());
        fields.add(ModalityField.line("provoking_test").optional());
        fields.add(ModalityField.whole("test_pain_before", "/ 10", 0, 10).optional());
        fields.add(ModalityField.whole("test_pain_after", "/ 10", 0, 10).optional());
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 15));
        fields.add(
                ModalityField.choice(
                        "bucket", "97110", "97112", "97530", "97140", "29240", "29530", "29540"));
        return fields;
    }

    static Taping read(FieldReader reader) {
        return new Taping(
                reader.choice("tape_type"),
                reader.text("tape_technique"),
                reader.optionalWhole("stretch_percent"),
                reader.whole("strips"),
                reader.whole("wear_time"),
                reader.text("provoking_test"),
                reader.optionalWhole("test_pain_before"),
                reader.optionalWhole("test_pain_after"),
                reader.choice("bucket"),
                reader.whole("minutes"));
    }

    @Override
    public List<Advice> advice() {
        return List.of(Advice.of("advice.tape.remove"), Advice.of("advice.tape.patch"));
    }

    @Override
    public List<DerivedValue> derived() {
        return testPainBefore.isPresent() && testPainAfter.isPresent()
                ? List.of(
                        DerivedValue.of(
                                "testPain",
                                testPainAfter.getAsInt() - testPainBefore.getAsInt(),
                                0,
                                "/ 10"))
                : List.of();
    }

    @Override
    public List<String> safetyKeys() {
        return List.of("tape");
    }

    @Override
    public String summary() {
        return ModalityField.choiceLabel(type)
                + " · "
                + technique
                + " · "
                + strips
                + " strips · "
                + wearHours
                + " h";
    }

    @Override
    public String procedureCode() {
        return code;
    }
}
