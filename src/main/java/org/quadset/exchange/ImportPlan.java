package org.quadset.exchange;

import org.quadset.clinic.Clinician;
import org.quadset.schedule.BookedSlot;

import java.util.List;

/**
 * What reading somebody's other calendar would do, or has done.
 *
 * @param calendar the busy times that would be kept
 * @param replaced how many busy times of an earlier file would go
 * @param visits booked visits that lie in a busy time, by time; they stay booked
 */
public record ImportPlan(
        Clinician clinician, OutsideCalendar calendar, int replaced, List<BookedSlot> visits) {
    public ImportPlan {
        visits = List.copyOf(visits);
    }
}
