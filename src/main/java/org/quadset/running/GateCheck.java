package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** What must hold before the first step of a ladder, or after its last. */
public enum GateCheck implements Labelled {
    WALK_30,
    FULL_RANGE,
    NO_SWELLING,
    STEP_DOWN,
    /** Where strength was measured. */
    STRENGTH_80,
    /** Not asked of a joint with arthritis. */
    HOP_10,
    HEEL_RAISE_15,
    STAND_ALL_DAY,
    ECCENTRIC_90,
    JOG_20,
    SPEED_70,
    STRENGTH_95,
    AGILITY,
    MORNING_PAIN_2_WEEKS
}
