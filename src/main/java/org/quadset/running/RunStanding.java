package org.quadset.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a plan stands on a day.
 *
 * @param step the unlocked step
 * @param greens its green sessions so far that count
 * @param needed how many it wants
 * @param entries the history, the oldest first, with a gap up to this day as the last one
 * @param locks why nothing new is unlocked; empty if it is
 * @param earliest the first day for the next session
 * @param inMileage whether the ladder has led to weekly distances
 * @param finished whether the ladder is done and nothing follows it
 * @param weeks of the mileage phase, the base first, the one to be run next last; empty before it
 */
public record RunStanding(
        int step,
        int greens,
        int needed,
        List<LadderEntry> entries,
        Set<RunLock> locks,
        LocalDate earliest,
        boolean inMileage,
        boolean finished,
        List<MileageWeek> weeks) {
    public RunStanding {
        entries = List.copyOf(entries);
        locks = Set.copyOf(locks);
        weeks = List.copyOf(weeks);
    }

    /** The latest line of the history. */
    public Optional<LadderEntry> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** The latest session, whatever came after it. */
    public Optional<LadderEntry> latestSession() {
        return entries.reversed().stream().filter(one -> one.session().isPresent()).findFirst();
    }

    /** Whether the therapist has to be called, and has not decided anything since. */
    public boolean callsTherapist() {
        for (var entry : entries.reversed()) {
            if (entry.decision() instanceof LadderDecision.Overridden) {
                return false;
            }
            if (entry.session().isPresent()) {
                return entry.decision().callsTherapist();
            }
        }
        return false;
    }

    /** The week of the mileage phase that holds a day. */
    public Optional<MileageWeek> weekOf(LocalDate day) {
        return weeks.stream()
                .filter(one -> one.number() > 0)
                .filter(one -> !day.isBefore(one.start()) && day.isBefore(one.start().plusDays(7)))
                .findFirst();
    }
}
