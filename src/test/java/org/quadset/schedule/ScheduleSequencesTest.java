package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** What stays true after any sequence of acts at the desk. */
class ScheduleSequencesTest {
    private static final int ACTS = 10_000;
    private static final int DAYS = 12;

    @TempDir private Path folder;
    private Random random;
    private DeskOnDisk desk;

    /** All that anybody can see of the schedule, whoever stored it last. */
    private List<Appointment> seen() {
        return desk.database.reading(
                () ->
                        desk
                                .store
                                .appointments()
                                .between(
                                        desk.time.instantOf(DeskOnDisk.MONDAY.atStartOfDay()),
                                        desk.time.instantOf(
                                                DeskOnDisk.MONDAY
                                                        .plusDays(DAYS + 2)
                                                        .atStartOfDay()))
                                .stream()
                                .map(one -> one.withVersion(0))
                                .sorted(Comparator.comparing(Appointment::id))
                                .toList());
    }

    private LocalDateTime sometime() {
        return DeskOnDisk.MONDAY
                .plusDays(random.nextInt(DAYS))
                .atTime(8 + random.nextInt(9), 15 * random.nextInt(4));
    }

    /** One act of the desk; the changes that it made, none if it was refused. */
    private List<AppointmentChange> act(List<Appointment> all) {
        try {
            if (all.isEmpty() || random.nextInt(5) < 2) {
                return List.of(
                        AppointmentChange.booked(
                                desk.schedule.book(
                                        desk.followUp(
                                                random.nextInt(12), random.nextInt(3), sometime()),
                                        DeskOnDisk.ANA)));
            }
            var chosen =
                    desk.schedule.byId(all.get(random.nextInt(all.size())).id(), DeskOnDisk.ANA);
            var changed =
                    switch (random.nextInt(6)) {
                        case 0 ->
                                desk.schedule.cancel(
                                        chosen,
                                        CancelReason.values()[
                                                random.nextInt(CancelReason.values().length)],
                                        DeskOnDisk.ANA);
                        case 1, 2 ->
                                desk.schedule.setStatus(
                                        chosen,
                                        AppointmentStatus.values()[
                                                random.nextInt(AppointmentStatus.values().length)],
                                        DeskOnDisk.ANA);
                        case 3 ->
                                desk.schedule.noteCopay(
                                        chosen,
                                        OptionalInt.of(random.nextInt(5000)),
                                        DeskOnDisk.ANA);
                        default ->
                                desk.schedule.move(
                                        chosen,
                                        desk.clinicians.get(random.nextInt(3)).id(),
                                        sometime(),
                                        15 + 15 * random.nextInt(5),
                                        DeskOnDisk.ANA);
                    };
            return List.of(AppointmentChange.of(chosen, changed));
        } catch (UserFacingException refused) {
            return List.of();
        }
    }

    @Test
    void afterTenThousandActsNobodyIsBookedTwiceAndTakingBackGivesExactlyWhatWasBefore() {
        random = new Random(20_261_123);
        desk = new DeskOnDisk(folder, 12);
        try (var closing = desk) {
            int done = 0;
            var before = seen();
            for (int i = 0; i < ACTS; i++) {
                var changes = act(before);
                if (changes.isEmpty()) {
                    continue;
                }
                done++;
                if (random.nextInt(4) == 0) {
                    var after = seen();
                    var undone = desk.schedule.takeBack(changes, DeskOnDisk.ANA);
                    assertThat(seen()).isEqualTo(before);
                    desk.schedule.takeBack(undone, DeskOnDisk.ANA);
                    assertThat(seen()).isEqualTo(after);
                    before = after;
                } else if (random.nextInt(20) == 0) {
                    before = seen();
                    NoDoubleBooking.in(before);
                } else {
                    before = seen();
                }
            }
            NoDoubleBooking.in(before);
            assertThat(done).isGreaterThan(2_000);
        }
    }

    @Test
    void aWholeMorningIsTakenBackStepByStepAndDoneAgain() {
        random = new Random(7);
        desk = new DeskOnDisk(folder, 12);
        try (var closing = desk) {
            var states = new ArrayList<List<Appointment>>();
            var undo = new ArrayList<List<AppointmentChange>>();
            states.add(seen());
            while (undo.size() < 120) {
                var changes = act(states.getLast());
                if (!changes.isEmpty()) {
                    undo.add(changes);
                    states.add(seen());
                }
            }
            var redo = new ArrayList<List<AppointmentChange>>();
            for (int i = undo.size() - 1; i >= 0; i--) {
                redo.add(desk.schedule.takeBack(undo.get(i), DeskOnDisk.ANA));
                assertThat(seen()).as("before act " + i).isEqualTo(states.get(i));
            }
            for (int i = redo.size() - 1, at = 1; i >= 0; i--, at++) {
                desk.schedule.takeBack(redo.get(i), DeskOnDisk.ANA);
                assertThat(seen()).as("after act " + at).isEqualTo(states.get(at));
            }
        }
    }
}
