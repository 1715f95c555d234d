package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where else on the same day something fits, for a drop that is refused. */
public final class NearbyPlaces {
    private static final int STEP = 15;

    private NearbyPlaces() {}

    /** A place that fits. */
    public record Fit(Clinician clinician, LocalDateTime start) {}

    /**
     * The nearest ones in time, with the same clinician before others.
     *
     * @param wanted what was refused
     * @param earliest nothing is offered that begins before; on the clinic's wall clock
     * @param most how many at most
     */
    public static List<Fit> to(
            Booking wanted, long except, ScheduleFacts facts, LocalDateTime earliest, int most) {
        var candidates = new ArrayList<Fit>();
        var date = wanted.start().toLocalDate();
        for (var clinician : facts.clinicians()) {
            for (int minute = 7 * 60; minute < 20 * 60; minute += STEP) {
                candidates.add(new Fit(clinician, date.atStartOfDay().plusMinutes(minute)));
            }
        }
        candidates.sort(
                Comparator.<Fit>comparingLong(
                                fit ->
                                        Duration.between(fit.start(), wanted.start())
                                                        .abs()
                                                        .toMinutes()
                                                + (fit.clinician().id() == wanted.clinicianId()
                                                        ? 0
                                                        : 30))
                        .thenComparing(fit -> fit.start()));
        return candidates.stream()
                .filter(fit -> !fit.start().isBefore(earliest))
                .filter(
                        fit ->
                                facts.placeElsewhere(
                                                wanted.at(fit.clinician().id(), fit.start()),
                                                except)
                                        .conflicts()
                                        .isEmpty())
                .limit(most)
                .toList();
    }
}
