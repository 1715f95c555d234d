package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Electrical stimulation in one of its modes.
 *
 * @param frequency pulses, beats or bursts a second (Hz), by the mode's range
 * @param phaseDuration µs, where the mode has pulses
 * @param carrier Hz, for interferential and Russian current
 * @param amplitude mA; volts for high-volt, µA for microcurrent
 * @param channels 1 to 4
 * @param electrodes 2 to 8
 * @param electrodeSize the smallest electrode, cm², 1 to 200
 * @param contraction on and off times, for modes that make muscles work
 * @param minutes by the mode's range
 */
public record ElectricalStimulation(
        StimulationMode mode,
        double frequency,
        OptionalDouble phaseDuration,
        OptionalDouble carrier,
        double amplitude,
        int channels,
        int electrodes,
        double electrodeSize,
        String placement,
        String polarity,
        String sensationGoal,
        Optional<Contraction> contraction,
        int minutes,
        boolean attended)
        implements Modality {
    /** Above this, one maker warns of burns: mA rms for each cm² of electrode. */
    static final double DENSITY_LIMIT = 2;

    /**
     * How a stimulated muscle works and rests.
     *
     * @param onSeconds 1 to 30
     * @param offSeconds 1 to 120
     * @param rampWithinOn whether the ramps are part of the on time
     */
    public record Contraction(
            int onSeconds, int offSeconds, double rampUp, double rampDown, boolean rampWithinOn) {
        /** The ramps count towards the on time, or lengthen it. */
        double worked() {
            return rampWithinOn ? onSeconds : onSeconds + rampUp + rampDown;
        }

        /** Share of the time that the muscle works, per cent. */
        public double dutyPercent() {
            return worked() / (worked() + offSeconds) * 100;
        }

        /** How often the muscle works in that many minutes. */
        public int cycles(int minutes) {
            // The tiny addition keeps a whole number of cycles whole in binary fractions.
            return (int) Math.floor(minutes * 60 / (worked() + offSeconds) + 1e-9);
        }

        /** "1:5". */
        public String ratio() {
            return "1:" + Range.plain(Math.round(offSeconds / worked() * 10) / 10.0);
        }
    }

    static List<ModalityField> fields(Map<String, String> typed) {
        var mode = StimulationMode.ofKey(typed.getOrDefault("mode", ""));
        var fields = new ArrayList<ModalityField>();
        fields.add(ModalityField.choice("mode", StimulationMode.keys().toArray(String[]::new)));
        fields.add(
                ModalityField.decimal(
                        "pulse_frequency",
                        "Hz",
                        mode.frequency.from(),
                        mode.frequency.to(),
                        mode.usualFrequency.from(),
                        mode.usualFrequency.to(),
                        mode == StimulationMode.MICROCURRENT ? 0.1 : 1));
        if (!mode.phase.isNone()) {
            fields.add(
                    ModalityField.whole(
                            "phase_duration",
                            "µs",
                            mode.phase.from(),
                            mode.phase.to(),
                            mode.usualPhase.from(),
                            mode.usualPhase.to()));
        }
        switch (mode.cycle) {
            case CARRIER -> {
                fields.add(ModalityField.whole("carrier", "Hz", 2000, 5000, 4000, 4000));
                fields.add(ModalityField.line("sweep").optional());
            }
            case BURSTS -> fields.add(ModalityField.whole("burst_rate", "/s", 1, 5, 2, 2));
            case ON_OFF -> {
                boolean russian = mode == StimulationMode.RUSSIAN;
                if (russian) {
                    fields.add(ModalityField.whole("carrier", "Hz", 1000, 5000, 2500, 2500));
                }
                fields.add(ModalityField.whole("on_time", "s", 1, 30, russian ? 10 : 6, 10));
                fields.add(ModalityField.whole("off_time", "s", 1, 120, russian ? 50 : 12, 50));
                fields.add(ModalityField.whole("mvic_percent", "%", 0, 100, 50, 100).optional());
                fields.add(ModalityField.decimal("ramp_up", "s", 0, 10, 1, 3, 0.1).optional());
                fields.add(ModalityField.decimal("ramp_down", "s", 0, 10, 1, 2, 0.1).optional());
                fields.add(ModalityField.choice("ramp_in_on_time", "yes", "no").optional());
            }
            case VOLTS -> {
                if (typed.getOrDefault("sensation_goal", "").equals("motor")) {
                    fields.add(ModalityField.whole("on_time", "s", 1, 30, 10, 10));
                    fields.add(ModalityField.whole("off_time", "s", 1, 120, 10, 120));
                }
            }
            case CONTINUOUS -> {
                if (mode == StimulationMode.TENS_CONVENTIONAL) {
                    fields.add(
                            ModalityField.choice("modulation", "continuous", "modulated")
                                    .optional());
                }
            }
            case MICROAMPERES -> {}
        }
        fields.add(amplitude(mode));
        fields.add(
                ModalityField.choice(
                        "sensation_goal",
                        "sub_sensory",
                        "tingle",
                        "strong_comfortable",
                        "motor",
                        "noxious"));
        fields.add(
                ModalityField.whole(
                        "minutes",
                        "min",
                        mode.minutes.from(),
                        mode.minutes.to(),
                        mode.usualMinutes.from(),
                        mode.usualMinutes.to()));
        fields.add(ModalityField.whole("channels", "", 1, 4, 1, 2));
        fields.add(ModalityField.whole("electrodes", "", 2, 8, 2, 4));
        fields.add(ModalityField.decimal("electrode_size", "cm²", 1, 200, 20, 50, 0.5));
        fields.add(ModalityField.line("placement"));
        var polarity = ModalityField.choice("polarity", "not_applicable", "cathode", "anode");
        if (mode == StimulationMode.HIGH_VOLT) {
            fields.add(polarity);
        } else if (mode == StimulationMode.MICROCURRENT) {
            fields.add(polarity.optional());
        }
        return fields;
    }

    private static ModalityField amplitude(StimulationMode mode) {
        return switch (mode.cycle) {
            case VOLTS -> ModalityField.decimal("amplitude", "V", 0, 500, 0, 500, 0.5);
            case MICROAMPERES -> ModalityField.decimal("amplitude", "µA", 10, 1000, 50, 600, 0.5);
            default -> ModalityField.decimal("amplitude", "mA", 0, 150, 0, 150, 0.5);
        };
    }

    static ElectricalStimulation read(FieldReader reader) {
        var mode = StimulationMode.ofKey(reader.choice("mode"));
        Optional<Contraction> contraction =
                mode.cycle == StimulationMode.Cycle.ON_OFF
                                || mode.cycle == StimulationMode.Cycle.VOLTS
                                        && reader.choice("sensation_goal").equals("motor")
                        ? Optional.of(
                                new Contraction(
                                        reader.whole("on_time"),
                                        reader.whole("off_time"),
                                        reader.decimal("ramp_up"),
                                        reader.decimal("ramp_down"),
                                        !reader.choice("ramp_in_on_time").equals("no")))
                        : Optional.empty();
        contraction
                .filter(c -> reader.optionalWhole("on_time").isPresent())
                .filter(c -> c.rampWithinOn() && c.rampUp() + c.rampDown() > c.onSeconds())
                .ifPresent(c -> reader.refuse("ramp_up", "es.rampLongerThanOn"));
        return new ElectricalStimulation(
                mode,
                reader.decimal("pulse_frequency"),
                reader.optionalDecimal("phase_duration"),
                reader.optionalDecimal("carrier"),
                reader.decimal("amplitude"),
                reader.whole("channels"),
                reader.whole("electrodes"),
                reader.decimal("electrode_size"),
                reader.text("placement"),
                reader.choice("polarity"),
                reader.choice("sensation_goal"),
                contraction,
                reader.whole("minutes"),
                reader.yes("attended"));
    }

    /** Charge of one phase, µC; empty where the mode has no pulses in mA. */
    public OptionalDouble phaseCharge() {
        return phaseDuration.isPresent() && mode.cycle != StimulationMode.Cycle.VOLTS
                ? OptionalDouble.of(amplitude * phaseDuration.getAsDouble() / 1000)
                : OptionalDouble.empty();
    }

    /**
     * Current density, mA rms/cm² of the smallest electrode, taking pulses as symmetric rectangles
     * of two phases and interferential current as a sine; empty where the amplitude is not in mA.
     */
    public OptionalDouble currentDensity() {
        if (electrodeSize <= 0
                || mode.cycle == StimulationMode.Cycle.VOLTS
                || mode.cycle == StimulationMode.Cycle.MICROAMPERES) {
            return OptionalDouble.empty();
        }
        double rms =
                phaseDuration.isPresent()
                        ? amplitude
                                * Math.sqrt(
                                        Math.min(
                                                1,
                                                2 * phaseDuration.getAsDouble() * 1e-6 * frequency))
                        : amplitude / Math.sqrt(2);
        return OptionalDouble.of(rms / electrodeSize);
    }

    @Override
    public List<DerivedValue> derived() {
        var values = new ArrayList<DerivedValue>();
        contraction.ifPresent(
                cycle -> {
                    values.add(DerivedValue.of("duty", cycle.dutyPercent(), 1, "%"));
                    values.add(new DerivedValue("ratio", cycle.ratio(), ""));
                    values.add(DerivedValue.of("cycles", cycle.cycles(minutes), 0, ""));
                });
        phaseCharge()
                .ifPresent(charge -> values.add(DerivedValue.of("phaseCharge", charge, 1, "µC")));
        currentDensity()
                .ifPresent(density -> values.add(DerivedValue.of("density", density, 2, "mA/cm²")));
        return values;
    }

    @Override
    public List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (currentDensity().orElse(0) > DENSITY_LIMIT) {
            advice.add(Advice.of("advice.es.density"));
        }
        if (mode == StimulationMode.HIGH_VOLT) {
            advice.add(Advice.of("advice.es.highVolt"));
        }
        advice.add(Advice.of("advice.es.checks"));
        return advice;
    }

    @Override
    public List<String> safetyKeys() {
        return List.of(mode.safetyKey());
    }

    @Override
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(mode.label());
        parts.add(Range.plain(frequency) + " Hz");
        phaseDuration.ifPresent(us -> parts.add(Range.plain(us) + " µs"));
        contraction.ifPresent(
                c -> parts.add(c.onSeconds() + " s on, " + c.offSeconds() + " s off"));
        parts.add(minutes + " min");
        return String.join(" · ", parts);
    }

    @Override
    public String procedureCode() {
        return attended ? "97032" : "97014";
    }

    @Override
    public Optional<String> medicareCode() {
        return attended ? Optional.empty() : Optional.of("G0283");
    }
}
