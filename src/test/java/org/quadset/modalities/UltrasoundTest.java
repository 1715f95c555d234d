package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dose maths of ultrasound, against the vectors and rules of the modality table. */
class UltrasoundTest {
    private static Ultrasound dose(String... changes) {
        return TreatmentRows.dose(Ultrasound.class, TreatmentKind.ULTRASOUND, changes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "U1, 1.0, 100, 5, 8, 10, 1.00, 2400, 240, 2.0, 2",
        "U2, 1.5, 100, 5, 10, 10, 1.50, 4500, 450, 2.0, 2",
        "U3, 0.5, 20, 5, 5, 5, 0.10, 150, 30, 1.0, 5",
        "U4, 1.0, 50, 4, 6, 8, 0.50, 720, 90, 2.0, 4",
        "U5, 0.8, 20, 5, 10, 10, 0.16, 480, 48, 2.0, 10"
    })
    void derivesTheDoseOfEachTestVector(
            String vector,
            String intensity,
            String duty,
            String headArea,
            String minutes,
            String area,
            String meanIntensity,
            String energy,
            String energyDensity,
            String areaRatio,
            double watsonMinutes) {
        var dose =
                dose(
                        "intensity", intensity,
                        "duty_cycle", duty,
                        "era", headArea,
                        "minutes", minutes,
                        "treatment_area", area);
        assertThat(TreatmentRows.derived(dose, "sata")).isEqualTo(meanIntensity);
        assertThat(TreatmentRows.derived(dose, "energy")).isEqualTo(energy);
        assertThat(TreatmentRows.derived(dose, "energyDensity")).isEqualTo(energyDensity);
        assertThat(TreatmentRows.derived(dose, "areaRatio")).isEqualTo(areaRatio);
        assertThat(dose.watsonMinutes()).isCloseTo(watsonMinutes, within(1e-9));
    }

    @Test
    void derivesPowerFromIntensityAndHeadArea() {
        var dose = dose("intensity", "0.8", "duty_cycle", "25", "era", "5");
        assertThat(dose.peakPower()).isCloseTo(4, within(1e-9));
        assertThat(dose.meanPower()).isCloseTo(1, within(1e-9));
        assertThat(TreatmentRows.derived(dose, "power")).isEqualTo("1.0");
    }

    @ParameterizedTest(name = "{0} MHz at {1} W/cm²")
    @CsvSource({
        "1, 0.5, 0.04", "1, 1.0, 0.16", "1, 1.5, 0.33", "1, 2.0, 0.38",
        "3, 0.5, 0.30", "3, 1.0, 0.58", "3, 1.5, 0.89", "3, 2.0, 1.40"
    })
    void estimatesTheWarmingOfContinuousUltrasound(
            String frequency, String intensity, double perMinute) {
        var dose = dose("frequency", frequency, "intensity", intensity, "duty_cycle", "100");
        assertThat(dose.warmingPerMinute().orElseThrow()).isCloseTo(perMinute, within(1e-9));
        assertThat(TreatmentRows.adviceKeys(dose)).contains("advice.us.heat");
    }

    @Test
    void takesAboutNineteenMinutesToWarmByThreeDegreesInTheFirstVector() {
        var dose = dose("frequency", "1", "intensity", "1.0", "duty_cycle", "100");
        assertThat(3 / dose.warmingPerMinute().orElseThrow()).isCloseTo(19, within(0.5));
    }

    @ParameterizedTest(name = "{0} MHz at {1} W/cm² by {2} °C: {3} min")
    @CsvSource({
        "1, 1.0, 3, 18.75",
        "1, 1.5, 1, 3.03",
        "3, 1.0, 4, 6.90",
        "3, 2.0, 4, 2.86",
        "2, 1.0, 3, 8.11"
    })
    void estimatesTheMinutesToAWarmingGoal(
            String frequency, String intensity, double degrees, double minutes) {
        var dose = dose("frequency", frequency, "intensity", intensity, "duty_cycle", "100");
        assertThat(dose.minutesToWarm(degrees).orElseThrow()).isCloseTo(minutes, within(0.005));
        assertThat(TreatmentRows.adviceKeys(dose)).contains("advice.us.heatGoals");
    }

