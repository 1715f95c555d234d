package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.Phrase;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** A therapist's phrases and the clinic's: to read, to write and to remove. */
final class PhraseCard extends VBox {
    private final PhraseModel model;
    private final LabelledField abbreviation = new LabelledField();
    private final LabelledField expansion = new LabelledField();
    private final CheckBox shared = new CheckBox(Messages.text("phrase.shared"));
    private final VBox list = new VBox(2);

    private PhraseCard(PhraseModel model, String selectedText, Runnable close) {
        this.model = model;
        getStyleClass().add("dialog-box");
        setPrefWidth(620);
        var about = Nodes.label(Messages.text("phrase.about"), "second-line");
        about.setWrapText(true);
        abbreviation.setLabel(Messages.text("phrase.short"));
        abbreviation.setName("phrase-short");
        abbreviation.setMaxWidth(180);
        expansion.setRows(3);
        expansion.setLabel(Messages.text("phrase.words"));
        expansion.setName("phrase-words");
        expansion.textProperty().set(selectedText);
        shared.setId("phrase-shared");
        var save = new Button(Messages.text("act.save"));
        save.setId("phrase-save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> save());
        var done = new Button(Messages.text("act.close"));
        done.setOnAction(event -> close.run());
        var acts = new HBox(10, done, save);
        acts.getStyleClass().add("dialog-acts");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(220);
        scroll.setFocusTraversable(false);
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("phrase.title"), "title-3"),
                        about,
                        scroll,
                        new HBox(14, abbreviation, shared),
                        expansion,
                        acts);
        show(model.phrases());
    }

    /** Opens the phrases; a selected text becomes the words of a new one. */
    static void open(PhraseModel model, String selectedText, Overlays overlays) {
        var card = new PhraseCard(model, selectedText, overlays::close);
        overlays.show(card, javafx.geometry.Pos.CENTER, () -> {});
        card.focus();
    }

    private void focus() {
        abbreviation.input().requestFocus();
    }

    private void show(List<Phrase> phrases) {
        list.getChildren().setAll(phrases.stream().map(this::row).toList());
        if (phrases.isEmpty()) {
            list.getChildren().add(Nodes.label(Messages.text("phrase.none"), "muted"));
        }
    }

    private Node row(Phrase phrase) {
        var words = Nodes.label(phrase.expansion().replace('\n', ' '), "second-line");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var name = Nodes.label(";" + phrase.abbreviation(), "strong");
        name.setMinWidth(90);
        var owner =
                Nodes.label(
                        Messages.text(
                                phrase.clinicianId().isEmpty() ? "phrase.clinic" : "phrase.mine"),
                        "second-line");
        owner.setMinWidth(50);
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("phrase.remove", phrase.abbreviation()));
        remove.setOnAction(event -> model.delete(phrase, this::show));
        var row = new HBox(10, name, words, owner, remove);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void save() {
        model.save(
                abbreviation.textProperty().get().strip().replaceFirst("^;", ""),
                expansion.textProperty().get().strip(),
                shared.isSelected(),
                saved -> {
                    abbreviation.errorProperty().set("");
                    abbreviation.textProperty().set("");
                    expansion.textProperty().set("");
                    show(saved);
                    focus();
                },
                problem -> abbreviation.errorProperty().set(problem));
    }
}
