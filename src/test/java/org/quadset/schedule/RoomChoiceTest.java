package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.clinic.Clinician;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Which rooms and devices a booking gets. */
class RoomChoiceTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final List<ResourceNeed> needs = new ArrayList<>();
    private final List<ClinicResource> resources = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<ClosedDays> closed = new ArrayList<>();
    private final List<BusyTime> busy = new ArrayList<>();

    private void room(long id, int capacity, String... features) {
        resources.add(
                new ClinicResource(
                        id,
                        1,
                        ResourceKind.ROOM,
                        "Room " + id,
                        Set.of(features),
                        capacity,
                        (int) id,
                        true));
    }

    private void taken(long id, long room, String at, int minutes) {
        var from = MONDAY.atTime(LocalTime.parse(at)).atZone(ZONE).toInstant();
        appointments.add(
                new Appointment(
                        id,
                        1,
                        100 + id,
                        id,
                        AppointmentKind.FOLLOW_UP,
                        AppointmentStatus.BOOKED,
                        from,
                        from.plusSeconds(minutes * 60L),
                        ZONE,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        new AppointmentDetails(
                                1,
                                List.of(room),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                "",
                                false,
                                Optional.empty(),
                                OptionalInt.empty())));
    }

    private ScheduleFacts.Placement place(String at, int minutes, Long... named) {
        var type =
                new AppointmentType(
                        1,
                        1,
                        AppointmentKind.FOLLOW_UP,
                        "Follow-up",
                        "FU",
                        SlotColour.FOLLOW_UP,
                        45,
                        0,
                        GivenBy.ANYONE,
                        1,
                        needs,
                        1,
                        true);
        var facts =
                new ScheduleFacts(
                        ZONE,
                        List.of(new Clinician(1, 1, "Dana Ruiz", "PT", "DR", 1, true)),
                        List.of(type),
                        resources,
                        appointments,
                        List.of(),
                        new Availability(ZONE, List.of(), closed, busy),
                        ScheduleRules.DEFAULTS);
        return facts.place(
                Booking.of(7, 1, type, MONDAY.atTime(LocalTime.parse(at)), minutes)
                        .withResources(List.of(named)),
                0);
    }

    @Test
    void aPlainRoomIsGivenBeforeOneWithFeaturesThatOthersNeed() {
        room(1, 1, "plinth", "traction");
        room(2, 1, "plinth");
        needs.add(new ResourceNeed(ResourceKind.ROOM, "plinth"));
        assertThat(place("09:00", 45).resources()).containsExactly(2L);
        assertThat(place("09:00", 45, 1L).resources()).containsExactly(1L);
    }

    @Test
    void twoNeedsAreBothMetThoughTheFirstCouldTakeTheOnlyRoomOfTheSecond() {
        room(1, 1, "traction");
        room(2, 1, "plinth", "mirror");
        needs.add(new ResourceNeed(ResourceKind.ROOM, ""));
        needs.add(new ResourceNeed(ResourceKind.ROOM, "traction"));
        var placed = place("09:00", 45);
        assertThat(placed.conflicts()).isEmpty();
        assertThat(placed.resources()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whereNotAllNeedsCanBeMetTheMissingOneIsNamed() {
        room(1, 1, "traction");
        needs.add(new ResourceNeed(ResourceKind.ROOM, "traction"));
        needs.add(new ResourceNeed(ResourceKind.ROOM, "plinth"));
        assertThat(place("09:00", 45).conflicts())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.kind()).isEqualTo(Conflict.Kind.NO_RESOURCE);
                            assertThat(one.why()).isEqualTo("plinth");
                        });
    }

    @Test
    void twoThatFollowEachOtherTakeOnePlaceOfARoomForTwo() {
        room(1, 2);
        needs.add(new ResourceNeed(ResourceKind.ROOM, ""));
        taken(10, 1, "09:00", 30);
        taken(11, 1, "09:30", 30);
        assertThat(place("09:00", 60).conflicts()).isEmpty();
        taken(12, 1, "09:15", 30);
        assertThat(place("09:00", 60).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.NO_RESOURCE);
    }

    @Test
    void aClinicianWithExtraHoursOnAHolidayHasARoomToo() {
        room(1, 1);
        needs.add(new ResourceNeed(ResourceKind.ROOM, ""));
        closed.add(new ClosedDays(1, 1, MONDAY, MONDAY, "Founders’ day"));
        var refused = place("09:00", 45);
        assertThat(refused.conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.CLINIC_CLOSED);
        assertThat(refused.resources()).containsExactly(1L);
        busy.add(
                new BusyTime(
                        1,
                        1,
                        new Bookable.OfClinician(1),
                        BusyKind.EXTRA_HOURS,
                        MONDAY.atTime(8, 0).atZone(ZONE).toInstant(),
                        MONDAY.atTime(12, 0).atZone(ZONE).toInstant(),
                        "",
                        ""));
        assertThat(place("09:00", 45).conflicts()).isEmpty();
    }
}
