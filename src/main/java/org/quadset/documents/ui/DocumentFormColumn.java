package org.quadset.documents.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.documents.DocumentType;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** The form about one document, beside its page. */
public final class DocumentFormColumn extends VBox {
    private static final int NOTE_ROWS = 4;

    private final Label heading = Nodes.label("", "title-3");
    private final Label file = Nodes.label("", "second-line");
    private final LabelledField title = field("title", "document.title");
    private final LabelledChoice<DocumentType> type = new LabelledChoice<>();
    private final LabelledField dated = field("dated", "document.dated");
    private final LabelledField note = field("note", "document.note");
    private final Button save = new Button(Messages.text("act.save"));
    private final Button discard = new Button(Messages.text("document.discard"));
    private DocumentsModel model;
    private DocumentFormModel shown;

    public DocumentFormColumn() {
        getStyleClass().add("panel");
        file.setWrapText(true);
        file.setMinHeight(USE_PREF_SIZE);
        type.setName("type");
        type.setLabel(Messages.text("document.type"));
        type.offer(List.of(DocumentType.values()), DocumentType::label);
        note.setRows(NOTE_ROWS);
        var fields = new VBox(heading, file, title, type, dated, note);
        fields.getStyleClass().add("panel-body");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        save.setId("save");
        save.getStyleClass().add("accent");
        save.setGraphic(Nodes.keycap("Ctrl+S"));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        save.setMinWidth(USE_PREF_SIZE);
        discard.setId("discard");
        discard.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(Nodes.spring(), discard, save);
        bar.getStyleClass().add("button-bar-bottom");
        getChildren().setAll(scroll, bar);
    }

    private static LabelledField field(String name, String key) {
        var field = new LabelledField();
        field.setName(name);
        field.setLabel(Messages.text(key));
        return field;
    }

    void bind(DocumentsModel documents, Runnable onSave) {
        model = documents;
        save.disableProperty().bind(model.saving);
        discard.disableProperty().bind(model.saving);
        save.setOnAction(event -> onSave.run());
        discard.setOnAction(event -> model.discard());
    }

    /** Shows a form with the focus in its title; null shows none. */
    void show(DocumentFormModel now) {
        if (shown != null) {
            type.valueProperty().unbindBidirectional(shown.type);
            title.textProperty().unbindBidirectional(shown.title);
            dated.textProperty().unbindBidirectional(shown.dated);
            note.textProperty().unbindBidirectional(shown.note);
        }
        shown = now;
        if (now == null) {
            return;
        }
        boolean adding = now.file().isPresent();
        heading.setText(Messages.text(adding ? "document.adding" : "document.changing"));
        file.textProperty().bind(Bindings.createStringBinding(() -> about(now), model.waiting));
        Nodes.show(file, adding);
        type.valueProperty().bindBidirectional(now.type);
        title.textProperty().bindBidirectional(now.title);
        dated.textProperty().bindBidirectional(now.dated);
        note.textProperty().bindBidirectional(now.note);
        title.errorProperty().bind(now.titleError);
        dated.errorProperty().bind(now.datedError);
        note.errorProperty().bind(now.noteError);
        title.input().requestFocus();
        title.input().selectAll();
    }

    private String about(DocumentFormModel form) {
        return form.file()
                .map(
                        one ->
                                Messages.text(
                                        "document.waiting",
                                        one.kind().label(),
                                        one.pages(),
                                        DocumentCell.size(one.bytes()),
                                        Math.max(0, model.waiting.size() - 1)))
                .orElse("");
    }
}
