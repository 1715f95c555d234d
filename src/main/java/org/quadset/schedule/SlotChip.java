package org.quadset.schedule;

/**
 * A few letters on a slot that the desk should see, such as "6/12" or "auth 3 left".
 *
 * @param spoken the same in full words, for the tooltip and for ears
 */
public record SlotChip(String text, Tone tone, String spoken) {
    /** How loud it is. */
    public enum Tone {
        PLAIN,
        WARNING,
        DANGER
    }

    /** A chip whose letters say it all. */
    public static SlotChip plain(String text) {
        return new SlotChip(text, Tone.PLAIN, text);
    }
}
