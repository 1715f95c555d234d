package org.quadset.charting.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;

/**
 * The area that a part of the note is typed into. Last time's words stand in it, drawn differently,
 * until Enter confirms, typing replaces or Delete drops them.
 */
final class NoteArea extends StackPane {
    private static final javafx.css.PseudoClass WAITING =
            javafx.css.PseudoClass.getPseudoClass("waiting");

    final TextArea input;
    private final NoteFieldModel part;

    NoteArea(TextArea input, NoteFieldModel part) {
        this.input = input;
        this.part = part;
        getStyleClass().add("note-area");
        setMinWidth(0);
        input.textProperty().bindBidirectional(part.text);
        Keys.tabLeaves(input);
        var from = Nodes.withIcon("mdoal-history", Messages.text("visit.fromLast"), "ghost-badge");
        var words = new Label();
        words.getStyleClass().add("ghost-text");
        words.setWrapText(true);
        words.textProperty().bind(part.suggestion());
        var keys = new Label(Messages.text("visit.ghostKeys"));
        keys.getStyleClass().addAll("micro", "muted");
        keys.setWrapText(true);
        keys.visibleProperty().bind(input.focusedProperty());
        keys.managedProperty().bind(input.focusedProperty());
        var ghost = new VBox(4, from, words, keys);
        ghost.getStyleClass().add("ghost");
        ghost.setMouseTransparent(true);
        StackPane.setAlignment(ghost, Pos.TOP_LEFT);
        Nodes.showWhile(ghost, Bindings.isNotEmpty(part.suggestion()));
        getChildren().setAll(input, ghost);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        part.suggestion().addListener((property, before, now) -> showWaiting());
        showWaiting();
    }

    private void showWaiting() {
        pseudoClassStateChanged(WAITING, part.isWaiting());
        input.setAccessibleHelp(
                part.isWaiting()
                        ? Messages.text("visit.ghostSpoken", part.suggestion().get())
                        : "");
    }

    private void pressed(KeyEvent event) {
        if (!part.isWaiting() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            part.confirm();
            input.positionCaret(input.getLength());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            part.drop();
            event.consume();
        }
    }
}
