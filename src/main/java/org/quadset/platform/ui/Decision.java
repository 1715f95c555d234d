package org.quadset.platform.ui;

import java.util.List;

/**
 * Something that people must decide before the program goes on.
 *
 * @param title says the finding
 * @param choices verbs; the first is the filled one, the last is the safe one that Esc takes
 */
public record Decision(String title, String body, List<Choice> choices) {
    /** One way to go on. */
    public record Choice(String text, boolean dangerous, Runnable act) {
        /** An ordinary choice. */
        public static Choice of(String text, Runnable act) {
            return new Choice(text, false, act);
        }

        /** A choice that takes something away. */
        public static Choice dangerous(String text, Runnable act) {
            return new Choice(text, true, act);
        }
    }
}
