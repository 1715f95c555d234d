package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Lays a series into the weeks of the schedule. */
public final class SeriesWeeks {
    private final SeriesPlan plan;
    private final OpeningFinder finder;
    private OpeningSearch search;
    private final LocalDateTime earliest;
    private final Map<LocalDate, List<Opening>> weeks = new HashMap<>();

    /**
     * @param facts of all weeks that the plan can reach
     */
    SeriesWeeks(SeriesPlan plan, ScheduleFacts facts, LocalDateTime earliest) {
        this.plan = plan;
        this.search = plan.search();
        this.earliest = earliest;
        this.finder = new OpeningFinder(facts, earliest);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The openings of the week that the day belongs to, whatever the weekday; best first. */
    List<Opening> openings(LocalDate day) {
        return weeks.computeIfAbsent(monday(day), this::read);
    }

    private List<Opening> read(LocalDate monday) {
        var anyDay =
                search.weekdays().isEmpty()
                        ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                        : EnumSet.copyOf(search.weekdays());
        anyDay.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return finder.find(
                search.on(anyDay, search.fromMinute(), search.untilMinute()),
                monday,
                monday.plusDays(6));
    }

    private boolean isWishedDay(Opening one) {
        return search.weekdays().isEmpty()
                || search.weekdays().contains(one.start().getDayOfWeek());
    }

    /** How far another time lies from the one that was wished: days count more than hours. */
    long hoursFrom(LocalDateTime wished, LocalDateTime other) {
        long days = Math.abs(wished.toLocalDate().toEpochDay() - other.toLocalDate().toEpochDay());
        return days * 24 * 60
                + Math.abs(Duration.between(wished.toLocalTime(), other.toLocalTime()).toMinutes());
    }

    SeriesProposal proposal() {
        var slots = new ArrayList<SeriesSlot>();
        var first = plan.first().or(this::soonest);
        if (first.isPresent() && plan.visits() > 0) {
            follow(first.get());
            var start = first.get().start();
            var days =
                    WeekSpread.of(
                            plan.perWeek(), search.weekdays(), Optional.of(start.getDayOfWeek()));
            for (int week = 0; week < plan.weeksToRead() && slots.size() < plan.visits(); week++) {
                fill(monday(start.toLocalDate()).plusWeeks(week), days, start, slots);
            }
        }
        return new SeriesProposal(plan, this, SeriesProposal.limited(slots, plan));
    }

    /**
     * All visits are with the one who is wanted, or else with the one who has the first. Where
     * fewer days were asked for than there are visits a week, the other days serve too.
     */
    private void follow(Opening first) {
        if (search.clinician().isEmpty()) {
            search = search.with(OptionalLong.of(first.clinicianId()), true);
        }
        if (search.weekdays().size() < plan.perWeek()) {
            search = search.on(Set.of(), search.fromMinute(), search.untilMinute());
        }
        weeks.clear();
    }

    private Optional<Opening> soonest() {
        var from = search.notBefore();
        for (int week = 0; week < plan.weeksToRead(); week++) {
            var found = openings(from.plusWeeks(week));
            var wished = found.stream().filter(this::isWishedDay).findFirst();
            if (wished.isPresent()) {
                return wished;
            }
        }
        return Optional.empty();
    }

    private void fill(
            LocalDate monday, List<DayOfWeek> days, LocalDateTime first, List<SeriesSlot> slots) {
        var used = new HashSet<LocalDate>();
        plan.bookedDays().stream().filter(day -> monday(day).equals(monday)).forEach(used::add);
        slots.stream().map(one -> one.start().toLocalDate()).forEach(used::add);
        int room = plan.perWeek() - bookedIn(monday);
        for (var weekday : days) {
            var day = monday.with(TemporalAdjusters.nextOrSame(weekday));
            if (room <= 0 || slots.size() == plan.visits()) {
                return;
            }
            if (day.isBefore(first.toLocalDate()) || day.isAfter(search.lastDay())) {
                continue;
            }
            var wished = day.atTime(first.toLocalTime());
            var chosen = plan.first().filter(one -> one.start().equals(wished));
            var slot =
                    chosen.isPresent() && !used.contains(day)
                            ? new SeriesSlot(0, wished, chosen, SeriesSlot.State.AS_WISHED, "")
                            : slot(wished, used);
            slot.opening().ifPresent(one -> used.add(one.start().toLocalDate()));
            slots.add(slot);
            room--;
        }
    }

    private int bookedIn(LocalDate monday) {
        return (int)
                plan.bookedDays().stream()
                        .filter(day -> monday(day).equals(monday))
                        .distinct()
                        .count();
    }

    private SeriesSlot slot(LocalDateTime wished, Set<LocalDate> used) {
        boolean sameDay = used.contains(wished.toLocalDate());
        if (!sameDay) {
            var exact = at(wished);
            if (exact.isPresent()) {
                return new SeriesSlot(0, wished, exact, SeriesSlot.State.AS_WISHED, "");
            }
        }
        var found =
                openings(wished.toLocalDate()).stream()
                        .filter(one -> !used.contains(one.start().toLocalDate()))
                        .min(
                                Comparator.<Opening>comparingInt(one -> worse(one, wished, used))
                                        .thenComparing(one -> hoursFrom(wished, one.start()))
                                        .thenComparing(Opening::start));
        var why = sameDay ? SeriesWords.dayTaken(wished) : why(wished);
        return new SeriesSlot(
                0,
                wished,
                found,
                found.isPresent() ? SeriesSlot.State.MOVED : SeriesSlot.State.NO_ROOM,
                found.isPresent() ? why : SeriesWords.noRoom());
    }

    /** Somebody else is worse than another day, and a day beside another visit a little worse. */
    private int worse(Opening one, LocalDateTime wished, Set<LocalDate> used) {
        var day = one.start().toLocalDate();
        boolean beside = used.contains(day.minusDays(1)) || used.contains(day.plusDays(1));
        boolean otherDay = !day.equals(wished.toLocalDate());
        return (isWishedDay(one) ? 0 : 4)
                + (search.isAnother(one.clinicianId()) ? 2 : 0)
                + (beside && otherDay ? 1 : 0);
    }

    /** The wished time itself, though the finder would offer others around it. */
    private Optional<Opening> at(LocalDateTime wished) {
        var day = wished.toLocalDate();
        if (wished.isBefore(earliest) || !search.allows(day)) {
            return Optional.empty();
        }
        var time = wished.toLocalTime();
        int minute = minute(time);
        if (minute < search.fromMinute() || minute + search.minutes() > search.untilMinute()) {
            return Optional.empty();
        }
        var facts = finder.on(day);
        return search.type().isGroup()
                ? new GroupOpenings(facts, day, search, earliest)
                        .all().stream().filter(one -> one.start().equals(wished)).findFirst()
                : new DayOpenings(facts, day, search, earliest).at(who(), wished);
    }

    private long who() {
        return search.clinician().orElse(0);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private String why(LocalDateTime wished) {
        var facts = finder.on(wished.toLocalDate());
        long who = who();
        var name =
                facts.clinicians().stream()
                        .filter(one -> one.id() == who)
                        .map(Clinician::fullName)
                        .findFirst()
                        .orElse("");
        var booking =
                Booking.of(
                        search.patient().orElse(0), who, search.type(), wished, search.minutes());
        return facts.place(booking, 0).conflicts().stream()
                .findFirst()
                .map(one -> SeriesWords.moved(one, wished, name.split(" ")[0]))
                .orElseGet(SeriesWords::noRoom);
    }
}
