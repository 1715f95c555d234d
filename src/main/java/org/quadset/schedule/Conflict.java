package org.quadset.schedule;

import org.quadset.platform.i18n.Messages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;

/**
 * Why something can't be booked at a time.
 *
 * @param who the clinician, room or type that stands in the way; empty for the patient
 * @param why a holiday's name, a meeting's note; empty where the kind says it all
 * @param appointment the other appointment, where it is one
 * @param when the time that is taken
 */
public record Conflict(Kind kind, String who, String why, OptionalLong appointment, TimeSpan when) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** The rules that a booking can break, the hardest first. */
    public enum Kind implements org.quadset.platform.i18n.Labelled {
        PATIENT_BUSY,
        CLINICIAN_BUSY,
        RESOURCE_BUSY,
        NO_RESOURCE,
        SESSION_FULL,
        NOT_GIVEN_BY,
        CLINIC_CLOSED,
        AWAY,
        OUTSIDE_HOURS
    }

    /**
     * The whole sentence.
     *
     * @param other the name of the patient whose appointment is in the way; empty if none is
     * @param zone the clinic's
     */
    public String text(String other, ZoneId zone) {
        return Messages.text(
                key(),
                who,
                why,
                other,
                TIME.format(when.from().atZone(zone)) + "–" + TIME.format(when.to().atZone(zone)));
    }

    private String key() {
        return switch (kind) {
            case PATIENT_BUSY -> "conflict.PATIENT_BUSY";
            case CLINICIAN_BUSY -> "conflict.CLINICIAN_BUSY";
            case RESOURCE_BUSY -> "conflict.RESOURCE_BUSY";
            case NO_RESOURCE -> "conflict.NO_RESOURCE";
            case SESSION_FULL -> "conflict.SESSION_FULL";
            case NOT_GIVEN_BY -> "conflict.NOT_GIVEN_BY";
            case CLINIC_CLOSED -> "conflict.CLINIC_CLOSED";
            case AWAY -> "conflict.AWAY";
            case OUTSIDE_HOURS -> "conflict.OUTSIDE_HOURS";
        };
    }
}
