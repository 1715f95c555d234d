package org.quadset.schedule;

import java.util.Optional;

/**
 * What one act did to one appointment; acts that are taken back hold one for each they touched.
 *
 * @param before as it was; empty if the act booked it
 * @param after as the act left it; empty if the act took a booking back
 */
public record AppointmentChange(Optional<Appointment> before, Optional<Appointment> after) {
    /** A booking. */
    public static AppointmentChange booked(Appointment booked) {
        return new AppointmentChange(Optional.empty(), Optional.of(booked));
    }

    /** A change of what was booked before. */
    public static AppointmentChange of(Appointment before, Appointment after) {
        return new AppointmentChange(Optional.of(before), Optional.of(after));
    }

    /** The appointment it is about. */
    public long appointmentId() {
        return before.or(() -> after).map(Appointment::id).orElseThrow();
    }
}
