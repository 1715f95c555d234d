package org.quadset.outcomes.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.outcomes.AnswerMode;
import org.quadset.outcomes.ItemText;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.Optional;

/** Binds a patient's outcome measures: the list, the open form with its score, and the trend. */
public final class OutcomesController implements PlaceController<Place.Outcomes> {
    private final OutcomesModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final TrendPanel trend;
    private final ScoreBar scoreBar = new ScoreBar();

    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private MeasureColumn list;
    @FXML private VBox nothing;
    @FXML private BorderPane work;
    @FXML private ScrollPane scroll;
    @FXML private VBox page;
    @FXML private Label measureName;
    @FXML private Label licence;
    @FXML private Label correcting;
    @FXML private HBox disabledNote;
    @FXML private Label disabledText;
    @FXML private VBox entry;
    @FXML private LabelledField day;
    @FXML private LabelledChoice<AnswerMode> mode;
    @FXML private LabelledChoice<MeasuredSide> side;
    @FXML private Label sideError;
    @FXML private VBox items;
    @FXML private Label notes;
    @FXML private HBox bar;
    @FXML private Button save;
    private OutcomeItemGrid grid;
    private boolean arriving;
    private Place.Outcomes place;

    public OutcomesController(OutcomesModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.trend = new TrendPanel(this::correct);
    }

    @FXML
    private void initialize() {
        list.bind(model, this::begin, this::chosen, this::focusForm);
        page.getChildren().add(trend);
        bar.getChildren().addFirst(scoreBar);
        HBox.setHgrow(scoreBar, Priority.ALWAYS);
        save.disableProperty().bind(model.saving);
        model.patient()
                .addListener((property, before, now) -> showPatient(Optional.ofNullable(now)));
        mode.offer(List.of(AnswerMode.values()), AnswerMode::label);
        side.offer(List.of(MeasuredSide.values()), MeasuredSide::label);
        model.form()
                .addListener(
                        (property, before, now) -> {
                            unbind(before);
                            showForm(now);
                            if (now != null && arriving) {
                                arriving = false;
                                list.focusUsed();
                            }
                        });
        showForm(null);
    }

    private void showPatient(Optional<Patient> patient) {
        patientName.setText(patient.map(one -> one.details().names().spoken()).orElse(""));
        patientDetail.setText(
                patient.map(one -> Messages.text("outcome.detail", one.recordNumber())).orElse(""));
    }

    private void chosen(OutcomeSeries series) {
        var open = model.form().get();
        if (open != null
                && open.measure().equals(series.measure())
                && open.side.get() == series.side()) {
            return;
        }
        whenSafe(() -> model.choose(series));
    }

    private void begin(OutcomeMeasure measure) {
        if (measure != null) {
            whenSafe(
                    () -> {
                        model.begin(measure);
                        focusForm();
                    });
        }
    }

    private void focusForm() {
        if (model.form().get() != null) {
            grid.focusFirst();
        }
    }

    private void correct(OutcomeResult result) {
        var measure = model.form().get().measure();
        whenSafe(
                () -> {
                    model.correct(measure, result);
                    focusForm();
                });
    }

    /** Goes on at once, or after asking what to do with answers that are not saved. */
    private void whenSafe(Runnable goOn) {
        if (!model.isDirty()) {
            goOn.run();
            return;
        }
        overlays.ask(
                new Decision(
                        Messages.text("form.unsavedTitle"),
                        Messages.text("form.unsavedBody"),
                        List.of(
                                Decision.Choice.of(Messages.text("act.save"), () -> saveThen(goOn)),
                                Decision.Choice.dangerous(
                                        Messages.text("form.discard"),
                                        () -> {
                                            model.discard();
                                            goOn.run();
                                        }),
                                Decision.Choice.of(
                                        Messages.text("form.keepEditing"), list::lightOpen))));
    }

    /** Meanwhile a save that was under way may have ended. */
    private void saveThen(Runnable goOn) {
        if (model.isDirty()) {
            model.save(goOn);
        } else {
            goOn.run();
        }
    }

    private void unbind(OutcomeFormModel form) {
        if (form != null) {
            day.textProperty().unbindBidirectional(form.day);
            mode.valueProperty().unbindBidirectional(form.mode);
            side.valueProperty().unbindBidirectional(form.side);
            day.errorProperty().unbind();
            sideError.textProperty().unbind();
        }
    }

    private void showForm(OutcomeFormModel form) {
        Nodes.show(work, form != null);
        Nodes.show(nothing, form == null);
        if (form == null) {
            return;
        }
        var measure = form.measure();
        measureName.setText(measure.name());
        licence.setText(measure.itemText().label());
        licence.setTooltip(new javafx.scene.control.Tooltip(measure.licence()));
        Nodes.show(licence, measure.itemText() != ItemText.SHOWN);
        correcting.setText(
                form.corrected()
                        .map(
                                one ->
                                        Messages.text(
                                                "outcome.correcting", ShownDate.of(one.takenOn())))
                        .orElse(""));
        Nodes.show(correcting, form.corrected().isPresent());
        disabledText.setText(measure.disabled().orElse(""));
        Nodes.show(disabledNote, !measure.enabled());
        Nodes.show(entry, measure.enabled());
        Nodes.show(bar, measure.enabled());
        grid = new OutcomeItemGrid(form, save::requestFocus);
        items.getChildren().setAll(grid);
        notes.setText(measure.missingRule() + " " + String.join(" ", measure.notes()));
        bind(form);
        list.lightOpen();
        scroll.setVvalue(0);
    }

    private void bind(OutcomeFormModel form) {
        day.textProperty().bindBidirectional(form.day);
        mode.valueProperty().bindBidirectional(form.mode);
        side.valueProperty().bindBidirectional(form.side);
        day.errorProperty().bind(form.dayError);
        sideError.textProperty().bind(form.sideError);
        Nodes.showWhile(sideError, form.sideError.isNotEmpty());
        form.score().addListener((property, before, now) -> scoreBar.show(form.measure(), now));
        scoreBar.show(form.measure(), form.score().get());
        form.side.addListener((property, before, now) -> showTrend(form));
        showTrend(form);
    }

    private void showTrend(OutcomeFormModel form) {
        var series = model.seriesOf(form.measure(), form.side.get());
        Nodes.show(trend, series.isPresent());
        series.ifPresent(trend::show);
    }

    @FXML
    private void save() {
        model.save(list::focusUsed);
    }

    @FXML
    private void openChart() {
        navigator.go(new Place.PatientChart(place.patient()));
    }

    @Override
    public void show(Place.Outcomes newPlace) {
        place = newPlace;
        arriving = true;
        model.open(place.patient());
        list.focusUsed();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        if (!model.isDirty()) {
            return true;
        }
        whenSafe(goOn);
        return false;
    }

    /** Narrow: the list becomes slimmer. */
    @Override
    public void fit(double width) {
        double wide = width >= 1050 ? 300 : 244;
        list.setPrefWidth(wide);
        list.setMinWidth(wide);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("outcome.add", "mdoal-add", "Ctrl+N", list::find),
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save));
    }
}
