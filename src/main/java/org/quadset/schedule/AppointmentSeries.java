package org.quadset.schedule;

import java.util.List;

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
}
