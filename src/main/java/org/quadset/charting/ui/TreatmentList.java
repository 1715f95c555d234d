package org.quadset.charting.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Today's rows, and below them last time's that still wait. */
final class TreatmentList {
    private final VisitEditorModel model;
    private final VBox box;
    private final EditorCards cards;
    private final Map<TreatmentRowModel, TreatmentRowView> views = new LinkedHashMap<>();
    private final Map<TreatmentRowModel, CarriedRowView> carried = new LinkedHashMap<>();

    TreatmentList(VisitEditorModel model, VBox box, EditorCards cards) {
        this.model = model;
        this.box = box;
        this.cards = cards;
        model.form.rows.addListener((ListChangeListener<TreatmentRowModel>) change -> show());
        model.form.carriedRows.addListener(
                (ListChangeListener<TreatmentRowModel>) change -> show());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private void show() {
        views.keySet().retainAll(model.form.rows);
        carried.keySet().retainAll(model.form.carriedRows);
        var nodes = new ArrayList<Node>();
        for (var row : model.form.rows) {
            nodes.add(views.computeIfAbsent(row, one -> new TreatmentRowView(one, model, cards)));
        }
        for (var row : model.form.carriedRows) {
            nodes.add(
                    carried.computeIfAbsent(
                            row,
                            one ->
                                    new CarriedRowView(
                                            one, this::confirm, this::change, this::drop)));
        }
        if (nodes.isEmpty()) {
            var nothing = Nodes.label(Messages.text("visit.noRows"), "muted");
            nothing.setWrapText(true);
            nodes.add(nothing);
        }
        box.getChildren().setAll(nodes);
    }

    private void confirm(TreatmentRowModel row) {
        int index = model.form.carriedRows.indexOf(row);
        model.form.confirm(row);
        focusCarried(index);
    }

    private void change(TreatmentRowModel row) {
        model.form.confirm(row);
        open(row);
        views.get(row).focusForm();
    }

    private void drop(TreatmentRowModel row) {
        int index = model.form.carriedRows.indexOf(row);
        model.remove(row);
        focusCarried(index);
    }

    /** Goes to the next row that waits, or to the first field that is still missing. */
    private void focusCarried(int index) {
        if (!model.form.carriedRows.isEmpty()) {
            carried.get(
                            model.form.carriedRows.get(
                                    Math.min(index, model.form.carriedRows.size() - 1)))
                    .focusHead();
        } else if (!focusNextMissing(null) && !model.form.rows.isEmpty()) {
            views.get(model.form.rows.getLast()).focusHead();
        }
    }

    /** Goes to a row that something is said about; false if the field is none of the rows'. */
    boolean jumpTo(String field) {
        if (field.startsWith("row.")) {
            focus(model.form.rows.get(Integer.parseInt(field.substring(4))));
            return true;
        }
        if (field.equals("carriedRows") && !model.form.carriedRows.isEmpty()) {
            carried.get(model.form.carriedRows.getFirst()).focusHead();
            return true;
        }
        return false;
    }

    /** Opens a row alone. */
    private void open(TreatmentRowModel row) {
        model.form.rows.forEach(other -> other.open.set(other == row));
    }

    /** Opens a row alone and puts the focus on it. */
    private void focus(TreatmentRowModel row) {
        open(row);
        if (!views.get(row).focusMissing(null)) {
            views.get(row).focusHead();
        }
    }

    /** The row with the focus in it, or the open one, or the last. */
    private Optional<TreatmentRowModel> current() {
        return model.form.rows.stream()
                .filter(row -> views.get(row).isFocusWithin())
                .findFirst()
                .or(() -> model.form.rows.stream().filter(row -> row.open.get()).findFirst())
                .or(() -> model.form.rows.reversed().stream().findFirst());
    }

    /** Starts the current row's timer, or ends it. */
    void startOrEndTimer() {
        current().ifPresent(model.timers()::startOrEnd);
    }

    /** Shows the current row's doses over the visits. */
    void showDoses() {
        current().ifPresent(cards::doses);
    }

    void focusForm(TreatmentRowModel row) {
        views.get(row).focusForm();
    }

    /**
     * Goes to the first missing field of the rows, after this node's field where one is given.
     *
     * @return whether there is one
     */
    boolean focusNextMissing(Node after) {
        for (var row : model.form.rows) {
            if (!row.assessment().get().reading().missing().isEmpty()) {
                open(row);
                if (views.get(row).focusMissing(after)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Enter in a one-line field goes on to what is still missing. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && event.getTarget() instanceof TextField field
                && field.getId() != null
                && field.getId().startsWith("field-")) {
            event.consume();
            focusNextMissing(field);
        }
    }
}
