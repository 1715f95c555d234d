package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.StaleDataException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Two service instances, each with a connection of its own, on one file. */
class TwoDesksTest {
    @TempDir private Path folder;

    private interface Act {
        void run() throws Exception;
    }

    private static List<Throwable> together(Act first, Act second) throws InterruptedException {
        var problems = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads =
                List.of(first, second).stream()
                        .map(
                                act ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () -> {
                                                            try {
                                                                act.run();
                                                            } catch (Throwable problem) {
                                                                problems.add(problem);
                                                            }
                                                        }))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        return problems;
    }

    @Test
    void ofTwoDesksThatBookTheSameSlotExactlyOneWinsAndTheOtherIsTold() throws Exception {
        try (var one = new DeskOnDisk(folder, 4);
                var two = one.secondDesk()) {
            for (int round = 0; round < 30; round++) {
                var start = DeskOnDisk.MONDAY.plusDays(round).atTime(9, 0);
                var gate = new CyclicBarrier(2);
                var problems =
                        together(
                                () -> {
                                    gate.await();
                                    one.schedule.book(one.followUp(0, 0, start), DeskOnDisk.ANA);
                                },
                                () -> {
                                    gate.await();
                                    two.schedule.book(two.followUp(1, 0, start), DeskOnDisk.ANA);
                                });
                assertThat(problems).hasSize(1);
                assertThat(problems.getFirst())
                        .isInstanceOfSatisfying(
                                SlotTakenException.class,
                                told ->
                                        assertThat(told.conflicts())
                                                .extracting(Conflict::kind)
                                                .containsExactly(Conflict.Kind.CLINICIAN_BUSY));
                assertThat(one.schedule.day(start.toLocalDate(), DeskOnDisk.ANA).slots())
                        .hasSize(1);
            }
        }
    }

    @Test
    void ofTwoDesksThatTakeTheLastRoomForDifferentTherapistsExactlyOneGetsIt() throws Exception {
        try (var one = new DeskOnDisk(folder, 4);
                var two = one.secondDesk()) {
            one.sql(
                    "insert into clinic_resource (version, kind, name, features, capacity,"
                            + " list_position, active, changed_at, changed_by) values (1, 'ROOM',"
                            + " 'Room 1', '|plinth|', 1, 1, true, current_timestamp, '')");
            one.sql(
                    "insert into appointment_type_need (type_id, resource_kind, feature) select id,"
                            + " 'ROOM', 'plinth' from appointment_type where kind = 'FOLLOW_UP'");
            for (int round = 0; round < 20; round++) {
                var start = DeskOnDisk.MONDAY.plusDays(round).atTime(9, 0);
                var gate = new CyclicBarrier(2);
                var problems =
                        together(
                                () -> {
                                    gate.await();
                                    one.schedule.book(one.followUp(0, 0, start), DeskOnDisk.ANA);
                                },
                                () -> {
                                    gate.await();
                                    two.schedule.book(two.followUp(1, 1, start), DeskOnDisk.ANA);
                                });
                assertThat(problems).hasSize(1).allMatch(SlotTakenException.class::isInstance);
            }
        }
    }

    @Test
    void twoDesksThatHammerTheSameDayBookNobodyTwiceAndLoseNoUpdate() throws Exception {
        try (var one = new DeskOnDisk(folder, 6);
                var two = one.secondDesk()) {
            var stored = new AtomicInteger();
            var problems = together(() -> hammer(one, 1, stored), () -> hammer(two, 2, stored));
            assertThat(problems).isEmpty();
            var all =
                    one.schedule.span(DeskOnDisk.MONDAY, 1, DeskOnDisk.ANA).facts().appointments();
            NoDoubleBooking.in(all);
            assertThat(stored.get()).isGreaterThan(100);
            assertThat(all.stream().mapToLong(Appointment::version).sum())
                    .as("every version is an update that somebody was told is stored")
                    .isEqualTo(stored.get());
        }
    }

    /** Books, moves and marks; being refused or late is part of it, anything else is a fault. */
    private static void hammer(DeskOnDisk desk, long seed, AtomicInteger stored) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            var start = DeskOnDisk.MONDAY.atTime(8 + random.nextInt(6), 15 * random.nextInt(4));
            try {
                var day = desk.schedule.day(DeskOnDisk.MONDAY, DeskOnDisk.ANA).slots();
                if (day.isEmpty() || random.nextInt(3) == 0) {
                    desk.schedule.book(
                            desk.followUp(random.nextInt(6), random.nextInt(3), start),
                            DeskOnDisk.ANA);
                } else {
                    var chosen = day.get(random.nextInt(day.size())).appointment();
                    switch (random.nextInt(4)) {
                        case 0 ->
                                desk.schedule.setStatus(
                                        chosen, AppointmentStatus.CONFIRMED, DeskOnDisk.ANA);
                        case 1 ->
                                desk.schedule.cancel(chosen, CancelReason.ILLNESS, DeskOnDisk.ANA);
                        default ->
                                desk.schedule.move(
                                        chosen,
                                        desk.clinicians.get(random.nextInt(3)).id(),
                                        start,
                                        chosen.minutes(),
                                        DeskOnDisk.ANA);
                    }
                }
                stored.incrementAndGet();
            } catch (SlotTakenException | StaleDataException expected) {
                // The other desk was first.
            } catch (org.quadset.platform.problems.UserFacingException closed) {
                assertThat(closed.messageKey()).isIn("booking.closed", "booking.notThatStatus");
            }
        }
    }
}
