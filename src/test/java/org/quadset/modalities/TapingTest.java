package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tape: what each type asks for, what the provoking test says, and where its time goes. */
class TapingTest {
    private static Taping dose(String... changes) {
        return TreatmentRows.dose(Taping.class, TreatmentKind.TAPING, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "kinesiology, true",
        "rigid_zinc_oxide, false",
        "rigid_with_underwrap, false",
        "athletic, false"
    })
    void asksForTheStretchOfKinesiologyTapeOnly(String type, boolean stretch) {
        assertThat(dose("tape_type", type).stretchPercent().isPresent()).isEqualTo(stretch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110", "97112", "97530", "97140", "29240", "29530", "29540"})
    void isBilledWhereTheTherapistPutsIt(String code) {
        assertThat(dose("bucket", code).procedureCode()).isEqualTo(code);
    }

    @Test
    void needsTheSkinBeforeAndAfterAndNoSensationTest() {
        assertThat(TreatmentRows.row(TreatmentKind.TAPING))
                .containsKeys("skin_before", "skin_after")
                .doesNotContainKey("sensation_test");
    }

    @Test
    void derivesTheChangeOfPainInTheProvokingTest() {
        var dose = dose("test_pain_before", "6", "test_pain_after", "3");
        assertThat(TreatmentRows.derived(dose, "testPain")).isEqualTo("-3");
        assertThat(dose("test_pain_before", "").derived()).isEmpty();
    }

    @Test
    void isCheckedForSafetyAsTapeAndSaysWhenToRemoveIt() {
        assertThat(dose().safetyKeys()).containsExactly("tape");
        assertThat(TreatmentRows.adviceKeys(dose())).contains("advice.tape.remove");
    }
}
