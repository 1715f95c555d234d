package org.quadset.frontdesk.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;
import org.quadset.schedule.AppointmentType;

import java.util.List;
import java.util.Optional;

/** Binds the waiting list, those behind the plan and the form to their models. */
public final class WaitingListController implements PlaceController<Place.WaitingList> {
    private static final double WIDE = 1050;

    private final WaitingModel model;
    private final WaitingListModel form;
    private final HoleOverlay overlay;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;

    @FXML private ListView<HoleService.Waiting> waiting;
    @FXML private ListView<HoleService.Behind> behind;
    @FXML private Label waitingCount;
    @FXML private Label behindCount;
    @FXML private Label nobody;
    @FXML private Label nobodyBehind;
    @FXML private Label formTitle;
    @FXML private VBox formPane;
    @FXML private LabelledField patient;
    @FXML private ListView<PatientSummary> suggestions;
    @FXML private LabelledChoice<AppointmentType> type;
    @FXML private LabelledField minutes;
    @FXML private LabelledChoice<Optional<Clinician>> clinician;
    @FXML private HBox days;
    @FXML private LabelledField hours;
    @FXML private LabelledField notAfter;
    @FXML private Segmented<WaitingPriority> priority;
    @FXML private LabelledField note;
    @FXML private CheckBox replaces;
    @FXML private Button takeOff;
    @FXML private HBox waitingKeys;
    @FXML private HBox behindKeys;

    public WaitingListController(
            WaitingModel model,
            WaitingListModel form,
            HoleOverlay overlay,
            Navigator navigator,
            Overlays overlays,
            Changes changes) {
        this.model = model;
        this.form = form;
        this.overlay = overlay;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
    }

    @FXML
    private void initialize() {
        bindForm();
        WeekdayToggles.fill(days, form.weekdays);
        waiting.setItems(model.waiting);
        waiting.setCellFactory(view -> new WaitingCell());
        behind.setItems(model.behind);
        behind.setCellFactory(view -> new BehindCell());
        waitingCount.textProperty().bind(Bindings.size(model.waiting).asString());
        behindCount.textProperty().bind(Bindings.size(model.behind).asString());
        Nodes.showWhile(nobody, Bindings.isEmpty(model.waiting));
        Nodes.showWhile(nobodyBehind, Bindings.isEmpty(model.behind));
        waiting.setOnKeyPressed(this::waitingKey);
        waiting.setOnMouseClicked(event -> edit());
        behind.setOnKeyPressed(this::behindKey);
        behind.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        putOnTheList();
                    }
                });
        changes.listen(
                change -> {
                    if (change instanceof Changes.Change.ScheduleChanged
                            && formPane.getScene() != null) {
                        reload();
                    }
                });
    }

    private void bindForm() {
        patient.textProperty().bindBidirectional(form.patientText);
        minutes.textProperty().bindBidirectional(form.minutes);
        hours.textProperty().bindBidirectional(form.hours);
        notAfter.textProperty().bindBidirectional(form.notAfter);
        note.textProperty().bindBidirectional(form.note);
        type.offer(List.of(), AppointmentType::name);
        type.box().setItems(form.types);
        type.valueProperty().bindBidirectional(form.type);
        clinician.offer(
                List.of(),
                one -> one.map(Clinician::signature).orElse(Messages.text("waiting.anybody")));
        clinician.box().setItems(form.clinicians);
        clinician.valueProperty().bindBidirectional(form.clinician);
        priority.offer(List.of(WaitingPriority.values()), WaitingPriority::label);
        priority.choiceProperty().bindBidirectional(form.priority);
        replaces.selectedProperty().bindBidirectional(form.replaces);
        form.next.addListener((property, before, now) -> showNext());
        form.edited.addListener((property, before, now) -> showEdited());
        PatientSuggestions.offer(
                suggestions,
                form.suggestions,
                patient.input(),
                chosen -> {
                    form.choose(chosen);
                    hours.input().requestFocus();
                });
        form.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                List.of(patient, minutes, hours, notAfter, note)
                                        .forEach(
                                                field ->
                                                        field.errorProperty()
                                                                .set(
                                                                        form.errors.getOrDefault(
                                                                                field.getName(),
                                                                                ""))));
        showNext();
        showEdited();
    }

    private void showNext() {
        var next = form.next.get();
        boolean offered = next != null || form.replaces.get();
        Nodes.show(replaces, offered);
        replaces.setText(
                next == null
                        ? Messages.text("waiting.replacesBooked")
                        : Messages.text(
                                "waiting.replaces",
                                ShownDate.of(next.start().toLocalDate()),
                                next.start().toLocalTime()));
    }

    private void showEdited() {
        boolean editing = form.edited.get() != null;
        formTitle.setText(Messages.text(editing ? "waiting.edit" : "waiting.add"));
        Nodes.show(takeOff, editing);
        patient.input().setEditable(!editing);
    }

    private void waitingKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                edit();
                hours.input().requestFocus();
            }
            case F -> chosen().ifPresent(one -> overlay.show(one.wish(), one.patient()));
            case DELETE -> takeOff();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void behindKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            putOnTheList();
        } else if (event.getCode() == KeyCode.B) {
            bookBehind();
        } else {
            return;
        }
        event.consume();
    }

    private Optional<HoleService.Waiting> chosen() {
        return Optional.ofNullable(waiting.getSelectionModel().getSelectedItem());
    }

    private Optional<HoleService.Behind> chosenBehind() {
        return Optional.ofNullable(behind.getSelectionModel().getSelectedItem());
    }

    private void edit() {
        chosen().ifPresent(one -> form.edit(one.wish(), one.patient()));
    }

    @FXML
    private void putOnTheList() {
        chosenBehind()
                .ifPresent(
                        one -> {
                            form.begin(one.patient(), one.shortfall().care().clinicianId());
                            hours.input().requestFocus();
                        });
    }

    @FXML
    private void bookBehind() {
        chosenBehind()
                .ifPresent(
                        one -> navigator.go(new Place.BookFor(form.today(), one.patient().id())));
    }

    @FXML
    private void takeOff() {
        chosen().ifPresent(one -> form.withdraw(one.wish(), one.patient(), this::typeAnew));
    }

    @FXML
    private void save() {
        form.save(this::typeAnew);
    }

    @FXML
    private void begin() {
        waiting.getSelectionModel().clearSelection();
        form.begin();
        patient.input().requestFocus();
    }

    private void typeAnew() {
        reload();
        begin();
    }

    private void reload() {
        model.loadWaiting();
        model.loadBehind();
    }

    @Override
    public void show(Place.WaitingList place) {
        form.load();
        reload();
        patient.input().requestFocus();
    }

    @Override
    public void fit(double width) {
        Nodes.show(waitingKeys, width >= WIDE);
        Nodes.show(behindKeys, width >= WIDE);
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(form.isDirty(), form::save, form::begin, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("waiting.begin", "mdoal-add", this::begin));
    }
}
