package org.quadset.frontdesk;

import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleRules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody who comes on a day, by time; those who are through, too.
 *
 * @param rules from when on waiting is too long
 */
public record ArrivalsBoard(LocalDate day, ScheduleRules rules, List<ArrivalRow> rows) {
    public ArrivalsBoard {
        rows = List.copyOf(rows);
    }

    /** How many wait, how many of them for too long, and how many are still to come. */
    public record Counters(long waiting, long tooLong, long toCome) {}

    /** Counted at a moment. */
    public Counters counters(Instant now) {
        var waiting =
                rows.stream()
                        .filter(one -> one.appointment().status() == AppointmentStatus.ARRIVED)
                        .toList();
        return new Counters(
                waiting.size(),
                waiting.stream()
                        .filter(one -> waiting(one, now).level() == Waiting.Level.RED)
                        .count(),
                rows.stream().filter(one -> one.appointment().status().isAhead()).count());
    }

    /** Where a row stands in time at a moment. */
    public Waiting waiting(ArrivalRow row, Instant now) {
        return Waiting.of(row.appointment(), now, rules);
    }

    /** The rows that are not through yet. */
    public List<ArrivalRow> open() {
        return rows.stream().filter(one -> !one.isFinished()).toList();
    }

    /** Of the patients who are still to be looked after, those whose record lacks each part. */
    public Map<MissingPart, List<ArrivalRow>> incomplete() {
        Map<MissingPart, List<ArrivalRow>> found = new TreeMap<>();
        for (var row : open()) {
            for (var task : row.tasks()) {
                if (task instanceof DeskTask.RecordIncomplete incomplete) {
                    incomplete
                            .parts()
                            .forEach(
                                    part ->
                                            found.computeIfAbsent(
                                                            part,
                                                            key -> new java.util.ArrayList<>())
                                                    .add(row));
                }
            }
        }
        return found;
    }
}
