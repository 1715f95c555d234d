package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** What was done to a group is taken back with all its places, or not at all. */
class GroupUndoTest {
    private static final LocalDateTime NINE = DeskOnDisk.MONDAY.atTime(9, 0);

    @TempDir private Path folder;
    private DeskOnDisk desk;
    private GroupSessionService groups;
    private GroupSession group;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 6);
        groups =
                new GroupSessionService(
                        desk.database, desk.store, desk.schedule, desk.audit, desk.time);
        long type =
                desk.database.reading(() -> desk.store.setup().types()).stream()
                        .filter(AppointmentType::isGroup)
                        .findFirst()
                        .orElseThrow()
                        .id();
        var from = desk.time.instantOf(NINE);
        group =
                groups.create(
                                new GroupSession(
                                        0,
                                        0,
                                        type,
                                        desk.clinicians.get(0).id(),
                                        "Balance",
                                        from,
                                        from.plusSeconds(3600),
                                        desk.time.zone(),
                                        4,
                                        false,
                                        List.of()),
                                1,
                                DeskOnDisk.ANA)
                        .sessions()
                        .getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void add(int patient) {
        groups.add(group.id(), desk.patients.get(patient).id(), DeskOnDisk.ANA);
    }

    private GroupSessionService.Roster roster() {
        return groups.roster(group.id(), DeskOnDisk.ANA);
    }

    private List<LocalDateTime> starts() {
        return roster().places().stream()
                .filter(one -> one.appointment().status().takesTime())
                .map(one -> one.appointment().start())
                .toList();
    }

    private GroupChange moved(int hours) {
        var now = roster().session();
        return groups.change(
                now.at(
                        now.startsAt().plusSeconds(hours * 3600L),
                        now.endsAt().plusSeconds(hours * 3600L)),
                DeskOnDisk.ANA);
    }

    private List<GroupChange> takeBack(GroupChange change) {
        return groups.takeBack(List.of(change), DeskOnDisk.ANA);
    }

    @Test
    void aMoveIsTakenBackWithEverybodyAndDoneAgain() {
        add(0);
        add(1);
        var before = roster();
        var again = takeBack(moved(3));
        assertThat(roster().session().sameAs(before.session())).isTrue();
        assertThat(starts()).containsExactly(NINE, NINE);
        groups.takeBack(again, DeskOnDisk.ANA);
        assertThat(starts()).containsExactly(NINE.plusHours(3), NINE.plusHours(3));
    }

    @Test
    void aCancelledGroupComesBackWithThePlacesThatWentWithIt() {
        add(0);
        add(1);
        var again = takeBack(groups.cancel(group, DeskOnDisk.ANA));
        assertThat(roster().session().cancelled()).isFalse();
        assertThat(starts()).containsExactly(NINE, NINE);
        groups.takeBack(again, DeskOnDisk.ANA);
        assertThat(roster().session().cancelled()).isTrue();
        assertThat(starts()).isEmpty();
    }

    @Test
    void aCancelledGroupDoesNotComeBackOnceItsTimeWasGivenAway() {
        add(0);
        var cancelled = groups.cancel(group, DeskOnDisk.ANA);
        desk.schedule.book(desk.followUp(3, 0, NINE), DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class).isThrownBy(() -> takeBack(cancelled));
        assertThat(roster().session().cancelled()).isTrue();
        assertThat(starts()).isEmpty();
    }

    @Test
    void aMoveStaysWhereSomebodyWasGivenAPlaceSince() {
        add(0);
        var move = moved(3);
        add(1);
        assertThatExceptionOfType(StaleDataException.class).isThrownBy(() -> takeBack(move));
        assertThat(starts()).containsExactly(NINE.plusHours(3), NINE.plusHours(3));
    }

    @Test
    void aNewNameIsTakenBackThoughSomebodyWasGivenAPlaceSinceButNotPlacesThatAreNeededNow() {
        var renamed =
                groups.change(group.with("Strong legs", group.clinicianId(), 4), DeskOnDisk.ANA);
        add(0);
        takeBack(renamed);
        assertThat(roster().session().name()).isEqualTo("Balance");

        var fewer =
                groups.change(
                        roster().session().with("Balance", group.clinicianId(), 1), DeskOnDisk.ANA);
        var more =
                groups.change(
                        fewer.after().with("Balance", group.clinicianId(), 4), DeskOnDisk.ANA);
        add(1);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> takeBack(more))
                .satisfies(why -> assertThat(why.messageKey()).isEqualTo("group.tooFew"));
    }

    @Test
    void aGroupThatWasPlannedIsCancelledByUndoUnlessSomebodyComes() {
        var planned = GroupChange.planned(group);
        var again = takeBack(planned);
        assertThat(roster().session().cancelled()).isTrue();
        groups.takeBack(again, DeskOnDisk.ANA);
        assertThat(roster().session().cancelled()).isFalse();
        add(0);
        assertThatExceptionOfType(StaleDataException.class).isThrownBy(() -> takeBack(planned));
        assertThat(starts()).containsExactly(NINE);
    }
}
