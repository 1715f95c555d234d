package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Notice;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.ui.ScheduleHistory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was done in one window, taken back and done again over a real file. */
class ScheduleHistoryTest {
    @TempDir private Path folder;
    private final List<String> told = new ArrayList<>();
    private DeskOnDisk desk;
    private ScheduleHistory history;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 2);
        var problems = new Problems(desk.time.clock());
        problems.listen((Notice notice) -> told.add(notice.text()));
        history =
                new ScheduleHistory(
                        desk.schedule, Tasks.inline(), problems, new Changes(), DeskOnDisk.ANA);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Appointment booked() {
        var booked =
                desk.schedule.book(
                        desk.followUp(0, 0, DeskOnDisk.MONDAY.atTime(9, 0)), DeskOnDisk.ANA);
        history.did("Booked", List.of(AppointmentChange.booked(booked)));
        return booked;
    }

    private Appointment moved(Appointment before, int hour) {
        var after =
                desk.schedule.move(
                        before,
                        before.clinicianId(),
                        DeskOnDisk.MONDAY.atTime(hour, 0),
                        before.minutes(),
                        DeskOnDisk.ANA);
        history.did("Moved", List.of(AppointmentChange.of(before, after)));
        return after;
    }

    private int hour(Appointment appointment) {
        return desk.schedule.byId(appointment.id(), DeskOnDisk.ANA).start().getHour();
    }

    @Test
    void goesBackStepByStepAndForwardAgain() {
        var booked = booked();
        moved(moved(booked, 10), 11);
        history.undo();
        assertThat(hour(booked)).isEqualTo(10);
        history.undo();
        assertThat(hour(booked)).isEqualTo(9);
        assertThat(history.canRedo().get()).isTrue();
        history.redo();
        history.redo();
        assertThat(hour(booked)).isEqualTo(11);
        assertThat(history.canRedo().get()).isFalse();
        assertThat(told).last().isEqualTo("Done again: Moved");
    }

    @Test
    void forgetsWhatWasTakenBackOnceSomethingElseIsDone() {
        var booked = booked();
        moved(booked, 10);
        history.undo();
        moved(desk.schedule.byId(booked.id(), DeskOnDisk.ANA), 14);
        assertThat(history.canRedo().get()).isFalse();
        history.redo();
        assertThat(hour(booked)).isEqualTo(14);
    }

    @Test
    void leavesAloneWhatSomebodyElseChangedSinceAndGoesOnWithTheActBefore() {
        var booked = booked();
        var later = moved(booked, 10);
        desk.schedule.setStatus(later, AppointmentStatus.CONFIRMED, DeskOnDisk.ANA);
        history.undo();
        assertThat(hour(booked)).isEqualTo(10);
        assertThat(told).last().asString().doesNotStartWith("Taken back");
        assertThat(history.canRedo().get()).isFalse();
    }

    @Test
    void hasNothingToTakeBackAtFirst() {
        assertThat(history.canUndo().get()).isFalse();
        history.undo();
        history.redo();
        assertThat(told).isEmpty();
    }
}
