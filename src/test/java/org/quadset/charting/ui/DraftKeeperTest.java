package org.quadset.charting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.app.Wiring;
import org.quadset.charting.JournaledDraft;
import org.quadset.charting.SoapNote;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.ui.GoalCardModel;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the editor shows of a note after the program ended at a bad moment. */
class DraftKeeperTest {
    private static final Actor DANA = PatientsOnDisk.DANA;

    @TempDir Path folder;
    private final WatchedClock clock = new WatchedClock();
    private Wiring clinic;
    private long visit;
    private VisitEditorModel model;

    /** A clock that lets something happen when it is asked the next time, in the midst of work. */
    private static final class WatchedClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T15:00:00Z");
        private Runnable next = () -> {};

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            var happens = next;
            next = () -> {};
            happens.run();
            return now;
        }

        void pass() {
            now = now.plusSeconds(1);
        }
    }

    @BeforeEach
    void open() {
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        var dana =
                clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        var patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0190"),
                                        Map.of()),
                                DANA);
        visit = clinic.visits().openWithoutAppointment(patient.id(), dana.id(), DANA).id();
        model = opened();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private VisitEditorModel opened() {
        var fresh =
                new VisitEditorModel(
                        new EditorServices(
                                clinic.visits(),
                                clinic.patients(),
                                clinic.episodes(),
                                clinic.prescriptions(),
                                clinic.library(),
                                clinic.noteCheck(),
                                clinic.billing(),
                                clinic.guidelines(),
                                clinic.journal(),
                                new TimerModel(
                                        clinic.timers(),
                                        Tasks.inline(),
                                        new Problems(clock),
                                        clinic.time(),
                                        DANA,
                                        () -> {}),
                                new AdverseEventModel(
                                        clinic.adverseEvents(),
                                        clinic.journal(),
                                        Tasks.inline(),
                                        new Problems(clock),
                                        new Changes(),
                                        clinic.time(),
                                        DANA),
                                new GoalCardModel(
                                        clinic.episodes(),
                                        Tasks.inline(),
                                        new Problems(clock),
                                        clinic.time(),
                                        DANA),
                                clinic.spending(),
                                new HomeLogModel(
                                        clinic.homeLogs(),
                                        Tasks.inline(),
                                        new Problems(clock),
                                        DANA)),
                        Tasks.inline(),
                        new Problems(clock),
                        new StatusLine(),
                        clinic.time(),
                        DANA);
        fresh.open(visit);
        return fresh;
    }

    private void type(String plan) {
        clock.pass();
        model.form.plan.text.set(plan);
    }

    private String stored() {
        return clinic.visits().byId(visit, DANA).note().plan();
    }

    private String afterOpeningAgain() {
        return opened().form.plan.text.get();
    }

    @Test
    void bringsBackWhatOnlyTheJournalHas() {
        type("Go");
        type("Go on");
        assertThat(stored()).isEmpty();
        assertThat(afterOpeningAgain()).isEqualTo("Go on");
    }

    /** A full disk is told before anything is typed, and the first key is kept like any other. */
    @Test
    void claimsItsRoomOnTheDiskWhenTheVisitIsOpened() {
        assertThat(clinic.journal().of(JournaledDraft.subject(visit))).isPresent();
        assertThat(opened().restored()).isEmpty();
        assertThat(opened().isDirty()).isFalse();
        assertThat(clinic.visits().byId(visit, DANA)).isEqualTo(model.visit().get());
    }

    /** The chart's later time must not make it newer than a key that it doesn't hold. */
    @Test
    void bringsBackAKeyThatCameWhileTheChartWasWritten() {
        type("Go");
        clock.next =
                () -> {
                    type("Go on");
                    clock.pass();
                };
        model.visit()
                .addListener(
                        (property, before, now) ->
                                clock.next =
                                        () -> {
                                            throw new UserFacingException("store.writeFailed");
                                        });
        model.save();
        assertThat(stored()).as("the second write failed").isEqualTo("Go");
        assertThat(afterOpeningAgain()).isEqualTo("Go on");
    }

    @Test
    void bringsBackAKeyThatCameWhileAWriteFailed() {
        type("Go");
        clock.next =
                () -> {
                    type("Go on");
                    throw new UserFacingException("store.writeFailed");
                };
        model.save();
        assertThat(stored()).isEmpty();
        assertThat(afterOpeningAgain()).isEqualTo("Go on");
        model.save();
        assertThat(stored()).isEqualTo("Go on");
        assertThat(model.isDirty()).isFalse();
    }

    /** Whoever goes on typing after a blank would otherwise write two words as one. */
    @ParameterizedTest(name = "saved: {0}")
    @ValueSource(booleans = {false, true})
    void bringsBackTheBlankAtTheEnd(boolean saved) {
        type("Go on, ");
        clock.pass();
        if (saved) {
            model.save();
            assertThat(stored()).isEqualTo("Go on,");
        }
        assertThat(afterOpeningAgain()).isEqualTo("Go on, ");
        assertThat(opened().isDirty()).as("a blank alone is nothing to store").isEqualTo(!saved);
    }

    @Test
    void showsTheChartWhereItWasWrittenAfterTheJournal() {
        type("Go on");
        clock.pass();
        model.save();
        clock.pass();
        var elsewhere = clinic.visits().byId(visit, DANA);
        clinic.visits()
                .save(
                        elsewhere.edited(
                                new SoapNote("", "", "", "Changed elsewhere"),
                                elsewhere.pain(),
                                elsewhere.rows()),
                        DANA);
        assertThat(afterOpeningAgain()).isEqualTo("Changed elsewhere");
        assertThat(opened().restored()).isEmpty();
    }

    @Test
    void goesBackAndForthThroughAnEarlierSitting() {
        type("Go");
        clock.pass();
        clock.pass();
        type("Go on");
        clock.pass();
        model.save();
        var later = opened();
        later.undo();
        assertThat(later.form.plan.text.get()).isEqualTo("Go");
        later.undo();
        assertThat(later.form.plan.text.get()).isEmpty();
        later.redo();
        later.redo();
        assertThat(later.form.plan.text.get()).isEqualTo("Go on");
    }
}
