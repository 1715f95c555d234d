package org.quadset.exchange.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.clinic.Clinician;
import org.quadset.exchange.ImportPlan;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.BookedSlot;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Binds the calendar files to their model. */
public final class CalendarFilesController implements PlaceController<Place.CalendarFiles> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, H:mm", Locale.ENGLISH);
    private static final int MOST_LINES = 100;

    private final CalendarFilesModel model;
    private final Navigator navigator;
    private final Problems problems;

    @FXML private BorderPane screen;
    @FXML private LabelledChoice<Clinician> clinician;
    @FXML private DatePicker from;
    @FXML private DatePicker until;
    @FXML private CheckBox initials;
    @FXML private CheckBox summaries;
    @FXML private Button export;
    @FXML private Button choose;
    @FXML private Button take;
    @FXML private Label file;
    @FXML private VBox told;

    public CalendarFilesController(
            CalendarFilesModel model, Navigator navigator, Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        clinician.box().setItems(model.clinicians);
        org.quadset.platform.ui.controls.ChoiceText.showIn(clinician.box(), Clinician::signature);
        clinician.valueProperty().bindBidirectional(model.clinician);
        from.valueProperty().bindBidirectional(model.from);
        until.valueProperty().bindBidirectional(model.until);
        initials.selectedProperty().bindBidirectional(model.initials);
        summaries.selectedProperty().bindBidirectional(model.summaries);
        file.textProperty().bind(model.fileName);
        export.disableProperty().bind(model.clinician.isNull());
        choose.disableProperty().bind(model.clinician.isNull().or(model.busy));
        take.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.plan().get() == null
                                                || model.busy.get()
                                                || model.taken.get(),
                                model.plan(),
                                model.busy,
                                model.taken));
        model.plan().addListener((property, before, now) -> show(now));
        show(model.plan().get());
    }

    private void show(ImportPlan plan) {
        var lines = new ArrayList<Label>();
        if (plan == null) {
            lines.add(wrapped(Nodes.label(Messages.text("calendar.chooseFirst"), "second-line")));
        } else {
            var calendar = plan.calendar();
            lines.add(
                    wrapped(
                            Nodes.label(
                                    Messages.text(
                                            model.taken.get()
                                                    ? "calendar.taken"
                                                    : "calendar.wouldTake",
                                            calendar.times().size(),
                                            plan.clinician().fullName()),
                                    "strong")));
            lines.add(wrapped(new Label(Messages.text("calendar.replaced", plan.replaced()))));
            lines.add(
                    wrapped(
                            Nodes.label(
                                    Messages.text(
                                            "calendar.leftOut",
                                            calendar.free(),
                                            calendar.cancelled(),
                                            calendar.own()),
                                    "second-line")));
            lines.add(visits(plan.visits().size()));
            plan.visits().stream().limit(MOST_LINES).map(this::visit).forEach(lines::add);
        }
        told.getChildren().setAll(lines);
    }

    private static Label visits(int count) {
        if (count == 0) {
            return wrapped(new Label(Messages.text("calendar.noVisits")));
        }
        var label =
                Nodes.withIcon(
                        "mdoal-error_outline",
                        Messages.text("calendar.visitsInside", count),
                        "strong");
        label.getGraphic().getStyleClass().add("warning-icon");
        return wrapped(label);
    }

    private Label visit(BookedSlot slot) {
        return wrapped(
                new Label(
                        Messages.text(
                                "calendar.visit",
                                WHEN.format(slot.appointment().start()),
                                slot.patient().names().spoken())));
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private FileChooser chooser(String titleKey) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(titleKey));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("calendar.files"), "*.ics"));
        return chooser;
    }

    @FXML
    private void export() {
        if (model.clinician.get() == null) {
            return;
        }
        var chooser = chooser("calendar.export");
        chooser.setInitialFileName(
                Messages.text(
                        "calendar.fileName",
                        model.clinician.get().initials(),
                        model.from.get() == null
                                ? ""
                                : ShownDate.of(model.from.get()).replace('/', '-')));
        var chosen = chooser.showSaveDialog(screen.getScene().getWindow());
        if (chosen != null) {
            model.export(
                    chosen.toPath(),
                    count ->
                            problems.done(
                                    Messages.text("calendar.written", count, chosen.getName())));
        }
    }

    @FXML
    private void choose() {
        var chosen = chooser("calendar.choose").showOpenDialog(screen.getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void close() {
        navigator.back();
    }

    @Override
    public void show(Place.CalendarFiles place) {
        model.open(place.day());
        clinician.box().requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("calendar.export", "mdoal-event_available", "Ctrl+E", this::export),
                Command.of("calendar.choose", "mdoal-assignment", "Ctrl+O", this::choose),
                Command.of("calendar.take", "mdoal-done", "Ctrl+Enter", this::take));
    }
}
