package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What is offered when a group is looked for: free places of sessions, over a real file. */
class GroupOpeningsTest {
    private static final LocalDateTime NINE = DeskOnDisk.MONDAY.atTime(9, 0);

    @TempDir private Path folder;
    private DeskOnDisk desk;
    private GroupSessionService groups;
    private OpeningService openings;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 5);
        groups =
                new GroupSessionService(
                        desk.database, desk.store, desk.schedule, desk.audit, desk.time);
        openings =
                new OpeningService(
                        desk.database,
                        desk.store,
                        new TakenTimeRepository(desk.database),
                        desk.time);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private AppointmentType groupType() {
        return desk.database.reading(() -> desk.store.setup().types()).stream()
                .filter(AppointmentType::isGroup)
                .findFirst()
                .orElseThrow();
    }

    private GroupSession session(int clinician, LocalDateTime start, int capacity) {
        var from = desk.time.instantOf(start);
        return groups.create(
                        new GroupSession(
                                0,
                                0,
                                groupType().id(),
                                desk.clinicians.get(clinician).id(),
                                "Balance",
                                from,
                                from.plusSeconds(3600),
                                desk.time.zone(),
                                capacity,
                                false,
                                List.of()),
                        1,
                        DeskOnDisk.ANA)
                .sessions()
                .getFirst();
    }

    private OpeningSearch search() {
        return OpeningSearch.any(groupType(), DeskOnDisk.MONDAY, false)
                .forPatient(OptionalLong.of(desk.patients.getFirst().id()));
    }

    private List<LocalDateTime> starts(OpeningSearch search) {
        return openings.find(search, 0, 10, DeskOnDisk.ANA).openings().stream()
                .map(Opening::start)
                .toList();
    }

    @Test
    void thePlacesOfSessionsAreOfferedTheSoonestFirst() {
        session(0, NINE.plusDays(40), 4);
        session(1, NINE.plusDays(1), 4);
        session(0, NINE, 4);
        assertThat(starts(search())).containsExactly(NINE, NINE.plusDays(1), NINE.plusDays(40));
    }

    @Test
    void fullAndCancelledSessionsAndThoseWhereThePatientIsBusyAreLeftOut() {
        var full = session(0, NINE, 1);
        groups.add(full.id(), desk.patients.get(1).id(), DeskOnDisk.ANA);
        groups.cancel(session(0, NINE.plusDays(1), 4), DeskOnDisk.ANA);
        session(0, NINE.plusDays(2), 4);
        desk.schedule.book(desk.followUp(0, 1, NINE.plusDays(2)), DeskOnDisk.ANA);
        session(0, NINE.plusDays(3), 4);
        assertThat(starts(search())).containsExactly(NINE.plusDays(3));
    }

    @Test
    void daysHoursAndTheWantedClinicianAreHeld() {
        session(0, NINE, 4);
        session(1, NINE.plusDays(1), 4);
        session(0, NINE.plusDays(1).plusHours(6), 4);
        assertThat(starts(search().on(Set.of(DayOfWeek.TUESDAY), 8 * 60, 18 * 60)))
                .containsExactly(NINE.plusDays(1), NINE.plusDays(1).plusHours(6));
        assertThat(starts(search().on(Set.of(), 12 * 60, 18 * 60)))
                .containsExactly(NINE.plusDays(1).plusHours(6));
        var marcus = OptionalLong.of(desk.clinicians.get(1).id());
        assertThat(starts(search().with(marcus, false))).containsExactly(NINE.plusDays(1));
        assertThat(starts(search().with(marcus, true))).startsWith(NINE.plusDays(1), NINE);
    }

    @Test
    void whatIsOfferedIsBookedAsAPlaceOfTheSession() {
        var session = session(0, NINE, 3);
        groups.add(session.id(), desk.patients.get(1).id(), DeskOnDisk.ANA);
        var found = openings.find(search(), 0, 10, DeskOnDisk.ANA).openings().getFirst();
        assertThat(found.words()).isEqualTo("2 of 3 free: Balance");
        var booked =
                desk.schedule.book(
                        found.booking(desk.patients.getFirst().id(), groupType()), DeskOnDisk.ANA);
        assertThat(booked.details().session()).hasValue(session.id());
        assertThat(booked.minutes()).isEqualTo(60);
        assertThat(groups.roster(session.id(), DeskOnDisk.ANA).taken()).isEqualTo(2);
    }

    @Test
    void emptyHoursAreNoGroup() {
        assertThat(starts(search())).isEmpty();
    }
}
