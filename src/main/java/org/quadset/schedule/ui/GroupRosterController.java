package org.quadset.schedule.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.patients.PatientSummary;
import org.quadset.patients.ui.PatientCell;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.ChoiceCard;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;

import java.util.List;
import java.util.Optional;

/** Binds the roster of a group session to its model, and the keys to what they do. */
public final class GroupRosterController implements PlaceController<Place.GroupRoster> {
    private static final double WIDE = 1050;
    private static final double SUGGESTION = 47;
    private static final int MOST_SUGGESTIONS = 4;

    private final GroupRosterModel model;
    private final Navigator navigator;
    private final Overlays overlays;

    @FXML private Label title;
    @FXML private Label when;
    @FXML private Label count;
    @FXML private Label mark;
    @FXML private VBox left;
    @FXML private TextField find;
    @FXML private ListView<PatientSummary> suggestions;
    @FXML private Label refusal;
    @FXML private ListView<BookedSlot> roster;
    @FXML private Label gone;
    @FXML private HBox keys;
    @FXML private ScrollPane formScroll;
    @FXML private VBox formPane;
    @FXML private GroupFields fields;
    @FXML private Label problem;
    @FXML private Button cancelGroup;
    @FXML private Button save;

    public GroupRosterController(GroupRosterModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        fields.hideType();
        fields.bind(model.form);
        problem.textProperty().bind(model.form.problem);
        refusal.textProperty().bind(model.refusal);
        for (var text : List.of(problem, refusal, gone)) {
            Nodes.showWhile(text, text.textProperty().isNotEmpty());
        }
        find.textProperty().bindBidirectional(model.patientText);
        suggestions.setItems(model.suggestions);
        suggestions.setCellFactory(view -> new PatientCell());
        model.suggestions.addListener((ListChangeListener<Object>) change -> showSuggestions());
        suggestions.setOnMouseClicked(event -> take());
        roster.setItems(model.rows);
        roster.setCellFactory(view -> new GroupPlaceCell(false));
        var nobody = Nodes.label(Messages.text("group.nobody"), "muted", "openings-note");
        nobody.setWrapText(true);
        roster.setPlaceholder(nobody);
        roster.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.chosen.set(now);
                            }
                        });
        roster.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        openChart();
                    }
                });
        model.chosen.addListener((property, before, now) -> showChosen());
        model.fetched.addListener((property, before, now) -> show());
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::findKey);
        left.addEventFilter(KeyEvent.KEY_PRESSED, this::letter);
        showSuggestions();
        show();
    }

    private void show() {
        var shown = model.roster.get();
        boolean known = shown != null;
        formPane.setDisable(!known || shown.session().cancelled());
        find.setDisable(!known || shown.session().cancelled());
        cancelGroup.setDisable(formPane.isDisabled());
        save.setDisable(formPane.isDisabled());
        if (!known) {
            for (var text : List.of(title, when, count, gone)) {
                text.setText("");
            }
            Nodes.show(mark, false);
            return;
        }
        var words = new GroupWords(shown, model.facts());
        title.setText(shown.session().name());
        when.setText(words.when());
        count.setText(words.places());
        mark.setText(words.mark());
        Nodes.show(mark, !mark.getText().isEmpty());
        gone.setText(GroupWords.gone(model.gone()));
        showChosen();
    }

    private void showChosen() {
        if (model.chosen.get() == null) {
            roster.getSelectionModel().clearSelection();
        } else {
            roster.getSelectionModel().select(model.chosen.get());
        }
    }

    private void showSuggestions() {
        int rows = model.suggestions.size();
        Nodes.show(suggestions, rows > 0);
        suggestions.setPrefHeight(Math.min(MOST_SUGGESTIONS, rows) * SUGGESTION + 2);
        suggestions.getSelectionModel().selectFirst();
    }

    private void findKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (model.suggestions.isEmpty()) {
                    roster.requestFocus();
                } else {
                    suggestions.getSelectionModel().selectNext();
                }
            }
            case UP -> suggestions.getSelectionModel().selectPrevious();
            case ENTER -> take();
            case ESCAPE -> {
                model.patientText.set("");
                roster.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        model.take(Optional.ofNullable(suggestions.getSelectionModel().getSelectedItem()));
    }

    private void letter(KeyEvent event) {
        if (overlays.isShowing()
                || event.isShortcutDown()
                || event.isAltDown()
                || Keys.typing(left.getScene().getFocusOwner())) {
            return;
        }
        switch (event.getCode()) {
            case A -> model.setStatus(AppointmentStatus.ARRIVED);
            case I -> model.setStatus(AppointmentStatus.IN_TREATMENT);
            case D -> model.setStatus(AppointmentStatus.DONE);
            case N -> model.setStatus(AppointmentStatus.NO_SHOW);
            case C -> model.setStatus(AppointmentStatus.CONFIRMED);
            case X, DELETE -> askRemove();
            case BACK_SPACE -> model.undo();
            case SLASH -> find.requestFocus();
            case ENTER -> openChart();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openChart() {
        if (model.chosen.get() != null) {
            navigator.go(new Place.PatientChart(model.chosen.get().patient().id()));
        }
    }

    private void askRemove() {
        if (model.canRemove()) {
            ChoiceCard.ask(
                    overlays,
                    Messages.text(
                            "group.removeTitle", model.chosen.get().patient().names().spoken()),
                    List.of(Messages.text("group.removeBody")),
                    List.of(CancelReason.values()),
                    CancelReason::label,
                    model::remove);
        }
    }

    @FXML
    private void cancelGroup() {
        var shown = model.roster.get();
        if (shown == null || shown.session().cancelled()) {
            return;
        }
        overlays.ask(
                new Decision(
                        Messages.text("group.cancelTitle", shown.session().name()),
                        Messages.text("group.cancelBody", shown.taken()),
                        List.of(
                                Decision.Choice.dangerous(
                                        Messages.text("group.cancelNow"), model::cancelGroup),
                                Decision.Choice.of(Messages.text("group.keep"), () -> {}))));
    }

    @FXML
    private void discard() {
        model.discard();
        fields.first().input().requestFocus();
    }

    @FXML
    private void save() {
        model.save(roster::requestFocus);
    }

    @Override
    public void show(Place.GroupRoster place) {
        model.open(place.session());
        roster.requestFocus();
    }

    @Override
    public void fit(double width) {
        boolean narrow = width < WIDE;
        Nodes.show(keys, !narrow);
        formScroll.setMinWidth(narrow ? 290 : 360);
        formScroll.setMaxWidth(formScroll.getMinWidth());
        roster.setCellFactory(view -> new GroupPlaceCell(narrow));
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.form.isDirty(), model::save, model::discard, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("schedule.undo", "mdomz-undo", "Ctrl+Z", model::undo),
                Command.of("schedule.redo", "mdomz-redo", "Ctrl+Y", model::redo),
                Command.of("group.find", "mdomz-person_add", find::requestFocus),
                Command.of("group.discard", "mdoal-clear", this::discard),
                Command.of("group.cancel", "mdoal-event_busy", this::cancelGroup));
    }
}
