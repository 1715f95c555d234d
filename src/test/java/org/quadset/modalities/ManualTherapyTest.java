package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Treatment by hand: grades, and what each technique asks for. */
class ManualTherapyTest {
    private static ManualTherapy dose(String... changes) {
        return TreatmentRows.dose(ManualTherapy.class, TreatmentKind.MANUAL_THERAPY, changes);
    }

    private static TreatmentReading read(String... changes) {
        return TreatmentRows.read(TreatmentKind.MANUAL_THERAPY, changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade_1", "grade_2", "grade_3", "grade_4"})
    void refusesAThrustBelowGradeFive(String grade) {
        var reading = read("technique", "thrust", "grade", grade);
        assertThat(TreatmentRows.keysOf(reading.wrong(), "grade"))
                .containsExactly("mt.thrustIsGradeFive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"joint_mob", "mwm"})
    void refusesGradeFiveForAnythingButAThrust(String technique) {
        var reading = read("technique", technique, "grade", "grade_5");
        assertThat(TreatmentRows.keysOf(reading.wrong(), "grade"))
                .containsExactly("mt.gradeFiveIsThrust");
        assertThat(read("technique", technique, "grade", "grade_4").finished()).isTrue();
    }

    @Test
    void acceptsAThrustOfGradeFive() {
        assertThat(dose("technique", "thrust", "grade", "grade_5").grade()).isEqualTo("grade_5");
    }

    @ParameterizedTest(name = "{0} asks for {1}")
    @CsvSource({
        "joint_mob, grade oscillation_rate bouts bout_seconds, tool hold_seconds",
        "thrust, grade, tool hold_seconds angle",
        "mwm, grade oscillation_rate, tool hold_seconds",
        "traction, bouts bout_seconds, grade tool hold_seconds",
        "stm, bouts bout_seconds pressure, grade tool hold_seconds",
        "mfr, bouts bout_seconds, grade tool hold_seconds",
        "cross_friction, bouts bout_seconds, grade tool hold_seconds",
        "iastm, tool stroke angle region_seconds, grade hold_seconds bouts",
        "prom, hold_seconds repetitions, grade tool bouts",
        "stretch, hold_seconds repetitions, grade tool bouts",
        "pnf, hold_seconds repetitions, grade tool bouts",
        "lymph_drain, bouts bout_seconds, grade tool hold_seconds",
        "nerve_mob, bouts bout_seconds, grade tool hold_seconds"
    })
    void asksForTheFieldsOfTheTechnique(String technique, String asked, String notAsked) {
        var row = TreatmentRows.row(TreatmentKind.MANUAL_THERAPY, "technique", technique);
        assertThat(row).containsKeys(asked.split(" "));
        assertThat(row).doesNotContainKeys(notAsked.split(" "));
        assertThat(row).containsKeys("target", "retest", "minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "thrust, mt_thrust, 97140",
        "joint_mob, mt_mob, 97140",
        "mwm, mt_mob, 97140",
        "traction, mt_mob, 97140",
        "iastm, mt_iastm, 97140",
        "stm, mt_stm, 97140",
        "stretch, stretch_prom, 97110",
        "pnf, stretch_prom, 97110",
        "prom, stretch_prom, 97110"
    })
    void isCheckedAndBilledByTheTechnique(String technique, String safetyKey, String code) {
        var dose = dose("technique", technique);
        assertThat(dose.safetyKeys()).containsExactly(safetyKey);
        assertThat(dose.procedureCode()).isEqualTo(code);
    }

    @Test
    void namesTheNeckChecksWithAThrustOnly() {
        assertThat(TreatmentRows.adviceKeys(dose("technique", "thrust")))
                .containsExactly("advice.mt.thrust");
        assertThat(TreatmentRows.adviceKeys(dose("technique", "joint_mob"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pt, true", "pta, false", "student, false", "aide, false"})
    void leavesAThrustToALicensedTherapist(String provider, boolean allowed) {
        var reading = read("technique", "thrust", "provider", provider);
        assertThat(TreatmentRows.keysOf(reading.wrong(), "provider"))
                .isEqualTo(allowed ? java.util.List.of() : java.util.List.of("mt.thrustNeedsPt"));
        assertThat(read("technique", "joint_mob", "provider", provider).finished()).isTrue();
    }

    @Test
    void needsToKnowWhoThrusts() {
        assertThat(
                        TreatmentRows.keysOf(
                                read("technique", "thrust", "provider", "").missing(), "provider"))
                .containsExactly("field.missing");
        assertThat(read("technique", "joint_mob", "provider", "").finished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"neck_red_flags", "neck_blood_pressure", "neck_nerve_signs"})
    void refusesAThrustOfTheNeckWithoutEachOfItsChecks(String check) {
        String[] neck = {"technique", "thrust", "region", "neck", check, "no"};
        assertThat(TreatmentRows.keysOf(read(neck).wrong(), check))
                .containsExactly("mt.neckCheckNeeded");
        neck[5] = "";
        assertThat(TreatmentRows.keysOf(read(neck).missing(), check))
                .containsExactly("field.missing");
        assertThat(
                        TreatmentRows.row(
                                TreatmentKind.MANUAL_THERAPY,
                                "technique",
                                "thrust",
                                "region",
                                "low_back"))
                .doesNotContainKey(check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "retest"})
    void needsWhereAndTheRetestSign(String field) {
        assertThat(TreatmentRows.keysOf(read(field, "").missing(), field))
                .containsExactly("field.missing");
    }

    @Test
    void readsBoutsHoldsAndStrokesIntoOneDose() {
        var bouts = dose("technique", "joint_mob", "bouts", "3", "bout_seconds", "45");
        assertThat(bouts.bouts()).hasValue(3);
        assertThat(bouts.seconds()).hasValue(45);
        var holds = dose("technique", "stretch", "repetitions", "4", "hold_seconds", "30");
        assertThat(holds.bouts()).hasValue(4);
        assertThat(holds.seconds()).hasValue(30);
        var strokes = dose("technique", "iastm", "region_seconds", "90", "angle", "45");
        assertThat(strokes.seconds()).hasValue(90);
        assertThat(strokes.angle()).hasValue(45);
    }
}
