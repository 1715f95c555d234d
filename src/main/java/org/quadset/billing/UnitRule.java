package org.quadset.billing;

import org.quadset.episodes.PayerKind;
import org.quadset.platform.i18n.Labelled;

import java.util.Optional;

/** How a payer turns timed minutes into units (billing.md sections 1 and 2). */
public enum UnitRule implements Labelled {
    /** The sum of all timed minutes of a day makes the units (Medicare's 8-minute rule). */
    CMS,
    /** Each code earns its units alone, past the middle of 15 minutes. */
    AMA;

    /**
     * What a kind of payer usually follows; empty where it must be asked, because the program never
     * picks whichever pays more.
     */
    public static Optional<UnitRule> usualFor(PayerKind payer) {
        return switch (payer) {
            case MEDICARE_B, MEDICARE_ADVANTAGE, TRICARE -> Optional.of(CMS);
            case NOT_ASKED, MEDICAID, COMMERCIAL, WORKERS_COMP, AUTO, VETERANS, SELF_PAY ->
                    Optional.empty();
        };
    }
}