    @ParameterizedTest(name = "{0} cm²: {1} min")
    @CsvSource({"10, 1", "5, 0.5", "100, 10"})
    void knowsTheClassicRuleOfAMinuteForEachTenSquareCentimetres(String area, double minutes) {
        assertThat(dose("treatment_area", area).classicMinutes()).isCloseTo(minutes, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.8, 20", "1, 0.4, 100", "1, 2.1, 100", "0.8, 1.0, 100", "3.5, 1.0, 100"})
    void estimatesNoWarmingOutsideOfTheTable(String frequency, String intensity, String duty) {
        var dose = dose("frequency", frequency, "intensity", intensity, "duty_cycle", duty);
        assertThat(dose.warmingPerMinute()).isEmpty();
        assertThat(TreatmentRows.adviceKeys(dose)).doesNotContain("advice.us.heat");
    }

    @ParameterizedTest(name = "{0} cm² under a head of 5 cm²: {1}")
    @CsvSource({
        "5,",
        "10,",
        "11, advice.us.area",
        "15, advice.us.area",
        "16, advice.us.areaFar",
        "100, advice.us.areaFar"
    })
    void warnsOfAnAreaTooLargeForTheHead(String area, String advice) {
        var keys = TreatmentRows.adviceKeys(dose("era", "5", "treatment_area", area));
        if (advice == null) {
            assertThat(keys).doesNotContain("advice.us.area", "advice.us.areaFar");
        } else {
            assertThat(keys).contains(advice);
            assertThat(keys.stream().filter(key -> key.startsWith("advice.us.area"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, 100, false", "2.1, 100, true", "3.0, 100, true", "2.1, 50, false"})
    void warnsOfStrongContinuousUltrasoundOnly(String intensity, String duty, boolean warned) {
        var keys = TreatmentRows.adviceKeys(dose("intensity", intensity, "duty_cycle", duty));
        assertThat(keys.contains("advice.us.strong")).isEqualTo(warned);
    }

    @Test
    void showsBothTimeRulesAsAdviceAndLeavesTheMinutesAlone() {
        var dose = dose("duty_cycle", "100", "era", "5", "treatment_area", "10", "minutes", "8");
        assertThat(dose.advice()).contains(Advice.of("advice.us.time", "2", "1"));
        assertThat(dose.minutes()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "100, gel, us_cont",
        "50, gel, us_pulsed",
        "10, water_bath, us_pulsed",
        "100, medicated_gel, us_cont;phono",
        "20, medicated_gel, us_pulsed;phono"
    })
    void isCheckedForSafetyByPulseAndCouplant(String duty, String couplant, String keys) {
        assertThat(dose("duty_cycle", duty, "couplant", couplant).safetyKeys())
                .containsExactly(keys.split(";"));
    }

    @Test
    void asksForASensationTestOnlyWhereItHeats() {
        assertThat(TreatmentRows.row(TreatmentKind.ULTRASOUND, "duty_cycle", "100"))
                .containsKey("sensation_test");
        assertThat(TreatmentRows.row(TreatmentKind.ULTRASOUND, "duty_cycle", "50"))
                .doesNotContainKey("sensation_test");
    }

    @Test
    void isBilledAsUltrasound() {
        assertThat(dose().procedureCode()).isEqualTo("97035");
    }

    @Test
    void namesFrequencyIntensityDutyAndMinutesInItsSummary() {
        assertThat(dose("frequency", "3", "intensity", "0,8", "duty_cycle", "50", "minutes", "6"))
                .extracting(Ultrasound::summary)
                .asString()
                .contains("3 MHz", "0.8 W/cm²", "50 %", "6 min");
    }
}
