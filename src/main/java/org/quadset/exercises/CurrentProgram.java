package org.quadset.exercises;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which of a patient's programmes is the one of now. */
public final class CurrentProgram {
    private CurrentProgram() {}

    /**
     * The programme of the wanted episode, or else one from before there were episodes; without a
     * wish, the one changed last that belongs to an open episode or to none. A programme of a
     * closed episode is only gone on with while no other episode is open.
     *
     * @param all the patient's programmes, the one changed last first
     * @param open ids of the open episodes
     * @param empty what is begun with where there is none
     */
    public static Prescription of(
            List<Prescription> all, List<Long> open, OptionalLong wanted, Prescription empty) {
        if (wanted.isPresent()) {
            return all.stream()
                    .filter(one -> one.episodeId().equals(wanted))
                    .findFirst()
                    .or(() -> all.stream().filter(one -> one.episodeId().isEmpty()).findFirst())
                    .orElse(empty)
                    .inEpisode(wanted);
        }
        var found =
                all.stream()
                        .filter(
                                one ->
                                        one.episodeId().isEmpty()
                                                || open.contains(one.episodeId().getAsLong()))
                        .findFirst()
                        .or(() -> open.isEmpty() ? all.stream().findFirst() : Optional.empty())
                        .orElse(empty);
        // A programme from before there were episodes belongs to the only one that can be meant.
        return found.episodeId().isEmpty() && open.size() == 1
                ? found.inEpisode(OptionalLong.of(open.getFirst()))
                : found;
    }
}
