package org.quadset.frontdesk;

import org.quadset.clinic.ClinicService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Booking;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.TimeSpan;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Proposes the next visit: as many days after the last one as the planned frequency asks for, a
 * week where none is planned, or as near to it as is free.
 */
public final class NextVisitService {
    private static final int DAYS_LOOKED_AT = 21;
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final int STEPS = 48;
    private static final int STEP_MINUTES = 15;
    private static final OptionalInt ONCE = OptionalInt.of(1);

    private final ScheduleService schedule;
    private final PlannedCareService plannedCare;
    private final ClinicService clinics;
    private final ClinicTime time;

    public NextVisitService(
            ScheduleService schedule,
            PlannedCareService plannedCare,
            ClinicService clinics,
            ClinicTime time) {
        this.schedule = schedule;
        this.plannedCare = plannedCare;
        this.clinics = clinics;
        this.time = time;
    }

    /** What the patient is offered. */
    public NextVisit propose(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var next = schedule.nextOf(patient, actor);
        if (next.isPresent()) {
            return new NextVisit.Booked(next.get(), nameOf(next.get().clinicianId()));
        }
        // With several plans nobody knows which one the visit is for.
        var plans = plannedCare.ofPatient(patient, actor);
        var plan =
                plans.size() == 1 ? Optional.of(plans.getFirst()) : Optional.<PlannedCare>empty();
        return schedule.ofPatient(patient, actor).stream()
                .filter(one -> one.status().takesTime())
                .reduce((first, second) -> second)
                .flatMap(last -> offer(last, plan, actor))
                .<NextVisit>map(offered -> offered)
                .orElseGet(NextVisit.NoneFound::new);
    }

    private Optional<NextVisit.Offered> offer(
            Appointment last, Optional<PlannedCare> plan, Actor actor) {
        var usual = last.start().toLocalTime();
        boolean onWeekends = isWeekend(last.start().toLocalDate());
        var day = dayAfter(last.start().toLocalDate(), plan, onWeekends);
        var facts = schedule.span(day, DAYS_LOOKED_AT, actor).facts();
        var type = typeAfter(last, facts);
        if (type.isEmpty() || facts.clinicians().stream().noneMatch(one -> is(one.id(), last))) {
            return Optional.empty();
        }
        for (int i = 0; i < DAYS_LOOKED_AT; i++) {
            var tried = day.plusDays(i);
            if (isWeekend(tried) && !onWeekends) {
                continue;
            }
            for (var at : timesNearest(usual)) {
                var booking =
                        Booking.of(
                                last.patientId(),
                                last.clinicianId(),
                                type.get(),
                                tried.atTime(at),
                                last.kind() == type.get().kind()
                                        ? last.minutes()
                                        : type.get().minutes());
                if (exists(booking) && facts.place(booking, 0).conflicts().isEmpty()) {
                    return Optional.of(
                            new NextVisit.Offered(
                                    booking,
                                    nameOf(last.clinicianId()),
                                    at.equals(usual) && tried.equals(day),
                                    cautions(plan, tried)));
                }
            }
        }
        return Optional.empty();
    }

    /** Twice a week is three days on, three times two; on weekends only who came on one. */
    private LocalDate dayAfter(LocalDate last, Optional<PlannedCare> plan, boolean onWeekends) {
        int perWeek = Math.max(1, plan.map(PlannedCare::perWeek).orElse(ONCE).orElse(1));
        int gap = Math.max(1, 7 / perWeek);
        var day = last.plusDays(gap);
        while (!day.isAfter(time.today())) {
            day = day.plusDays(gap);
        }
        while (isWeekend(day) && !onWeekends) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<NextVisit.Caution> cautions(Optional<PlannedCare> plan, LocalDate day) {
        var found = new ArrayList<NextVisit.Caution>();
        if (plan.flatMap(PlannedCare::certifiedUntil).map(day::isAfter).orElse(false)) {
            found.add(NextVisit.Caution.OUTSIDE_CERTIFICATION);
        }
        if (plan.isPresent() && !plan.get().allows(day)) {
            found.add(NextVisit.Caution.NO_AUTHORISED_VISIT_LEFT);
        }
        return found;
    }

    private static boolean is(long clinician, Appointment last) {
        return clinician == last.clinicianId();
    }

    /** Behind an evaluation or a group comes a follow-up. */
    private static Optional<AppointmentType> typeAfter(Appointment last, ScheduleFacts facts) {
        boolean again =
                last.kind() == AppointmentKind.FOLLOW_UP || last.kind() == AppointmentKind.RUNNING;
        return facts.type(last.details().typeId())
                .filter(one -> again && one.active())
                .or(
                        () ->
                                facts.types().stream()
                                        .filter(AppointmentType::active)
                                        .filter(one -> one.kind() == AppointmentKind.FOLLOW_UP)
                                        .findFirst());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A wall-clock time that daylight saving skips is no time to come. */
    private boolean exists(Booking booking) {
        return new TimeSpan(
                                time.instantOf(booking.start()),
                                time.instantOf(booking.start().plusMinutes(booking.minutes())))
                        .minutes()
                == booking.minutes();
    }

    /**
     * The quarter hours of a day, those near the usual time first, the usual time itself before.
     */
    private static List<LocalTime> timesNearest(LocalTime usual) {
        var times = new ArrayList<LocalTime>();
        times.add(usual);
        for (int i = 0; i < STEPS; i++) {
            var one = EARLIEST.plusMinutes((long) STEP_MINUTES * i);
            if (!one.equals(usual)) {
                times.add(one);
            }
        }
        times.sort(Comparator.comparing(one -> Math.abs(ChronoUnit.MINUTES.between(usual, one))));
        return times;
    }

    private String nameOf(long clinician) {
        return clinics.clinicians().stream()
                .filter(one -> one.id() == clinician)
                .map(one -> one.fullName())
                .findFirst()
                .orElse("");
    }
}
