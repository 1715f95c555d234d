package org.quadset.running.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;

/**
 * A returned log, one row for each session. Enter goes from the worst pain to the next morning and
 * on to the next row, so that a log without trouble needs the number pad only; Up and Down change
 * the day.
 */
final class RunGrid extends GridPane {
    private final List<TextField> pains = new ArrayList<>();
    private final RunningModel model;
    private final Runnable onLast;

    RunGrid(RunningModel model, Runnable onLast) {
        this.model = model;
        this.onLast = onLast;
        getStyleClass().add("run-grid");
        int column = 0;
        for (var title :
                List.of(
                        "running.day",
                        "running.stage",
                        "running.work",
                        "running.worst",
                        "running.morning",
                        "running.distance",
                        "running.settled",
                        "running.swelling",
                        "running.limp",
                        "running.bone",
                        "running.elsewhere",
                        "running.treadmill")) {
            var label = Nodes.label(Messages.text(title), "column-head");
            label.setMinWidth(USE_PREF_SIZE);
            add(label, column++, 0);
        }
        for (int i = 0; i < model.rows.size(); i++) {
            add(model.rows.get(i), i);
        }
    }

    private void add(RunRowModel row, int number) {
        int line = 1 + 2 * number;
        var day = field(row, number, "day", "running.day", 92);
        day.textProperty().bindBidirectional(row.day);
        day.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                        row.moveDay(event.getCode() == KeyCode.UP ? 1 : -1, model.today());
                        event.consume();
                    }
                });
        var step = field(row, number, "step", "running.stage", 42);
        step.textProperty().bindBidirectional(row.step);
        var work = field(row, number, "work", "running.work", 42);
        work.textProperty().bindBidirectional(row.work);
        var worst = field(row, number, "worst", "running.worst", 46);
        worst.textProperty().bindBidirectional(row.worst);
        var morning = field(row, number, "morning", "running.morning", 46);
        morning.textProperty().bindBidirectional(row.morning);
        var distance = field(row, number, "distance", "running.distance", 52);
        distance.textProperty().bindBidirectional(row.distance);
        var elsewhere = field(row, number, "elsewhere", "running.elsewhere", 42);
        elsewhere.textProperty().bindBidirectional(row.elsewhere);
        pains.add(worst);
        worst.setOnAction(event -> morning.requestFocus());
        morning.setOnAction(event -> next(number));
        addRow(
                line,
                day,
                step,
                work,
                worst,
                morning,
                distance,
                check(number, "settled", "running.settled", row.settled),
                check(number, "swelling", "running.swelling", row.swelling),
                check(number, "limp", "running.limp", row.limp),
                check(number, "bone", "running.bone", row.bone),
                elsewhere,
                check(number, "treadmill", "running.treadmill", row.treadmill));
        var error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(row.error);
        Nodes.showWhile(error, row.error.isNotEmpty());
        add(error, 0, line + 1, 12, 1);
    }

    private static TextField field(
            RunRowModel row, int number, String name, String title, double width) {
        var field = new TextField();
        field.setId(name + "-" + (number + 1));
        field.getStyleClass().add("run-cell");
        field.setPrefWidth(width);
        field.setMinWidth(width);
        spoken(field, number, title);
        return field;
    }

    private static Node check(
            int number, String name, String title, javafx.beans.property.BooleanProperty property) {
        var box = new CheckBox();
        box.setId(name + "-" + (number + 1));
        box.selectedProperty().bindBidirectional(property);
        spoken(box, number, title);
        return box;
    }

    private static void spoken(Control control, int number, String title) {
        control.setAccessibleText(
                Messages.text("running.cellSpoken", Messages.text(title), number + 1));
    }

    private void next(int number) {
        if (number + 1 < pains.size() && !model.rows.get(number + 1).day.get().isBlank()) {
            pains.get(number + 1).requestFocus();
        } else {
            onLast.run();
        }
    }

    /** Where a log begins: the worst pain of the first session. */
    void focusFirst() {
        pains.getFirst().requestFocus();
        pains.getFirst().selectAll();
    }
}
