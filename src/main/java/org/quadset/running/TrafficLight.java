package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** How a session went, from good to bad. */
public enum TrafficLight implements Labelled {
    GREEN,
    AMBER,
    RED;

    /** The worse of two. */
    public TrafficLight worse(TrafficLight other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
