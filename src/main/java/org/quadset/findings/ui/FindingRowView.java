package org.quadset.findings.ui;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of the findings' grid; in a narrow pane the norm and the last time stand beneath. */
final class FindingRowView extends GridPane {
    static final double CELL = 104;
    static final double NARROW_CELL = 72;
    static final double NORM = 66;
    static final double LAST_TIME = 196;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    final FindingRowModel row;
    private final FindingsModel model;
    private final Map<Side, TextField> fields = new EnumMap<>(Side.class);
    private final Label name;
    private final Label norm;
    private final Label lastTime = Nodes.label("", "second-line");
    private final Label remarks = Nodes.label("", "field-error");
    private boolean narrow;

    FindingRowView(FindingRowModel row, FindingsModel model) {
        this.row = row;
        this.model = model;
        getStyleClass().add("finding-row");
        name = Nodes.label(row.subject().label(), "finding-name");
        norm = Nodes.label(row.subject().norm(), "second-line");
        name.setWrapText(true);
        lastTime.setWrapText(true);
        remarks.setWrapText(true);
        for (var label : List.of(name, lastTime, remarks)) {
            label.setMinHeight(USE_PREF_SIZE);
            label.setMinWidth(0);
        }
        for (var side : row.sides()) {
            fields.put(side, field(side));
        }
        row.readings().addListener((property, before, now) -> refresh());
        arrange(false);
        refresh();
    }

    private TextField field(Side side) {
        var field = new TextField();
        field.getStyleClass().add("finding-cell");
        field.setId("finding-" + row.subject().key() + "-" + side.name().toLowerCase(Locale.ROOT));
        field.setAccessibleText(
                side == Side.MIDLINE
                        ? row.subject().label()
                        : row.subject().label() + " " + side.label());
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        field.textProperty().bindBidirectional(row.text(side));
        return field;
    }

    /** The cells from left to right. */
    List<TextField> cells() {
        return List.copyOf(fields.values());
    }

    /** Places the parts: five columns, or three with two lines beneath. */
    void arrange(boolean inNarrowPane) {
        narrow = inNarrowPane;
        getChildren().clear();
        getColumnConstraints()
                .setAll(
                        narrow
                                ? List.of(growing(), fixed(NARROW_CELL), fixed(NARROW_CELL))
                                : List.of(
                                        growing(),
                                        fixed(CELL),
                                        fixed(CELL),
                                        fixed(NORM),
                                        fixed(LAST_TIME)));
        add(name, 0, 0);
        int column = 1;
        for (var field : fields.values()) {
            add(field, column++, 0, fields.size() == 1 ? 2 : 1, 1);
            if (fields.size() == 1) {
                // A column without a node of its own would lose its gap.
                add(new Region(), column, 0);
            }
        }
        if (narrow) {
            add(lastTime, 0, 1, 3, 1);
            add(remarks, 0, 2, 3, 1);
        } else {
            setHalignment(norm, HPos.RIGHT);
            add(norm, 3, 0);
            add(lastTime, 4, 0);
            add(remarks, 0, 1, 5, 1);
        }
        refresh();
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private void refresh() {
        var parts = new ArrayList<String>();
        if (narrow && !row.subject().norm().isEmpty()) {
            parts.add(Messages.text("finding.norm", row.subject().norm()));
        }
        parts.addAll(before());
        lastTime.setText(String.join(" · ", parts));
        // In the wide grid an empty column must keep its room.
        Nodes.show(lastTime, !narrow || !parts.isEmpty());
        show(remarks, String.join(" ", row.remarks()));
        boolean refused = fields.keySet().stream().anyMatch(row::isUnfinished);
        remarks.getStyleClass().setAll("label", refused ? "field-error" : "finding-warning");
        for (var field : fields.entrySet()) {
            boolean unfinished = row.isUnfinished(field.getKey());
            field.getValue().pseudoClassStateChanged(INVALID, unfinished);
            field.getValue().setAccessibleHelp(unfinished ? remarks.getText() : lastTime.getText());
            tellReading(field.getKey(), field.getValue());
        }
    }

    /** A cell is short; what it was understood to be stands in its tooltip. */
    private void tellReading(Side side, TextField field) {
        var reading = row.readings().get().get(side);
        field.setTooltip(reading == null ? null : new Tooltip(reading.summary()));
    }

    private static void show(Label label, String text) {
        label.setText(text);
        Nodes.show(label, !text.isEmpty());
    }

    /** "12 Nov: L 135° same, R 120° better", one for each day. */
    private List<String> before() {
        return row.before().stream()
                .collect(
                        Collectors.groupingBy(
                                one -> model.day(one.previous()),
                                java.util.TreeMap::new,
                                Collectors.mapping(FindingRowView::told, Collectors.joining(", "))))
                .descendingMap()
                .entrySet()
                .stream()
                .map(
                        day ->
                                Messages.text(
                                        "finding.lastTime",
                                        DAY.format(day.getKey()),
                                        day.getValue()))
                .toList();
    }

    private static String told(FindingRowModel.Before before) {
        var side =
                switch (before.previous().finding().side()) {
                    case LEFT -> Messages.text("finding.left") + " ";
                    case RIGHT -> Messages.text("finding.right") + " ";
                    case BOTH, MIDLINE -> "";
                };
        return side
                + before.value()
                + before.change().map(change -> " " + change.label()).orElse("");
    }
}
