package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** What a plan leads back to; each has its ladder in ladders.json. */
public enum LadderKind implements Labelled {
    /** Walking to running for 30 minutes, then weekly mileage. */
    RUNNING,
    /** The same steps after plantar heel pain, with its pain model and its own gate. */
    HEEL,
    /** Sprinting after a hamstring strain, in per cent of the own top speed. */
    SPRINT
}
