package org.quadset.outcomes;

/** How the scored items become one number; section 1 of the clinic's scoring rules. */
public enum ScoringFormula {
    /** The mean of what was answered. */
    MEAN,
    SUM,
    /** The sum raised to all items, as a whole number. */
    SUM_PRORATED,
    /** 100 less the mean as a part of the most an item gives. */
    HUNDRED_MINUS_MEAN,
    /** The mean less 1, times 25. */
    MEAN_ABOVE_ONE,
    /** The sum in percent of the most that the answered items give. */
    PERCENT_OF_MOST,
    /** The mean or the best of timed trials, as the item {@code rule} says. */
    TRIALS,
    /** One time, or "unable". */
    TIME,
    /** One distance, with the predicted one beside it. */
    DISTANCE_WALKED,
    /** The involved leg's mean distance in percent of the other's. */
    SYMMETRY,
    /** The other leg's mean time in percent of the involved one's. */
    TIMED_SYMMETRY,
    /** Three reaches in percent of three limb lengths. */
    REACH,
    /** None: the measure is listed, but no answer ever gives a score. */
    NOT_SCORED
}
