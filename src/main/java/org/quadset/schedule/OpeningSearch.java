package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What time somebody looks for.
 *
 * @param patient whose own appointments must not be in the way; empty if it is not known yet
 * @param minutes 5 to 480; of a group type the sessions' own length counts
 * @param clinician the one who is wanted; empty if anybody will do
 * @param orAnother whether somebody else may serve where the wanted one is full
 * @param weekdays the days that are possible; empty if all are
 * @param fromMinute the earliest start in minutes after midnight
 * @param untilMinute the latest end in minutes after midnight, up to 1440
 * @param notAfter the last day; empty for a year
 * @param features what a room or device must have beside the type's needs; each a word or a name
 */
public record OpeningSearch(
        OptionalLong patient,
        int minutes,
        AppointmentType type,
        OptionalLong clinician,
        boolean orAnother,
        Set<DayOfWeek> weekdays,
        int fromMinute,
        int untilMinute,
        LocalDate notBefore,
        Optional<LocalDate> notAfter,
        Set<String> features) {
    /** How many days are looked through at most. */
    public static final int MOST_DAYS = 366;

    /** How many days sooner somebody else must be free to be offered before the wanted one. */
    public static final int WORTH_OF_THE_WANTED = 7;

    private static final int USUAL_FROM = 8 * 60;
    private static final int USUAL_UNTIL = 18 * 60;

    public OpeningSearch {
        weekdays = Set.copyOf(weekdays);
        features = Set.copyOf(features);
    }

    /**
     * Anybody on any day from now on.
     *
     * @param hoursWritten whether the clinic wrote its hours down; if not, only usual ones are
     *     asked
     */
    public static OpeningSearch any(AppointmentType type, LocalDate today, boolean hoursWritten) {
        return new OpeningSearch(
                OptionalLong.empty(),
                type.minutes(),
                type,
                OptionalLong.empty(),
                true,
                Set.of(),
                hoursWritten ? 0 : USUAL_FROM,
                hoursWritten ? 24 * 60 : USUAL_UNTIL,
                today,
                Optional.empty(),
                Set.of());
    }

    /** The last day that is looked at. */
    public LocalDate lastDay() {
        var most = notBefore.plusDays(MOST_DAYS - 1L);
        return notAfter.filter(most::isAfter).orElse(most);
    }

    /** Whether the day is one of those that are possible. */
    public boolean allows(LocalDate day) {
        return !day.isBefore(notBefore)
                && !day.isAfter(lastDay())
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }

    /** Whether this clinician may be offered. */
    public boolean allows(Clinician one) {
        return type.givenBy().allows(one)
                && (clinician.isEmpty() || orAnother || clinician.getAsLong() == one.id());
    }

    /** Whether somebody is wanted and this is somebody else. */
    public boolean isAnother(long one) {
        return clinician.isPresent() && clinician.getAsLong() != one;
    }

    /** The same for somebody. */
    public OpeningSearch forPatient(OptionalLong who) {
        return new OpeningSearch(
                who,
                minutes,
                type,
                clinician,
                orAnother,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                features);
    }

    /** The same with somebody. */
    public OpeningSearch with(OptionalLong who, boolean another) {
        return new OpeningSearch(
                patient,
                minutes,
                type,
                who,
                another,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                features);
    }

    /** The same of another type and length. */
    public OpeningSearch of(AppointmentType newType, int newMinutes) {
        return new OpeningSearch(
                patient,
                newMinutes,
                newType,
                clinician,
                orAnother,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                features);
    }

    /** The same on other days of the week and at other hours. */
    public OpeningSearch on(Set<DayOfWeek> days, int from, int until) {
        return new OpeningSearch(
                patient, minutes, type, clinician, orAnother, days, from, until, notBefore,
                notAfter, features);
    }

    /** The same between other days. */
    public OpeningSearch between(LocalDate first, Optional<LocalDate> last) {
        return new OpeningSearch(
                patient,
                minutes,
                type,
                clinician,
                orAnother,
                weekdays,
                fromMinute,
                untilMinute,
                first,
                last,
                features);
    }

    /** The same with other needs beside the type's. */
    public OpeningSearch needing(Set<String> words) {
        return new OpeningSearch(
                patient,
                minutes,
                type,
                clinician,
                orAnother,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                words);
    }

    /** Whether rooms or devices play a part. */
    boolean needsResources() {
        return !features.isEmpty() || !type.needs().isEmpty();
    }

    /** The resources that have the feature or bear the name, active ones only. */
    static List<ClinicResource> answering(String feature, List<ClinicResource> all) {
        return all.stream()
                .filter(ClinicResource::active)
                .filter(
                        one ->
                                one.features().contains(feature)
                                        || one.name().equalsIgnoreCase(feature))
                .toList();
    }
}
