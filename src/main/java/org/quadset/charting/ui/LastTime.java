package org.quadset.charting.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.quadset.charting.Visit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was done and thought at the visit before this one. */
final class LastTime extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    LastTime(VisitEditorModel model) {
        super(9);
        getChildren().add(homeExercises(model));
        var before = model.lastTime().get();
        if (before == null) {
            getChildren().add(wrapped(Messages.text("visit.firstVisit"), "muted"));
            return;
        }
        getChildren()
                .add(
                        Nodes.label(
                                DAY.format(before.visitedAt().atZone(before.zone())),
                                "second-line"));
        for (var row : before.rows()) {
            var past =
                    new TreatmentRowModel(
                            row, one -> model.assessPast(one, before), () -> {}, () -> {});
            getChildren()
                    .add(
                            new VBox(
                                    1,
                                    Nodes.label(row.kind().label(), "strong"),
                                    wrapped(past.summary(), "second-line")));
        }
        addNote(before);
    }

    /** What came back of the last sheet: to ask about, and to write into the note by one act. */
    private static VBox homeExercises(VisitEditorModel model) {
        var line = wrapped("", "strong");
        line.setId("homeLogLine");
        line.textProperty().bind(model.homeLog().line);
        var write = new Button(Messages.text("visit.writeIntoSubjective"));
        write.setId("write-home-log");
        write.getStyleClass().add("slim");
        write.setOnAction(event -> model.homeLog().writeInto(model.form.subjective));
        Nodes.showWhile(write, model.homeLog().returned);
        var both = new VBox(4, line, write);
        Nodes.showWhile(both, line.textProperty().isNotEmpty());
        return both;
    }

    private void addNote(Visit before) {
        addPart("A", before.note().assessment());
        addPart("P", before.note().plan());
    }

    private void addPart(String letter, String text) {
        if (!text.isBlank()) {
            getChildren().add(wrapped(letter + "  " + text, "second-line"));
        }
    }

    private static Label wrapped(String text, String styleClass) {
        var label = Nodes.label(text, styleClass);
        label.setWrapText(true);
        return label;
    }
}
