package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

import java.util.Optional;

/** How far an appointment has come. */
public enum AppointmentStatus implements Labelled {
    BOOKED,
    ARRIVED,
    IN_TREATMENT,
    DONE,
    CANCELLED;

    /** The step that usually follows; none after done or cancelled. */
    public Optional<AppointmentStatus> next() {
        return switch (this) {
            case BOOKED -> Optional.of(ARRIVED);
            case ARRIVED -> Optional.of(IN_TREATMENT);
            case IN_TREATMENT -> Optional.of(DONE);
            case DONE, CANCELLED -> Optional.empty();
        };
    }

    /** The step before, for undoing a slip. */
    public Optional<AppointmentStatus> previous() {
        return switch (this) {
            case ARRIVED -> Optional.of(BOOKED);
            case IN_TREATMENT -> Optional.of(ARRIVED);
            case DONE -> Optional.of(IN_TREATMENT);
            case BOOKED, CANCELLED -> Optional.empty();
        };
    }
}
