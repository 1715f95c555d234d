package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;

/** Signs that ask for a physician first; asked at every evaluation (protocols.md). */
public enum RedFlag implements Labelled {
    WEIGHT_LOSS,
    FEVER_NIGHT_SWEATS,
    CANCER_WITH_NEW_PAIN,
    NIGHT_PAIN,
    TRAUMA_NO_WEIGHT,
    BLADDER_BOWEL_SADDLE,
    WEAKNESS_GROWING,
    CALF_SWELLING,
    CHEST_PAIN_BREATH,
    HOT_JOINT,
    SUSPECTED_FRACTURE,
    ABUSE_SELF_HARM
}
