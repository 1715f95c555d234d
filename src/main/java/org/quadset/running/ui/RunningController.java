package org.quadset.running.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.running.DistanceUnit;
import org.quadset.running.RunLock;
import org.quadset.running.RunVerdict;
import org.quadset.running.RunningPlan;
import org.quadset.running.WeeklyRuns;

import java.util.ArrayList;
import java.util.List;

/** Binds a patient's return to running: the verdict, the returned log, the weeks. */
public final class RunningController implements PlaceController<Place.Running> {
    private final RunningModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final WeekChart chart = new WeekChart();
    private final BeginPanel begin;
    private final MileagePanel mileage;
    private RunGrid grid;
    private boolean arriving;
    private Place.Running place;

    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private HBox columns;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private VBox beginPanel;
    @FXML private HBox verdict;
    @FXML private FontIcon verdictIcon;
    @FXML private Label headline;
    @FXML private VBox why;
    @FXML private Button swellingGone;
    @FXML private VBox logPanel;
    @FXML private VBox logBody;
    @FXML private Label logHint;
    @FXML private Button save;
    @FXML private VBox historyPanel;
    @FXML private VBox history;
    @FXML private VBox chartPanel;
    @FXML private VBox chartBody;
    @FXML private VBox mileagePanel;
    @FXML private VBox planPanel;
    @FXML private VBox planBody;
    @FXML private LabelledChoice<DistanceUnit> shownUnit;
    @FXML private Button weekPage;
    @FXML private Button override;
    @FXML private Button end;

    public RunningController(RunningModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.begin = new BeginPanel(model::begin);
        this.mileage = new MileagePanel(model);
    }

    @FXML
    private void initialize() {
        grid = new RunGrid(model, save::requestFocus);
        logBody.getChildren().addFirst(grid);
        beginPanel.getChildren().add(begin);
        mileagePanel.getChildren().add(mileage);
        chartBody.getChildren().add(chart);
        save.disableProperty().bind(model.saving);
        shownUnit.offer(List.of(DistanceUnit.values()), DistanceUnit::label);
        shownUnit
                .valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.show(now);
                            }
                        });
        model.shown().addListener((property, before, now) -> showAll(now));
        showAll(null);
    }

    private void showAll(RunningModel.Shown shown) {
        boolean going = shown != null && shown.plan().isPresent();
        Nodes.show(beginPanel, shown != null && !going);
        for (var panel :
                List.of(verdict, logPanel, historyPanel, chartPanel, planPanel, weekPage)) {
            Nodes.show(panel, going);
        }
        Nodes.show(mileagePanel, going && shown.standing().inMileage());
        if (shown == null) {
            patientName.setText("");
            patientDetail.setText("");
            return;
        }
        patientName.setText(shown.patient().details().names().spoken());
        patientDetail.setText(Messages.text("running.detail", shown.patient().recordNumber()));
        if (!going) {
            begin.show(shown.patient().id(), model.today());
        } else {
            showPlan(shown, shown.plan().get());
        }
        if (arriving) {
            arriving = false;
            focusWork();
        }
    }

    private void focusWork() {
        if (model.shown().get().plan().isPresent()) {
            grid.focusFirst();
        } else {
            begin.focusFirst();
        }
    }

    private void showPlan(RunningModel.Shown shown, RunningPlan plan) {
        var standing = shown.standing();
        showVerdict(RunVerdict.of(plan.plan(), standing));
        Nodes.show(swellingGone, standing.locks().contains(RunLock.SWELLING));
        logHint.setText(Messages.text("running.logHint", plan.plan().usualMorning()));
        history.getChildren().setAll(new RunHistory(plan, this::correct).rows(standing.entries()));
        Nodes.show(historyPanel, !standing.entries().isEmpty());
        chart.show(
                WeeklyRuns.of(plan, model.today()),
                plan.plan().unit(),
                plan.plan().ladder().work().label());
        mileage.show(plan.plan(), standing);
        shownUnit.valueProperty().set(plan.plan().unit());
        planBody.getChildren().setAll(PlanWords.about(plan, standing.step()));
    }

    private void showVerdict(RunVerdict one) {
        verdict.getStyleClass().removeAll("success", "warning", "danger", "call");
        verdict.getStyleClass()
                .addAll(
                        switch (one.tone()) {
                            case GO -> List.of("success");
                            case HOLD -> List.of("warning");
                            case STOP -> List.of("danger");
                            case CALL -> List.of("danger", "call");
                        });
        verdictIcon.setIconLiteral(
                switch (one.tone()) {
                    case GO -> "mdoal-check_circle";
                    case HOLD -> "mdomz-replay";
                    case STOP -> "mdomz-report_problem";
                    case CALL -> "mdomz-phone";
                });
        headline.setText(one.headline());
        why.getChildren().setAll(one.why().stream().map(PlanWords::line).toList());
    }

    private void correct(RunningPlan.StoredRun stored) {
        model.correct(stored);
        grid.focusFirst();
    }

    @FXML
    private void save() {
        model.save(() -> weekPage.requestFocus());
    }

    @FXML
    private void printWeek() {
        if (model.shown().get() != null && model.shown().get().plan().isPresent()) {
            navigator.go(new Place.RunningPaper(place.patient()));
        }
    }

    @FXML
    private void swellingGone() {
        model.swellingGone();
    }

    /** Asks which stage and why; the first word is the stage. */
    @FXML
    private void override() {
        if (model.shown().get() == null || model.shown().get().plan().isEmpty()) {
            return;
        }
        var ladder = model.shown().get().plan().get().plan().ladder();
        var choices =
                new ArrayList<>(
                        ladder.steps().reversed().stream()
                                .map(
                                        one ->
                                                Decision.Choice.of(
                                                        String.valueOf(one.number()),
                                                        () -> askWhy(one.number())))
                                .toList());
        choices.add(Decision.Choice.of(Messages.text("act.close"), () -> {}));
        overlays.ask(
                new Decision(
                        Messages.text("running.overrideTitle"),
                        Messages.text("running.overrideBody"),
                        choices));
    }

    private void askWhy(int step) {
        overlays.askForText(
                Messages.text("running.whyTitle", step),
                Messages.text("running.whyBody"),
                Messages.text("running.overrideDo"),
                reason -> model.override(step, reason));
    }

    @FXML
    private void end() {
        overlays.ask(
                new Decision(
                        Messages.text("running.endTitle"),
                        Messages.text("running.endBody"),
                        List.of(
                                Decision.Choice.dangerous(
                                        Messages.text("running.end"), () -> model.end(() -> {})),
                                Decision.Choice.of(Messages.text("act.close"), () -> {}))));
    }

    @FXML
    private void openChart() {
        navigator.go(new Place.PatientChart(place.patient()));
    }

    @Override
    public void show(Place.Running newPlace) {
        place = newPlace;
        arriving = true;
        model.open(place.patient());
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), model::save, model::discard, goOn);
    }

    /** Narrow: the plan and the chart go below the log. */
    @Override
    public void fit(double width) {
        boolean narrow = width < 1050;
        for (var panel : List.of(chartPanel, mileagePanel, planPanel)) {
            Nodes.standIn(narrow ? left : right, narrow ? right : left, panel);
        }
        if (narrow && left.getChildren().remove(historyPanel)) {
            left.getChildren().add(historyPanel);
        }
        Nodes.show(right, !narrow);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("running.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("running.weekPage", "mdomz-print", "Ctrl+P", this::printWeek),
                Command.of("running.override", "mdoal-edit", "Ctrl+Shift+O", this::override));
    }
}
