package org.quadset.running.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.running.DistanceUnit;
import org.quadset.running.MileageWeek;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunChange;
import org.quadset.running.RunLock;
import org.quadset.running.RunStanding;

import java.util.List;
import java.util.stream.Collectors;

/** Weekly distances: what they begin with, each week with its rule, and what changes next. */
final class MileagePanel extends VBox {
    private static final int WEEKS = 8;

    private final RunningModel model;
    private final LabelledField weekly = new LabelledField();
    private final LabelledField longest = new LabelledField();
    private final FlowPane base = new FlowPane(10, 8);
    private final VBox weeks = new VBox();
    private final LabelledChoice<RunChange> change = new LabelledChoice<>();
    private final Label error = Nodes.label("", "field-error");
    private boolean showing;

    MileagePanel(RunningModel model) {
        this.model = model;
        getStyleClass().add("panel-body");
        weekly.setName("weekly");
        weekly.setPrefWidth(170);
        longest.setName("longest");
        longest.setPrefWidth(170);
        weekly.textProperty().bindBidirectional(model.weekly);
        longest.textProperty().bindBidirectional(model.longest);
        var begin = new Button(Messages.text("running.beginMileage"));
        begin.setId("beginMileage");
        begin.getStyleClass().add("accent");
        begin.setOnAction(event -> model.beginMileage());
        base.getChildren().setAll(weekly, longest, new HBox(begin));
        change.setName("change");
        change.setLabel(Messages.text("running.nextChange"));
        change.setPrefWidth(200);
        change.setMaxWidth(240);
        change.offer(List.of(RunChange.values()), RunChange::label);
        error.setWrapText(true);
        error.textProperty().bind(model.mileageError);
        Nodes.showWhile(error, model.mileageError.isNotEmpty());
        getChildren().setAll(base, weeks, change, error);
        change.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                model.choose(next().start(), now);
                            }
                        });
    }

    private MileageWeek next() {
        return model.shown().get().standing().weeks().getLast();
    }

    void show(ReturnPlan plan, RunStanding standing) {
        showing = true;
        weekly.setLabel(Messages.text("running.weekly", plan.unit().label()));
        longest.setLabel(Messages.text("running.longest", plan.unit().label()));
        Nodes.show(base, standing.locks().contains(RunLock.MILEAGE_BASE));
        Nodes.show(change, !standing.weeks().isEmpty());
        if (!standing.weeks().isEmpty()) {
            change.valueProperty().set(next().change());
        }
        var all = standing.weeks();
        weeks.getChildren()
                .setAll(
                        all.subList(Math.max(0, all.size() - WEEKS), all.size()).reversed().stream()
                                .map(one -> row(plan, one))
                                .toList());
        showing = false;
    }

    private HBox row(ReturnPlan plan, MileageWeek week) {
        var day = Nodes.label(ShownDate.of(week.start()), "muted");
        day.setMinWidth(USE_PREF_SIZE);
        var far =
                Nodes.label(DistanceUnit.text(week.volume()) + " " + plan.unit().label(), "strong");
        far.setMinWidth(64);
        var runs =
                Nodes.label(
                        Messages.text(
                                "running.weekLine",
                                week.runs().stream()
                                        .map(DistanceUnit::text)
                                        .collect(Collectors.joining(" / ")),
                                DistanceUnit.text(week.cap()),
                                week.rule().label()),
                        "second-line");
        runs.setWrapText(true);
        runs.setMinHeight(USE_PREF_SIZE);
        var row = new HBox(day, far, runs);
        row.getStyleClass().add("row");
        return row;
    }
}
