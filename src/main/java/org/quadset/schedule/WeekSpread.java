package org.quadset.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On which days of the week the visits of a series lie: as far apart as can be. */
final class WeekSpread {
    private static final int WEEK = 7;

    private WeekSpread() {}

    /**
     * The days, in the order of the week.
     *
     * @param possible empty if Monday to Friday are
     * @param first a day that belongs to them
     */
    static List<DayOfWeek> of(int perWeek, Set<DayOfWeek> possible, Optional<DayOfWeek> first) {
        var all = new java.util.TreeSet<>(possible.isEmpty() ? workdays() : possible);
        first.ifPresent(all::add);
        var days = List.copyOf(all);
        var chosen = new ArrayList<DayOfWeek>();
        chosen.add(first.orElse(days.getFirst()));
        while (chosen.size() < Math.min(perWeek, days.size())) {
            days.stream()
                    .filter(day -> !chosen.contains(day))
                    .max(
                            java.util.Comparator.<DayOfWeek>comparingInt(
                                            day -> nearest(day, chosen))
                                    .thenComparing(java.util.Comparator.reverseOrder()))
                    .ifPresent(chosen::add);
        }
        chosen.sort(java.util.Comparator.naturalOrder());
        return chosen;
    }

    private static Set<DayOfWeek> workdays() {
        return java.util.EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    /** Days to the nearest of the others; the week before and after count. */
    static int nearest(DayOfWeek day, List<DayOfWeek> others) {
        return others.stream()
                .mapToInt(
                        other -> {
                            int apart = Math.abs(day.getValue() - other.getValue());
                            return Math.min(apart, WEEK - apart);
                        })
                .min()
                .orElse(WEEK);
    }
}
