package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Timers in a real file: several at once, through a restart, and before a signature. */
class TreatmentTimerServiceTest {
    private static final Actor DANA = ChartingClinic.DANA;

    @TempDir private Path folder;

    private static TreatmentRow timed(TreatmentRow row, TreatmentTimer timer) {
        return new TreatmentRow(
                row.kind(),
                row.fields(),
                row.safetyAnswers(),
                row.rulesVersion(),
                row.origin(),
                OptionalLong.of(timer.id()));
    }

    @Test
    void runsSeveralAtOnceAndKnowsForWhom() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var timers = clinic.services.timers();
            var ice = timers.start(visit.id(), visit.rows().getFirst(), 0, DANA);
            clinic.pass(Duration.ofMinutes(2));
            timers.start(visit.id(), TreatmentRow.empty(TreatmentKind.MANUAL_THERAPY), 1, DANA);
            assertThat(timers.running(DANA))
                    .extracting(one -> one.timer().label(), one -> one.patient().names().spoken())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ice.label(), "Maya Cohen"),
                            org.assertj.core.groups.Tuple.tuple("Manual therapy", "Maya Cohen"));
            timers.end(ice.id(), DANA);
            assertThat(timers.running(DANA)).hasSize(1);
            assertThat(timers.unwritten(visit.id(), DANA))
                    .extracting(TreatmentTimer::id)
                    .containsExactly(ice.id());
        }
    }

    @Test
    void runsOnWhileTheProgramIsClosedAndKeepsItsPauses() {
        long id;
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            id = clinic.services.timers().start(visit.id(), FilledVisit.ice(), 0, DANA).id();
            clinic.pass(Duration.ofMinutes(1));
            clinic.services.timers().pause(id, DANA);
            clinic.pass(Duration.ofMinutes(1));
            clinic.services.timers().resume(id, DANA);
            clinic.services.timers().skinChecked(id, DANA);
        }
        try (var again = new ChartingClinic(folder)) {
            var running = again.services.timers().running(DANA).getFirst().timer();
            assertThat(running.id()).isEqualTo(id);
            assertThat(running.paused()).isEqualTo(Duration.ofMinutes(1));
            assertThat(running.checkedAt()).isPresent();
            assertThat(running.plan()).isEqualTo(TreatmentTimer.Plan.of(FilledVisit.ice()));
            again.pass(Duration.ofMinutes(9));
            assertThat(running.ran(again.now())).isEqualTo(Duration.ofMinutes(8));
        }
    }

    @Test
    void goesOnWithTheTimerOfARowThatWasTimedBefore() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var timers = clinic.services.timers();
            var first = timers.start(visit.id(), FilledVisit.ice(), 0, DANA);
            clinic.pass(Duration.ofMinutes(4));
            timers.end(first.id(), DANA);
            timers.written(timers.unwritten(visit.id(), DANA), DANA);
            clinic.pass(Duration.ofMinutes(30));
            var again = timers.start(visit.id(), timed(FilledVisit.ice(), first), 0, DANA);
            assertThat(again.id()).isEqualTo(first.id());
            clinic.pass(Duration.ofMinutes(3));
            timers.end(again.id(), DANA);
            assertThat(timers.unwritten(visit.id(), DANA).getFirst().ran(clinic.now()))
                    .isEqualTo(Duration.ofMinutes(7));
        }
    }

    @Test
    void findsItsRowAgainAfterTheRowsWereStoredInAnotherOrder() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var timer =
                    clinic.services.timers().start(visit.id(), visit.rows().getFirst(), 0, DANA);
            var ice = timed(visit.rows().getFirst(), timer);
            var content =
                    visit.content()
                            .with(
                                    visit.note(),
                                    visit.pain(),
                                    List.of(TreatmentRow.empty(TreatmentKind.TAPING), ice));
            clinic.services.visits().save(visit.edited(content), DANA);
            assertThat(clinic.stored(visit).rows())
                    .extracting(TreatmentRow::timer)
                    .containsExactly(OptionalLong.empty(), OptionalLong.of(timer.id()));
        }
    }

    @Test
    void offersNoTimerAgainAtTheNextVisit() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var timer = clinic.services.timers().start(visit.id(), FilledVisit.ice(), 0, DANA);
            clinic.services
                    .visits()
                    .save(
                            visit.edited(
                                    visit.content()
                                            .with(
                                                    visit.note(),
                                                    visit.pain(),
                                                    List.of(timed(FilledVisit.ice(), timer)))),
                            DANA);
            assertThat(CarriedOver.from(clinic.stored(visit)).rows())
                    .extracting(TreatmentRow::timer)
                    .containsExactly(OptionalLong.empty());
        }
    }

    @Test
    void keepsANoteFromBeingSignedWhileATimerRunsAndTellsMinutesThatWait() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var timers = clinic.services.timers();
            var timer = timers.start(visit.id(), FilledVisit.ice(), 0, DANA);
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> clinic.sign(visit))
                    .satisfies(
                            refused ->
                                    assertThat(refused.violations())
                                            .extracting(Violation::messageKey)
                                            .containsExactly("visit.timerRuns"));
            timers.end(timer.id(), DANA);
            var looked = clinic.services.signing().readiness(visit, DANA);
            assertThat(looked.missing()).isEmpty();
            assertThat(looked.worthALook())
                    .extracting(Violation::messageKey)
                    .contains("visit.timerUnwritten");
            timers.written(timers.unwritten(visit.id(), DANA), DANA);
            assertThat(clinic.sign(visit).visitId()).isEqualTo(visit.id());
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> timers.start(visit.id(), FilledVisit.ice(), 0, DANA));
        }
    }

    @Test
    void refusesWhoeverMayNotChart() {
        try (var clinic = new ChartingClinic(folder)) {
            var visit = clinic.ready(clinic.dana);
            var reader = new Actor("Lee Park", Set.of(Permission.VIEW_CHART));
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(
                            () ->
                                    clinic.services
                                            .timers()
                                            .start(visit.id(), FilledVisit.ice(), 0, reader));
        }
    }
}
