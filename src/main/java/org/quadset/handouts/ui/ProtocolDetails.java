package org.quadset.handouts.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.exercises.CareProtocol;
import org.quadset.exercises.Exercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/**
 * A phase with its criteria, exercises and what ends it: entry and exit criteria stand beside the
 * programme, and each exit is ticked when it is met.
 */
final class ProtocolDetails extends VBox {
    private final HomeProgramModel program;
    private final ProtocolModel model;
    private final Runnable applyShown;

    ProtocolDetails(HomeProgramModel program, ProtocolModel model, Runnable applyShown) {
        this.program = program;
        this.model = model;
        this.applyShown = applyShown;
        setSpacing(5);
        getStyleClass().add("panel-body");
        model.shown.addListener((property, before, now) -> show());
        program.list.protocol.addListener((property, before, now) -> show());
        program.list.items.addListener((ListChangeListener<Object>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        model.shown
                .get()
                .ifPresent(
                        offer -> {
                            switch (offer) {
                                case ProtocolModel.PhaseOffer phase -> show(phase);
                                case ProtocolModel.Pack pack -> show(pack);
                            }
                        });
    }

    private void show(ProtocolModel.Pack pack) {
        add(text(pack.name(), "strong"));
        if (!pack.note().isEmpty()) {
            add(text(pack.note(), "second-line"));
        }
        addButton(model.missing(pack));
        for (var row : pack.rows()) {
            program.library()
                    .byKey(row.exerciseKey())
                    .ifPresent(
                            exercise ->
                                    add(text(exercise.name() + " " + row.dosage().shortText())));
        }
    }

    private void show(ProtocolModel.PhaseOffer offer) {
        var protocol = offer.protocol();
        var phase = offer.phase();
        add(text(protocol.name(), "strong"));
        var about =
                List.of(ProtocolWords.title(phase), phase.time(), phase.aim(), phase.frequency());
        add(
                text(
                        String.join(" · ", about.stream().filter(one -> !one.isEmpty()).toList()),
                        "second-line"));
        addButton(model.missing(offer));
        heading("program.entry");
        phase.entry().forEach(one -> add(text("• " + ProtocolWords.shown(one))));
        heading("program.exits");
        for (int i = 0; i < phase.exits().size(); i++) {
            add(exit(offer, phase.exits().get(i), i));
        }
        goOn(offer);
        heading("program.phaseExercises");
        phase.items().forEach(item -> items(offer, item));
        phase.notes().forEach(one -> add(text("• " + ProtocolWords.shown(one))));
        flags("program.redFlags", protocol.redFlags());
        flags("program.globalRedFlags", program.protocols().globalRedFlags());
        heading("program.painRule");
        add(text(ProtocolWords.shown(program.protocols().painRule(protocol))));
        heading("program.guideline");
        add(text(protocol.source(), "second-line"));
        protocol.notes().forEach(one -> add(text("• " + ProtocolWords.shown(one))));
        protocol.facts().forEach(one -> add(text("• " + ProtocolWords.shown(one))));
    }

    private void add(Node node) {
        getChildren().add(node);
    }

    private static Label text(String text, String... styleClasses) {
        var label = Nodes.label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void heading(String key) {
        add(text(Messages.text(key), "field-label"));
    }

    private void flags(String key, List<String> flags) {
        var icon = new FontIcon("mdomz-warning");
        var words =
                text(
                        Messages.text(key)
                                + " "
                                + String.join(
                                        "; ", flags.stream().map(ProtocolWords::shown).toList()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(6, icon, words);
        box.getStyleClass().addAll("note-box", "danger");
        add(box);
    }

    private void addButton(int missing) {
        var button =
                new Button(
                        missing == 0
                                ? Messages.text("program.addPhaseNone")
                                : missing == 1
                                        ? Messages.text("program.addPhaseOne")
                                        : Messages.text("program.addPhase", missing));
        button.setId("addPhase");
        button.getStyleClass().addAll("accent", "slim");
        button.setDisable(missing == 0);
        button.setOnAction(event -> applyShown.run());
        add(button);
    }

    private CheckBox exit(ProtocolModel.PhaseOffer offer, String exit, int number) {
        var box = new CheckBox(ProtocolWords.shown(exit));
        box.setId("exit-" + number);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setSelected(model.met(offer, exit));
        box.setOnAction(
                event -> {
                    model.tick(offer, exit, box.isSelected());
                    // The boxes are new after each change; the focus stays on this criterion.
                    getChildren().stream()
                            .filter(one -> ("exit-" + number).equals(one.getId()))
                            .findFirst()
                            .ifPresent(Node::requestFocus);
                });
        return box;
    }

    private void goOn(ProtocolModel.PhaseOffer offer) {
        if (!model.allMet(offer)) {
            return;
        }
        model.next(offer)
                .ifPresent(
                        next -> {
                            var button =
                                    new Button(
                                            Messages.text(
                                                    "program.goOnTo",
                                                    ProtocolWords.title(next.phase())));
                            button.setId("nextPhase");
                            button.getStyleClass().add("slim");
                            button.setOnAction(event -> model.follow(java.util.Optional.of(next)));
                            add(button);
                        });
    }

    private void items(ProtocolModel.PhaseOffer offer, CareProtocol.Item item) {
        for (int i = 0; i < item.keys().size(); i++) {
            boolean first = i == 0;
            program.library()
                    .byKey(item.keys().get(i))
                    .ifPresent(exercise -> add(row(offer, exercise, item.remark(), first)));
        }
    }

    private HBox row(
            ProtocolModel.PhaseOffer offer, Exercise exercise, String remark, boolean first) {
        boolean there = program.list.contains(exercise.key());
        var name =
                text(
                        (first ? "" : Messages.text("program.or") + " ")
                                + exercise.name()
                                + (remark.isEmpty()
                                        ? ""
                                        : " (" + ProtocolWords.shown(remark) + ")"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var add = new Button();
        add.setId("add-" + exercise.key());
        add.setGraphic(new FontIcon(there ? "mdoal-check" : "mdoal-add"));
        add.getStyleClass().addAll("quiet", "icon-only");
        add.setDisable(there);
        add.setAccessibleText(Messages.text("program.addOne", exercise.name()));
        add.setOnAction(event -> model.add(offer, exercise));
        var row = new HBox(6, name, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
