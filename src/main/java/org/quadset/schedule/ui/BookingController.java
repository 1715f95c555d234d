package org.quadset.schedule.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientSummary;
import org.quadset.patients.ui.PatientCell;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.schedule.AppointmentType;

import java.util.List;

/** Binds the booking panel to its model. */
public final class BookingController {
    private final BookingModel model;
    private final ScheduleModel schedule;
    private final ScheduleActs acts;

    @FXML private VBox panel;
    @FXML private LabelledField patient;
    @FXML private ListView<PatientSummary> suggestions;
    @FXML private LabelledChoice<Clinician> clinician;
    @FXML private Label clinicianError;
    @FXML private LabelledChoice<AppointmentType> kind;
    @FXML private LabelledField day;
    @FXML private LabelledField start;
    @FXML private LabelledField minutes;
    @FXML private LabelledField note;
    @FXML private LabelledField overrideReason;
    @FXML private Label title;
    @FXML private Button bookNow;
    @FXML private Label outlook;
    @FXML private Label warning;

    public BookingController(BookingModel model, ScheduleModel schedule, ScheduleActs acts) {
        this.model = model;
        this.schedule = schedule;
        this.acts = acts;
    }

    @FXML
    private void initialize() {
        patient.textProperty().bindBidirectional(model.patientText);
        day.textProperty().bindBidirectional(model.day);
        start.textProperty().bindBidirectional(model.start);
        minutes.textProperty().bindBidirectional(model.minutes);
        note.textProperty().bindBidirectional(model.note);
        overrideReason.textProperty().bindBidirectional(model.overrideReason);
        kind.offer(List.of(), AppointmentType::name);
        kind.box().setItems(model.types);
        kind.valueProperty().bindBidirectional(model.type);
        clinician.offer(List.of(), Clinician::signature);
        clinician.box().setItems(model.clinicians);
        clinician.valueProperty().bindBidirectional(model.clinician);
        for (var text : List.of(outlook, warning)) {
            text.managedProperty().bind(text.textProperty().isNotEmpty());
            text.visibleProperty().bind(text.managedProperty());
        }
        outlook.textProperty().bind(model.outlook);
        warning.textProperty().bind(model.warning);
        overrideReason.managedProperty().bind(model.overridable);
        overrideReason.visibleProperty().bind(model.overridable);
        suggestions.setItems(model.suggestions);
        suggestions.setCellFactory(view -> new PatientCell());
        model.suggestions.addListener((ListChangeListener<Object>) change -> showSuggestions());
        model.errors.addListener((MapChangeListener<String, String>) change -> showErrors());
        patient.input().addEventFilter(KeyEvent.KEY_PRESSED, this::suggestionKey);
        suggestions.setOnMouseClicked(event -> takeSuggestion());
        suggestions.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        takeSuggestion();
                        event.consume();
                    }
                });
        panel.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.close();
                        event.consume();
                    }
                });
        model.patient.addListener(
                (property, before, now) -> {
                    if (now != null && model.open.get()) {
                        start.input().requestFocus();
                    }
                });
        model.changing().addListener((property, before, now) -> showWhatItDoes());
        showWhatItDoes();
        showSuggestions();
        showErrors();
    }

    private void showWhatItDoes() {
        boolean change = model.changing().get() != null;
        title.setText(Messages.text(change ? "booking.changeTitle" : "booking.title"));
        bookNow.setText(Messages.text(change ? "act.save" : "booking.book"));
        patient.setDisable(change);
    }

    private void showSuggestions() {
        boolean any = !model.suggestions.isEmpty();
        suggestions.setVisible(any);
        suggestions.setManaged(any);
        suggestions.setPrefHeight(Math.min(4, model.suggestions.size()) * 47 + 2);
        if (any) {
            suggestions.getSelectionModel().selectFirst();
        }
    }

    private void suggestionKey(KeyEvent event) {
        if (model.suggestions.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> suggestions.getSelectionModel().selectNext();
            case UP -> suggestions.getSelectionModel().selectPrevious();
            case ENTER -> takeSuggestion();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takeSuggestion() {
        var chosen = suggestions.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.take(chosen);
        }
    }

    private void showErrors() {
        for (var field : List.of(patient, day, start, minutes, note, overrideReason)) {
            field.errorProperty().set(model.errors.getOrDefault(field.getName(), ""));
        }
        clinicianError.setText(model.errors.getOrDefault("clinician", ""));
        clinicianError.setVisible(model.errors.containsKey("clinician"));
        clinicianError.setManaged(model.errors.containsKey("clinician"));
    }

    /** Puts the cursor where typing begins. */
    public void focus() {
        (model.patient.get() == null ? patient : start).input().requestFocus();
    }

    @FXML
    private void book() {
        model.book(
                change -> {
                    change.after().ifPresent(one -> schedule.date.set(one.start().toLocalDate()));
                    acts.booked(change);
                });
    }

    @FXML
    private void close() {
        model.close();
    }
}
