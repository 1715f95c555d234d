package org.quadset.charting.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.charting.JournaledDraft;
import org.quadset.charting.PhraseExpansion;
import org.quadset.episodes.NoteType;
import org.quadset.platform.ui.controls.Nodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The note's fields on the screen, by name: for jumps, and for the cursor that comes back. */
final class NoteFields {
    private final Map<String, TextInputControl> fields = new LinkedHashMap<>();
    private final ObservableValue<NoteType> noteType;

    /** Puts each area into its frame for last time's words, and binds it. */
    NoteFields(
            VisitEditorModel model,
            List<TextField> pain,
            List<TextArea> areas,
            PhraseKeys phrases) {
        noteType = model.form.noteType;
        for (var field : pain) {
            fields.put(field.getId(), field);
        }
        var parts = model.form.parts();
        for (int i = 0; i < areas.size(); i++) {
            // First, because a Tab that goes to a fill-in stop must not leave the field.
            phrases.listenTo(areas.get(i));
            frame(areas.get(i), parts.get(i));
        }
    }

    private void frame(TextArea area, NoteFieldModel part) {
        var column = (VBox) area.getParent();
        int place = column.getChildren().indexOf(area);
        mark(column, place, part);
        column.getChildren().remove(area);
        var framed = new NoteArea(area, part);
        VBox.setVgrow(framed, Priority.ALWAYS);
        column.getChildren().add(place, framed);
        fields.put(part.field, area);
    }

    /** Says beside the part's name whether this kind of note needs it, in words. */
    private void mark(VBox column, int place, NoteFieldModel part) {
        var mark = Nodes.label("", "micro", "muted");
        mark.textProperty()
                .bind(
                        noteType.map(
                                type ->
                                        NeedOfPart.in(type, part.field)
                                                .map(NeedOfPart::label)
                                                .orElse("")));
        for (int i = place; i >= 0; i--) {
            if (column.getChildren().get(i) instanceof HBox head
                    && head.getStyleClass().contains("soap-head")) {
                head.getChildren().add(2, mark);
                return;
            }
        }
    }

    /** Puts the focus into a field; the first one if there is none of that name. */
    void focus(String name) {
        fields.getOrDefault(name, fields.values().iterator().next()).requestFocus();
    }

    /** Goes to the first fill-in stop of the note. */
    void focusFirstStop() {
        for (var field : fields.values()) {
            var stop = PhraseExpansion.nextStop(field.getText(), 0);
            if (stop.isPresent()) {
                field.requestFocus();
                field.selectRange(stop.get().from(), stop.get().to());
                return;
            }
        }
    }

    /** The field with the focus and the place in it; nowhere if the focus is elsewhere. */
    VisitEditorModel.Cursor cursor(Node screen) {
        var focused = screen.getScene() == null ? null : screen.getScene().getFocusOwner();
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == focused)
                .findFirst()
                .map(
                        entry ->
                                new VisitEditorModel.Cursor(
                                        entry.getKey(), entry.getValue().getCaretPosition()))
                .orElse(new VisitEditorModel.Cursor("", 0));
    }

    /** What is selected in the field with the focus. */
    String selectedText(Node screen) {
        return screen.getScene().getFocusOwner() instanceof TextArea area
                ? area.getSelectedText()
                : "";
    }

    /** Puts the cursor where it stood. */
    void restore(JournaledDraft draft) {
        var field = fields.get(draft.cursorField());
        if (field != null) {
            field.requestFocus();
            field.positionCaret(Math.min(draft.caret(), field.getLength()));
        }
    }
}
