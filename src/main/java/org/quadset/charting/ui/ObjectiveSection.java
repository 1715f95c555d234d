package org.quadset.charting.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.charting.ConditionTemplate;
import org.quadset.findings.ui.BodyChartModel;
import org.quadset.findings.ui.BodyChartPane;
import org.quadset.findings.ui.FindingsModel;
import org.quadset.findings.ui.FindingsPane;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;

/** What was measured, tested and drawn: short lines in the note, and the panes to write them. */
final class ObjectiveSection {
    private static final int MOST_LINES = 5;

    private final VisitEditorModel model;
    private final Overlays overlays;
    private final VBox lines;
    private final FindingsModel findings;
    private final BodyChartModel bodyChart = new BodyChartModel();

    ObjectiveSection(VisitEditorModel model, Overlays overlays, Problems problems, VBox lines) {
        this.model = model;
        this.overlays = overlays;
        this.lines = lines;
        findings =
                new FindingsModel(
                        model.time(),
                        notice ->
                                notice.undo()
                                        .ifPresentOrElse(
                                                undo -> problems.done(notice.text(), undo),
                                                () -> problems.done(notice.text())));
        findings.onChange(
                () -> {
                    model.form.takeFindings(findings.findings());
                    showLines();
                });
        bodyChart.onChange(
                () -> {
                    model.form.takeBodyChart(bodyChart.marks());
                    showLines();
                });
    }

    /** Shows what the note holds now; needed after a visit was opened or a step undone. */
    void show() {
        if (!findings.findings().equals(model.form.findings())) {
            findings.show(model.form.findings(), model.findingsBefore());
        }
        if (!bodyChart.marks().equals(model.form.bodyChart())) {
            bodyChart.show(model.form.bodyChart(), model.marksBefore());
        }
        showLines();
    }

    /** Shows another visit's. */
    void open() {
        findings.show(model.form.findings(), model.findingsBefore());
        bodyChart.show(model.form.bodyChart(), model.marksBefore());
        showLines();
    }

    private void showLines() {
        var shown = findings.summaries();
        lines.getChildren()
                .setAll(
                        shown.stream()
                                .limit(MOST_LINES)
                                .map(
                                        text -> {
                                            var label = Nodes.label(text, "finding-line");
                                            label.setWrapText(true);
                                            return label;
                                        })
                                .toList());
        if (shown.size() > MOST_LINES) {
            lines.getChildren()
                    .add(
                            Nodes.label(
                                    Messages.text("visit.moreFindings", shown.size() - MOST_LINES),
                                    "second-line"));
        }
        if (!bodyChart.marks().isEmpty()) {
            lines.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdoal-accessibility",
                                    Messages.text("visit.drawn", bodyChart.marks().size()),
                                    "finding-line"));
        }
        Nodes.show(lines, !lines.getChildren().isEmpty());
    }

    /** Asks for a template and takes its words, its goals, and rows for what it measures. */
    void chooseTemplate(NoteFields fields) {
        if (model.visit().get() != null) {
            TemplateCard.open(
                    model.diagnosisCodes(),
                    template -> {
                        take(template);
                        fields.focusFirstStop();
                    },
                    overlays);
        }
    }

    private void take(ConditionTemplate template) {
        model.take(template);
        findings.addRows(template.findingSubjects());
        showLines();
    }

    /** Opens the measurements and tests. */
    void measure() {
        if (model.visit().get() == null) {
            return;
        }
        if (findings.rows().isEmpty()) {
            findings.addRowsOfBefore();
        }
        var pane = new FindingsPane(findings);
        show("visit.measureTitle", pane, 760, 430);
        pane.focusQuickEntry();
    }

    /** Opens the body chart. */
    void draw() {
        if (model.visit().get() != null) {
            var pane = new BodyChartPane(bodyChart);
            show("visit.drawTitle", pane, 860, 520);
            pane.requestFocus();
        }
    }

    private void show(String titleKey, Region pane, double width, double height) {
        var scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(width, height);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = new Button(Messages.text("act.done"));
        close.getStyleClass().add("accent");
        close.setOnAction(event -> overlays.close());
        var acts = new HBox(close);
        acts.getStyleClass().add("dialog-acts");
        var box = new VBox(10, Nodes.label(Messages.text(titleKey), "title-3"), scroll, acts);
        box.getStyleClass().add("dialog-box");
        overlays.show(box, Pos.CENTER, () -> {});
    }
}
