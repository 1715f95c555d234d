package org.quadset.running;

import org.quadset.platform.i18n.Messages;

import java.util.OptionalInt;

/**
 * A step of a ladder.
 *
 * @param number as people call it; the first step of a walk-run ladder is 0
 * @param rounds how often work and recovery alternate
 * @param run minutes of running in a round; 1 for one sprint
 * @param walk minutes of walking in a round
 * @param percent of the own top speed, for sprints
 * @param greens sessions without trouble that lead to the next step
 * @param counts whether its green sessions count for the end of the ladder
 */
public record LadderStep(
        int number,
        int rounds,
        int run,
        int walk,
        OptionalInt percent,
        int greens,
        boolean counts) {
    /** Minutes of running, or the number of sprints. */
    public int work() {
        return rounds * run;
    }

    /** Minutes without the warm-up and the cool-down; of sprints only the walks between them. */
    public int minutes() {
        return percent.isPresent() ? rounds * walk : rounds * (run + walk);
    }

    /** "6 × (run 2, walk 3)", "walk 30 minutes", "6 sprints at 70 %". */
    public String text() {
        if (percent.isPresent()) {
            return Messages.text("running.stepSprint", rounds, percent.getAsInt());
        }
        if (run == 0) {
            return Messages.text("running.stepWalk", walk);
        }
        return rounds == 1
                ? Messages.text("running.stepRun", run)
                : Messages.text("running.stepRounds", rounds, run, walk);
    }
}
