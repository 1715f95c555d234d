package org.quadset.frontdesk.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.Opening;
import org.quadset.schedule.SeriesSlot;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Binds the panel that looks for openings to its model, and the keys to what they do. */
public final class OpeningsController {
    private final OpeningsModel model;
    private final Overlays overlays;
    private final BiConsumer<String, List<AppointmentChange>> done;

    @FXML private VBox panel;
    @FXML private Label subtitle;
    @FXML private ScrollPane left;
    @FXML private LabelledField patient;
    @FXML private ListView<PatientSummary> suggestions;
    @FXML private LabelledField wish;
    @FXML private Label understood;
    @FXML private Label unknown;
    @FXML private LabelledChoice<Clinician> clinician;
    @FXML private CheckBox another;
    @FXML private LabelledField minutes;
    @FXML private LabelledField notBefore;
    @FXML private HBox weekdays;
    @FXML private LabelledField from;
    @FXML private LabelledField until;
    @FXML private Label needsLabel;
    @FXML private FlowPane needs;
    @FXML private Label listTitle;
    @FXML private Button back;
    @FXML private Button later;
    @FXML private ListView<Opening> list;
    @FXML private Label closed;
    @FXML private Label frequency;
    @FXML private ListView<SeriesSlot> slots;
    @FXML private Label limits;
    @FXML private Label counts;
    @FXML private Label problem;
    @FXML private Button bookOne;
    @FXML private Button bookSeries;

    /**
     * @param done hears what was booked, in words and as changes that can be taken back
     */
    public OpeningsController(
            OpeningsModel model,
            Overlays overlays,
            BiConsumer<String, List<AppointmentChange>> done) {
        this.model = model;
        this.overlays = overlays;
        this.done = done;
    }

