package org.quadset.platform.ui;

import javafx.scene.input.KeyCombination;

import org.quadset.platform.i18n.Messages;

import java.util.Optional;

/**
 * One thing that can be done, wherever it is offered: shortcut, palette, key card.
 *
 * @param textKey what people read
 * @param icon an icon code of the Material 2 pack
 * @param key its shortcut, as in "Ctrl+S"
 */
public record Command(String textKey, String icon, Optional<KeyCombination> key, Runnable act) {
    /** A command with a shortcut. */
    public static Command of(String textKey, String icon, String key, Runnable act) {
        return new Command(
                textKey,
                icon,
                Optional.of(KeyCombination.valueOf(key.replace("Ctrl", "Shortcut"))),
                act);
    }

    /** A command without a shortcut. */
    public static Command of(String textKey, String icon, Runnable act) {
        return new Command(textKey, icon, Optional.empty(), act);
    }

    public String text() {
        return Messages.text(textKey);
    }

    /** The shortcut as a keycap shows it; empty if none. */
    public String keycap() {
        return key.map(KeyCombination::getDisplayText).orElse("");
    }
}
