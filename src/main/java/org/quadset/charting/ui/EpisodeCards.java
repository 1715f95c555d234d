package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.episodes.Deadline;
import org.quadset.episodes.DeadlineRules;
import org.quadset.episodes.Deadlines;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.Goal;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** A patient's episodes of care on the chart: the problem, how far it is, and what it owes. */
final class EpisodeCards {
    private EpisodeCards() {}

    static List<Node> of(List<EpisodeService.Standing> episodes, LongConsumer open) {
        if (episodes.isEmpty()) {
            var nothing = Nodes.label(Messages.text("chart.noEpisodes"), "muted");
            nothing.setWrapText(true);
            return List.of(ChartRows.row(nothing));
        }
        return episodes.stream().map(one -> card(one, open)).toList();
    }

    private static Node card(EpisodeService.Standing standing, LongConsumer open) {
        var episode = standing.episode();
        var details = episode.details();
        var codes =
                details.diagnoses().stream().map(Diagnosis::code).collect(Collectors.joining(", "));
        var title = Nodes.label(details.title(), "name");
        title.setWrapText(true);
        var about =
                Nodes.label(
                        Messages.text(
                                episode.isOpen() ? "chart.episodeSince" : "chart.episodeClosed",
                                codes,
                                ShownDate.of(
                                        episode.closing()
                                                .map(end -> end.day())
                                                .orElse(details.openedOn())),
                                number(standing.deadlines())),
                        "second-line");
        about.setWrapText(true);
        var chips = new FlowPane(6, 4);
        if (episode.isOpen()) {
            standing.deadlines().owed().stream()
                    .filter(Deadline::isNear)
                    .forEach(one -> chips.getChildren().add(chip(one)));
            standing.deadlines().forecast().stream()
                    .filter(Deadlines.Forecast::reportDue)
                    .limit(1)
                    .forEach(
                            one ->
                                    chips.getChildren()
                                            .add(
                                                    Nodes.label(
                                                            Messages.text(
                                                                    "chart.reportOn",
                                                                    one.visitNumber(),
                                                                    ShownDate.of(one.day())),
                                                            "chip",
                                                            "info")));
        }
        Nodes.show(chips, !chips.getChildren().isEmpty());
        var texts = new VBox(3, title, about, chips);
        texts.getChildren().addAll(goals(details.goals()));
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var edit = new Button(Messages.text("chart.planOfCare"));
        edit.setId("episode-" + episode.id());
        edit.getStyleClass().add("slim");
        edit.setMinWidth(Button.USE_PREF_SIZE);
        edit.setOnAction(event -> open.accept(episode.id()));
        return ChartRows.row(texts, edit);
    }

    private static String number(Deadlines deadlines) {
        return deadlines.visitsPlanned().isPresent()
                ? Messages.text(
                        "visit.numberOf",
                        deadlines.visitNumber(),
                        deadlines.visitsPlanned().getAsInt())
                : Messages.text("visit.number", deadlines.visitNumber());
    }

    private static Node chip(Deadline one) {
        var colour =
                switch (one.urgency()) {
                    case FAR -> "info";
                    case SOON, DUE -> "warning";
                    case OVERDUE -> "danger";
                };
        var chip = Nodes.withIcon("mdoal-assignment_late", one.text(), "chip", colour);
        var citation = DeadlineRules.citation(one.kind());
        if (!citation.isEmpty()) {
            chip.setTooltip(new Tooltip(citation));
        }
        return chip;
    }

    private static List<Node> goals(List<Goal> goals) {
        var lines = new ArrayList<Node>();
        for (var goal : goals) {
            var line =
                    Nodes.label(
                            Messages.text(
                                    "chart.goal",
                                    goal.text(),
                                    goal.baseline(),
                                    goal.target(),
                                    goal.outcome().label()),
                            "second-line");
            line.setWrapText(true);
            lines.add(line);
        }
        return lines;
    }
}
