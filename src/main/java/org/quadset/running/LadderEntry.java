package org.quadset.running;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a plan's history.
 *
 * @param session what was reported; empty for a gap or a therapist's word
 * @param judgement how it went; empty without a session
 */
public record LadderEntry(
        LocalDate day,
        Optional<RunReport> session,
        Optional<Judgement> judgement,
        LadderDecision decision,
        Set<RunWarning> warnings) {
    public LadderEntry {
        warnings = Set.copyOf(warnings);
    }

    /** Whether this session was red. */
    public boolean isRed() {
        return judgement.filter(one -> one.light() == TrafficLight.RED).isPresent();
    }
}
