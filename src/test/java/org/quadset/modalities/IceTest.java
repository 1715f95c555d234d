package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cold: which method asks for what, how long is usual, and how it is billed. */
class IceTest {
    private static Ice dose(String... changes) {
        return TreatmentRows.dose(Ice.class, TreatmentKind.ICE, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "cold_pack, false, false",
        "crushed_ice_bag, false, false",
        "ice_massage, false, false",
        "cold_compression, false, true",
        "cold_immersion, true, false",
        "contrast, true, false",
        "vapocoolant, false, false",
        "frozen_gel, false, false"
    })
    void asksForWaterAndPressureWhereTheMethodHasThem(
            String method, boolean water, boolean pressure) {
        var row = TreatmentRows.row(TreatmentKind.ICE, "method", method);
        assertThat(row.containsKey("water_temp")).isEqualTo(water);
        assertThat(row.containsKey("compression_pressure")).isEqualTo(pressure);
        var dose = dose("method", method);
        assertThat(dose.waterTemperature().isPresent()).isEqualTo(water);
        assertThat(dose.compressionPressure().isPresent()).isEqualTo(pressure);
    }

    @Test
    void leavesOutAWaterTemperatureTypedForAnotherMethod() {
        assertThat(dose("method", "cold_pack", "water_temp", "99").waterTemperature()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1} min is usual: {2}")
    @CsvSource({
        "cold_pack, 9, false",
        "cold_pack, 10, true",
        "cold_pack, 20, true",
        "cold_pack, 21, false",
        "ice_massage, 4, false",
        "ice_massage, 5, true",
        "ice_massage, 10, true",
        "ice_massage, 11, false",
        "cold_immersion, 9, false",
        "cold_immersion, 10, true",
        "cold_immersion, 15, true",
        "cold_immersion, 16, false"
    })
    void tellsAnUnusualTimeByTheMethod(String method, String minutes, boolean usual) {
        var reading = TreatmentRows.read(TreatmentKind.ICE, "method", method, "minutes", minutes);
        assertThat(reading.finished()).isTrue();
        assertThat(TreatmentRows.keysOf(reading.warnings(), "minutes").isEmpty()).isEqualTo(usual);
    }

    @Test
    void warnsOfMoreThanTwentyMinutes() {
        assertThat(TreatmentRows.adviceKeys(dose("minutes", "20")))
                .doesNotContain("advice.ice.long");
        assertThat(TreatmentRows.adviceKeys(dose("minutes", "21"))).contains("advice.ice.long");
    }

    @Test
    void alwaysSaysThatColdOnlyComforts() {
        assertThat(TreatmentRows.adviceKeys(dose())).contains("advice.ice.comfort");
    }

    @ParameterizedTest
    @CsvSource({
        "cold_pack, 97010",
        "frozen_gel, 97010",
        "ice_massage, 97010",
        "cold_compression, 97016",
        "contrast, 97034"
    })
    void isBilledByTheMethod(String method, String code) {
        assertThat(dose("method", method).procedureCode()).isEqualTo(code);
    }

    @Test
    void saysWhenToStopTheMassage() {
        assertThat(TreatmentRows.adviceKeys(dose("method", "ice_massage")))
                .contains("advice.ice.massage", "advice.ice.stop");
        assertThat(TreatmentRows.adviceKeys(dose("method", "cold_pack")))
                .doesNotContain("advice.ice.massage");
    }

    @Test
    void maySayHowOftenItIsRepeatedAtHome() {
        assertThat(dose("repeat_hours", "2").repeatHours()).hasValue(2);
        assertThat(dose("repeat_hours", "").repeatHours()).isEmpty();
    }

    @Test
    void needsSkinLookedAtAndFeelingTested() {
        for (var check : new String[] {"skin_before", "skin_after", "sensation_test"}) {
            var reading = TreatmentRows.read(TreatmentKind.ICE, check, "");
            assertThat(TreatmentRows.keysOf(reading.missing(), check))
                    .as(check)
                    .containsExactly("field.missing");
            assertThat(reading.finished()).isFalse();
        }
    }

    @Test
    void isCheckedForSafetyAsCold() {
        assertThat(dose().safetyKeys()).containsExactly("cryo");
    }
}
