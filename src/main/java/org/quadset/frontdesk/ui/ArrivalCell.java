package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.ArrivalRow;
import org.quadset.frontdesk.DeskTask;
import org.quadset.frontdesk.Waiting;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the arrivals board. */
final class ArrivalCell extends ListCell<ArrivalRow> {
    private static final double TASKS_WIDTH = 205;
    private static final double LINE_WIDTH = 380;
    private static final double MORE_WIDTH = 28;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final FrontDeskModel model;
    private final boolean narrow;

    ArrivalCell(FrontDeskModel model, boolean narrow) {
        this.model = model;
        this.narrow = narrow;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ArrivalRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var waiting = model.board.get().waiting(row, model.now.get());
        var one = row.appointment();
        var time = wide(Nodes.label(TIME.format(one.start()), "strong"), 44);
        var name = wide(Nodes.label(row.name(), "name"), narrow ? 170 : 150);
        var status = wide(status(row, waiting), 112);
        var since = wide(Nodes.label(waiting.text(), colour(waiting)), 84);
        var line =
                narrow
                        ? new HBox(
                                8, time, new VBox(3, new HBox(8, name, status, since), tasks(row)))
                        : new HBox(
                                8,
                                time,
                                name,
                                wide(Nodes.label(row.clinician(), "second-line"), 95),
                                wide(
                                        Nodes.label(
                                                row.type() + ", " + one.minutes(), "second-line"),
                                        100),
                                status,
                                since,
                                tasks(row));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        setGraphic(line);
        setAccessibleText(
                Messages.text(
                        "arrivals.spoken",
                        TIME.format(one.start()),
                        row.name(),
                        one.status().label(),
                        waiting.text()));
    }

    private HBox tasks(ArrivalRow row) {
        var tasks = new HBox(4);
        tasks.setAlignment(Pos.CENTER_LEFT);
        addTasks(tasks, row.tasks(), narrow ? LINE_WIDTH : TASKS_WIDTH);
        if (row.tasks().isEmpty() && !row.isFinished()) {
            tasks.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdoal-check",
                                    Messages.text("arrivals.ready"),
                                    "badge",
                                    "success"));
        }
        HBox.setHgrow(tasks, Priority.ALWAYS);
        return tasks;
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private static Label status(ArrivalRow row, Waiting waiting) {
        var status = row.appointment().status();
        var icon =
                switch (status) {
                    case ARRIVED -> "mdoal-hourglass_top";
                    case IN_TREATMENT -> "mdomz-play_circle_outline";
                    case DONE -> "mdoal-check_circle";
                    case NO_SHOW, CANCELLED -> "mdoal-event_busy";
                    case CONFIRMED -> "mdoal-event_available";
                    case BOOKED -> "mdomz-today";
                };
        return Nodes.withIcon(icon, status.label(), colour(waiting));
    }

    private static String colour(Waiting waiting) {
        return switch (waiting.level()) {
            case RED -> "danger-text";
            case AMBER -> "warning-text";
            case NONE -> waiting.kind() == Waiting.Kind.WAITING ? "strong" : "muted";
        };
    }

    /** As many as one line has room for; the rest is counted, and told by the row's tooltip. */
    private static void addTasks(HBox line, List<DeskTask> tasks, double width) {
        double room = width;
        int shown = 0;
        for (var task : tasks) {
            double needs = task.text().length() * 6.2 + 18;
            if (shown > 0 && room - needs < MORE_WIDTH && shown < tasks.size() - 1
                    || shown > 0 && room < needs) {
                break;
            }
            line.getChildren().add(badge(task));
            room -= needs;
            shown++;
        }
        if (shown < tasks.size()) {
            var more = Nodes.label("+" + (tasks.size() - shown), "badge");
            more.setMinWidth(Region.USE_PREF_SIZE);
            more.setTooltip(
                    new Tooltip(
                            tasks.stream()
                                    .skip(shown)
                                    .map(DeskTask::text)
                                    .collect(Collectors.joining("\n"))));
            line.getChildren().add(more);
        }
    }

    private static Label badge(DeskTask task) {
        var badge = Nodes.label(task.text(), "badge");
        if (task.isUrgent()) {
            badge.getStyleClass().add("danger");
        } else if (!task.isNews() && !(task instanceof DeskTask.Copay)) {
            badge.getStyleClass().add("warning");
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
