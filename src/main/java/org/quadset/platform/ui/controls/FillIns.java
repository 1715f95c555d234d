package org.quadset.platform.ui.controls;

import javafx.scene.control.TextInputControl;

import org.quadset.platform.text.FillIn;

/** How the keyboard goes through the places of a text that are still to be filled in. */
public final class FillIns {
    private FillIns() {}

    /**
     * Selects the next one at or behind a place, so that the next key replaces it.
     *
     * @return whether there is one
     */
    public static boolean select(TextInputControl input, int from) {
        var next = FillIn.next(input.getText(), from);
        next.ifPresent(one -> input.selectRange(one.from(), one.to()));
        return next.isPresent();
    }

    /**
     * Takes the words of the selected one as they stand, without their brackets; an empty one has
     * none to take.
     *
     * @return whether one was selected and taken
     */
    public static boolean take(TextInputControl input) {
        var selected = input.getSelection();
        boolean onOne =
                FillIn.next(input.getText(), selected.getStart())
                        .filter(
                                one ->
                                        one.from() == selected.getStart()
                                                && one.to() == selected.getEnd())
                        .isPresent();
        var words = onOne ? input.getSelectedText().replaceAll("^\\[|]$", "") : "";
        if (words.isBlank()) {
            return false;
        }
        input.replaceSelection(words);
        return true;
    }
}
