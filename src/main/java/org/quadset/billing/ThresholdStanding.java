package org.quadset.billing;

/** Where a patient's year stands against Medicare's yearly threshold (billing.md section 7). */
public enum ThresholdStanding {
    /** Nobody has typed the year's allowed amount yet. */
    NOT_ASKED,
    /** The year's amount is below the threshold. */
    UNDER,
    /** It has passed it: all lines carry KX, and the note must support it. */
    OVER,
    /** The threshold of that year is not known; an old one is never used again silently. */
    UNKNOWN_YEAR
}
