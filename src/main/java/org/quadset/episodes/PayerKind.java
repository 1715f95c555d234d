package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;

import java.util.EnumSet;

/** Who pays, as far as it decides about units and deadlines (billing.md section 9). */
public enum PayerKind implements Labelled {
    NOT_ASKED,
    MEDICARE_B,
    MEDICARE_ADVANTAGE,
    MEDICAID,
    COMMERCIAL,
    WORKERS_COMP,
    AUTO,
    TRICARE,
    VETERANS,
    SELF_PAY;

    /**
     * Whether Medicare's rules of paper (progress report, certification) hold where the clinic has
     * not said otherwise.
     */
    public boolean followsMedicarePaper() {
        return EnumSet.of(MEDICARE_B, MEDICARE_ADVANTAGE).contains(this);
    }
}