    @FXML
    private void initialize() {
        patient.textProperty().bindBidirectional(model.patientText);
        wish.textProperty().bindBidirectional(model.wish);
        understood.textProperty().bind(model.understood);
        unknown.textProperty().bind(model.unknown);
        problem.textProperty().bind(model.problem);
        for (var text : List.of(understood, unknown, problem, closed, limits)) {
            Nodes.showWhile(text, text.textProperty().isNotEmpty());
        }
        suggestions.setItems(model.suggestions);
        suggestions.setCellFactory(view -> new OpeningCells.OfPatient());
        model.suggestions.addListener((ListChangeListener<Object>) change -> showSuggestions());
        list.setItems(model.openings);
        list.setCellFactory(view -> new OpeningCells.OfOpening(model));
        slots.setCellFactory(view -> new OpeningCells.OfSlot(model));
        new SearchFields(model, clinician, another, minutes, notBefore, weekdays, from, until)
                .bind(needsLabel, needs);
        model.chosen.addListener((property, before, now) -> showChosen());
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now.intValue() >= 0 && now.intValue() != model.chosen.get()) {
                                model.choose(now.intValue());
                            }
                        });
        model.page.addListener((property, before, now) -> showSeries());
        model.series.addListener((property, before, now) -> showSeries());
        model.swapping.addListener((property, before, now) -> showSeries());
        model.care.addListener((property, before, now) -> showSeries());
        model.patient.addListener((property, before, now) -> showSeries());
        patient.input().addEventFilter(KeyEvent.KEY_PRESSED, this::patientKey);
        wish.input().addEventFilter(KeyEvent.KEY_PRESSED, this::wishKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        slots.addEventFilter(KeyEvent.KEY_PRESSED, this::slotKey);
        suggestions.setOnMouseClicked(event -> takePatient());
        slots.setOnMouseClicked(event -> beginSwap());
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::anyKey);
        showSuggestions();
        showSeries();
    }

    /** Shows the panel for a patient, or for nobody yet. */
    public void show(OptionalLong patientId) {
        overlays.show(panel, Pos.CENTER, () -> {});
        model.start(patientId);
        left.setVvalue(0);
        (patientId.isPresent() ? wish : patient).input().requestFocus();
    }

    private void anyKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            bookSeries();
        }
    }

    private void patientKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> suggestions.getSelectionModel().selectNext();
            case UP -> suggestions.getSelectionModel().selectPrevious();
            case ENTER -> {
                if (event.isShortcutDown()) {
                    return;
                }
                takePatient();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takePatient() {
        model.take(suggestions.getSelectionModel().getSelectedIndex());
        wish.input().requestFocus();
    }

    private void wishKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.readWish();
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        int digit = "1234567890".indexOf(event.getText().isEmpty() ? "-" : event.getText());
        boolean atEnd = model.chosen.get() == model.openings.size() - 1;
        if (event.isShortcutDown()) {
            return;
        }
        if (digit >= 0) {
            model.choose(digit);
        } else if (event.getCode() == KeyCode.ENTER) {
            if (model.swapping.get() >= 0) {
                model.swap();
                slots.requestFocus();
            } else {
                bookOne();
            }
        } else if (event.getCode() == KeyCode.DOWN && atEnd && model.swapping.get() < 0) {
            model.later();
        } else if (event.getCode() == KeyCode.UP && model.chosen.get() == 0) {
            model.earlier();
        } else if (event.getCode() == KeyCode.RIGHT && model.series.get() != null) {
            slots.requestFocus();
            if (slots.getSelectionModel().getSelectedIndex() < 0) {
                slots.getSelectionModel().selectFirst();
            }
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.endSwap();
        } else {
            return;
        }
        event.consume();
    }

    private void slotKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            beginSwap();
        } else if (event.getCode() == KeyCode.LEFT) {
            model.endSwap();
            list.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private void beginSwap() {
        model.beginSwap(slots.getSelectionModel().getSelectedIndex());
        list.requestFocus();
    }

    private void showSuggestions() {
        Nodes.show(suggestions, !model.suggestions.isEmpty());
        suggestions.setPrefHeight(Math.min(4, model.suggestions.size()) * 52 + 2);
        suggestions.getSelectionModel().selectFirst();
    }

    private void showChosen() {
        list.getSelectionModel().clearAndSelect(model.chosen.get());
        showSeries();
    }

    private void showSeries() {
        var words = new SeriesTexts(model);
        subtitle.setText(words.subtitle());
        listTitle.setText(words.listTitle());
        Nodes.show(back, model.swapping.get() >= 0);
        Nodes.show(
                later,
                model.swapping.get() < 0 && model.page.get() != null && model.page.get().more());
        closed.setText(model.closedNote());
        frequency.setText(words.frequency());
        frequency.setVisible(!frequency.getText().isEmpty());
        int selected = slots.getSelectionModel().getSelectedIndex();
        slots.getItems()
                .setAll(model.series.get() == null ? List.of() : model.series.get().slots());
        slots.getSelectionModel().clearAndSelect(selected);
        limits.setText(words.limits());
        counts.setText(words.counts());
        var opening =
                model.swapping.get() < 0
                        ? model.chosenOpening()
                        : java.util.Optional.<Opening>empty();
        bookOne.setText(words.bookOne(opening));
        bookOne.setDisable(opening.isEmpty());
        int visits = model.series.get() == null ? 0 : model.series.get().toBook().size();
        bookSeries.setText(Messages.text("openings.bookSeries", visits));
        Nodes.show(bookSeries, visits > 0);
    }

    @FXML
    private void later() {
        model.later();
        list.requestFocus();
    }

    @FXML
    private void endSwap() {
        model.endSwap();
        list.requestFocus();
    }

    @FXML
    private void bookOne() {
        model.bookOne(this::booked);
    }

    @FXML
    private void bookSeries() {
        model.bookSeries(this::booked);
    }

    private void booked(String what, List<AppointmentChange> changes) {
        overlays.close();
        done.accept(what, changes);
    }
}
