package org.quadset.outcomes.ui;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/** The items of a form, in up to four columns where there are many of them without a text. */
final class OutcomeItemGrid extends GridPane {
    private static final int MANY = 8;
    private static final int MOST_COLUMNS = 4;
    private static final double COLUMN = 216;

    private final List<OutcomeItemRow> rows = new ArrayList<>();
    private final boolean many;
    private int columns;

    /** Rows for all items; after the last one {@code onEnd} has the focus. */
    OutcomeItemGrid(OutcomeFormModel form, Runnable onEnd) {
        getStyleClass().add("outcome-items");
        setMinWidth(0);
        var items = form.items;
        for (int i = 0; i < items.size(); i++) {
            int next = i + 1;
            int before = i - 1;
            rows.add(
                    new OutcomeItemRow(
                            items.get(i),
                            next,
                            () -> focusOr(next, onEnd),
                            () -> focusOr(before, () -> {})));
        }
        many = items.size() >= MANY && items.stream().allMatch(one -> one.item.text().isEmpty());
        arrange();
        widthProperty().addListener((property, before, now) -> arrange());
    }

    private void focusOr(int index, Runnable otherwise) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).focus();
        } else {
            otherwise.run();
        }
    }

    private void arrange() {
        if (getWidth() > 0) {
            rows.forEach(row -> row.fit(getWidth()));
        }
        int wanted = many ? Math.clamp((long) (getWidth() / COLUMN), 1, MOST_COLUMNS) : 1;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            if (many) {
                column.setPrefWidth(COLUMN - getHgap());
            } else {
                column.setHgrow(Priority.ALWAYS);
                column.setPercentWidth(100);
            }
            getColumnConstraints().add(column);
        }
        int perColumn = (rows.size() + columns - 1) / columns;
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), i / perColumn, i % perColumn);
        }
    }

    /** Puts the cursor into the first item without an answer. */
    void focusFirst() {
        focusOr(0, () -> {});
    }
}
