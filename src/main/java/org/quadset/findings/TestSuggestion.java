package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

/** What a positive special test speaks for. */
public enum TestSuggestion implements Labelled {
    PATELLOFEMORAL_PAIN,
    TIGHT_LATERAL_RESTRAINT,
    KNEECAP_INSTABILITY,
    LITTLE_BY_ITSELF,
    ACL,
    PCL,
    MCL,
    LCL,
    MENISCUS,
    ILIOTIBIAL_BAND,
    POSTEROLATERAL_CORNER,
    FRACTURE_X_RAY,
    HAMSTRING_LENGTH,
    RECTUS_LENGTH
}
