package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Electrical stimulation: on and off times, charge, density, and what each mode asks for. */
class ElectricalStimulationTest {
    private static ElectricalStimulation dose(String... changes) {
        return TreatmentRows.dose(
                ElectricalStimulation.class, TreatmentKind.ELECTRICAL_STIMULATION, changes);
    }

    @ParameterizedTest(name = "{0} s on, {1} s off for {2} min")
    @CsvSource({
        "10, 50, 10, 16.7, 1:5, 10",
        "6, 12, 15, 33.3, 1:2, 50",
        "10, 30, 15, 25.0, 1:3, 22",
        "10, 10, 20, 50.0, 1:1, 60"
    })
    void derivesDutyRatioAndCycles(
            String on, String off, String minutes, String duty, String ratio, String cycles) {
        var dose = dose("mode", "nmes", "on_time", on, "off_time", off, "minutes", minutes);
        assertThat(TreatmentRows.derived(dose, "duty")).isEqualTo(duty);
        assertThat(TreatmentRows.derived(dose, "ratio")).isEqualTo(ratio);
        assertThat(TreatmentRows.derived(dose, "cycles")).isEqualTo(cycles);
    }

    @Test
    void countsRampsWithinTheOnTimeUnlessToldOtherwise() {
        String[] times = {
            "mode",
            "nmes",
            "on_time",
            "10",
            "off_time",
            "30",
            "minutes",
            "15",
            "ramp_up",
            "3",
            "ramp_down",
            "2"
        };
        var within = TreatmentRows.row(TreatmentKind.ELECTRICAL_STIMULATION, times);
        within.remove("ramp_in_on_time");
        var reading = TreatmentRows.read(TreatmentKind.ELECTRICAL_STIMULATION, within);
        assertThat(TreatmentRows.derived(reading.modality().orElseThrow(), "duty"))
                .isEqualTo("25.0");

        within.put("ramp_in_on_time", "no");
        var longer = TreatmentRows.read(TreatmentKind.ELECTRICAL_STIMULATION, within);
        assertThat(TreatmentRows.derived(longer.modality().orElseThrow(), "duty"))
                .as("15 s of work in 45 s")
                .isEqualTo("33.3");
        assertThat(TreatmentRows.derived(longer.modality().orElseThrow(), "cycles"))
                .isEqualTo("20");
    }

    @Test
    void countsTheCycleThatTenthsOfASecondMakeUp() {
        var contraction = new ElectricalStimulation.Contraction(1, 1, 0.1, 0.3, false);
        assertThat(contraction.cycles(10)).as("600 s of 2.4 s each").isEqualTo(250);
    }

    /** Tenths of a second have no exact binary form; a cycle must not get lost over that. */
    @Property
    void countsWholeCyclesExactly(
            @ForAll @IntRange(min = 1, max = 30) int on,
            @ForAll @IntRange(min = 1, max = 120) int off,
            @ForAll @IntRange(max = 100) int rampUpTenths,
            @ForAll @IntRange(max = 100) int rampDownTenths,
            @ForAll @IntRange(min = 5, max = 30) int minutes) {
        var contraction =
                new ElectricalStimulation.Contraction(
                        on, off, rampUpTenths / 10.0, rampDownTenths / 10.0, false);
        var cycleTenths = BigDecimal.valueOf((on + off) * 10L + rampUpTenths + rampDownTenths);
        var exact = BigDecimal.valueOf(minutes * 600L).divide(cycleTenths, 0, RoundingMode.FLOOR);
        assertThat(contraction.cycles(minutes)).isEqualTo(exact.intValueExact());
    }

    @Test
    void refusesRampsLongerThanTheOnTimeThatHoldsThem() {
        var reading =
                TreatmentRows.read(
                        TreatmentKind.ELECTRICAL_STIMULATION,
                        "mode",
                        "nmes",
                        "on_time",
                        "4",
                        "ramp_up",
                        "3",
                        "ramp_down",
                        "2");
        assertThat(TreatmentRows.keysOf(reading.wrong(), "ramp_up"))
                .containsExactly("es.rampLongerThanOn");
    }

    @Test
    void derivesTheChargeOfAPhase() {
        var dose = dose("mode", "nmes", "amplitude", "40", "phase_duration", "300");
        assertThat(dose.phaseCharge().orElseThrow()).isCloseTo(12, within(1e-9));
        assertThat(TreatmentRows.derived(dose, "phaseCharge")).isEqualTo("12.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high_volt", "microcurrent"})
    void derivesNoChargeOrDensityWhereTheAmplitudeIsNotInMilliamperes(String mode) {
        var dose = dose("mode", mode, "amplitude", "100");
        assertThat(dose.phaseCharge()).isEmpty();
        assertThat(dose.currentDensity()).isEmpty();
    }

