package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.i18n.Messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an episode owes.
 *
 * @param due the last day; empty where visits are counted and none is booked for it
 * @param left visits or days until then; 0 is today or the next visit, below 0 is overdue
 * @param messageKey the whole sentence
 * @param badgeKey the few letters that fit on a slot: "PN in 2"
 * @param words what the sentence names
 */
public record Deadline(
        Kind kind,
        Urgency urgency,
        Optional<LocalDate> due,
        int left,
        String messageKey,
        String badgeKey,
        List<Object> words) {
    /** What is owed. */
    public enum Kind {
        PROGRESS_REPORT,
        FIRST_CERTIFICATION,
        CERTIFICATION_END,
        AUTHORIZATION_VISITS,
        AUTHORIZATION_UNITS,
        AUTHORIZATION_END,
        RE_EVALUATION,
        UNSIGNED_NOTE,
        COSIGNATURE
    }

    /** How near it is; the order is that of urgency. */
    public enum Urgency implements Labelled {
        FAR,
        SOON,
        DUE,
        OVERDUE
    }

    /** The whole sentence. */
    public String text() {
        return Messages.text(messageKey, words.toArray());
    }

    /** What fits on a slot. */
    public String badge() {
        return Messages.text(badgeKey, Math.max(left, 0));
    }

    /** Whether it is worth a place where room is short. */
    public boolean isNear() {
        return urgency != Urgency.FAR;
    }
}
