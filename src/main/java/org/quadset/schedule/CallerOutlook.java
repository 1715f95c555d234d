package org.quadset.schedule;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the desk should know of a patient who is on the telephone; never clinical text.
 *
 * @param usualClinician whose patient it is
 * @param evaluationFirst whether the next visit must be the evaluation: none was given yet
 * @param plan the visit's number and what is owed, such as "6/12 · PN in 2"; may be empty
 * @param next the next appointment that is booked
 * @param behind how many visits of this week and the next are missing from the plan; 0 if none
 */
public record CallerOutlook(
        OptionalLong usualClinician,
        boolean evaluationFirst,
        String plan,
        Optional<Appointment> next,
        int behind) {
    /** Nothing is known. */
    public static final CallerOutlook UNKNOWN =
            new CallerOutlook(OptionalLong.empty(), false, "", Optional.empty(), 0);

    /** Where it comes from; asked where SQL may run. Episodes know it, the schedule must not. */
    @FunctionalInterface
    public interface Source {
        /** What is known of the patient. */
        CallerOutlook of(long patient);
    }
}
