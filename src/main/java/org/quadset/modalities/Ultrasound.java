package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Therapeutic ultrasound with a moving head.
 *
 * @param frequency MHz, 0.8 to 3.5; 1 reaches deep, 3 shallow
 * @param dutyCycle per cent: 10, 20, 25, 33, 50 or 100; below 100 is pulsed
 * @param intensity W/cm² during the pulse (SATP), 0.1 to 3.0
 * @param headArea the head's effective radiating area (ERA), cm², 0.3 to 10
 * @param beamRatio beam non-uniformity ratio (BNR) from the head's label, 2 to 8
 * @param treatmentArea cm², 1 to 100; twice the head's area is usual
 * @param minutes 1 to 20
 * @param drug what the gel drives in (phonophoresis); empty with plain couplants
 * @param headSpeed cm/s, 2 to 8
 */
public record Ultrasound(
        double frequency,
        int dutyCycle,
        double intensity,
        double headArea,
        OptionalDouble beamRatio,
        double treatmentArea,
        int minutes,
        String couplant,
        Optional<TopicalDrug> drug,
        int headSpeed)
        implements Modality {
    private static final String MEDICATED = "medicated_gel";
    private static final double[] HEAT_INTENSITY = {0.5, 1.0, 1.5, 2.0};
    private static final double[] HEAT_AT_1_MHZ = {0.04, 0.16, 0.33, 0.38};
    private static final double[] HEAT_AT_3_MHZ = {0.30, 0.58, 0.89, 1.40};

    static List<ModalityField> fields(Map<String, String> typed) {
        boolean pulsed = !typed.getOrDefault("duty_cycle", "").equals("100");
        var usual =
                switch (typed.getOrDefault("stage", "")) {
                    case "acute" -> new Range(0.1, 0.5);
                    case "subacute" -> new Range(0.5, 0.8);
                    case "chronic" -> new Range(0.8, 1.5);
                    default -> new Range(0.1, pulsed ? 1.5 : 2.0);
                };
        var fields = new ArrayList<ModalityField>();
        fields.add(ModalityField.decimal("frequency", "MHz", 0.8, 3.5, 1, 3, 0.1));
        fields.add(ModalityField.choice("duty_cycle", "10", "20", "25", "33", "50", "100"));
        fields.add(
                ModalityField.choice("stage", "not_stated", "acute", "subacute", "chronic")
                        .optional());
        fields.add(
                ModalityField.decimal(
                        "intensity", "W/cm²", 0.1, 3.0, usual.from(), usual.to(), 0.1));
        fields.add(ModalityField.decimal("era", "cm²", 0.3, 10, 1, 10, 0.1));
        fields.add(ModalityField.decimal("bnr", ":1", 2, 8, 2, 6, 0.1).optional());
        fields.add(ModalityField.whole("treatment_area", "cm²", 1, 100, 2, 20));
        fields.add(ModalityField.whole("minutes", "min", 1, 20, 5, 10));
        fields.add(ModalityField.choice("couplant", "gel", "water_bath", "gel_pad", MEDICATED));
        if (typed.getOrDefault("couplant", "").equals(MEDICATED)) {
            fields.addAll(TopicalDrug.fields());
        }
        fields.add(ModalityField.whole("head_speed", "cm/s", 2, 8, 3, 4));
        return fields;
    }

    static Ultrasound read(FieldReader reader) {
        return new Ultrasound(
                reader.decimal("frequency"),
                TypedNumber.read(reader.choice("duty_cycle")).isPresent()
                        ? (int) TypedNumber.read(reader.choice("duty_cycle")).getAsDouble()
                        : 100,
                reader.decimal("intensity"),
                reader.decimal("era"),
                reader.optionalDecimal("bnr"),
                reader.decimal("treatment_area"),
                reader.whole("minutes"),
                reader.choice("couplant"),
                reader.choice("couplant").equals(MEDICATED)
                        ? Optional.of(TopicalDrug.read(reader))
                        : Optional.empty(),
                reader.whole("head_speed"));
    }

    public boolean pulsed() {
        return dutyCycle < 100;
    }

    /** Mean intensity over time (SATA), W/cm². */
    public double meanIntensity() {
        return intensity * dutyCycle / 100;
    }

    /** Power while the pulse lasts, W. */
    public double peakPower() {
        return intensity * headArea;
    }

    /** Mean power, W. */
    public double meanPower() {
        return meanIntensity() * headArea;
    }

    /** Energy over the whole time, J. */
    public double energy() {
        return meanPower() * minutes * 60;
    }

    /** Energy over the treated field, J/cm². */
    public double energyDensity() {
        return energy() / treatmentArea;
    }

    /** The treated area in heads; above 2 the dose is spread thin. */
    public double areaRatio() {
        return treatmentArea / headArea;
    }

    /** Minutes by Watson's rule: one minute for each head's area, lengthened by the pauses. */
    public double watsonMinutes() {
        return areaRatio() * 100 / dutyCycle;
    }

    /** Minutes by the classic rule: one for each 10 cm². */
    public double classicMinutes() {
        return treatmentArea / 10;
    }

    /**
     * Estimated warming in °C a minute (Draper 1995), for continuous ultrasound over twice the
     * head's area; empty for pulsed. Between the tabled intensities and frequencies it is
     * interpolated, outside of them not given.
     */
    public OptionalDouble warmingPerMinute() {
        if (pulsed()
                || intensity < HEAT_INTENSITY[0]
                || intensity > HEAT_INTENSITY[3]
                || frequency < 1
                || frequency > 3) {
            return OptionalDouble.empty();
        }
        double share = (frequency - 1) / 2;
        return OptionalDouble.of(at(HEAT_AT_1_MHZ) * (1 - share) + at(HEAT_AT_3_MHZ) * share);
    }

    /** Estimated minutes to warm by so many °C; empty where no warming is estimated. */
    public OptionalDouble minutesToWarm(double degrees) {
        var rate = warmingPerMinute();
        return rate.isPresent()
                ? OptionalDouble.of(degrees / rate.getAsDouble())
                : OptionalDouble.empty();
    }

    private String wholeMinutesToWarm(double degrees) {
        return String.valueOf(Math.round(minutesToWarm(degrees).orElseThrow()));
    }

    private double at(double[] rates) {
        int upper = 1;
        while (HEAT_INTENSITY[upper] < intensity) {
            upper++;
        }
        double share =
                (intensity - HEAT_INTENSITY[upper - 1])
                        / (HEAT_INTENSITY[upper] - HEAT_INTENSITY[upper - 1]);
        return rates[upper - 1] + share * (rates[upper] - rates[upper - 1]);
    }

    @Override
    public List<DerivedValue> derived() {
        var values = new ArrayList<DerivedValue>();
        values.add(DerivedValue.of("sata", meanIntensity(), 2, "W/cm²"));
        values.add(DerivedValue.of("power", meanPower(), 1, "W"));
        values.add(DerivedValue.of("peakPower", peakPower(), 1, "W"));
        values.add(DerivedValue.of("energy", energy(), 0, "J"));
        values.add(DerivedValue.of("energyDensity", energyDensity(), 0, "J/cm²"));
        values.add(DerivedValue.of("areaRatio", areaRatio(), 1, ""));
        return values;
    }

    @Override
    public List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        advice.add(
                Advice.of(
                        "advice.us.time",
                        Range.plain(Math.round(watsonMinutes() * 10) / 10.0),
                        Range.plain(Math.round(classicMinutes() * 10) / 10.0)));
        warmingPerMinute()
                .ifPresent(
                        rate ->
                                advice.add(
                                        Advice.of(
                                                "advice.us.heat",
                                                Range.plain(
                                                        Math.round(rate * minutes * 10) / 10.0))));
        if (warmingPerMinute().isPresent()) {
            advice.add(
                    Advice.of(
                            "advice.us.heatGoals",
                            wholeMinutesToWarm(1),
                            wholeMinutesToWarm(2),
                            wholeMinutesToWarm(3),
                            wholeMinutesToWarm(4)));
        }
        if (areaRatio() > 3) {
            advice.add(Advice.of("advice.us.areaFar"));
        } else if (areaRatio() > 2) {
            advice.add(Advice.of("advice.us.area"));
        }
        if (!pulsed() && intensity > 2) {
            advice.add(Advice.of("advice.us.strong"));
        }
        advice.add(Advice.of("advice.us.ache"));
        return advice;
    }

    @Override
    public List<String> safetyKeys() {
        var keys = new ArrayList<String>();
        keys.add(pulsed() ? "us_pulsed" : "us_cont");
        if (couplant.equals(MEDICATED)) {
            keys.add("phono");
        }
        return keys;
    }

    @Override
    public String summary() {
        return Range.plain(frequency)
                + " MHz · "
                + Range.plain(intensity)
                + " W/cm² · "
                + dutyCycle
                + " % · "
                + minutes
                + " min"
                + drug.map(one -> " · " + one.text()).orElse("");
    }

    @Override
    public String procedureCode() {
        return "97035";
    }
}
