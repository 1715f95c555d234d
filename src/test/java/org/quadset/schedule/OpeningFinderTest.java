package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The finder and the one rule check never disagree, and the best comes first. */
class OpeningFinderTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** A week before the clocks change in New York, and the week after. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

    private static final LocalDate LAST = MONDAY.plusDays(8);
    private static final long PATIENT = 100;

    private static AppointmentType type(long id, int buffer, GivenBy by, ResourceNeed... needs) {
        return new AppointmentType(
                id,
                1,
                AppointmentKind.FOLLOW_UP,
                "Type " + id,
                "T" + id,
                SlotColour.FOLLOW_UP,
                45,
                buffer,
                by,
                1,
                List.of(needs),
                1,
                true);
    }

    private static final List<AppointmentType> TYPES =
            List.of(
                    type(1, 0, GivenBy.ANYONE),
                    type(2, 15, GivenBy.THERAPIST),
                    type(3, 10, GivenBy.ANYONE, new ResourceNeed(ResourceKind.ROOM, "")),
                    type(
                            4,
                            0,
                            GivenBy.ANYONE,
                            new ResourceNeed(ResourceKind.ROOM, "plinth"),
                            new ResourceNeed(ResourceKind.LANE, "")));

    private static final List<ClinicResource> RESOURCES =
            List.of(
                    new ClinicResource(
                            1, 1, ResourceKind.ROOM, "Room 1", Set.of("plinth"), 1, 1, true),
                    new ClinicResource(
                            2, 1, ResourceKind.ROOM, "Room 2", Set.of("quiet"), 1, 2, true),
                    new ClinicResource(3, 1, ResourceKind.LANE, "Pool", Set.of(), 2, 3, true));

    private record Taken(int day, int minute, int minutes, int clinician, int patient, int type) {}

    private static ScheduleFacts facts(List<Taken> taken, List<BusyTime> busy) {
        var appointments = new ArrayList<Appointment>();
        for (var one : taken) {
            var from = at(one.day, one.minute);
            var type = TYPES.get(one.type);
            appointments.add(
                    new Appointment(
                            appointments.size() + 1L,
                            1,
                            PATIENT + one.patient,
                            1L + one.clinician,
                            AppointmentKind.FOLLOW_UP,
                            one.minutes % 25 == 0
                                    ? AppointmentStatus.CANCELLED
                                    : AppointmentStatus.BOOKED,
                            from,
                            from.plusSeconds(one.minutes * 60L),
                            ZONE,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            new AppointmentDetails(
                                    type.id(),
                                    one.type == 3
                                            ? List.of(1L, 3L)
                                            : one.type == 2 ? List.of(2L) : List.of(),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    "",
                                    false,
                                    Optional.empty(),
                                    OptionalInt.empty())));
        }
        var hours = new ArrayList<WeeklyHours>();
        for (long who = 1; who <= 3; who++) {
            for (int day = 1; day <= 5; day++) {
                hours.add(hours(who, day, 8 * 60, 12 * 60));
                hours.add(hours(who, day, 13 * 60 - (int) who, 17 * 60));
            }
        }
        return new ScheduleFacts(
                ZONE,
                List.of(
                        new Clinician(1, 1, "Dana Ruiz", "PT", "DR", 1, true),
                        new Clinician(2, 1, "Marcus Bell", "PT", "MB", 2, true),
                        new Clinician(3, 1, "Lena Park", "PTA", "LP", 3, true)),
                TYPES,
                RESOURCES,
                appointments,
                List.of(),
                new Availability(
                        ZONE,
                        hours,
                        List.of(
                                new ClosedDays(
                                        1, 1, MONDAY.plusDays(3), MONDAY.plusDays(3), "Fair")),
                        busy),
                ScheduleRules.DEFAULTS);
    }

    private static WeeklyHours hours(long who, int day, int from, int until) {
        return new WeeklyHours(
                0,
                1,
                new Bookable.OfClinician(who),
                DayOfWeek.of(day),
                from,
                until,
                MONDAY.minusYears(1),
                Optional.empty());
    }

    private static Instant at(int day, int minute) {
        return MONDAY.plusDays(day).atStartOfDay().plusMinutes(minute).atZone(ZONE).toInstant();
    }

    @Provide
    Arbitrary<List<Taken>> taken() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(7 * 60, 17 * 60),
                        Arbitraries.integers().between(5, 150),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Taken::new)
                .list()
                .ofMaxSize(90);
    }

    @Provide
    Arbitrary<OpeningSearch> searches() {
        return Combinators.combine(
                        Arbitraries.of(15, 30, 45, 60, 95),
                        Arbitraries.of(TYPES),
                        Arbitraries.of(0L, 1L, 3L),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                Set.<DayOfWeek>of(), Set.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY)),
                        Arbitraries.of(0, 9 * 60 + 2, 14 * 60),
                        Arbitraries.of(Set.<String>of(), Set.of("plinth"), Set.of("quiet", "Pool")))
                .as(
                        (minutes, type, who, another, days, from, features) ->
                                OpeningSearch.any(type, MONDAY, true)
                                        .of(type, minutes)
                                        .forPatient(OptionalLong.of(PATIENT))
                                        .with(
                                                who == 0
                                                        ? OptionalLong.empty()
                                                        : OptionalLong.of(who),
                                                another)
                                        .on(days, from, 16 * 60 + 30)
                                        .needing(features));
    }

    /** Whether the one rule check takes it with any rooms that have what is asked for. */
    private static boolean accepts(
            ScheduleFacts facts, OpeningSearch search, long clinician, LocalDateTime start) {
        var booking = Booking.of(PATIENT, clinician, search.type(), start, search.minutes());
        List<List<Long>> ways = List.of(List.of());
        for (var feature : search.features()) {
            var longer = new ArrayList<List<Long>>();
            for (var way : ways) {
                for (var one : OpeningSearch.answering(feature, RESOURCES)) {
                    var added = new ArrayList<>(way);
                    added.add(one.id());
                    longer.add(added);
                }
            }
            ways = longer;
        }
        return ways.stream()
                .anyMatch(way -> facts.place(booking.withResources(way), 0).conflicts().isEmpty());
    }

    @Property(tries = 120)
    void eachOpeningIsAcceptedAndNothingEarlierIsSkipped(
            @ForAll("taken") List<Taken> taken, @ForAll("searches") OpeningSearch search) {
        var busy =
                List.of(
                        new BusyTime(
                                1,
                                1,
                                new Bookable.OfClinician(1),
                                BusyKind.MEETING,
                                at(1, 570),
                                at(1, 633),
                                "",
                                ""),
                        new BusyTime(
                                2,
                                1,
                                new Bookable.OfResource(1),
                                BusyKind.OUT_OF_SERVICE,
                                at(4, 0),
                                at(4, 780),
                                "",
                                ""),
                        new BusyTime(
                                3,
                                1,
                                new Bookable.OfClinician(2),
                                BusyKind.EXTRA_HOURS,
                                at(3, 600),
                                at(3, 720),
                                "",
                                ""));
        var facts = facts(taken, busy);
        var earliest = MONDAY.atTime(8, 12);
        var found = new OpeningFinder(facts, earliest).find(search, MONDAY, LAST);

        for (var one : found) {
            var booking = one.booking(PATIENT, search.type());
            var placement = facts.place(booking, 0);
            assertThat(placement.conflicts()).as("%s", one).isEmpty();
            assertThat(placement.resources()).containsExactlyInAnyOrderElementsOf(one.resources());
            assertThat(search.allows(one.start().toLocalDate())).isTrue();
            assertThat(one.start()).isAfterOrEqualTo(earliest);
        }
        for (var clinician : facts.clinicians()) {
            if (!search.allows(clinician)) {
                continue;
            }
            for (var day = MONDAY; !day.isAfter(LAST); day = day.plusDays(1)) {
                for (int minute = 0; minute + search.minutes() <= 1440; minute += 5) {
                    var start = day.atTime(minute / 60, minute % 60);
                    if (search.allows(day)
                            && minute >= search.fromMinute()
                            && minute + search.minutes() <= search.untilMinute()
                            && !start.isBefore(earliest)
                            && accepts(facts, search, clinician.id(), start)) {
                        assertThat(found)
                                .as("%s %s", clinician, start)
                                .anyMatch(
                                        one ->
                                                one.clinicianId() == clinician.id()
                                                        && !one.start().isAfter(start)
                                                        && one.start()
                                                                .plusMinutes(one.minutes())
                                                                .isAfter(start));
                    }
                }
            }
        }
    }

    @Test
    void theNamedClinicianComesFirstThenTheSoonestThenWhatLeavesNoGap() {
        var facts =
                facts(
                        List.of(new Taken(0, 480, 240, 0, 1, 0), new Taken(0, 780, 240, 0, 1, 0)),
                        List.of());
        var search =
                OpeningSearch.any(TYPES.getFirst(), MONDAY, true)
                        .with(OptionalLong.of(1), true)
                        .of(TYPES.getFirst(), 60);

        var found = new OpeningFinder(facts, MONDAY.atTime(7, 0)).find(search, MONDAY, LAST);

        var first = found.getFirst();
        assertThat(first.clinicianId()).isEqualTo(1);
        assertThat(first.start()).isEqualTo(MONDAY.plusDays(1).atTime(8, 0));
        assertThat(first.why()).contains(Opening.Why.RIGHT_AFTER, Opening.Why.WANTED);
        assertThat(
                        found.indexOf(
                                found.stream()
                                        .filter(one -> one.clinicianId() == 2)
                                        .findFirst()
                                        .orElseThrow()))
                .isGreaterThan(20);
    }
}
