package org.quadset.handouts.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ui.ExerciseCell;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** What can be added: the library, or phases and packs in its place. */
final class ProgramLibrary {
    private final HomeProgramModel model;
    private final ProgramColumn column;
    private final Parts parts;
    private final ProtocolPanel phases;

    /** The controls of the left column. */
    record Parts(
            TextField search,
            Label found,
            ListView<Exercise> library,
            VBox leftColumn,
            VBox libraryPart,
            ToggleButton showLibrary,
            ToggleButton showPhases) {}

    ProgramLibrary(HomeProgramModel model, ProgramColumn column, Parts parts) {
        this.model = model;
        this.column = column;
        this.parts = parts;
        parts.search().textProperty().bindBidirectional(model.search);
        parts.library().setItems(model.found);
        parts.library().setCellFactory(view -> new ExerciseCell());
        parts.found()
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Messages.text("exercises.found", model.found.size()),
                                model.found));
        parts.search().setOnKeyPressed(this::searchKey);
        parts.library().setOnKeyPressed(this::libraryKey);
        parts.library()
                .setOnMouseClicked(
                        event -> {
                            if (event.getClickCount() == 2) {
                                add(true);
                            }
                        });
        phases = new ProtocolPanel(model, new ProtocolModel(model), column::revealLast);
        VBox.setVgrow(phases, Priority.ALWAYS);
        parts.leftColumn().getChildren().add(phases);
        show(false);
    }

    /** Enter adds the first hit, and the next word can be typed at once. */
    private void searchKey(KeyEvent event) {
        var library = parts.library();
        if (event.getCode() == KeyCode.DOWN) {
            library.getSelectionModel().selectFirst();
            library.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            library.getSelectionModel().selectFirst();
            add(event.isShortcutDown());
            if (!event.isShortcutDown()) {
                parts.search().selectAll();
            }
            event.consume();
        }
    }

    private void libraryKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            add(event.isShortcutDown());
            event.consume();
        }
    }

    /** Adds the exercise chosen in the library; with {@code toDose} its dose is typed next. */
    void add(boolean toDose) {
        var exercise = parts.library().getSelectionModel().getSelectedItem();
        if (exercise != null) {
            model.add(exercise);
            column.revealLast();
            if (toDose) {
                column.focusDose(model.items.size() - 1);
            }
        }
    }

    private void show(boolean phasesShown) {
        parts.showPhases().setSelected(phasesShown);
        parts.showLibrary().setSelected(!phasesShown);
        Nodes.show(phases, phasesShown);
        Nodes.show(parts.libraryPart(), !phasesShown);
    }

    /** Goes to the search of the library. */
    void openLibrary() {
        show(false);
        parts.search().requestFocus();
    }

    /** Goes to the search of phases and packs. */
    void openPhases() {
        show(true);
        phases.search.requestFocus();
        phases.search.selectAll();
    }
}
