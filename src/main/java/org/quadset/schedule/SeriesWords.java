package org.quadset.schedule;

import org.quadset.platform.i18n.Messages;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a visit of a series is not as it was wished, in the few words that fit beside it. */
final class SeriesWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private SeriesWords() {}

    /** What stood in the way. */
    static String moved(Conflict conflict, LocalDateTime wished, String clinician) {
        return Messages.text(
                keyOf(conflict.kind()),
                DAY.format(wished),
                TIME.format(wished),
                clinician,
                conflict.why());
    }

    private static String keyOf(Conflict.Kind kind) {
        return switch (kind) {
            case PATIENT_BUSY -> "series.moved.PATIENT_BUSY";
            case CLINICIAN_BUSY -> "series.moved.CLINICIAN_BUSY";
            case RESOURCE_BUSY -> "series.moved.RESOURCE_BUSY";
            case NO_RESOURCE -> "series.moved.NO_RESOURCE";
            case SESSION_FULL -> "series.moved.SESSION_FULL";
            case NOT_GIVEN_BY -> "series.moved.NOT_GIVEN_BY";
            case CLINIC_CLOSED -> "series.moved.CLINIC_CLOSED";
            case AWAY -> "series.moved.AWAY";
            case OUTSIDE_HOURS -> "series.moved.OUTSIDE_HOURS";
        };
    }

    /** The week has its visits on other days already. */
    static String dayTaken(LocalDateTime wished) {
        return Messages.text("series.dayTaken", DAY.format(wished));
    }

    /** A day and a time. */
    static String when(LocalDateTime start) {
        return DAY.format(start) + " " + TIME.format(start);
    }

    static String noVisitLeft() {
        return Messages.text("series.noVisitLeft");
    }

    static String afterCertification() {
        return Messages.text("series.afterCertification");
    }

    static String noRoom() {
        return Messages.text("series.noRoom");
    }
}
