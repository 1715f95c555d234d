package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.equipment.Equipment;
import org.quadset.equipment.EquipmentKind;
import org.quadset.modalities.PolicySwitch;
import org.quadset.modalities.SafetyPolicy;
import org.quadset.modalities.SafetyRule;
import org.quadset.modalities.SafetyRuleEdit;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A visit is checked by the clinic's own rules, and its rows remember which. */
class ClinicRulesTest {
    private static final Actor DANA = PatientsOnDisk.DANA;

    @TempDir private Path folder;
    private Wiring clinic;
    private Patient patient;
    private Visit visit;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC));
        var dana =
                clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Cold", "Feet", "(555) 555-0190"),
                                        Map.of(ConditionFlag.DIABETES, Answer.YES)),
                                DANA);
        visit = clinic.visits().openWithoutAppointment(patient.id(), dana.id(), DANA);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private TreatmentAssessment assessed(TreatmentKind kind, String... typed) {
        var fields = new java.util.HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        var row = new TreatmentRow(kind, fields, List.of(), "");
        return clinic.noteCheck().assess(List.of(row), visit.day(), patient).getFirst();
    }

    @Test
    void checksTheNextRowByARuleThatWasJustEdited() {
        assertThat(assessed(TreatmentKind.ICE, "region", "calf").cautions())
                .anyMatch(finding -> finding.rule().condition().equals("diabetes"));
        clinic.safetyRules()
                .edit(
                        SafetyRuleEdit.of(
                                "cryo",
                                "diabetes",
                                Optional.of(SafetyRule.Severity.ABSOLUTE),
                                List.of("any"),
                                "",
                                "our policy"),
                        DANA);
        assertThat(assessed(TreatmentKind.ICE, "region", "calf").stops())
                .anyMatch(finding -> finding.rule().condition().equals("diabetes"));
    }

    @Test
    void storesWithEachRowWhichRulesWereAsked() {
        var edit =
                clinic.safetyRules()
                        .edit(
                                SafetyRuleEdit.of(
                                        "heat", "ms", Optional.empty(), List.of(), "", "asked"),
                                DANA);
        var saved =
                clinic.visits()
                        .save(
                                visit.edited(
                                        visit.note(),
                                        visit.pain(),
                                        List.of(TreatmentRow.empty(TreatmentKind.ICE))),
                                DANA);
        assertThat(saved.rows().getFirst().rulesVersion()).isEqualTo("2026-11+" + edit.id());
    }

    @Test
    void refusesNeedlingInAClinicThatDoesNotAllowIt() {
        assertThat(assessed(TreatmentKind.DRY_NEEDLING).reading().wrong()).isEmpty();
        clinic.safetyRules().save(SafetyPolicy.USUAL.with(PolicySwitch.DN_ALLOWED, false), DANA);
        assertThat(assessed(TreatmentKind.DRY_NEEDLING).reading().wrong())
                .extracting(Violation::messageKey)
                .containsExactly("policy.noNeedling");
    }

    @Test
    void warnsARowThatNamesADeviceWhoseCheckIsLate() {
        clinic.equipment()
                .save(
                        new Equipment(
                                0,
                                0,
                                EquipmentKind.ULTRASOUND,
                                "US 1",
                                "",
                                Optional.empty(),
                                Optional.of(visit.day().minusDays(1)),
                                false),
                        DANA);
        var late = assessed(TreatmentKind.ULTRASOUND, "device", "us 1").reading();
        assertThat(late.warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.field()).isEqualTo("device");
                            assertThat(warning.messageKey()).isEqualTo("equipment.rowOverdue");
                            assertThat(warning.arguments()).containsExactly("US 1", "11/21/2026");
                        });
        assertThat(assessed(TreatmentKind.ULTRASOUND, "device", "us 2").reading().warnings())
                .isEmpty();
    }
}
