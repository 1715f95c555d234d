package org.quadset.episodes;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the front desk may know of an open episode: who answers for it, how often and how long, what
 * is authorised and what is owed. No title, no diagnosis, no word of the record.
 *
 * @param clinicianId the therapist who answers for it
 * @param visitsPerWeek as planned, 1 to 14; empty until it is
 * @param weeks as planned, 1 to 104; empty until it is
 */
public record CareStanding(
        long patientId,
        long episodeId,
        long clinicianId,
        LocalDate openedOn,
        OptionalInt visitsPerWeek,
        OptionalInt weeks,
        List<Authorization> authorizations,
        Deadlines deadlines) {
    static CareStanding of(EpisodeOfCare episode, Deadlines deadlines) {
        var details = episode.details();
        return new CareStanding(
                episode.patientId(),
                episode.id(),
                details.clinicianId(),
                details.openedOn(),
                details.plan().visitsPerWeek(),
                details.plan().weeks(),
                details.authorizations(),
                deadlines);
    }
}
