package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Types, rooms and rules over a real file. */
class ScheduleSetupServiceTest {
    @TempDir private Path folder;
    private DeskOnDisk desk;
    private ScheduleSetupService setup;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 1);
        setup = new ScheduleSetupService(desk.database, desk.store, desk.audit);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static AppointmentType type(AppointmentType like, long id, String name, boolean used) {
        return new AppointmentType(
                id,
                id == 0 ? 0 : like.version(),
                like.kind(),
                name,
                "PV",
                like.colour(),
                50,
                10,
                like.givenBy(),
                1,
                List.of(new ResourceNeed(ResourceKind.LANE, "pool")),
                9,
                used);
    }

    @Test
    void aTypeIsAddedWithItsNeedsChangedAndPutOutOfUse() {
        var first = setup.types(DeskOnDisk.ANA).getFirst();
        var added = setup.save(type(first, 0, "Pool visit", true), DeskOnDisk.ANA);
        assertThat(setup.types(DeskOnDisk.ANA).getLast()).isEqualTo(added);
        assertThat(added.needs()).containsExactly(new ResourceNeed(ResourceKind.LANE, "pool"));
        var gone = setup.save(type(added, added.id(), "Pool", false), DeskOnDisk.ANA);
        assertThat(gone.active()).isFalse();
        assertThat(
                        desk.database
                                .reading(() -> desk.audit.of("appointmentType.", added.id()))
                                .getFirst()
                                .detail())
                .startsWith("Pool visit, PV")
                .contains(" -> Pool, PV")
                .endsWith("out of use");
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () -> setup.save(type(added, added.id(), "Pool", true), DeskOnDisk.ANA));
    }

    @Test
    void theOnlyTypeOfAKindStaysInUse() {
        var first = setup.types(DeskOnDisk.ANA).getFirst();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () -> setup.save(type(first, first.id(), "Visit", false), DeskOnDisk.ANA));
        setup.save(type(first, 0, "Another", true), DeskOnDisk.ANA);
        setup.save(type(first, first.id(), "Visit", false), DeskOnDisk.ANA);
    }

    @Test
    void aTypeWithoutNameOrWithAnImpossibleLengthIsRefusedWithItsFields() {
        var wrong =
                new AppointmentType(
                        0,
                        0,
                        AppointmentKind.GROUP,
                        "",
                        "LONG",
                        SlotColour.GROUP,
                        4,
                        61,
                        GivenBy.ANYONE,
                        0,
                        List.of(),
                        1,
                        true);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> setup.save(wrong, DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(one -> one.field())
                                        .containsExactly(
                                                "name",
                                                "letters",
                                                "minutes",
                                                "bufferMinutes",
                                                "capacity"));
    }

    @Test
    void aRoomKeepsItsFeaturesAndIsPutOutOfUse() {
        var room =
                setup.save(
                        new ClinicResource(
                                0,
                                0,
                                ResourceKind.ROOM,
                                "Room 1",
                                Set.of("plinth", "quiet"),
                                1,
                                1,
                                true),
                        DeskOnDisk.ANA);
        assertThat(setup.resources(DeskOnDisk.ANA)).containsExactly(room);
        assertThat(room.features()).containsExactlyInAnyOrder("plinth", "quiet");
        var gone =
                setup.save(
                        new ClinicResource(
                                room.id(),
                                room.version(),
                                ResourceKind.ROOM,
                                "Room 1",
                                Set.of(),
                                1,
                                1,
                                false),
                        DeskOnDisk.ANA);
        assertThat(gone.active()).isFalse();
        assertThat(gone.features()).isEmpty();
    }

    @Test
    void rulesAreStoredAuditedAndNotOverwrittenByWhoSawOlderOnes() {
        var seen = setup.rules(DeskOnDisk.ANA);
        var stricter = new ScheduleRules(Set.of(Conflict.Kind.OUTSIDE_HOURS), 48, 5, 20);
        setup.save(stricter, seen, DeskOnDisk.ANA);
        assertThat(setup.rules(DeskOnDisk.ANA)).isEqualTo(stricter);
        assertThat(
                        desk.database
                                .reading(() -> desk.audit.of("scheduleRules.", 0))
                                .getFirst()
                                .detail())
                .contains("lateNoticeHours: 24 -> 48")
                .contains("override.AWAY: true -> false")
                .doesNotContain("OUTSIDE_HOURS");
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> setup.save(seen, seen, DeskOnDisk.ANA));
    }
}
