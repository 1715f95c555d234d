package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heat: which method has which temperature, and how it is billed. */
class HeatTest {
    private static Heat dose(String... changes) {
        return TreatmentRows.dose(Heat.class, TreatmentKind.HEAT, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "hot_pack, true, true, 97010",
        "paraffin, true, false, 97018",
        "fluidotherapy, true, false, 97022",
        "warm_whirlpool, true, false, 97022",
        "heat_wrap, false, false, 97010",
        "infrared, false, false, 97026"
    })
    void asksAndIsBilledByTheMethod(
            String method, boolean temperature, boolean towels, String code) {
        var dose = dose("method", method);
        assertThat(dose.unitTemperature().isPresent()).isEqualTo(temperature);
        assertThat(dose.towelLayers().isPresent()).isEqualTo(towels);
        assertThat(dose.procedureCode()).isEqualTo(code);
        assertThat(dose.safetyKeys()).containsExactly("heat");
    }

    @Test
    void refusesTheTemperatureOfAnotherMethod() {
        var reading =
                TreatmentRows.read(TreatmentKind.HEAT, "method", "paraffin", "unit_temp", "71");
        assertThat(TreatmentRows.keysOf(reading.wrong(), "unit_temp"))
                .containsExactly("field.outOfRange");
    }

    @Test
    void warnsOfLyingOnThePackOnly() {
        assertThat(TreatmentRows.adviceKeys(dose("method", "hot_pack")))
                .contains("advice.heat.pack");
        assertThat(TreatmentRows.adviceKeys(dose("method", "paraffin")))
                .doesNotContain("advice.heat.pack");
    }

    @Test
    void needsSkinLookedAtAndFeelingTested() {
        for (var check : new String[] {"skin_before", "skin_after", "sensation_test"}) {
            assertThat(
                            TreatmentRows.keysOf(
                                    TreatmentRows.read(TreatmentKind.HEAT, check, "").missing(),
                                    check))
                    .containsExactly("field.missing");
        }
    }
}
