package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/**
 * What an appointment is for, and so which note it leads to: an evaluation, a re-evaluation, or a
 * daily note. The clinic's types each have one of these.
 */
public enum AppointmentKind implements Labelled {
    FOLLOW_UP("FU", 45),
    EVALUATION("EV", 60),
    RE_EVALUATION("RE", 45),
    RUNNING("RU", 30),
    GROUP("GR", 60);

    private final String letters;
    private final int usualMinutes;

    AppointmentKind(String letters, int usualMinutes) {
        this.letters = letters;
        this.usualMinutes = usualMinutes;
    }

    public String letters() {
        return letters;
    }

    public int usualMinutes() {
        return usualMinutes;
    }
}
