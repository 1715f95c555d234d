package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.exercises.PrescriptionChanges;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Function;

/**
 * The lines around the rows: the phase, what changed since last time, one change for several rows,
 * what to think about, and today's visit.
 */
final class ProgramLines {
    final TextField bulkChange = new TextField();
    private final HomeProgramModel model;
    private final ProgramListModel list;
    private final Label chosen = Nodes.label("", "strong");
    private final HBox bulk = new HBox(6);
    private final Button phase = quiet("mdoal-flag", "programPhase");
    private final Button changed = quiet("mdoal-history", "programChanged");
    private final VBox notes = new VBox(4);
    private final HBox visit = new HBox(8);
    private final Label visitText = Nodes.label("", "second-line");
    private final Button take = new Button(Messages.text("program.takeIntoVisit"));

    ProgramLines(
            HomeProgramModel model, VBox top, VBox foot, Runnable openPhases, Runnable openPast) {
        this.model = model;
        this.list = model.list;
        phase.setOnAction(event -> openPhases.run());
        changed.setOnAction(event -> openPast.run());
        changed.setWrapText(true);
        bulk();
        visit();
        top.getChildren().addAll(phase, changed, bulk);
        foot.getChildren().addAll(notes, visit);
        list.selected.addListener((SetChangeListener<Object>) change -> showBulk());
        list.items.addListener((ListChangeListener<Object>) change -> showBulk());
        model.visit.there.addListener((SetChangeListener<Object>) change -> showVisit());
        model.visit.today.addListener((property, before, now) -> showVisit());
        showBulk();
        show();
    }

    private static Button quiet(String icon, String id) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("quiet", "slim", "line-button");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void bulk() {
        bulkChange.setId("bulkChange");
        bulkChange.setPromptText(Messages.text("program.bulkPrompt"));
        bulkChange.setAccessibleText(Messages.text("program.bulkPrompt"));
        bulkChange.setOnAction(
                event -> {
                    if (list.changeAll(bulkChange.getText())) {
                        bulkChange.clear();
                    }
                });
        bulkChange.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        list.selected.clear();
                        event.consume();
                    }
                });
        HBox.setHgrow(bulkChange, Priority.ALWAYS);
        chosen.setMinWidth(Label.USE_PREF_SIZE);
        bulk.setId("bulk");
        bulk.setAlignment(Pos.CENTER_LEFT);
        bulk.getStyleClass().addAll("note-box", "info");
        var remove = new Button(Messages.text("program.remove"));
        remove.setId("bulkRemove");
        remove.getStyleClass().add("slim");
        remove.setMinWidth(Button.USE_PREF_SIZE);
        remove.setOnAction(event -> list.remove(list.meant()));
        bulk.getChildren()
                .addAll(
                        chosen,
                        bulkChange,
                        mark("program.place.home", "bulkHome", item -> item.atHome),
                        mark("program.place.clinic", "bulkClinic", item -> item.inClinic),
                        remove);
    }

    private Button mark(String key, String id, Function<ProgramItemModel, BooleanProperty> flag) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.getStyleClass().add("slim");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> list.markAll(flag));
        return button;
    }

    private void showBulk() {
        Nodes.show(bulk, !list.selected.isEmpty());
        chosen.setText(Messages.text("program.selected", list.selected.size()));
    }

    /** Goes to the line that changes several rows; all rows where none are selected. */
    void editSeveral() {
        if (list.selected.isEmpty()) {
            list.selectAll();
        }
        if (!list.selected.isEmpty()) {
            bulkChange.requestFocus();
            bulkChange.selectAll();
        }
    }

    private void visit() {
        visit.setAlignment(Pos.CENTER_LEFT);
        take.setId("takeIntoVisit");
        take.getStyleClass().add("slim");
        take.setMinWidth(Button.USE_PREF_SIZE);
        take.setOnAction(event -> takeIntoVisit());
        visitText.setWrapText(true);
        visitText.setMinHeight(Label.USE_PREF_SIZE);
        visitText.setId("visitText");
        visit.getChildren().addAll(visitText, Nodes.spring(), take);
    }

    /** Takes what is marked for the clinic into today's note. */
    void takeIntoVisit() {
        model.visit.take(list.prescribed().stream().filter(one -> one.inClinic()).toList());
    }

    /** Shows everything anew after a change. */
    void show() {
        showPhase();
        showChanged();
        notes.getChildren().clear();
        for (var note : list.notes()) {
            var label = Nodes.withIcon("mdoal-info", Messages.text(note), "warning-text");
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            notes.getChildren().add(label);
        }
        showVisit();
    }

    private void showPhase() {
        var place = list.protocol.get();
        phase.setText(
                model.protocols()
                        .byKey(place.protocol())
                        .flatMap(
                                protocol ->
                                        protocol.phase(place.phase())
                                                .map(
                                                        now -> {
                                                            long met =
                                                                    now.exits().stream()
                                                                            .map(now::tick)
                                                                            .filter(
                                                                                    place.ticked()
                                                                                            ::contains)
                                                                            .count();
                                                            return Messages.text(
                                                                    "program.phaseLine",
                                                                    protocol.name(),
                                                                    ProtocolWords.title(now),
                                                                    met,
                                                                    now.exits().size());
                                                        }))
                        .orElse(Messages.text("program.noPhase")));
    }

    private void showChanged() {
        var changes = model.changesSinceLastTime();
        var last = model.lastTime();
        changed.setText(
                last.map(
                                day ->
                                        changes.isEmpty()
                                                ? Messages.text(
                                                        "program.unchangedSince", ShownDate.of(day))
                                                : Messages.text(
                                                        "program.changedSince",
                                                        ShownDate.of(day),
                                                        PrescriptionChanges.line(changes)))
                        .orElse(""));
        Nodes.show(changed, last.isPresent());
    }

    private void showVisit() {
        var clinic = list.prescribed().stream().filter(one -> one.inClinic()).toList();
        long there =
                clinic.stream()
                        .filter(one -> model.visit.there.contains(one.exerciseKey()))
                        .count();
        visitText.setText(Messages.text("program.visitHas", there, clinic.size()));
        take.setDisable(there == clinic.size());
        Nodes.show(visit, model.visit.today.get().isPresent() && !clinic.isEmpty());
    }
}
