package org.quadset.episodes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What happened in an episode and what is booked, as far as deadlines need it.
 *
 * @param visits in the order of their days
 * @param bookings appointments to come, in the order of their days
 */
public record EpisodeHistory(List<Attended> visits, List<Booked> bookings) {
    /** Nothing happened and nothing is booked. */
    public static final EpisodeHistory EMPTY = new EpisodeHistory(List.of(), List.of());

    /**
     * A visit that took place, or is being charted.
     *
     * @param units of all codes of the signed note; 0 until it is signed
     */
    public record Attended(
            long visitId,
            LocalDate day,
            NoteType type,
            boolean signed,
            boolean cosignatureOpen,
            int units) {}

    /** An appointment to come. */
    public record Booked(long appointmentId, LocalDate day) {}

    public EpisodeHistory {
        visits = visits.stream().sorted(Comparator.comparing(Attended::day)).toList();
        bookings = bookings.stream().sorted(Comparator.comparing(Booked::day)).toList();
    }

    /** Days with treatment; two visits of one day are one treatment day (billing.md section 6). */
    public List<LocalDate> treatmentDays() {
        return visits.stream()
                .filter(visit -> visit.type().isTreatmentDay())
                .map(Attended::day)
                .distinct()
                .toList();
    }
}
