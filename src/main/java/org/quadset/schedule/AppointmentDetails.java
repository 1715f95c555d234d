package org.quadset.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What else belongs to an appointment.
 *
 * @param typeId the clinic's type; 0 only before it is stored
 * @param resources rooms and devices booked with it, by id
 * @param series the series it was booked in
 * @param session the group session it is a place of
 * @param overrideReason why it lies where a rule refuses; empty if it breaks none
 * @param lateNotice whether it was cancelled later than the clinic asks for
 * @param treatmentBeganAt when it was set in treatment
 * @param copayCents the co-payment noted at the desk, in cents
 */
public record AppointmentDetails(
        long typeId,
        List<Long> resources,
        OptionalLong series,
        OptionalLong session,
        String overrideReason,
        boolean lateNotice,
        Optional<Instant> treatmentBeganAt,
        OptionalInt copayCents) {
    /** An appointment with nothing beside it. */
    public static final AppointmentDetails PLAIN =
            new AppointmentDetails(
                    0,
                    List.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    "",
                    false,
                    Optional.empty(),
                    OptionalInt.empty());

    public AppointmentDetails {
        resources = resources.stream().sorted().toList();
    }

    /** With other rooms and devices, and why they may break a rule. */
    public AppointmentDetails placed(List<Long> newResources, String newOverrideReason) {
        return new AppointmentDetails(
                typeId,
                newResources,
                series,
                session,
                newOverrideReason,
                lateNotice,
                treatmentBeganAt,
                copayCents);
    }

    /** As an appointment of another type. */
    AppointmentDetails ofType(long type) {
        return new AppointmentDetails(
                type,
                resources,
                series,
                session,
                overrideReason,
                lateNotice,
                treatmentBeganAt,
                copayCents);
    }

    /** In another state of the day. */
    public AppointmentDetails passed(boolean late, Optional<Instant> began) {
        return new AppointmentDetails(
                typeId, resources, series, session, overrideReason, late, began, copayCents);
    }

    /** With a co-payment noted. */
    public AppointmentDetails withCopay(OptionalInt cents) {
        return new AppointmentDetails(
                typeId,
                resources,
                series,
                session,
                overrideReason,
                lateNotice,
                treatmentBeganAt,
                cents);
    }

    /** Of another series, or of none. */
    public AppointmentDetails withSeries(OptionalLong newSeries) {
        return new AppointmentDetails(
                typeId,
                resources,
                newSeries,
                session,
                overrideReason,
                lateNotice,
                treatmentBeganAt,
                copayCents);
    }
}
