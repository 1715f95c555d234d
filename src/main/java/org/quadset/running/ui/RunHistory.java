package org.quadset.running.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.running.LadderEntry;
import org.quadset.running.RunReport;
import org.quadset.running.RunWarning;
import org.quadset.running.RunningPlan;
import org.quadset.running.TrafficLight;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The history of a plan, the newest first: each session, its light, and what followed. */
final class RunHistory {
    private final RunningPlan plan;
    private final Consumer<RunningPlan.StoredRun> correct;

    RunHistory(RunningPlan plan, Consumer<RunningPlan.StoredRun> correct) {
        this.plan = plan;
        this.correct = correct;
    }

    List<Node> rows(List<LadderEntry> entries) {
        return entries.reversed().stream().map(this::row).toList();
    }

    private Node row(LadderEntry entry) {
        var texts = new VBox(1);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        var name = Nodes.label(entry.decision().text(), "name");
        name.setWrapText(true);
        name.setMinHeight(VBox.USE_PREF_SIZE);
        texts.getChildren().add(name);
        entry.session().ifPresent(report -> texts.getChildren().add(about(entry, report)));
        var day = Nodes.label(ShownDate.of(entry.day()), "muted");
        day.setMinWidth(VBox.USE_PREF_SIZE);
        var row = new HBox(day, light(entry), texts);
        row.getStyleClass().add("row");
        plan.sessions().stream()
                .filter(
                        one ->
                                entry.session().isPresent()
                                        && one.report().day().equals(entry.day()))
                .forEach(one -> row.getChildren().add(button(one)));
        return row;
    }

    private Node about(LadderEntry entry, RunReport report) {
        var text =
                Messages.text(
                        "running.sessionLine",
                        report.step(),
                        report.work(),
                        plan.plan().ladder().work().label(),
                        entry.judgement().orElseThrow().why(report));
        var warnings =
                entry.warnings().stream()
                        .sorted()
                        .map(RunWarning::label)
                        .collect(Collectors.joining(", "));
        var label = Nodes.label(warnings.isEmpty() ? text : text + " · " + warnings, "second-line");
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        return label;
    }

    /** The light in words and colour; nothing for a gap or a therapist's word. */
    private static Node light(LadderEntry entry) {
        var text =
                entry.judgement()
                        .map(one -> one.light())
                        .map(one -> Nodes.label(one.label(), "badge", style(one)))
                        .orElseGet(() -> Nodes.label("–", "muted"));
        text.setMinWidth(54);
        return text;
    }

    /** The style class of a light. */
    static String style(TrafficLight light) {
        return switch (light) {
            case GREEN -> "success";
            case AMBER -> "warning";
            case RED -> "danger";
        };
    }

    private Node button(RunningPlan.StoredRun stored) {
        var button = new Button(Messages.text("running.correct"));
        button.setId("correct-" + stored.id());
        button.getStyleClass().add("slim");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(
                Messages.text("running.correctSpoken", ShownDate.of(stored.report().day())));
        button.setOnAction(event -> correct.accept(stored));
        return button;
    }
}
