package org.quadset.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Visits that were booked together.
 *
 * @param perWeek visits a week, as they were asked for
 * @param weeks as they were asked for
 * @param appointments by time, cancelled ones too
 */
public record AppointmentSeries(
        long id, long patientId, int perWeek, int weeks, List<Appointment> appointments) {
    public AppointmentSeries {
        appointments = List.copyOf(appointments);
    }

    AppointmentSeries with(List<Appointment> all) {
        return new AppointmentSeries(id, patientId, perWeek, weeks, all);
    }

    /** Those that were not cancelled, by time. */
    public List<Appointment> kept() {
        return appointments.stream()
                .filter(one -> one.status() != AppointmentStatus.CANCELLED)
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }

    /** The place of a visit among those that were not cancelled, from 1; empty if it was. */
    public OptionalInt numberOf(long appointment) {
        int at = kept().stream().map(Appointment::id).toList().indexOf(appointment);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }

    /** Its usual days: as many as there are visits a week; a single moved visit changes none. */
    public List<DayOfWeek> weekdays() {
        Map<DayOfWeek, Long> visits =
                kept().stream()
                        .map(one -> one.start().getDayOfWeek())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return visits.entrySet().stream()
                .sorted(
                        Map.Entry.<DayOfWeek, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(1, perWeek))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The visits that a change is meant for: of those that are still ahead. */
    public List<Appointment> ahead(Appointment from, SeriesScope scope, Instant now) {
        return appointments.stream()
                .filter(one -> one.status().isAhead() && one.startsAt().isAfter(now))
                .filter(
                        one ->
                                switch (scope) {
                                    case THIS -> one.id() == from.id();
                                    case THIS_AND_FOLLOWING ->
                                            !one.startsAt().isBefore(from.startsAt());
                                    case ALL -> true;
                                })
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }
}
