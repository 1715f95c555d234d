package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** Drugs driven in by ultrasound or current: what must be known of them, and the allergy. */
class DrugDeliveryTest {
    private static final String[] DRUG_FIELDS = {
        "drug", "drug_strength", "drug_amount", "order_reference", "allergy_check"
    };

    private static TreatmentReading phonophoresis(String field, String text) {
        return TreatmentRows.read(
                TreatmentKind.ULTRASOUND, "couplant", "medicated_gel", field, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"drug", "drug_strength", "drug_amount", "order_reference", "allergy_check"})
    void staysUnfinishedWithoutAnyPartOfTheDrug(String field) {
        assertThat(TreatmentRows.keysOf(phonophoresis(field, "").missing(), field))
                .containsExactly("field.missing");
        assertThat(
                        TreatmentRows.keysOf(
                                TreatmentRows.read(TreatmentKind.IONTOPHORESIS, field, "")
                                        .missing(),
                                field))
                .containsExactly("field.missing");
    }

    @Test
    void asksForTheDrugWithMedicatedGelOnly() {
        assertThat(TreatmentRows.row(TreatmentKind.ULTRASOUND, "couplant", "medicated_gel"))
                .containsKeys(DRUG_FIELDS);
        assertThat(TreatmentRows.row(TreatmentKind.ULTRASOUND, "couplant", "gel"))
                .doesNotContainKeys(DRUG_FIELDS);
    }

    @Test
    void refusesADrugWhoseAllergyWasNotAskedFor() {
        assertThat(
                        TreatmentRows.keysOf(
                                phonophoresis("allergy_check", "no").wrong(), "allergy_check"))
                .containsExactly("drug.allergyCheckNeeded");
        assertThat(
                        TreatmentRows.read(TreatmentKind.IONTOPHORESIS, "allergy_check", "no")
                                .finished())
                .isFalse();
    }

    @Test
    void namesTheDrugInTheSummaryAndStaysBilledAsUltrasound() {
        var dose =
                TreatmentRows.dose(
                        Ultrasound.class,
                        TreatmentKind.ULTRASOUND,
                        "couplant",
                        "medicated_gel",
                        "drug",
                        "hydrocortisone",
                        "drug_strength",
                        "10");
        assertThat(dose.summary()).endsWith("hydrocortisone 10 %");
        assertThat(dose.procedureCode()).isEqualTo("97035");
    }

    @ParameterizedTest(name = "{0} mA over {1} cm²: {2} mA/cm²")
    @CsvSource({"4, 25, 0.16, false", "50, 25, 2.00, false", "50.5, 25, 2.02, true"})
    void warnsOfDenseDirectCurrent(String amplitude, String size, double density, boolean warned) {
        var dose =
                TreatmentRows.dose(
                        Iontophoresis.class,
                        TreatmentKind.IONTOPHORESIS,
                        "amplitude",
                        amplitude,
                        "electrode_size",
                        size);
        assertThat(dose.currentDensity()).isCloseTo(density, within(1e-9));
        assertThat(TreatmentRows.adviceKeys(dose).contains("advice.es.density")).isEqualTo(warned);
        assertThat(dose.procedureCode()).isEqualTo("97033");
    }

    @ParameterizedTest
    @CsvSource({
        "IONTOPHORESIS, es_tens, 97033",
        "MECHANICAL_TRACTION, mt_mob, 97012",
        "SELF_CARE, exercise, 97535"
    })
    void borrowsTheRulesOfTheNearestTreatmentWhereTheTableHasNone(
            TreatmentKind kind, String safetyKey, String code) {
        var modality = TreatmentRows.read(kind, Map.of()).safetyKeys();
        assertThat(modality).containsExactly(safetyKey);
        var dose = TreatmentRows.dose(Modality.class, kind);
        assertThat(dose.procedureCode()).isEqualTo(code);
    }
}
