package org.quadset.homelog;

import java.util.List;

/**
 * An exercise's row of boxes as it was printed.
 *
 * @param name in the sheet's first language
 * @param side spelled out; empty if there is nothing to say
 * @param plannedDays for each of seven days whether it is to be done then; weeks repeat
 */
public record LogRow(
        String exerciseKey, String name, String side, int timesPerDay, List<Boolean> plannedDays) {
    public LogRow {
        plannedDays = List.copyOf(plannedDays);
    }

    /** So many times on a day of the log, from 0; 0 on a rest day. */
    public int prescribed(int day) {
        return plannedDays.get(day % 7) ? timesPerDay : 0;
    }

    /** So many times in one week. */
    public int prescribedInWeek() {
        int times = 0;
        for (int day = 0; day < 7; day++) {
            times += prescribed(day);
        }
        return times;
    }
}
