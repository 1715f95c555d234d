package org.quadset.handouts.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;

/**
 * An exercise of the programme: number, name, side, the dose typed in one line and how it was
 * understood.
 */
final class ProgramItemCard extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    final TextField dose = new TextField();

    ProgramItemCard(
            ProgramItemModel item,
            int number,
            Runnable choose,
            Runnable up,
            Runnable down,
            Runnable remove) {
        getStyleClass().add("programme-card");
        dose.setId("dose-" + item.exercise.key());
        dose.textProperty().bindBidirectional(item.dose);
        dose.setAccessibleText(Messages.text("program.doseOf", item.exercise.name()));
        dose.focusedProperty().addListener((property, before, now) -> chooseIf(now, choose));
        HBox.setHgrow(dose, Priority.ALWAYS);
        var often = new TextField();
        often.textProperty().bindBidirectional(item.often);
        often.setPrefWidth(110);
        often.setAccessibleText(Messages.text("program.oftenOf", item.exercise.name()));
        often.focusedProperty().addListener((property, before, now) -> chooseIf(now, choose));
        var side = new Segmented<Side>();
        side.offer(List.of(Side.LEFT, Side.RIGHT, Side.BOTH), Side::label);
        side.choiceProperty().set(item.side.get());
        side.choiceProperty()
                .addListener(
                        (property, before, now) -> item.side.set(now == null ? Side.BOTH : now));
        var note = new TextField();
        note.setPromptText(Messages.text("program.notePrompt"));
        note.setAccessibleText(Messages.text("program.noteOf", item.exercise.name()));
        note.textProperty().bindBidirectional(item.note);
        var error = Nodes.label("", "field-error");
        error.setWrapText(true);
        error.textProperty().bind(item.error);
        error.visibleProperty().bind(item.error.isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        item.error.addListener((property, before, now) -> showError(now));
        showError(item.error.get());
        var name = Nodes.label(item.exercise.name(), "name");
        name.setMinWidth(0);
        var head =
                new HBox(
                        6,
                        name,
                        Nodes.spring(),
                        icon("mdoal-arrow_upward", "program.up", up),
                        icon("mdoal-arrow_downward", "program.down", down),
                        icon("mdoal-delete_outline", "program.remove", remove));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var texts =
                new VBox(6, head, new HBox(6, dose, often), error, new HBox(8, side, grow(note)));
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        getChildren().addAll(Nodes.label(String.valueOf(number), "programme-number"), texts);
        setOnMousePressed(event -> choose.run());
    }

    private static void chooseIf(boolean focused, Runnable choose) {
        if (focused) {
            choose.run();
        }
    }

    private void showError(String text) {
        dose.pseudoClassStateChanged(INVALID, !text.isEmpty());
        dose.setAccessibleHelp(text);
    }

    private static TextField grow(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Button icon(String icon, String key, Runnable act) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setAccessibleText(Messages.text(key));
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
