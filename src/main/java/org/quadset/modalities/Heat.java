package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Superficial heat.
 *
 * @param method a choice such as {@code hot_pack}
 * @param unitTemperature °C of the tank, bath or machine, by the method's range; empty where the
 *     method has none
 * @param towelLayers between pack and skin, 4 to 12, where there is a pack
 * @param minutes 5 to 30
 * @param skinCheckMinute when the skin is first looked at, 3 to 10
 */
public record Heat(
        String method,
        OptionalDouble unitTemperature,
        OptionalInt towelLayers,
        int minutes,
        int skinCheckMinute)
        implements Modality {
    /** The temperatures of a method, °C: allowed, then usual. */
    private record Temperatures(Range hard, Range usual) {}

    private static final Map<String, Temperatures> BY_METHOD =
            Map.of(
                    "hot_pack", new Temperatures(new Range(65, 77), new Range(71, 74)),
                    "paraffin", new Temperatures(new Range(48, 55), new Range(52, 54)),
                    "warm_whirlpool", new Temperatures(new Range(33, 43), new Range(37, 40)),
                    "fluidotherapy", new Temperatures(new Range(38, 50), new Range(43, 48)));

    static List<ModalityField> fields(Map<String, String> typed) {
        var method = typed.getOrDefault("method", "");
        var fields = new ArrayList<ModalityField>();
        fields.add(
                ModalityField.choice(
                        "method",
                        "hot_pack",
                        "paraffin",
                        "fluidotherapy",
                        "warm_whirlpool",
                        "heat_wrap",
                        "infrared"));
        if (BY_METHOD.containsKey(method)) {
            var degrees = BY_METHOD.get(method);
            fields.add(
                    ModalityField.decimal(
                            "unit_temp",
                            "°C",
                            degrees.hard().from(),
                            degrees.hard().to(),
                            degrees.usual().from(),
                            degrees.usual().to(),
                            0.5));
        }
        if (method.equals("hot_pack")) {
            fields.add(ModalityField.whole("towel_layers", "", 4, 12, 6, 8));
        }
        fields.add(ModalityField.whole("minutes", "min", 5, 30, 15, 20));
        fields.add(ModalityField.whole("skin_check_minute", "min", 3, 10, 5, 5));
        return fields;
    }

    static Heat read(FieldReader reader) {
        return new Heat(
                reader.choice("method"),
                reader.optionalDecimal("unit_temp"),
                reader.optionalWhole("towel_layers"),
                reader.whole("minutes"),
                reader.whole("skin_check_minute"));
    }

    @Override
    public List<Advice> advice() {
        return method.equals("hot_pack")
                ? List.of(Advice.of("advice.heat.pack"), Advice.of("advice.heat.watch"))
                : List.of(Advice.of("advice.heat.watch"));
    }

    @Override
    public List<String> safetyKeys() {
        return List.of("heat");
    }

    @Override
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(ModalityField.choiceLabel(method));
        unitTemperature.ifPresent(degrees -> parts.add(Range.plain(degrees) + " °C"));
        parts.add(minutes + " min");
        return String.join(" · ", parts);
    }

    @Override
    public String procedureCode() {
        return switch (method) {
            case "paraffin" -> "97018";
            case "fluidotherapy", "warm_whirlpool" -> "97022";
            case "infrared" -> "97026";
            default -> "97010";
        };
    }
}
