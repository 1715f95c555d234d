package org.quadset.findings.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objective findings by the keyboard: one line for quick typing above a grid. Enter takes the
 * line, and in the grid goes on to the next cell; up and down change the row; Delete in an empty
 * cell, or Ctrl+Delete, removes the row.
 */
public final class FindingsPane extends VBox {
    private static final double NARROW = 560;

    private final FindingsModel model;
    private final TextField quickEntry = new TextField();
    private final Label beneath = Nodes.label("", "second-line");
    private final GridPane head = new GridPane();
    private final VBox rows = new VBox();
    private final Label empty = Nodes.label(Messages.text("finding.none"), "second-line");
    private final Map<FindingRowModel, FindingRowView> views = new IdentityHashMap<>();
    private boolean narrow;

    public FindingsPane(FindingsModel model) {
        this.model = model;
        getStyleClass().add("findings");
        setMinWidth(0);
        prepareQuickEntry();
        prepareHead();
        empty.setWrapText(true);
        getChildren().addAll(quickEntry, beneath, empty, head, rows);
        model.rows().addListener((ListChangeListener<FindingRowModel>) change -> showRows());
        widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        showRows();
    }

    private void prepareQuickEntry() {
        quickEntry.setId("finding-quick-entry");
        quickEntry.setPromptText(Messages.text("finding.quickPrompt"));
        quickEntry.setAccessibleText(Messages.text("finding.quickEntry"));
        quickEntry.textProperty().bindBidirectional(model.quickEntry());
        quickEntry.addEventFilter(KeyEvent.KEY_PRESSED, this::quickKey);
        beneath.setId("finding-read-as");
        beneath.setWrapText(true);
        beneath.setMinHeight(USE_PREF_SIZE);
        model.problem().addListener((property, before, now) -> showBeneath());
        model.readAs().addListener((property, before, now) -> showBeneath());
        showBeneath();
    }

    private void showBeneath() {
        boolean wrong = !model.problem().get().isEmpty();
        var text = wrong ? model.problem().get() : model.readAs().get();
        beneath.setText(text);
        beneath.getStyleClass().setAll("label", wrong ? "field-error" : "second-line");
        quickEntry.setAccessibleHelp(text);
        Nodes.show(beneath, !text.isEmpty());
    }

    private void prepareHead() {
        head.getStyleClass().add("finding-head");
        head.add(Nodes.label(Messages.text("finding.what"), "column-head"), 0, 0);
        head.add(Nodes.label(Messages.text("finding.leftColumn"), "column-head"), 1, 0);
        head.add(Nodes.label(Messages.text("finding.rightColumn"), "column-head"), 2, 0);
        var norm = Nodes.label(Messages.text("finding.normColumn"), "column-head");
        GridPane.setHalignment(norm, HPos.RIGHT);
        head.add(norm, 3, 0);
        head.add(Nodes.label(Messages.text("finding.lastColumn"), "column-head"), 4, 0);
        arrangeHead();
    }

    private void arrangeHead() {
        var growing = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        growing.setHgrow(Priority.ALWAYS);
        double cell = narrow ? FindingRowView.NARROW_CELL : FindingRowView.CELL;
        var columns = new ArrayList<>(List.of(growing, fixed(cell), fixed(cell)));
        if (!narrow) {
            columns.add(fixed(FindingRowView.NORM));
            columns.add(fixed(FindingRowView.LAST_TIME));
        }
        head.getColumnConstraints().setAll(columns);
        head.getChildren().subList(3, 5).forEach(label -> Nodes.show(label, !narrow));
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private void arrange(double width) {
        if (width > 0 && width < NARROW != narrow) {
            narrow = !narrow;
            arrangeHead();
            views.values().forEach(view -> view.arrange(narrow));
        }
    }

    /** Views of rows that stay keep their cursors. */
    private void showRows() {
        views.keySet().retainAll(new ArrayList<>(model.rows()));
        var shown = new ArrayList<Node>();
        for (var row : model.rows()) {
            shown.add(views.computeIfAbsent(row, this::view));
        }
        rows.getChildren().setAll(shown);
        Nodes.show(head, !shown.isEmpty());
        Nodes.show(empty, shown.isEmpty());
    }

    private FindingRowView view(FindingRowModel row) {
        var view = new FindingRowView(row, model);
        view.arrange(narrow);
        for (var cell : view.cells()) {
            cell.addEventFilter(KeyEvent.KEY_PRESSED, event -> cellKey(event, view, cell));
        }
        return view;
    }

    private void quickKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            if (quickEntry.getText().isBlank()) {
                cells().stream().findFirst().ifPresent(Node::requestFocus);
                return;
            }
            model.takeQuickEntry()
                    .filter(row -> row.findings().isEmpty())
                    .ifPresent(row -> views.get(row).cells().getFirst().requestFocus());
        } else if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            cells().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void cellKey(KeyEvent event, FindingRowView view, TextField cell) {
        switch (event.getCode()) {
            case ENTER -> {
                if (!event.isShortcutDown()) {
                    event.consume();
                    var all = cells();
                    int next = all.indexOf(cell) + 1;
                    (next < all.size() ? all.get(next) : quickEntry).requestFocus();
                }
            }
            case UP, DOWN -> {
                event.consume();
                goBeside(view, cell, event.getCode() == KeyCode.UP ? -1 : 1);
            }
            case DELETE -> {
                if (cell.getText().isEmpty() || event.isShortcutDown()) {
                    event.consume();
                    remove(view);
                }
            }
            default -> {}
        }
    }

    private void goBeside(FindingRowView view, TextField cell, int by) {
        int at = rows.getChildren().indexOf(view) + by;
        if (at < 0) {
            quickEntry.requestFocus();
        } else if (at < rows.getChildren().size()) {
            var cells = ((FindingRowView) rows.getChildren().get(at)).cells();
            cells.get(Math.min(view.cells().indexOf(cell), cells.size() - 1)).requestFocus();
        }
    }

    /** The cursor goes to the row that moves up, or to the quick entry after the last. */
    private void remove(FindingRowView view) {
        int at = rows.getChildren().indexOf(view);
        model.remove(view.row);
        if (rows.getChildren().isEmpty()) {
            quickEntry.requestFocus();
        } else {
            var next = rows.getChildren().get(Math.min(at, rows.getChildren().size() - 1));
            ((FindingRowView) next).cells().getFirst().requestFocus();
        }
    }

    private List<TextField> cells() {
        var cells = new ArrayList<TextField>();
        rows.getChildren().forEach(row -> cells.addAll(((FindingRowView) row).cells()));
        return cells;
    }

    /** Puts the cursor into the quick entry. */
    public void focusQuickEntry() {
        quickEntry.requestFocus();
    }
}
