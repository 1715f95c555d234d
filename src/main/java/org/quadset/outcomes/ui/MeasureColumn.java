package org.quadset.outcomes.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** The measures a patient has results of, and in the same place the search for another one. */
public final class MeasureColumn extends VBox {
    private final Button add = new Button(Messages.text("outcome.add"));
    private final TextField search = new TextField();
    private final ListView<OutcomeMeasure> found = new ListView<>();
    private final VBox adder = new VBox();
    private final ListView<OutcomeSeries> used = new ListView<>();
    private final Label noneUsed =
            Nodes.label(Messages.text("outcome.noneUsed"), "muted", "outcome-hint");
    private OutcomesModel model;
    private boolean selecting;

    public MeasureColumn() {
        getStyleClass().add("panel");
        add.setId("add");
        add.setGraphic(new FontIcon("mdoal-add"));
        add.getStyleClass().add("slim");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> find());
        var title = Nodes.label(Messages.text("outcome.measures"), "strong");
        title.setMinWidth(0);
        var head = new HBox(title, Nodes.spring(), add);
        head.getStyleClass().add("panel-head");
        search.setId("search");
        search.setPromptText(Messages.text("outcome.findPrompt"));
        search.setAccessibleText(Messages.text("outcome.findPrompt"));
        found.setId("found");
        found.setAccessibleText(Messages.text("outcome.allMeasures"));
        found.setCellFactory(view -> new OutcomeMeasureCell());
        used.setId("used");
        used.setAccessibleText(Messages.text("outcome.measures"));
        used.setCellFactory(view -> new OutcomeSeriesCell());
        noneUsed.setId("noneUsed");
        noneUsed.setWrapText(true);
        noneUsed.setMinHeight(USE_PREF_SIZE);
        var field = new VBox(search);
        field.getStyleClass().add("panel-body");
        adder.getChildren().setAll(field, found);
        for (var tall : java.util.List.of(found, adder, used)) {
            VBox.setVgrow(tall, Priority.ALWAYS);
        }
        getChildren().setAll(head, adder, used, noneUsed);
    }

    /**
     * Shows a model.
     *
     * @param onBegin opens the form of a measure that was found
     * @param onChoose opens the form of a series that was selected
     * @param onEnter goes into the open form
     */
    void bind(
            OutcomesModel newModel,
            Consumer<OutcomeMeasure> onBegin,
            Consumer<OutcomeSeries> onChoose,
            Runnable onEnter) {
        model = newModel;
        search.textProperty().bindBidirectional(model.search);
        found.setItems(model.found);
        used.setItems(model.series);
        Nodes.showWhile(adder, model.adding);
        Nodes.showWhile(used, model.adding.not().and(Bindings.isNotEmpty(model.series)));
        Nodes.showWhile(noneUsed, model.adding.not().and(Bindings.isEmpty(model.series)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> searchKey(event, onBegin));
        found.setOnKeyPressed(event -> foundKey(event, onBegin));
        found.setOnMouseClicked(event -> beginChosen(onBegin));
        used.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        onEnter.run();
                        event.consume();
                    }
                });
        used.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!selecting && now != null) {
                                onChoose.accept(now);
                            }
                        });
        model.series.addListener((ListChangeListener<OutcomeSeries>) change -> lightOpen());
    }

    private void searchKey(KeyEvent event, Consumer<OutcomeMeasure> onBegin) {
        switch (event.getCode()) {
            case DOWN -> {
                found.requestFocus();
                found.getSelectionModel().selectFirst();
            }
            case ENTER -> model.found.stream().findFirst().ifPresent(onBegin);
            case ESCAPE -> stopFinding();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void foundKey(KeyEvent event, Consumer<OutcomeMeasure> onBegin) {
        if (event.getCode() == KeyCode.ENTER) {
            beginChosen(onBegin);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            stopFinding();
        } else {
            return;
        }
        event.consume();
    }

    private void beginChosen(Consumer<OutcomeMeasure> onBegin) {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onBegin.accept(chosen);
        }
    }

    private void stopFinding() {
        model.adding.set(false);
        focusUsed();
    }

    /** Opens the search. */
    void find() {
        model.search.set("");
        model.adding.set(true);
        found.getSelectionModel().clearSelection();
        search.requestFocus();
    }

    /** Lights the series whose form is open; none while a measure is used for the first time. */
    void lightOpen() {
        var open = model.form().get();
        selecting = true;
        used.getSelectionModel().clearSelection();
        if (open != null) {
            model.seriesOf(open.measure(), open.side.get())
                    .ifPresent(one -> used.getSelectionModel().select(one));
        }
        selecting = false;
    }

    void focusUsed() {
        if (used.isVisible()) {
            used.requestFocus();
        } else {
            add.requestFocus();
        }
    }
}
