package org.quadset.running.ui;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.running.DistanceUnit;
import org.quadset.running.GateCheck;
import org.quadset.running.LadderKind;
import org.quadset.running.Ladders;
import org.quadset.running.PainModel;
import org.quadset.running.ReturnPlan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Begins a plan: which ladder, how pain counts, and what must hold before the first stage. */
final class BeginPanel extends VBox {
    private final LabelledChoice<LadderKind> kind = new LabelledChoice<>();
    private final LabelledChoice<PainModel> model = new LabelledChoice<>();
    private final LabelledChoice<DistanceUnit> unit = new LabelledChoice<>();
    private final LabelledField step = new LabelledField();
    private final LabelledField usual = new LabelledField();
    private final LabelledField runs = new LabelledField();
    private final LabelledField reason = new LabelledField();
    private final VBox gate = new VBox(6);
    private final Label wrong = Nodes.label("", "field-error");
    private final BiConsumer<ReturnPlan, Consumer<String>> onBegin;
    private long patient;
    private LocalDate today = LocalDate.EPOCH;

    BeginPanel(BiConsumer<ReturnPlan, Consumer<String>> onBegin) {
        this.onBegin = onBegin;
        getStyleClass().add("panel-body");
        choice(kind, "kind", "running.kind", 230);
        choice(model, "model", "running.painModel", 250);
        choice(unit, "unit", "running.unit", 80);
        field(step, "startStep", "running.startStep", 90);
        field(usual, "usualMorning", "running.usualMorning", 150);
        field(runs, "runsPerWeek", "running.runsPerWeek", 110);
        field(reason, "gateReason", "running.gateReason", 500);
        kind.offer(List.of(LadderKind.values()), LadderKind::label);
        model.offer(List.of(PainModel.values()), PainModel::label);
        unit.offer(List.of(DistanceUnit.values()), DistanceUnit::label);
        kind.valueProperty().addListener((property, before, now) -> propose(now));
        wrong.setWrapText(true);
        Nodes.showWhile(wrong, wrong.textProperty().isNotEmpty());
        var begin = new Button(Messages.text("running.begin"));
        begin.setId("begin");
        begin.getStyleClass().add("accent");
        begin.setOnAction(event -> begin());
        getChildren()
                .setAll(
                        new FlowPane(10, 10, kind, model, unit, step, usual, runs),
                        Nodes.label(Messages.text("running.gate"), "strong"),
                        gate,
                        reason,
                        wrong,
                        begin);
    }

    private static void choice(LabelledChoice<?> choice, String name, String label, double width) {
        choice.setName(name);
        choice.setLabel(Messages.text(label));
        choice.setPrefWidth(width);
    }

    private static void field(LabelledField field, String name, String label, double width) {
        field.setName(name);
        field.setLabel(Messages.text(label));
        field.setPrefWidth(width);
    }

    /** Begins anew for a patient. */
    void show(long newPatient, LocalDate newToday) {
        patient = newPatient;
        today = newToday;
        unit.valueProperty().set(DistanceUnit.MILES);
        reason.textProperty().set("");
        kind.valueProperty().set(null);
        kind.valueProperty().set(LadderKind.RUNNING);
    }

    /** Puts the keys into the first field. */
    void focusFirst() {
        kind.box().requestFocus();
    }

    private void propose(LadderKind chosen) {
        if (chosen == null) {
            return;
        }
        var proposed = ReturnPlan.proposed(patient, chosen, today);
        model.valueProperty().set(proposed.painModel());
        step.textProperty().set(String.valueOf(proposed.startStep()));
        usual.textProperty().set(String.valueOf(proposed.usualMorning()));
        runs.textProperty().set(String.valueOf(proposed.runsPerWeek()));
        wrong.setText("");
        gate.getChildren().setAll(Ladders.of(chosen).gate().stream().map(BeginPanel::box).toList());
    }

    private static CheckBox box(GateCheck check) {
        var box = new CheckBox(check.label());
        box.setId("gate-" + check.name());
        box.setUserData(check);
        box.setWrapText(true);
        return box;
    }

    private void begin() {
        var met = EnumSet.noneOf(GateCheck.class);
        gate.getChildren().stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .forEach(one -> met.add((GateCheck) one.getUserData()));
        try {
            onBegin.accept(
                    new ReturnPlan(
                            0,
                            0,
                            patient,
                            kind.valueProperty().get(),
                            model.valueProperty().get(),
                            unit.valueProperty().get(),
                            today,
                            Integer.parseInt(step.textProperty().get().strip()),
                            Integer.parseInt(usual.textProperty().get().strip()),
                            Integer.parseInt(runs.textProperty().get().strip()),
                            met,
                            reason.textProperty().get().strip(),
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            ""),
                    wrong::setText);
        } catch (NumberFormatException notANumber) {
            wrong.setText(Messages.text("running.numberNeeded"));
        }
    }
}
