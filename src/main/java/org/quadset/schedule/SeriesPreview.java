package org.quadset.schedule;

import java.util.List;

/**
 * What a change of a series would do; nothing is done.
 *
 * @param changes what would change, by time
 * @param refused the visits that could not be changed so, by time
 */
public record SeriesPreview(List<AppointmentChange> changes, List<Refused> refused) {
    /**
     * A visit that something stands in the way of.
     *
     * @param appointment as it is
     * @param wanted as it would be
     * @param why the sentences, the hardest first
     */
    public record Refused(
            Appointment appointment, java.time.LocalDateTime wanted, List<String> why) {}

    public SeriesPreview {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }
}
