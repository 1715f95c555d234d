package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.billing.EvaluationLevel;
import org.quadset.billing.UnitRule;
import org.quadset.billing.VisitCharges;
import org.quadset.charting.BillingChoice;
import org.quadset.episodes.NoteType;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;
import java.util.Optional;

/**
 * Minutes and units of the visit in the lowest bar; "why?" shows the arithmetic and asks what only
 * the clinician can decide.
 */
final class UnitsBar {
    private final VisitEditorModel model;
    private final Overlays overlays;
    private final Label total;
    private final Hyperlink why;

    UnitsBar(VisitEditorModel model, Overlays overlays, Label total, Hyperlink why) {
        this.model = model;
        this.overlays = overlays;
        this.total = total;
        this.why = why;
        why.setOnAction(event -> explain());
    }

    /** Shows what the rows make now. */
    void show() {
        if (model.visit().get() == null) {
            total.setText("");
            return;
        }
        var charges = model.charges();
        boolean open = charges.timed().tie().map(tie -> !tie.decided()).orElse(false);
        total.setText(
                Messages.text(
                        "visit.units",
                        charges.timed().totalMinutes(),
                        charges.timed().totalUnits(),
                        charges.totalMinutes()));
        why.setText(Messages.text(open ? "visit.whyTie" : "visit.why"));
    }

    /** The arithmetic, the codes and the choices. */
    void explain() {
        if (model.visit().get() == null) {
            return;
        }
        var box = new VBox(10);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(620);
        fill(box);
        overlays.show(box, javafx.geometry.Pos.CENTER, this::show);
        box.requestFocus();
    }

    private void fill(VBox box) {
        var charges = model.charges();
        var parts = new VBox(8);
        parts.getChildren().add(Nodes.label(charges.timed().rule().label(), "strong"));
        for (var step : charges.timed().steps()) {
            parts.getChildren().add(wrapped(step));
        }
        charges.timed().tie().ifPresent(tie -> parts.getChildren().add(tieChoice(box, tie)));
        parts.getChildren().add(Nodes.label(Messages.text("units.codes"), "form-section"));
        for (var line : charges.lines()) {
            parts.getChildren().add(line(line));
        }
        for (var note : charges.notes()) {
            parts.getChildren().add(Nodes.withIcon("mdoal-info", note, "second-line"));
        }
        parts.getChildren().add(rules(box));
        if (model.episode()
                .filter(one -> one.episode().details().payer().followsMedicarePaper())
                .isPresent()) {
            parts.getChildren().add(new SpendingFields(model.spending()));
        }
        if (model.form.noteType.get() == NoteType.EVALUATION) {
            parts.getChildren().add(level(box));
        }
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(400);
        scroll.setMinHeight(120);
        var close = new Button(Messages.text("act.close"));
        close.setOnAction(
                event -> {
                    overlays.close();
                    show();
                });
        var acts = new HBox(close);
        acts.getStyleClass().add("dialog-acts");
        box.getChildren()
                .setAll(Nodes.label(Messages.text("units.title"), "title-3"), scroll, acts);
    }

    /** A choice takes its own control away; the next key still belongs to the card. */
    private void fillAgain(VBox box) {
        fill(box);
        box.requestFocus();
    }

    private static Label wrapped(String text) {
        var label = Nodes.label(text);
        label.setWrapText(true);
        return label;
    }

    private static Node line(VisitCharges.ChargeLine line) {
        var name = Nodes.label(line.code() + "  " + line.label());
        return new HBox(
                10,
                name,
                Nodes.spring(),
                Nodes.label(Messages.text("units.min", line.minutes()), "second-line"),
                Nodes.label("× " + line.units(), "strong"),
                Nodes.label(String.join(" ", line.modifiers()), "second-line"));
    }

    private Node tieChoice(VBox box, org.quadset.billing.UnitAllocation.Tie tie) {
        var buttons = new FlowPane(6, 6);
        for (var code : tie.codes()) {
            var button = new Button(Messages.text("units.giveTo", code));
            button.getStyleClass()
                    .add(tie.chosen().contains(code) && tie.decided() ? "accent" : "slim");
            button.setOnAction(
                    event -> {
                        var now = model.form.billing();
                        model.form.decide(
                                new BillingChoice(List.of(code), now.level(), now.rule()));
                        fillAgain(box);
                    });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private Node rules(VBox box) {
        var rule = new Segmented<UnitRule>();
        rule.offer(List.of(UnitRule.values()), one -> one.name());
        rule.choiceProperty().set(model.charges().timed().rule());
        rule.choiceProperty()
                .addListener(
                        (property, before, now) -> {
                            var choice = model.form.billing();
                            model.form.decide(
                                    new BillingChoice(
                                            choice.tieCodes(),
                                            choice.level(),
                                            Optional.ofNullable(now)));
                            fillAgain(box);
                        });
        var note = Nodes.label(Messages.text("units.rule"), "field-label");
        note.setLabelFor(rule);
        return new VBox(3, note, rule);
    }

    private Node level(VBox box) {
        var now =
                model.form
                        .billing()
                        .level()
                        .orElse(
                                new EvaluationLevel(
                                        0,
                                        1,
                                        EvaluationLevel.Presentation.STABLE,
                                        EvaluationLevel.Decision.LOW));
        var factors = field("units.factors", now.factors());
        var elements = field("units.elements", now.elements());
        var presentation = new LabelledChoice<EvaluationLevel.Presentation>();
        presentation.setLabel(Messages.text("units.presentation"));
        presentation.offer(
                List.of(EvaluationLevel.Presentation.values()),
                EvaluationLevel.Presentation::label);
        presentation.valueProperty().set(now.presentation());
        var decision = new LabelledChoice<EvaluationLevel.Decision>();
        decision.setLabel(Messages.text("units.decision"));
        decision.offer(List.of(EvaluationLevel.Decision.values()), EvaluationLevel.Decision::label);
        decision.valueProperty().set(now.decision());
        var take = new Button(Messages.text("units.takeLevel"));
        take.setOnAction(
                event -> {
                    var choice = model.form.billing();
                    model.form.decide(
                            new BillingChoice(
                                    choice.tieCodes(),
                                    Optional.of(
                                            new EvaluationLevel(
                                                    number(factors),
                                                    number(elements),
                                                    presentation.valueProperty().get(),
                                                    decision.valueProperty().get())),
                                    choice.rule()));
                    fillAgain(box);
                });
        return new VBox(
                6,
                Nodes.label(Messages.text("units.level"), "form-section"),
                new FlowPane(10, 6, factors, elements, presentation, decision),
                take);
    }

    private static LabelledField field(String key, int number) {
        var field = new LabelledField();
        field.setLabel(Messages.text(key));
        field.textProperty().set(String.valueOf(number));
        field.setPrefWidth(150);
        return field;
    }

    private static int number(LabelledField field) {
        var text = field.textProperty().get().strip();
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }
}
