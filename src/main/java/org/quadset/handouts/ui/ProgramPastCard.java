package org.quadset.handouts.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.exercises.PrescriptionChanges;
import org.quadset.exercises.PrescriptionVersion;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the patient's programmes were, by date: the last save of each day, with what changed against
 * the one before. An old one can be taken up again.
 */
final class ProgramPastCard extends VBox {
    private final HomeProgramModel model;
    private final ListView<Entry> days = new ListView<>();
    private final VBox content = new VBox(6);
    private final Runnable close;

    /**
     * The last save of a programme on one day.
     *
     * @param changes against the day before it; empty for the first
     */
    record Entry(PrescriptionVersion version, LocalDate day, List<String> changes, boolean first) {}

    ProgramPastCard(HomeProgramModel model, List<PrescriptionVersion> versions, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("dialog-box");
        setPrefSize(720, 460);
        days.setId("pastDays");
        days.setAccessibleText(Messages.text("program.past"));
        days.setPrefWidth(250);
        days.setMinWidth(200);
        days.getItems().setAll(entries(model, versions));
        days.setCellFactory(
                view ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(Entry entry, boolean empty) {
                                super.updateItem(entry, empty);
                                setPrefWidth(0);
                                setText(
                                        empty || entry == null
                                                ? null
                                                : Messages.text(
                                                        "program.pastDay",
                                                        ShownDate.of(entry.day()),
                                                        entry.version().content().title()));
                            }
                        });
        days.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> show(now));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var body = new HBox(14, days, scroll);
        setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(Nodes.label(Messages.text("program.past"), "title-3"), body, acts());
        days.getSelectionModel().selectFirst();
    }

    /** The last version of each programme on each day, with what changed since the one before. */
    static List<Entry> entries(HomeProgramModel model, List<PrescriptionVersion> versions) {
        var seen = new LinkedHashSet<String>();
        var last = new ArrayList<PrescriptionVersion>();
        for (var version : versions) {
            if (seen.add(version.content().id() + " " + day(model, version))) {
                last.add(version);
            }
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < last.size(); i++) {
            var now = last.get(i);
            var before =
                    last.subList(i + 1, last.size()).stream()
                            .filter(one -> one.content().id() == now.content().id())
                            .findFirst();
            entries.add(
                    new Entry(
                            now,
                            day(model, now),
                            before.map(
                                            one ->
                                                    PrescriptionChanges.between(
                                                            one.content().exercises(),
                                                            now.content().exercises(),
                                                            model::name))
                                    .orElse(List.of()),
                            before.isEmpty()));
        }
        return entries;
    }

    private static LocalDate day(HomeProgramModel model, PrescriptionVersion version) {
        return model.time().at(version.savedAt()).toLocalDate();
    }

    private HBox acts() {
        var shut = new Button(Messages.text("act.close"));
        shut.setOnAction(event -> close.run());
        var takeUp = new Button(Messages.text("program.takeUp"));
        takeUp.setId("takeUp");
        takeUp.getStyleClass().addAll("act", "accent");
        takeUp.disableProperty().bind(days.getSelectionModel().selectedItemProperty().isNull());
        takeUp.setOnAction(
                event -> {
                    var chosen = days.getSelectionModel().getSelectedItem();
                    close.run();
                    model.takeUp(chosen.version());
                });
        var acts = new HBox(shut, takeUp);
        acts.getStyleClass().add("dialog-acts");
        return acts;
    }

    private void show(Entry entry) {
        content.getChildren().clear();
        if (entry == null) {
            add(Nodes.label(Messages.text("program.noPast"), "muted"));
            return;
        }
        add(
                wrapped(
                        Messages.text(
                                "program.savedBy",
                                ShownDate.of(entry.day()),
                                entry.version().savedBy()),
                        "second-line"));
        add(wrapped(Messages.text("program.whatChanged"), "field-label"));
        if (entry.first()) {
            add(wrapped(Messages.text("program.firstVersion")));
        } else if (entry.changes().isEmpty()) {
            add(wrapped(Messages.text("program.sameAsBefore")));
        }
        entry.changes().forEach(change -> add(wrapped("• " + change)));
        add(wrapped(Messages.text("program.exercisesThen"), "field-label"));
        var rows = entry.version().content().exercises();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            add(
                    wrapped(
                            (i + 1)
                                    + "  "
                                    + model.name(row.exerciseKey())
                                    + " · "
                                    + row.side().label()));
            add(wrapped(DoseWords.of(row.dosage()), "second-line"));
        }
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }

    private static javafx.scene.control.Label wrapped(String text, String... styleClasses) {
        var label = Nodes.label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Puts the focus on the newest day. */
    void focusFirst() {
        days.requestFocus();
    }
}
