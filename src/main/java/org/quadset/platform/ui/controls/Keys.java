package org.quadset.platform.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.Set;

/** Small habits of the keyboard that many screens share. */
public final class Keys {
    private static final Set<KeyCode> EDITING =
            EnumSet.of(
                    KeyCode.X,
                    KeyCode.C,
                    KeyCode.V,
                    KeyCode.A,
                    KeyCode.Z,
                    KeyCode.Y,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE);

    private Keys() {}

    /** In a text of several lines, Tab goes on to the next field instead of writing a tab. */
    public static void tabLeaves(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB
                            && !event.isControlDown()
                            && !event.isConsumed()) {
                        event.consume();
                        // Ctrl+Tab is how a text area itself leaves, so the order of fields stays
                        // the toolkit's.
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                    }
                });
    }

    /**
     * Whether the key edits the focused text (cut, paste, undo, a word to the left), and is no
     * shortcut then.
     */
    public static boolean editsText(KeyEvent event, Node focused) {
        return typing(focused)
                && event.isShortcutDown()
                && !event.isAltDown()
                && EDITING.contains(event.getCode());
    }

    /** Whether single letters belong to a text field just now, and not to shortcuts. */
    public static boolean typing(Node focused) {
        return focused instanceof TextInputControl;
    }
}
