package org.quadset.frontdesk.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

/** Shows the choices for a free time; a digit books. */
public final class HolePanelController {
    private static final double ROW = 45;
    private static final int MOST_ROWS = 6;

    private final HoleModel model;
    private final Overlays overlays;

    @FXML private VBox holePanel;
    @FXML private Label title;
    @FXML private Label hint;
    @FXML private Label gone;
    @FXML private ListView<HoleModel.Row> candidates;

    public HolePanelController(HoleModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        title.setText(model.title.get());
        hint.setText(model.hint.get());
        candidates.setItems(model.rows);
        candidates.setCellFactory(view -> new HoleCell());
        model.rows.addListener((ListChangeListener<Object>) change -> fit());
        holePanel.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        candidates.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        book();
                    }
                });
        fit();
    }

    private void fit() {
        candidates.setPrefHeight(Math.max(1, Math.min(MOST_ROWS, model.rows.size())) * ROW + 2);
        Nodes.show(gone, model.rows.isEmpty());
        candidates.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        var digit = event.getText();
        if (event.getCode() == KeyCode.ENTER && candidates.isFocused()) {
            book();
            event.consume();
        } else if (digit.matches("[1-9]") && !event.isShortcutDown() && !event.isAltDown()) {
            int index = Integer.parseInt(digit) - 1;
            if (index < model.rows.size()) {
                fill(model.rows.get(index));
            }
            event.consume();
        }
    }

    @FXML
    private void book() {
        var chosen = candidates.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            fill(chosen);
        }
    }

    private void fill(HoleModel.Row row) {
        model.fill(row, overlays::close);
    }

    @FXML
    private void leave() {
        overlays.close();
    }

    /** Puts the focus on the first choice. */
    void focus() {
        candidates.requestFocus();
    }
}
