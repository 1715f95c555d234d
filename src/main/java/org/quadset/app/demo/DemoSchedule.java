package org.quadset.app.demo;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AvailabilityChange;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BusyKind;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.HoursText;
import org.quadset.schedule.ResourceKind;
import org.quadset.schedule.SlotTakenException;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When and where the demo's clinicians work: hours, rooms, holidays, a meeting, a leave. */
final class DemoSchedule {
    private static final int GROUP_MINUTES = 60;
    private static final int GROUP_WEEKS = 4;

    private final Wiring clinic;
    private final LocalDate today;
    private final Actor actor;
    private int resources;

    DemoSchedule(Wiring clinic, Actor actor) {
        this.clinic = clinic;
        this.today = clinic.time().today();
        this.actor = actor;
    }

    /** All of it but the group, before anything is booked. */
    void fill(List<Clinician> clinicians) {
        for (var one : clinicians) {
            clinic.availability()
                    .setWeek(
                            new AvailabilityChange.NewWeek(
                                    new Bookable.OfClinician(one.id()),
                                    HoursText.read("mo-fr 8-12 13-18").hours(),
                                    LocalDate.of(today.getYear() - 1, 1, 1)),
                            List.of(),
                            actor);
        }
        for (int room = 1; room <= 3; room++) {
            resource(ResourceKind.ROOM, "Room " + room, 1, "plinth");
        }
        resource(ResourceKind.ROOM, "Gym", 2, "gym");
        resource(ResourceKind.LANE, "Pool lane", 2, "pool");
        resource(ResourceKind.EQUIPMENT, "Ultrasound unit", 1, "ultrasound");
        closed(thanksgiving(), "Thanksgiving");
        closed(LocalDate.of(today.getYear(), Month.DECEMBER, 25), "Christmas Day");
        if (today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            clinicians.forEach(
                    one ->
                            busy(
                                    one,
                                    BusyKind.EXTRA_HOURS,
                                    today.atTime(8, 0),
                                    today.atTime(18, 0),
                                    ""));
        }
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        clinicians.forEach(
                one ->
                        busy(
                                one,
                                BusyKind.MEETING,
                                monday.plusDays(1).atTime(17, 0),
                                monday.plusDays(1).atTime(18, 0),
                                "Staff meeting"));
        busy(
                clinicians.get(3),
                BusyKind.LEAVE,
                monday.plusDays(2).atStartOfDay(),
                monday.plusDays(3).atStartOfDay(),
                "");
    }

    private void resource(ResourceKind kind, String name, int capacity, String feature) {
        resources++;
        clinic.scheduleSetup()
                .save(
                        new ClinicResource(
                                0, 0, kind, name, Set.of(feature), capacity, resources, true),
                        actor);
    }

    private LocalDate thanksgiving() {
        return LocalDate.of(today.getYear(), Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /** The demo's own day is never closed: it has visits. */
    private void closed(LocalDate day, String name) {
        if (!day.equals(today)) {
            clinic.availability().close(new ClosedDays(0, 0, day, day, name), actor);
        }
    }

    private void busy(
            Clinician clinician,
            BusyKind kind,
            LocalDateTime from,
            LocalDateTime until,
            String note) {
        clinic.availability()
                .add(
                        List.of(
                                new BusyTime(
                                        0,
                                        0,
                                        new Bookable.OfClinician(clinician.id()),
                                        kind,
                                        clinic.time().instantOf(from),
                                        clinic.time().instantOf(until),
                                        note,
                                        "")),
                        actor);
    }

    /**
     * A balance group on the demo's day, where a clinician, the gym and some patients are free, and
     * in the weeks behind it if they are free then too.
     */
    void addGroup(List<Clinician> clinicians, List<Patient> patients) {
        for (var start : List.of(LocalTime.of(17, 0), LocalTime.of(16, 45), LocalTime.of(10, 0))) {
            for (var clinician : clinicians) {
                var group = balanceGroup(clinician, today.atTime(start));
                if (group.isPresent()) {
                    join(group.get(), patients);
                    return;
                }
            }
        }
    }

    private Optional<GroupSession> balanceGroup(Clinician clinician, LocalDateTime start) {
        var gym =
                clinic.scheduleSetup().resources(actor).stream()
                        .filter(one -> one.name().equals("Gym"))
                        .map(ClinicResource::id)
                        .toList();
        var type =
                clinic.scheduleSetup().types(actor).stream()
                        .filter(one -> one.kind() == AppointmentKind.GROUP)
                        .findFirst()
                        .orElseThrow();
        var from = clinic.time().instantOf(start);
        var session =
                new GroupSession(
                        0,
                        0,
                        type.id(),
                        clinician.id(),
                        "Balance group",
                        from,
                        from.plusSeconds(GROUP_MINUTES * 60L),
                        clinic.time().zone(),
                        type.capacity(),
                        false,
                        gym);
        var weeks = clinic.groupSessions().preview(session, GROUP_WEEKS, actor);
        if (!weeks.getFirst().refusal().isEmpty()) {
            return Optional.empty();
        }
        boolean allFit = weeks.stream().allMatch(one -> one.refusal().isEmpty());
        return Optional.of(
                clinic.groupSessions()
                        .create(session, allFit ? GROUP_WEEKS : 1, actor)
                        .sessions()
                        .getFirst());
    }

    private void join(GroupSession group, List<Patient> patients) {
        int joined = 0;
        for (int i = 20; i < patients.size() && joined < 4; i += 3) {
            try {
                clinic.groupSessions().add(group.id(), patients.get(i).id(), actor);
                joined++;
            } catch (SlotTakenException busyThen) {
                continue;
            }
        }
    }
}
