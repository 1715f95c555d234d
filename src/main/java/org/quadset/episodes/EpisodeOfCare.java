package org.quadset.episodes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One problem of a patient from its evaluation to the discharge: the hub that visits, goals,
 * authorisations and deadlines hang on. A patient may have several open ones.
 *
 * @param id 0 before it is stored
 */
public record EpisodeOfCare(
        long id, long version, long patientId, EpisodeDetails details, Optional<Closing> closing) {
    /**
     * The end of an episode.
     *
     * @param note free words; may be empty
     */
    public record Closing(LocalDate day, ClosingReason reason, String note) {}

    /** An episode that begins today, with nothing filled in. */
    public static EpisodeOfCare begun(long patient, long clinician, LocalDate today) {
        return new EpisodeOfCare(
                0, 0, patient, EpisodeDetails.begun(clinician, today), Optional.empty());
    }

    public boolean isNew() {
        return id == 0;
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** The same episode as it is being edited. */
    public EpisodeOfCare edited(EpisodeDetails newDetails) {
        return new EpisodeOfCare(id, version, patientId, newDetails, closing);
    }

    EpisodeOfCare closed(Optional<Closing> newClosing) {
        return new EpisodeOfCare(id, version, patientId, details, newClosing);
    }
}
