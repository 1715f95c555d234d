package org.quadset.exchange;

import org.quadset.schedule.Appointment;

/**
 * An appointment with the words that a calendar shows for it.
 *
 * @param summary the title; the whole world may read it
 * @param description more words; may be empty
 */
record CalendarEntry(Appointment appointment, String summary, String description) {}
