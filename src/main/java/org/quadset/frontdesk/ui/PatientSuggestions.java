package org.quadset.frontdesk.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.quadset.patients.PatientSummary;
import org.quadset.patients.ui.PatientCell;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** Patients that match what is typed, beneath the field: arrows choose, Enter takes. */
final class PatientSuggestions {
    private static final int MOST_ROWS = 4;
    private static final double ROW = 47;

    private PatientSuggestions() {}

    /** Shows the list while it holds anybody. */
    static void offer(
            ListView<PatientSummary> list,
            ObservableList<PatientSummary> found,
            TextInputControl field,
            Consumer<PatientSummary> take) {
        list.setItems(found);
        list.setCellFactory(view -> new PatientCell());
        found.addListener((ListChangeListener<Object>) change -> fit(list));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list, take));
        list.setOnMouseClicked(event -> takeChosen(list, take));
        fit(list);
    }

    private static void fit(ListView<PatientSummary> list) {
        int rows = list.getItems().size();
        Nodes.show(list, rows > 0);
        list.setPrefHeight(Math.min(MOST_ROWS, rows) * ROW + 2);
        list.getSelectionModel().selectFirst();
    }

    private static void key(
            KeyEvent event, ListView<PatientSummary> list, Consumer<PatientSummary> take) {
        if (list.getItems().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> takeChosen(list, take);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void takeChosen(ListView<PatientSummary> list, Consumer<PatientSummary> take) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            take.accept(chosen);
        }
    }
}
