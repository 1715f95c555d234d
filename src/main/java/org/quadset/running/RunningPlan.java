package org.quadset.running;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan with everything that was reported and decided, as stored.
 *
 * @param sessions the oldest first
 */
public record RunningPlan(
        ReturnPlan plan,
        List<StoredRun> sessions,
        List<StepOverride> overrides,
        List<WeekChoice> choices) {
    /** A stored session. */
    public record StoredRun(long id, long version, RunReport report, String changedBy) {}

    public RunningPlan {
        sessions = List.copyOf(sessions);
        overrides = List.copyOf(overrides);
        choices = List.copyOf(choices);
    }

    /** Where it stands on a day. */
    public RunStanding standing(LocalDate today) {
        return LadderReplay.standing(
                plan, sessions.stream().map(StoredRun::report).toList(), overrides, choices, today);
    }
}
