package org.quadset.schedule.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.GroupSessionService;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Binds the form for new group sessions to its model. */
public final class PlanGroupController implements PlaceController<Place.PlanGroup> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final int PAUSE = 200;
    private static final double WIDE = 1050;

    private final PlanGroupModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Delay look;
    private final LabelledField weeks = new LabelledField();

    @FXML private ScrollPane formScroll;
    @FXML private VBox without;
    @FXML private VBox formPane;
    @FXML private GroupFields fields;
    @FXML private Label problem;
    @FXML private ListView<GroupSessionService.Week> preview;
    @FXML private Button plan;

    public PlanGroupController(PlanGroupModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.look = new Delay(PAUSE, model::lookAhead);
    }

    @FXML
    private void initialize() {
        weeks.setName("weeks");
        weeks.setLabel(Messages.text("group.weeks"));
        weeks.textProperty().bindBidirectional(model.weeks);
        fields.add(weeks);
        fields.bind(model.form);
        model.form.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                weeks.errorProperty()
                                        .set(model.form.errors.getOrDefault("weeks", "")));
        problem.textProperty().bind(model.form.problem);
        Nodes.showWhile(problem, problem.textProperty().isNotEmpty());
        Nodes.showWhile(without, model.withoutTypes);
        Nodes.showWhile(formPane, model.withoutTypes.not());
        plan.disableProperty().bind(model.withoutTypes);
        for (var text : model.texts()) {
            text.addListener((property, before, now) -> changed());
        }
        model.form.type.addListener((property, before, now) -> changed());
        model.form.clinician.addListener((property, before, now) -> changed());
        model.form.rooms.addListener((SetChangeListener<Long>) change -> changed());
        preview.setItems(model.preview);
        preview.setCellFactory(view -> new Cell());
        preview.setFocusTraversable(false);
        var hint = Nodes.label(Messages.text("group.weeksHint"), "muted", "openings-note");
        hint.setWrapText(true);
        preview.setPlaceholder(hint);
        model.preview.addListener((ListChangeListener<Object>) change -> showCount());
        showCount();
    }

    /** A refusal holds only for what was typed then. */
    private void changed() {
        model.form.errors.remove("start");
        model.form.problem.set("");
        look.restart();
    }

    private void showCount() {
        int count = model.toPlan();
        plan.setText(
                count > 1
                        ? Messages.text("group.planMany", count)
                        : Messages.text("group.planOne"));
    }

    /** A week: its day, and whether it is planned, left out or refused. */
    private static final class Cell extends ListCell<GroupSessionService.Week> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(GroupSessionService.Week week, boolean empty) {
            super.updateItem(week, empty);
            if (empty || week == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var when =
                    Nodes.label(
                            DAY.format(week.day()) + " · " + GroupWords.hours(week.session()),
                            "name");
            var says = says(week);
            setGraphic(new VBox(1, when, says));
            setAccessibleText(when.getText() + ", " + says.getText());
        }

        private static Label says(GroupSessionService.Week week) {
            if (week.closed().isPresent()) {
                return Nodes.withIcon(
                        "mdoal-event_busy",
                        Messages.text("group.weekClosed", week.closed().get()),
                        "warning-text");
            }
            return week.refusal().isEmpty()
                    ? Nodes.withIcon("mdoal-check", Messages.text("group.weekFits"), "muted")
                    : Nodes.withIcon("mdoal-block", week.refusal(), "danger-text");
        }
    }

    @FXML
    private void plan() {
        model.plan(first -> navigator.replace(new Place.GroupRoster(first.id())));
    }

    @FXML
    private void toTypes() {
        navigator.go(new Place.ScheduleSetup());
    }

    @Override
    public void show(Place.PlanGroup place) {
        model.begin(place);
        (place.start().isPresent() ? fields.first() : fields.time()).input().requestFocus();
    }

    @Override
    public void fit(double width) {
        formScroll.setMinWidth(width < WIDE ? 290 : 400);
        formScroll.setMaxWidth(formScroll.getMinWidth());
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(
                model.isDirty(), done -> model.plan(planned -> done.run()), model::forget, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("group.planOne", "mdoal-check_circle", "Ctrl+S", this::plan));
    }
}
