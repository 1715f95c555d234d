package org.quadset.schedule;

/** Somebody or something that has hours and can be booked. */
public sealed interface Bookable {
    /** Somebody who treats. */
    record OfClinician(long id) implements Bookable {}

    /** A room, a lane or a device. */
    record OfResource(long id) implements Bookable {}

    /** The row's id among its kind. */
    long id();
}
