package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** How much pain a session may bring (protocols, before section 1 and section 8). */
public enum PainModel implements Labelled {
    /** 0-2 go on, 3-5 hold, over 5 step back. */
    STRICT,
    /** Up to 5 goes on if it has settled by the next morning (pain monitoring, Silbernagel). */
    TENDON,
    /** A bone heals: any pain of the bone steps back. */
    BONE
}
