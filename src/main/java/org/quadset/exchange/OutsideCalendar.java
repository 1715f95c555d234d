package org.quadset.exchange;

import org.quadset.schedule.TimeSpan;

import java.util.List;

/**
 * The busy times of a calendar kept elsewhere, as a file told them.
 *
 * @param times by time
 * @param free entries left out because they do not take time
 * @param cancelled entries or single dates left out because they were called off
 * @param own entries left out because this clinic's own schedule wrote them
 */
public record OutsideCalendar(List<Busy> times, int free, int cancelled, int own) {
    /**
     * One busy time.
     *
     * @param uid the entry's id in its calendar
     * @param summary its title there; empty unless it was asked for
     */
    public record Busy(String uid, TimeSpan time, String summary) {}

    public OutsideCalendar {
        times = List.copyOf(times);
    }
}
