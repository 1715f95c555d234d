package org.quadset.episodes.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.episodes.Diagnosis;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** Finds diagnosis codes by words or code; Enter takes the first, Down goes into the list. */
final class DiagnosisPicker extends VBox {
    private final EpisodeFormModel model;
    private final FlowPane chosen = new FlowPane(6, 6);
    private final TextField search = new TextField();
    private final VBox found = new VBox(1);

    DiagnosisPicker(EpisodeFormModel model) {
        super(6);
        this.model = model;
        search.setId("diagnosis-search");
        search.setPromptText(Messages.text("episode.searchCode"));
        search.setAccessibleText(Messages.text("episode.searchCode"));
        search.textProperty().addListener((property, before, now) -> showFound(now));
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !found.getChildren().isEmpty()) {
                        ((Button) found.getChildren().getFirst()).fire();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN && !found.getChildren().isEmpty()) {
                        found.getChildren().getFirst().requestFocus();
                        event.consume();
                    }
                });
        model.diagnoses.addListener((ListChangeListener<Diagnosis>) change -> showChosen());
        getChildren().setAll(chosen, search, found);
        showChosen();
    }

    private void showChosen() {
        chosen.getChildren().setAll(model.diagnoses.stream().map(this::chip).toList());
        Nodes.show(chosen, !model.diagnoses.isEmpty());
    }

    private Button chip(Diagnosis diagnosis) {
        var chip = new Button(diagnosis.text());
        chip.setGraphic(new FontIcon("mdoal-clear"));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.getStyleClass().add("slim");
        chip.setAccessibleText(Messages.text("episode.removeCode", diagnosis.text()));
        chip.setOnAction(event -> model.diagnoses.remove(diagnosis));
        return chip;
    }

    private void showFound(String typed) {
        found.getChildren().setAll(model.codes(typed).stream().map(this::line).toList());
    }

    private Button line(Diagnosis diagnosis) {
        var line =
                new Button(
                        diagnosis.label().isEmpty()
                                ? Messages.text("episode.otherCode", diagnosis.code())
                                : diagnosis.text());
        line.getStyleClass().addAll("quiet", "slim");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.setOnAction(
                event -> {
                    model.add(diagnosis);
                    search.clear();
                    search.requestFocus();
                });
        return line;
    }
}
