package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * When clinicians and rooms can be booked. Nothing that is taken away cancels an appointment: which
 * ones it falls on is told by {@link #touched} before it is saved.
 */
public final class AvailabilityService {
    /** How far ahead appointments are looked at. */
    private static final int HORIZON_DAYS = 800;

    private final Transactor transactor;
    private final ScheduleStore store;
    private final AuditRepository audit;
    private final ClinicTime time;

    public AvailabilityService(
            Transactor transactor, ScheduleStore store, AuditRepository audit, ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.audit = audit;
        this.time = time;
    }

    /** All hours, past and coming ones, of somebody. */
    public List<WeeklyHours> hoursOf(Bookable whose, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> hoursOf(whose));
    }

    private List<WeeklyHours> hoursOf(Bookable whose) {
        return store.availability().hours().stream()
                .filter(one -> one.whose().equals(whose))
                .toList();
    }

    /** All closed days, past ones too, by day. */
    public List<ClosedDays> closed(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.availability().closed());
    }

    /** Leave, meetings and the like of somebody that end after the day began, by time. */
    public List<BusyTime> busyOf(Bookable whose, LocalDate from, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        store
                                .availability()
                                .busy(begin(from), begin(from.plusDays(HORIZON_DAYS)))
                                .stream()
                                .filter(one -> one.whose().equals(whose))
                                .toList());
    }

    private Instant begin(LocalDate date) {
        return date.atStartOfDay(time.zone()).toInstant();
    }

    /**
     * The appointments ahead that a change would leave where nothing can be booked, by time. They
     * stay booked.
     */
    public List<BookedSlot> touched(AvailabilityChange change, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var now = time.now();
                    var end = begin(time.today().plusDays(HORIZON_DAYS));
                    var ahead =
                            store.appointments().between(now, end).stream()
                                    .filter(one -> one.status().isAhead())
                                    .filter(change::concerns)
                                    .toList();
                    var before = store.availability().between(now, end, time.zone());
                    var after = change.after(before);
                    return store.withPatients(
                            ahead.stream()
                                    .filter(one -> isRefused(one, after) && !isRefused(one, before))
                                    .toList());
                });
    }

    private static boolean isRefused(Appointment one, Availability availability) {
        var all = new ArrayList<Bookable>();
        all.add(new Bookable.OfClinician(one.clinicianId()));
        one.details().resources().forEach(id -> all.add(new Bookable.OfResource(id)));
        return all.stream()
                .anyMatch(
                        who ->
                                availability
                                        .refusal(who, "", one.startsAt(), one.endsAt())
                                        .isPresent());
    }

    /**
     * Sets a whole week from a day on. What held before ends the day before and stays on record;
     * what was to begin later is replaced. No hours at all means: may be booked at any time.
     *
     * @param seen the hours that stood there when somebody began to change them
     * @throws InvalidInputException if hours are backwards or overlap
     * @throws StaleDataException if somebody saved others since
     */
    public void setWeek(AvailabilityChange.NewWeek week, List<WeeklyHours> seen, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(violations(week.hours()));
        transactor.inTransaction(
                () -> {
                    var before = hoursOf(week.whose());
                    if (!new HashSet<>(before).equals(new HashSet<>(seen))) {
                        throw new StaleDataException();
                    }
                    var after = week.rows(before);
                    for (var one : before) {
                        var stays = after.stream().filter(row -> row.id() == one.id()).findFirst();
                        if (stays.isEmpty()) {
                            store.availability().delete(one);
                        } else if (!stays.get().equals(one)) {
                            store.availability().end(stays.get(), actor);
                        }
                    }
                    after.stream()
                            .filter(one -> one.id() == 0)
                            .forEach(one -> store.availability().insert(one, actor));
                    audit.record(
                            actor,
                            actionOf(week.whose()),
                            week.whose().id(),
                            words(before, week.from())
                                    + " -> "
                                    + text(week.hours())
                                    + " from "
                                    + week.from());
                });
    }

    private static String actionOf(Bookable whose) {
        return switch (whose) {
            case Bookable.OfClinician one -> "clinicianHours.set";
            case Bookable.OfResource one -> "resourceHours.set";
        };
    }

    private static String words(List<WeeklyHours> hours, LocalDate day) {
        return text(asDays(hours, day.minusDays(1)));
    }

    private static String text(List<DayHours> hours) {
        return hours.isEmpty() ? "any time" : HoursText.of(hours);
    }

    /** The week that holds on the day. */
    public static List<DayHours> asDays(List<WeeklyHours> hours, LocalDate day) {
        return hours.stream()
                .filter(one -> one.validOn(day))
                .map(one -> new DayHours(one.day(), one.fromMinute(), one.untilMinute()))
                .toList();
    }

    private static List<Violation> violations(List<DayHours> hours) {
        var sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparing(DayHours::day).thenComparing(DayHours::fromMinute));
        var found = new ArrayList<Violation>();
        DayOfWeek day = null;
        int until = 0;
        for (var one : sorted) {
            if (one.fromMinute() < 0
                    || one.untilMinute() > 24 * 60
                    || one.fromMinute() >= one.untilMinute()) {
                found.add(Violation.of("hours", "hours.backwards"));
            } else if (one.day() == day && one.fromMinute() < until) {
                found.add(Violation.of("hours", "hours.overlap", HoursText.name(day)));
            }
            day = one.day();
            until = one.untilMinute();
        }
        return found;
    }

    /**
     * Adds closed days (id 0) or changes some.
     *
     * @throws InvalidInputException if the name is missing or the days are backwards
     * @throws StaleDataException if somebody saved first
     */
    public void close(ClosedDays days, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(days.violations());
        transactor.inTransaction(
                () -> {
                    var before =
                            store.availability().closed().stream()
                                    .filter(one -> one.id() == days.id())
                                    .findFirst();
                    long id = store.availability().store(days, actor);
                    audit.record(
                            actor,
                            "closedDays.save",
                            id,
                            before.map(was -> words(was) + " -> ").orElse("") + words(days));
                });
    }

    /** Opens closed days again. @throws StaleDataException if somebody saved first */
    public void reopen(ClosedDays days, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        transactor.inTransaction(
                () -> {
                    store.availability().delete(days);
                    audit.record(actor, "closedDays.remove", days.id(), words(days) + " -> none");
                });
    }

    private static String words(ClosedDays days) {
        return days.firstDay() + " to " + days.lastDay() + " " + days.name();
    }

    /**
     * The same time in each of some weeks, on the clinic's wall clock.
     *
     * @param weeks 1 to 104
     */
    public List<BusyTime> weekly(BusyTime first, int weeks) {
        var times = new ArrayList<BusyTime>();
        var from = time.at(first.startsAt()).toLocalDateTime();
        var until = time.at(first.endsAt()).toLocalDateTime();
        for (int week = 0; week < weeks; week++) {
            times.add(
                    new BusyTime(
                            0,
                            0,
                            first.whose(),
                            first.kind(),
                            time.instantOf(from.plusWeeks(week)),
                            time.instantOf(until.plusWeeks(week)),
                            first.note(),
                            first.outsideUid()));
        }
        return times;
    }

    /**
     * Adds leave, meetings, breaks, time out of service or extra hours, all or none.
     *
     * @throws InvalidInputException if one ends before it begins
     */
    public List<BusyTime> add(List<BusyTime> times, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        times.forEach(one -> InvalidInputException.throwIfAny(one.violations()));
        return transactor.inTransaction(
                () ->
                        times.stream()
                                .map(
                                        one -> {
                                            var added = store.availability().insert(one, actor);
                                            audit.record(
                                                    actor, "busyTime.add", added.id(), words(one));
                                            return added;
                                        })
                                .toList());
    }

    /** Takes one away. @throws StaleDataException if somebody did so first */
    public void remove(BusyTime busy, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        transactor.inTransaction(
                () -> {
                    store.availability().delete(busy);
                    audit.record(actor, "busyTime.remove", busy.id(), words(busy) + " -> none");
                });
    }

    private String words(BusyTime busy) {
        return busy.kind()
                + " "
                + time.at(busy.startsAt()).toLocalDateTime()
                + " to "
                + time.at(busy.endsAt()).toLocalDateTime()
                + switch (busy.whose()) {
                    case Bookable.OfClinician one -> " clinician " + one.id();
                    case Bookable.OfResource one -> " resource " + one.id();
                };
    }
}