    @Test
    void warnsAboveTwoMilliamperesPerSquareCentimetre() {
        var mild = dose("mode", "interferential", "amplitude", "70", "electrode_size", "25");
        assertThat(mild.currentDensity().orElseThrow()).isCloseTo(1.98, within(0.01));
        assertThat(TreatmentRows.adviceKeys(mild)).doesNotContain("advice.es.density");

        var dense = dose("mode", "interferential", "amplitude", "71", "electrode_size", "25");
        assertThat(dense.currentDensity().orElseThrow()).isCloseTo(2.01, within(0.01));
        assertThat(TreatmentRows.adviceKeys(dense)).contains("advice.es.density");
    }

    @ParameterizedTest
    @CsvSource({
        "tens_conventional, es_tens",
        "tens_acupuncture, es_tens",
        "tens_burst, es_tens",
        "tens_brief_intense, es_tens",
        "interferential, es_ifc",
        "nmes, es_nmes",
        "russian, es_nmes",
        "high_volt, es_hvpc",
        "microcurrent, es_micro"
    })
    void isCheckedForSafetyByItsMode(String mode, String key) {
        assertThat(dose("mode", mode).safetyKeys()).containsExactly(key);
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({
        "tens_conventional, phase_duration, carrier burst_rate on_time off_time",
        "tens_burst, phase_duration burst_rate, carrier on_time",
        "interferential, carrier sweep, phase_duration burst_rate on_time",
        "nmes, phase_duration on_time off_time ramp_up ramp_down ramp_in_on_time, carrier",
        "russian, carrier on_time off_time, phase_duration burst_rate",
        "high_volt, phase_duration polarity, carrier on_time",
        "microcurrent, pulse_frequency, phase_duration carrier on_time"
    })
    void asksForTheFieldsOfTheMode(String mode, String asked, String notAsked) {
        var fields = TreatmentRows.row(TreatmentKind.ELECTRICAL_STIMULATION, "mode", mode);
        assertThat(fields).containsKeys(asked.split(" "));
        assertThat(fields).doesNotContainKeys(notAsked.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "tens_conventional, mA, 0, 150",
        "nmes, mA, 0, 150",
        "high_volt, V, 0, 500",
        "microcurrent, µA, 10, 1000"
    })
    void measuresTheAmplitudeInTheUnitOfTheMode(String mode, String unit, double from, double to) {
        var row = TreatmentRows.row(TreatmentKind.ELECTRICAL_STIMULATION, "mode", mode);
        var amplitude =
                TreatmentRows.field(TreatmentKind.ELECTRICAL_STIMULATION.fields(row), "amplitude");
        assertThat(amplitude.unit()).isEqualTo(unit);
        assertThat(amplitude.hard()).isEqualTo(new Range(from, to));
    }

    @Test
    void isBilledByWhetherSomebodyAttended() {
        assertThat(dose("attended", "yes").procedureCode()).isEqualTo("97032");
        assertThat(dose("attended", "no").procedureCode()).isEqualTo("97014");
    }

    @Test
    void isBilledToMedicareByItsOwnCodeWhenNobodyAttends() {
        assertThat(dose("attended", "no").medicareCode()).contains("G0283");
        assertThat(dose("attended", "yes").medicareCode()).isEmpty();
    }

    @Test
    void asksForOnAndOffTimesOfHighVoltCurrentThatMovesMuscles() {
        var motor = dose("mode", "high_volt", "sensation_goal", "motor", "on_time", "10");
        assertThat(motor.contraction().orElseThrow().onSeconds()).isEqualTo(10);
        assertThat(TreatmentRows.derived(motor, "duty")).isEqualTo("50.0");
        assertThat(dose("mode", "high_volt", "sensation_goal", "tingle").contraction()).isEmpty();
    }

    @Test
    void needsThePolarityOfHighVoltCurrentOnly() {
        for (var mode : StimulationMode.values()) {
            var row = TreatmentRows.row(TreatmentKind.ELECTRICAL_STIMULATION, "mode", mode.key());
            row.put("polarity", "");
            assertThat(TreatmentRows.read(TreatmentKind.ELECTRICAL_STIMULATION, row).finished())
                    .as(mode.key())
                    .isEqualTo(mode != StimulationMode.HIGH_VOLT);
        }
    }
}
