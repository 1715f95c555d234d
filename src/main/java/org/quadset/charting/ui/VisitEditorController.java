package org.quadset.charting.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Binds the visit editor to its model. */
public final class VisitEditorController implements PlaceController<Place.VisitEditor> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final VisitEditorModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final Problems problems;
    private final Delay autosave;
    private final Map<TreatmentRowModel, TreatmentRowView> rowViews = new LinkedHashMap<>();

    @FXML private BorderPane screen;
    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private ScrollPane soapColumn;
    @FXML private ScrollPane lastColumn;
    @FXML private HBox flags;
    @FXML private TextField painNow;
    @FXML private TextField painBest;
    @FXML private TextField painWorst;
    @FXML private Label painHint;
    @FXML private TextArea subjective;
    @FXML private TextArea objective;
    @FXML private TextArea assessment;
    @FXML private TextArea plan;
    @FXML private VBox rows;
    @FXML private FlowPane addButtons;
    @FXML private VBox lastTime;
    @FXML private Label total;
    @FXML private VBox blockers;
    @FXML private Button complete;

    public VisitEditorController(
            VisitEditorModel model,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.problems = problems;
        this.autosave = new Delay(700, model::save);
    }

    @FXML
    private void initialize() {
        model.onChange(
                () -> {
                    autosave.restart();
                    showTotal();
                });
        bind(subjective, model.subjective);
        bind(objective, model.objective);
        bind(assessment, model.assessment);
        bind(plan, model.plan);
        bindPain(painNow, model.painNow);
        bindPain(painBest, model.painBest);
        bindPain(painWorst, model.painWorst);
        model.patient().addListener((property, before, now) -> showPatient(now));
        screen.disableProperty().bind(model.visit().isNull());
        model.visit()
                .addListener(
                        (property, before, now) -> {
                            showPatient(model.patient().get());
                            if (before == null) {
                                painNow.requestFocus();
                            }
                        });
        model.rows.addListener((ListChangeListener<TreatmentRowModel>) change -> showRows());
        blockers.getChildren().setAll(new BlockerList(model.blockers, this::jumpTo));
        Nodes.showWhile(blockers, Bindings.isNotEmpty(model.blockers));
        addButtons.getChildren().setAll(TreatmentButtons.of(this::add));
        showTotal();
    }

    private static void bind(TextArea area, javafx.beans.property.StringProperty text) {
        area.textProperty().bindBidirectional(text);
        Keys.tabLeaves(area);
    }

    /** Only 0 to 10 can be typed; anything else is refused at once, and the hint says so. */
    private void bindPain(TextField field, javafx.beans.property.StringProperty text) {
        field.setTextFormatter(
                new TextFormatter<String>(
                        change -> {
                            boolean fits = change.getControlNewText().matches("|\\d|10");
                            painHint.getStyleClass()
                                    .setAll("label", "micro", fits ? "muted" : "danger-text");
                            return fits ? change : null;
                        }));
        field.textProperty().bindBidirectional(text);
    }

    private void showPatient(Patient patient) {
        var visit = model.visit().get();
        if (patient == null || visit == null) {
            return;
        }
        var details = patient.details();
        var age = details.age(visit.day());
        patientName.setText(details.names().spoken());
        patientDetail.setText(
                (age.isPresent() ? age.getAsInt() + " · " : "")
                        + (details.pronouns().isEmpty() ? "" : details.pronouns() + " · ")
                        + patient.recordNumber()
                        + " · "
                        + DAY.format(visit.visitedAt().atZone(visit.zone()))
                        + " · "
                        + visit.status().label());
        flags.getChildren().setAll(PatientChips.of(patient));
        lastTime.getChildren().setAll(new LastTime(model));
    }

    private void showRows() {
        rowViews.keySet().retainAll(model.rows);
        for (var row : model.rows) {
            rowViews.computeIfAbsent(
                    row, one -> new TreatmentRowView(one, model, this::askSafetyQuestions));
        }
        rows.getChildren().setAll(model.rows.stream().map(rowViews::get).toList());
        if (model.rows.isEmpty()) {
            var nothing = Nodes.label(Messages.text("visit.noRows"), "muted");
            nothing.setWrapText(true);
            rows.getChildren().add(nothing);
        }
        showTotal();
    }

    private void showTotal() {
        total.setText(Messages.text("visit.total", model.minutes(), model.rows.size()));
    }

    private void jumpTo(String field) {
        if (field.startsWith("row.")) {
            var row = model.rows.get(Integer.parseInt(field.substring(4)));
            model.rows.forEach(other -> other.open.set(other == row));
            rowViews.get(row).requestFocus();
        } else {
            switch (field) {
                case "subjective" -> subjective.requestFocus();
                case "objective" -> objective.requestFocus();
                case "assessment" -> assessment.requestFocus();
                case "plan" -> plan.requestFocus();
                default -> painNow.requestFocus();
            }
        }
    }

    private void add(TreatmentKind kind) {
        if (model.patient().get() != null) {
            rowViews.get(model.add(kind)).focusForm();
        }
    }

    /** Asks all open questions of a row together; what is left unanswered stays not asked. */
    private void askSafetyQuestions(TreatmentRowModel row) {
        var card =
                new SafetyQuestionCard(
                        SafetyQuestionCard.openQuestions(row.assessment().get()),
                        answers -> {
                            overlays.close();
                            model.answerSafetyQuestions(answers);
                        },
                        overlays::close);
        overlays.show(card, Pos.CENTER, () -> {});
        card.focus();
    }

    @FXML
    private void complete() {
        if (model.patient().get() == null) {
            return;
        }
        model.complete(
                completed -> {
                    problems.done(Messages.text("visit.completed"));
                    changes.tell(new Changes.Change.ScheduleChanged());
                    navigator.go(new Place.PatientChart(completed.patientId()));
                });
    }

    @FXML
    private void close() {
        model.save(navigator::back);
    }

    @FXML
    private void openChart() {
        if (model.patient().get() != null) {
            model.save(() -> navigator.go(new Place.PatientChart(model.patient().get().id())));
        }
    }

    @FXML
    private void openHomeExercises() {
        if (model.patient().get() != null) {
            model.save(() -> navigator.go(new Place.HomeProgram(model.patient().get().id())));
        }
    }

    @Override
    public void show(Place.VisitEditor place) {
        model.open(place.visit());
        painNow.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        autosave.cancel();
        if (!model.isDirty()) {
            return true;
        }
        model.save(goOn);
        return false;
    }

    /** Narrow: last time goes first. */
    @Override
    public void fit(double width) {
        Nodes.show(lastColumn, width >= 1100);
        soapColumn.setPrefWidth(width >= 1000 ? 330 : 280);
        soapColumn.setMinWidth(soapColumn.getPrefWidth());
        Nodes.show(flags, width >= 1000);
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<Command>();
        all.add(Command.of("visit.complete", "mdoal-check_circle", "Ctrl+Enter", this::complete));
        all.add(Command.of("visit.saveDraft", "mdoal-assignment", "Ctrl+S", model::save));
        all.add(
                Command.of(
                        "visit.homeExercises",
                        "mdoal-fitness_center",
                        "Ctrl+H",
                        this::openHomeExercises));
        all.addAll(TreatmentButtons.commands(this::add));
        return all;
    }
}
