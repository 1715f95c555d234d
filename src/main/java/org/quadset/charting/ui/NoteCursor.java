package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import org.quadset.charting.JournaledDraft;

import java.util.Map;

/** Where the cursor stands in a note, and how it comes back there. */
final class NoteCursor {
    private NoteCursor() {}

    /** The field and the place in it; nowhere if the focus is elsewhere. */
    static VisitEditorModel.Cursor of(Node screen, Map<String, Node> fields) {
        var focused = screen.getScene() == null ? null : screen.getScene().getFocusOwner();
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == focused)
                .findFirst()
                .map(
                        entry ->
                                new VisitEditorModel.Cursor(
                                        entry.getKey(),
                                        ((TextInputControl) focused).getCaretPosition()))
                .orElse(new VisitEditorModel.Cursor("", 0));
    }

    /** Puts the cursor where it stood. */
    static void restore(JournaledDraft draft, Map<String, Node> fields) {
        if (fields.get(draft.cursorField()) instanceof TextInputControl field) {
            field.requestFocus();
            field.positionCaret(Math.min(draft.caret(), field.getLength()));
        }
    }
}
