package org.quadset.running.ui;

import javafx.scene.control.Label;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.running.GateCheck;
import org.quadset.running.LadderStep;
import org.quadset.running.RunningPlan;

import java.util.List;
import java.util.stream.Collectors;

/** What a plan is, in lines of text. */
final class PlanWords {
    private PlanWords() {}

    /** A line that wraps. */
    static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** The plan in a few lines: its kind, how pain counts, the stage, and the gate. */
    static List<Label> about(RunningPlan whole, int step) {
        var plan = whole.plan();
        var open = plan.gateOpen();
        return List.of(
                line(
                        Messages.text(
                                "running.planKind",
                                plan.kind().label(),
                                ShownDate.of(plan.startedOn()),
                                plan.startedBy())),
                line(plan.painModel().label()),
                line(
                        Messages.text(
                                "running.planStep",
                                step,
                                plan.ladder().find(step).map(LadderStep::text).orElse(""))),
                line(
                        open.isEmpty()
                                ? Messages.text("running.gateMet")
                                : Messages.text(
                                        "running.gateOpen",
                                        open.stream()
                                                .map(GateCheck::label)
                                                .collect(Collectors.joining("; ")),
                                        plan.gateReason())));
    }
}
