package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

import java.util.Optional;

/** How far an appointment has come. */
public enum AppointmentStatus implements Labelled {
    BOOKED,
    CONFIRMED,
    ARRIVED,
    IN_TREATMENT,
    DONE,
    NO_SHOW,
    CANCELLED;

    /** The step that usually follows at the desk; none where it is over. */
    public Optional<AppointmentStatus> next() {
        return switch (this) {
            case BOOKED, CONFIRMED -> Optional.of(ARRIVED);
            case ARRIVED -> Optional.of(IN_TREATMENT);
            case IN_TREATMENT -> Optional.of(DONE);
            case DONE, NO_SHOW, CANCELLED -> Optional.empty();
        };
    }

    /** The step before, for undoing a slip. */
    public Optional<AppointmentStatus> previous() {
        return switch (this) {
            case CONFIRMED, ARRIVED, NO_SHOW -> Optional.of(BOOKED);
            case IN_TREATMENT -> Optional.of(ARRIVED);
            case DONE -> Optional.of(IN_TREATMENT);
            case BOOKED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether somebody at the desk may say this next; steps back are the undo's. */
    public boolean leadsTo(AppointmentStatus to) {
        return switch (to) {
            case CONFIRMED -> this == BOOKED;
            case ARRIVED, NO_SHOW -> isAhead();
            case IN_TREATMENT -> isAhead() || this == ARRIVED;
            case DONE -> this == ARRIVED || this == IN_TREATMENT;
            case BOOKED, CANCELLED -> false;
        };
    }

    /**
     * Whether it can be set at all: what {@link #leadsTo} says, a slip's step back, somebody who
     * came after all, and the note that was signed before anybody at the desk said a word.
     */
    public boolean mayBecome(AppointmentStatus to) {
        return switch (to) {
            case BOOKED -> this == CONFIRMED || this == ARRIVED || this == NO_SHOW;
            case ARRIVED -> isAhead() || this == NO_SHOW || this == IN_TREATMENT;
            case IN_TREATMENT -> this != IN_TREATMENT && this != CANCELLED;
            case DONE -> this != DONE && this != CANCELLED;
            case CONFIRMED, NO_SHOW, CANCELLED -> leadsTo(to);
        };
    }

    /** Whether it tells what has happened, so that it can't be said of a day to come. */
    public boolean tellsThePast() {
        return isHere() || this == DONE || this == NO_SHOW;
    }

    /** Whether the patient is in the house. */
    public boolean isHere() {
        return this == ARRIVED || this == IN_TREATMENT;
    }

    /** Whether its time can't be given to somebody else. */
    public boolean takesTime() {
        return this != CANCELLED && this != NO_SHOW;
    }

    /** Whether the patient is expected and not here yet. */
    public boolean isAhead() {
        return this == BOOKED || this == CONFIRMED;
    }

    /** Whether it can no longer be moved or cancelled. */
    public boolean isClosed() {
        return this == DONE || this == CANCELLED || this == NO_SHOW;
    }
}
