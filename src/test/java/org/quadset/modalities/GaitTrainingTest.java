package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walking practice: weight borne, speed, and the lines at which to stop. */
class GaitTrainingTest {
    private static GaitTraining dose(String... changes) {
        return TreatmentRows.dose(GaitTraining.class, TreatmentKind.GAIT_TRAINING, changes);
    }

    @ParameterizedTest
    @CsvSource({"nwb, false", "ttwb, false", "pwb, true", "wbat, false", "fwb, false"})
    void asksForTheShareOfPartialWeightBearingOnly(String bearing, boolean share) {
        assertThat(dose("weight_bearing", bearing).bearingPercent().isPresent()).isEqualTo(share);
    }

    @ParameterizedTest(name = "{0} m in {1} s is {2} m/s: {3}")
    @CsvSource({
        "10, 10, 1.00,",
        "10, 25, 0.40,",
        "10, 26, 0.38, advice.gait.slow",
        "35, 10, 3.50,",
        "35.1, 10, 3.51, advice.gait.fast",
        "'6,5', 13, 0.50,"
    })
    void derivesTheSpeedAndTellsAnUnlikelyOne(
            String distance, String seconds, String speed, String advice) {
        var dose = dose("distance", distance, "walk_seconds", seconds);
        assertThat(TreatmentRows.derived(dose, "speed")).isEqualTo(speed);
        assertThat(
                        TreatmentRows.adviceKeys(dose).stream()
                                .filter(key -> key.contains("gait"))
                                .toList())
                .isEqualTo(advice == null ? java.util.List.of() : java.util.List.of(advice));
    }

    @ParameterizedTest
    @CsvSource({"distance, ''", "walk_seconds, ''", "distance, 0"})
    void derivesNoSpeedWithoutADistanceAndATime(String field, String text) {
        assertThat(dose("distance", "10", "walk_seconds", "10", field, text).speed()).isEmpty();
    }

    @Test
    void refusesADiastolicPressureThatIsNotBelowTheSystolic() {
        var reading =
                TreatmentRows.read(
                        TreatmentKind.GAIT_TRAINING, "systolic", "120", "diastolic", "120");
        assertThat(TreatmentRows.keysOf(reading.wrong(), "diastolic"))
                .containsExactly("vitals.diastolicTooHigh");
    }

    @Test
    void isCheckedAndBilledAsGait() {
        assertThat(dose().safetyKeys()).containsExactly("gait");
        assertThat(dose().procedureCode()).isEqualTo("97116");
    }
}
