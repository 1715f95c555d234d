package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quadset.outcomes.Answers.MEASURES;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/** Storing and finding results, in a real file. */
class OutcomeServiceTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Actor READER = new Actor("Reader", EnumSet.of(Permission.VIEW_CHART));

    @TempDir Path path;
    private PatientsOnDisk clinic;
    private OutcomeService service;
    private long patient;

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(path);
        var clock = Clock.fixed(clinic.now(), ZONE);
        service =
                new OutcomeService(
                        clinic.database,
                        new OutcomeRepository(clinic.database, clock),
                        MEASURES,
                        clinic.audit,
                        new ClinicTime(clock, ZONE));
        patient = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100")).id();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private OutcomeDraft draft(String measure, LocalDate day, OutcomeAnswers answers) {
        return new OutcomeDraft(
                0,
                0,
                patient,
                OptionalLong.empty(),
                OptionalLong.empty(),
                measure,
                day,
                AnswerMode.PAPER,
                MeasuredSide.NO_SIDE,
                answers);
    }

    private OutcomeDraft lefs(int each, int answered) {
        return draft(
                "lefs",
                TODAY,
                Answers.of(Answers.measure("lefs"), Collections.nCopies(answered, each)));
    }

    private OutcomeDraft changed(OutcomeResult result, OutcomeAnswers answers) {
        var old = result.draft();
        return new OutcomeDraft(
                old.id(),
                old.version(),
                old.patientId(),
                old.episodeId(),
                old.visitId(),
                old.measureKey(),
                old.takenOn(),
                AnswerMode.INTERVIEW,
                old.side(),
                answers);
    }

    @Test
    void keepsAResultWithItsScoreAndTellsTheAudit() {
        var saved = service.save(lefs(3, 20), DANA);
        assertThat(saved.score().orElseThrow()).isEqualByComparingTo("60");
        assertThat(saved.status()).isEqualTo(ScoreStatus.OK);
        assertThat(saved.definitionVersion()).isEqualTo("2026.1");
        assertThat(saved.changedBy()).isEqualTo(DANA.name());
        assertThat(service.ofPatient(patient, READER)).containsExactly(saved);
        assertThat(clinic.audit.of("outcome.", saved.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("lefs OK"));
    }

    @Test
    void givesBackNamesDecimalsAndLinksAsTheyWere() {
        var answers =
                Answers.keyed("1", 3, "2", 7).named("1", "Treppen \"hinab\"").named("2", "走る");
        var saved = service.save(draft("psfs", TODAY.minusDays(3), answers), DANA);
        assertThat(saved.answers()).isEqualTo(answers);
        assertThat(saved.takenOn()).isEqualTo(TODAY.minusDays(3));
        var timed = Answers.keyed("trial1", 11.25, "trial2", 300);
        assertThat(service.save(draft("tug", TODAY, timed), DANA).answers()).isEqualTo(timed);
        assertThat(saved.episodeId()).isEmpty();
        assertThat(saved.visitId()).isEmpty();
    }

    @Test
    void keepsAnUnfinishedFormWithoutAScore() {
        var saved = service.save(lefs(2, 10), DANA);
        assertThat(saved.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(saved.score()).isEmpty();
        assertThat(service.save(lefs(2, 18), DANA).status()).isEqualTo(ScoreStatus.PRORATED);
    }

    @Test
    void correctsAResultOnlyAsItIsNow() {
        var saved = service.save(lefs(2, 20), DANA);
        var corrected =
                service.save(
                        changed(
                                saved,
                                saved.answers().with("1", java.util.Optional.of(BigDecimal.ZERO))),
                        DANA);
        assertThat(corrected.id()).isEqualTo(saved.id());
        assertThat(corrected.version()).isGreaterThan(saved.version());
        assertThat(corrected.score().orElseThrow()).isEqualByComparingTo("38");
        assertThat(corrected.mode()).isEqualTo(AnswerMode.INTERVIEW);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> service.save(changed(saved, saved.answers()), DANA));
        assertThat(service.ofPatient(patient, DANA)).containsExactly(corrected);
        assertThat(clinic.audit.of("outcome.", saved.id())).hasSize(2);
    }

    @Test
    void neverMovesAResultToAnotherPatientOrMeasure() {
        var saved = service.save(lefs(2, 20), DANA);
        var other = clinic.register(PatientsOnDisk.least("Sam", "Ng", "617 555 0101")).id();
        var moved =
                new OutcomeDraft(
                        saved.id(),
                        saved.version(),
                        other,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "lefs",
                        TODAY,
                        AnswerMode.PAPER,
                        MeasuredSide.NO_SIDE,
                        saved.answers());
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> service.save(moved, DANA));
        assertThat(service.ofPatient(other, DANA)).isEmpty();
    }

    @Test
    void tellsAllBrokenRulesAndStoresNothing() {
        var wrong =
                new OutcomeDraft(
                        0,
                        0,
                        patient,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "hop_single",
                        TODAY.plusDays(1),
                        AnswerMode.MEASURED,
                        MeasuredSide.BOTH,
                        Answers.keyed("involved1", 0, "knee", 3));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.save(wrong, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("takenOn", "side", "involved1", "knee"));
        assertThat(clinic.count("outcome_result")).isZero();
    }

    @Test
    void refusesAnEmptyFormAnUnknownMeasureAndOneThatIsSwitchedOff() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.save(lefs(1, 0), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations().getFirst().messageKey())
                                        .isEqualTo("outcome.nothingAnswered"));
        assertThatThrownBy(() -> service.save(draft("xyz", TODAY, OutcomeAnswers.NONE), DANA))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("outcome.unknownMeasure");
        var off =
                draft(
                        "koos_ps",
                        TODAY,
                        Answers.of(Answers.measure("koos_ps"), List.of(1, 1, 1, 1, 1, 1, 1)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.save(off, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::messageKey)
                                        .containsExactly("outcome.off"));
        assertThat(clinic.count("outcome_result")).isZero();
    }

    @Test
    void asksForThePermissionsToSaveAndToRead() {
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.save(lefs(1, 20), READER));
        var nobody = new Actor("Nobody", EnumSet.of(Permission.CHART_VISITS));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.ofPatient(patient, nobody));
        assertThat(clinic.count("outcome_result")).isZero();
    }

    @Test
    void putsResultsInSeriesByMeasureAndSide() {
        service.save(draft("nprs", TODAY.minusDays(20), Answers.of("nprs", 7)), DANA);
        service.save(draft("nprs", TODAY, Answers.of("nprs", 4)), DANA);
        service.save(lefs(2, 20), DANA);
        service.save(draft("lefs", TODAY.minusDays(30), lefs(1, 20).answers()), DANA);
        var series = service.seriesOf(patient, READER);
        assertThat(series).extracting(one -> one.measure().key()).containsExactly("lefs", "nprs");
        assertThat(series.getLast().change().orElseThrow().verdict())
                .isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(series.getFirst().results()).extracting(OutcomeResult::takenOn).isSorted();
    }

    @Test
    void saysWhichResultCannotBeRead() {
        var saved = service.save(lefs(2, 20), DANA);
        clinic.database.inTransaction(
                () -> clinic.database.dsl().execute("update outcome_result set answers = '{'"));
        assertThatThrownBy(() -> service.ofPatient(patient, DANA))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("outcome.damaged");
        assertThat(saved.id()).isPositive();
    }
}
