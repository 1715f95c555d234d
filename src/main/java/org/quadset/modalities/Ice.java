package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Cold, to ease pain for a short time.
 *
 * @param method a choice such as {@code cold_pack}
 * @param minutes 1 to 30; over 20 is warned about
 * @param waterTemperature °C, 4 to 20, where the method uses water
 * @param compressionPressure mmHg, 0 to 75, where the method compresses
 * @param skinCheckMinute when the skin is first looked at, 3 to 10
 * @param repeatHours how often it is repeated at home, every 1 to 4 h
 */
public record Ice(
        String method,
        int minutes,
        String barrier,
        OptionalDouble waterTemperature,
        OptionalInt compressionPressure,
        int skinCheckMinute,
        OptionalInt repeatHours,
        boolean elevated)
        implements Modality {
    private static final List<String> WITH_WATER = List.of("cold_immersion", "contrast");

    static List<ModalityField> fields(Map<String, String> typed) {
        var fields = new ArrayList<ModalityField>();
        var method = typed.getOrDefault("method", "");
        fields.add(
                ModalityField.choice(
                        "method",
                        "cold_pack",
                        "crushed_ice_bag",
                        "ice_massage",
                        "cold_compression",
                        "cold_immersion",
                        "contrast",
                        "vapocoolant",
                        "frozen_gel"));
        var usual =
                switch (method) {
                    case "ice_massage" -> new Range(5, 10);
                    case "cold_immersion", "contrast" -> new Range(10, 15);
                    case "vapocoolant" -> new Range(1, 5);
                    default -> new Range(10, 20);
                };
        fields.add(ModalityField.whole("minutes", "min", 1, 30, usual.from(), usual.to()));
        fields.add(ModalityField.choice("barrier", "none", "damp_towel", "dry_towel", "paper"));
        if (WITH_WATER.contains(method)) {
            fields.add(ModalityField.decimal("water_temp", "°C", 4, 20, 10, 15, 0.5));
        }
        if (method.equals("cold_compression")) {
            fields.add(
                    ModalityField.whole("compression_pressure", "mmHg", 0, 75, 20, 50).inSteps(5));
        }
        fields.add(ModalityField.whole("skin_check_minute", "min", 3, 10, 5, 5));
        fields.add(ModalityField.whole("repeat_hours", "h", 1, 4, 2, 2).optional());
        fields.add(ModalityField.yesNo("elevation").optional());
        return fields;
    }

    static Ice read(FieldReader reader) {
        return new Ice(
                reader.choice("method"),
                reader.whole("minutes"),
                reader.choice("barrier"),
                reader.optionalDecimal("water_temp"),
                reader.optionalWhole("compression_pressure"),
                reader.whole("skin_check_minute"),
                reader.optionalWhole("repeat_hours"),
                reader.yes("elevation"));
    }

    @Override
    public List<String> safetyKeys() {
        return List.of("cryo");
    }

    @Override
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(ModalityField.choiceLabel(method));
        parts.add(minutes + " min");
        if (!barrier.equals("none")) {
            parts.add(ModalityField.choiceLabel(barrier));
        }
        waterTemperature.ifPresent(degrees -> parts.add(Range.plain(degrees) + " °C"));
        compressionPressure.ifPresent(pressure -> parts.add(pressure + " mmHg"));
        return String.join(" · ", parts);
    }

    @Override
    public List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (minutes > 20) {
            advice.add(Advice.of("advice.ice.long"));
        }
        if (method.equals("ice_massage")) {
            advice.add(Advice.of("advice.ice.massage"));
        }
        advice.add(Advice.of("advice.ice.stop"));
        advice.add(Advice.of("advice.ice.comfort"));
        return advice;
    }

    @Override
    public String procedureCode() {
        return method.equals("contrast")
                ? "97034"
                : method.equals("cold_compression") ? "97016" : "97010";
    }
}
