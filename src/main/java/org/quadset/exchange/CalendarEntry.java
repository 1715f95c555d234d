package org.quadset.exchange;

import org.quadset.schedule.Appointment;

/**
 * An appointment with the words that a calendar shows for it.
 *
 * @param struckOut whether the calendar is not to have it any more, though it takes place
 * @param summary the title; the whole world may read it
 * @param description more words; may be empty
 */
record CalendarEntry(
        Appointment appointment, String summary, String description, boolean struckOut) {}
