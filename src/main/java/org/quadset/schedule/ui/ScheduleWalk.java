package org.quadset.schedule.ui;

import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.GroupSession;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the arrows lead in the columns of the schedule: to visits and to groups, by time. */
record ScheduleWalk(List<ScheduleColumn> columns) {
    /** Something that can be chosen. */
    sealed interface Stop {
        /** When it begins, on the clinic's wall clock. */
        LocalDateTime start();
    }

    /** A visit of one patient. */
    record Visit(BookedSlot slot) implements Stop {
        @Override
        public LocalDateTime start() {
            return slot.appointment().start();
        }
    }

    /** A group session. */
    record Group(GroupSession session) implements Stop {
        @Override
        public LocalDateTime start() {
            return session.start();
        }
    }

    /** The first of the first column that has any. */
    Optional<Stop> first() {
        return columns.stream().flatMap(column -> stops(column).stream()).findFirst();
    }

    /** What lies so many columns and places on; empty at an end. */
    Optional<Stop> next(Stop from, int across, int down) {
        int column = columnOf(from);
        if (column < 0) {
            return Optional.empty();
        }
        if (down != 0) {
            var mine = stops(columns.get(column));
            int index = mine.indexOf(from) + down;
            return index >= 0 && index < mine.size()
                    ? Optional.of(mine.get(index))
                    : Optional.empty();
        }
        for (int next = column + across; next >= 0 && next < columns.size(); next += across) {
            var nearest =
                    stops(columns.get(next)).stream()
                            .min(Comparator.comparing(one -> apart(one, from)));
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    /** The next group, column by column, and behind the last the first again; empty without any. */
    Optional<GroupSession> nextGroup(Optional<GroupSession> from) {
        var groups =
                columns.stream().flatMap(column -> column.sessions().stream()).distinct().toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        groups.get((from.map(groups::indexOf).orElse(-1) + 1) % groups.size()));
    }

    /** The column in which it lies; -1 if in none. */
    int columnOf(Stop stop) {
        for (int i = 0; i < columns.size(); i++) {
            if (stops(columns.get(i)).contains(stop)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Stop> stops(ScheduleColumn column) {
        var all = new ArrayList<Stop>();
        column.slots().forEach(slot -> all.add(new Visit(slot)));
        column.sessions().forEach(session -> all.add(new Group(session)));
        all.sort(Comparator.comparing(Stop::start));
        return all;
    }

    private static Duration apart(Stop one, Stop other) {
        return Duration.between(one.start().toLocalTime(), other.start().toLocalTime()).abs();
    }
}
