package org.quadset.modalities;

import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The modes of electrical stimulation with their ranges: allowed, then usual (modalities.md,
 * section 4).
 */
public enum StimulationMode implements Labelled {
    TENS_CONVENTIONAL(
            "es_tens",
            r(1, 250),
            r(80, 120),
            r(20, 400),
            r(50, 100),
            r(5, 60),
            r(20, 30),
            Cycle.CONTINUOUS),
    TENS_ACUPUNCTURE(
            "es_tens",
            r(1, 10),
            r(2, 4),
            r(100, 400),
            r(200, 250),
            r(5, 45),
            r(20, 30),
            Cycle.CONTINUOUS),
    TENS_BURST(
            "es_tens",
            r(50, 150),
            r(80, 100),
            r(50, 300),
            r(100, 200),
            r(5, 45),
            r(20, 30),
            Cycle.BURSTS),
    TENS_BRIEF_INTENSE(
            "es_tens",
            r(80, 150),
            r(100, 150),
            r(150, 300),
            r(200, 200),
            r(1, 15),
            r(5, 15),
            Cycle.CONTINUOUS),
    INTERFERENTIAL(
            "es_ifc",
            r(1, 150),
            r(1, 150),
            Range.NONE,
            Range.NONE,
            r(5, 30),
            r(15, 20),
            Cycle.CARRIER),
    NMES(
            "es_nmes",
            r(20, 100),
            r(30, 50),
            r(150, 600),
            r(250, 400),
            r(5, 30),
            r(10, 20),
            Cycle.ON_OFF),
    RUSSIAN(
            "es_nmes",
            r(30, 90),
            r(50, 50),
            Range.NONE,
            Range.NONE,
            r(5, 20),
            r(10, 10),
            Cycle.ON_OFF),
    HIGH_VOLT(
            "es_hvpc",
            r(1, 200),
            r(30, 120),
            r(5, 200),
            r(50, 100),
            r(20, 60),
            r(30, 60),
            Cycle.VOLTS),
    MICROCURRENT(
            "es_micro",
            r(0.1, 1000),
            r(0.3, 50),
            Range.NONE,
            Range.NONE,
            r(10, 60),
            r(20, 30),
            Cycle.MICROAMPERES);

    /** What else a mode's dose has. */
    enum Cycle {
        CONTINUOUS,
        BURSTS,
        CARRIER,
        ON_OFF,
        VOLTS,
        MICROAMPERES
    }

    private final String safetyKey;
    final Range frequency;
    final Range usualFrequency;
    final Range phase;
    final Range usualPhase;
    final Range minutes;
    final Range usualMinutes;
    final Cycle cycle;

    StimulationMode(
            String safetyKey,
            Range frequency,
            Range usualFrequency,
            Range phase,
            Range usualPhase,
            Range minutes,
            Range usualMinutes,
            Cycle cycle) {
        this.safetyKey = safetyKey;
        this.frequency = frequency;
        this.usualFrequency = usualFrequency;
        this.phase = phase;
        this.usualPhase = usualPhase;
        this.minutes = minutes;
        this.usualMinutes = usualMinutes;
        this.cycle = cycle;
    }

    private static Range r(double from, double to) {
        return new Range(from, to);
    }

    String safetyKey() {
        return safetyKey;
    }

    /** The choice that stands for the mode in a treatment row. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a choice; conventional TENS while none is chosen. */
    static StimulationMode ofKey(String key) {
        return Arrays.stream(values())
                .filter(mode -> mode.key().equals(key))
                .findFirst()
                .orElse(TENS_CONVENTIONAL);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(StimulationMode::key).toList();
    }
}
