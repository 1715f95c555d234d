package org.quadset.schedule;

/** Somebody or something that has hours and can be booked. */
public sealed interface Bookable {
    /** Somebody who treats. */
    record OfClinician(long id) implements Bookable {
        @Override
        public boolean isIn(Appointment appointment) {
            return appointment.clinicianId() == id;
        }
    }

    /** A room, a lane or a device. */
    record OfResource(long id) implements Bookable {
        @Override
        public boolean isIn(Appointment appointment) {
            return appointment.details().resources().contains(id);
        }
    }

    /** The row's id among its kind. */
    long id();

    /** Whether the appointment takes its time. */
    boolean isIn(Appointment appointment);
}
