package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.i18n.Messages;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time that can be booked.
 *
 * @param start on the clinic's wall clock
 * @param resources the rooms and devices that it would get
 * @param why what speaks for it, the strongest first
 * @param days how long one waits for it, a week more if it is with somebody else than wanted
 * @param group the group session it is a free place of
 */
public record Opening(
        long clinicianId,
        LocalDateTime start,
        int minutes,
        List<Long> resources,
        List<Why> why,
        long days,
        Optional<GroupPlaces> group) {
    /** The best first: soon with the one who is wanted, then without a gap, then early. */
    public static final Comparator<Opening> BEST_FIRST =
            Comparator.comparingLong(Opening::days)
                    .thenComparingInt(Opening::gaps)
                    .thenComparing(Opening::start)
                    .thenComparingLong(Opening::clinicianId);

    public Opening {
        resources = List.copyOf(resources);
        why = List.copyOf(why);
    }

    /** A time of its own. */
    public Opening(
            long clinicianId,
            LocalDateTime start,
            int minutes,
            List<Long> resources,
            List<Why> why,
            long days) {
        this(clinicianId, start, minutes, resources, why, days, Optional.empty());
    }

    /** How a group session is filled, as somebody who looks for a place is told. */
    public record GroupPlaces(long session, String name, int free, int capacity) {}

    /** What speaks for a time, or what one should know of it. */
    public enum Why implements Labelled {
        FILLS_A_GAP,
        RIGHT_AFTER,
        RIGHT_BEFORE,
        WANTED,
        SOMEBODY_ELSE
    }

    /** How many new gaps it leaves beside it: 0, 1 or 2. */
    public int gaps() {
        if (why.contains(Why.FILLS_A_GAP)) {
            return 0;
        }
        return why.contains(Why.RIGHT_AFTER) || why.contains(Why.RIGHT_BEFORE) ? 1 : 2;
    }

    /** All that speaks for it, in words; of a group its name and how many places are free. */
    public String words() {
        return Stream.concat(
                        group.stream()
                                .map(
                                        one ->
                                                Messages.text(
                                                        "opening.places",
                                                        one.name(),
                                                        one.free(),
                                                        one.capacity())),
                        why.stream().map(Labelled::label))
                .collect(Collectors.joining(", "));
    }

    /** The booking that takes it; of a group session it takes one place. */
    public Booking booking(long patient, AppointmentType type) {
        var booking = Booking.of(patient, clinicianId, type, start, minutes);
        return group.map(one -> booking.inSession(one.session()))
                .orElseGet(() -> booking.withResources(resources));
    }
}
