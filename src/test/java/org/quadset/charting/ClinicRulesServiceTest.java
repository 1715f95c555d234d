package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.charting.ChartingClinic.DANA;
import static org.quadset.charting.ChartingClinic.TODAY;
import static org.quadset.charting.ChartingClinic.pin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.billing.TherapySpending;
import org.quadset.billing.ThresholdStanding;
import org.quadset.episodes.DeadlineRules;
import org.quadset.modalities.PolicySwitch;
import org.quadset.modalities.SafetyPolicy;
import org.quadset.modalities.TreatmentKind;
import org.quadset.modalities.VitalLimits;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the clinic decides about charting: stored together, and counting at once. */
class ClinicRulesServiceTest {
    @TempDir private Path folder;
    private ChartingClinic clinic;
    private ClinicRulesService rules;

    @BeforeEach
    void open() {
        clinic = new ChartingClinic(folder);
        rules = clinic.services.clinicRules();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static ClinicRules with(
            DeadlineRules deadlines, VitalLimits vitals, int likeness, LocalDate locked) {
        return new ClinicRules(
                deadlines,
                SafetyPolicy.USUAL.with(PolicySwitch.PACER_US, true),
                vitals,
                likeness,
                Optional.ofNullable(locked),
                OptionalLong.of(248_000));
    }

    @Test
    void beginsWithWhatTheDocumentsSay() {
        assertThat(rules.current(DANA))
                .isEqualTo(
                        new ClinicRules(
                                DeadlineRules.DEFAULTS,
                                SafetyPolicy.USUAL,
                                VitalLimits.USUAL,
                                60,
                                Optional.empty(),
                                OptionalLong.of(248_000)));
    }

    @Test
    void givesBackAllThatWasStoredAlsoAfterARestart() {
        var wanted =
                with(
                        new DeadlineRules(12, 9, 60, 10, 20, 3, 30, 48, true),
                        new VitalLimits(110, 55, 160, 100, 92),
                        75,
                        TODAY.minusDays(30));
        assertThat(rules.save(wanted, DANA)).isEqualTo(wanted);
        clinic.close();
        clinic = new ChartingClinic(folder);
        assertThat(clinic.services.clinicRules().current(DANA)).isEqualTo(wanted);
    }

    @Test
    void storesNothingWhereOneOfThemMakesNoSense() {
        var wrong =
                with(
                        new DeadlineRules(10, 11, 0, 15, 30, 2, 0, 24, false),
                        new VitalLimits(40, 50, 180, 110, 90),
                        10,
                        TODAY);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rules.save(wrong, DANA))
                .satisfies(
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "certificationDays",
                                                "progressWarning",
                                                "highestHeartRate",
                                                "likenessPercent",
                                                "lockedUntil"));
        assertThat(rules.current(DANA).policy()).isEqualTo(SafetyPolicy.USUAL);
    }

    @Test
    void storesNothingWhereTheLockDateWouldGoBack() {
        rules.save(with(DeadlineRules.DEFAULTS, VitalLimits.USUAL, 60, TODAY.minusDays(1)), DANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                rules.save(
                                        with(
                                                DeadlineRules.DEFAULTS,
                                                VitalLimits.USUAL,
                                                90,
                                                TODAY.minusDays(2)),
                                        DANA))
                .satisfies(
                        refused ->
                                assertThat(refused.messageKey())
                                        .isEqualTo("visit.lockGoesForward"));
        assertThat(rules.current(DANA).likenessPercent()).isEqualTo(60);
    }

    @Test
    void warnsOfALikeNoteFromTheClinicsOwnShareOn() {
        clinic.sign(clinic.ready(clinic.dana));
        clinic.pass(Duration.ofDays(2));
        var alike = clinic.ready(clinic.dana);
        var signing = clinic.services.signing();
        var share = signing.readiness(alike, DANA).likeness().orElseThrow().share();
        assertThat(share).isEqualTo(1.0);
        var other =
                clinic.services
                        .visits()
                        .save(
                                alike.edited(
                                        new SoapNote(
                                                FilledVisit.NOTE.subjective(),
                                                "Quite other findings on quite another day here.",
                                                "Something else altogether happened this time.",
                                                FilledVisit.NOTE.plan()),
                                        alike.pain(),
                                        alike.rows()),
                                DANA);
        rules.save(with(DeadlineRules.DEFAULTS, VitalLimits.USUAL, 20, null), DANA);
        var some = signing.readiness(other, DANA).likeness();
        rules.save(with(DeadlineRules.DEFAULTS, VitalLimits.USUAL, 100, null), DANA);
        assertThat(signing.readiness(other, DANA).likeness()).isEmpty();
        assertThat(some).isPresent();
    }

    @Test
    void warnsByTheClinicsOwnLinesAtOnce() {
        var visit = clinic.ready(clinic.dana);
        var row =
                new TreatmentRow(
                        TreatmentKind.GAIT_TRAINING, Map.of("heart_rate", "112"), List.of(), "");
        var check = clinic.services.noteCheck();
        assertThat(warnings(check, row, visit)).doesNotContain("vitals.over");
        rules.save(
                with(DeadlineRules.DEFAULTS, new VitalLimits(110, 50, 180, 110, 90), 60, null),
                DANA);
        assertThat(warnings(check, row, visit)).contains("vitals.over");
    }

    private List<String> warnings(NoteCheck check, TreatmentRow row, Visit visit) {
        return check
                .assess(List.of(row), visit.day(), clinic.patient)
                .getFirst()
                .reading()
                .warnings()
                .stream()
                .map(Violation::messageKey)
                .toList();
    }

    @Test
    void remembersWrongPinsThroughARestart() {
        var visit = clinic.ready(clinic.dana);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(
                            () ->
                                    clinic.services
                                            .signing()
                                            .sign(visit, "0000".toCharArray(), DANA));
        }
        clinic.close();
        clinic = new ChartingClinic(folder);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.services.pins().require(visit.clinicianId(), pin(), DANA))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("pin.wait"));
        clinic.pass(Duration.ofSeconds(6));
        clinic.services.pins().require(visit.clinicianId(), pin(), DANA);
    }

    @Test
    void addsKxOnceTheYearsAmountHasReachedTheThreshold() {
        var spending = clinic.services.spending();
        long patient = clinic.patient.id();
        assertThat(spending.standing(patient, TODAY, DANA)).isEqualTo(ThresholdStanding.NOT_ASKED);
        spending.add(patient, TODAY, new TherapySpending(247_999, TODAY.minusDays(3)), DANA);
        assertThat(spending.standing(patient, TODAY, DANA)).isEqualTo(ThresholdStanding.UNDER);
        spending.add(patient, TODAY, new TherapySpending(248_000, TODAY), DANA);
        assertThat(spending.standing(patient, TODAY, DANA)).isEqualTo(ThresholdStanding.OVER);
        var nextYear = LocalDate.of(2027, 1, 4);
        assertThat(spending.standing(patient, nextYear, DANA))
                .as("an old threshold is never used again silently")
                .isEqualTo(ThresholdStanding.UNKNOWN_YEAR);
        spending.setThreshold(2027, 255_000, DANA);
        assertThat(spending.standing(patient, nextYear, DANA))
                .isEqualTo(ThresholdStanding.NOT_ASKED);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                spending.add(
                                        patient,
                                        TODAY,
                                        new TherapySpending(1, TODAY.plusDays(1)),
                                        DANA));
    }

    @Test
    void neverLooksAheadAndKeepsEachAmountInItsYear() {
        var spending = clinic.services.spending();
        long patient = clinic.patient.id();
        spending.add(patient, TODAY, new TherapySpending(260_000, TODAY), DANA);
        assertThat(spending.standing(patient, TODAY.minusMonths(8), DANA))
                .as("a visit before the amount was reached")
                .isEqualTo(ThresholdStanding.NOT_ASKED);
        for (var day : List.of(TODAY.minusYears(1), TODAY.minusDays(1))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(
                            () -> spending.add(patient, day, new TherapySpending(1, TODAY), DANA))
                    .satisfies(
                            refused ->
                                    assertThat(refused.violations())
                                            .extracting(Violation::messageKey)
                                            .containsExactly("spending.otherYear"));
        }
    }

    @Test
    void refusesWhoeverMayNotChangeSettings() {
        var reader = new Actor("Lee Park", Set.of(Permission.VIEW_CHART));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> rules.save(rules.current(DANA), reader));
    }
}
