package org.quadset.handouts;

import java.util.List;

/**
 * An exercise in one of the sheet's languages.
 *
 * @param language the tag of these words, which is English where nobody translated them yet
 * @param reviewed whether somebody of the clinic approved these words, or they are English
 */
public record SheetText(
        String language, String name, List<String> steps, String caution, boolean reviewed) {
    public SheetText {
        steps = List.copyOf(steps);
    }
}
