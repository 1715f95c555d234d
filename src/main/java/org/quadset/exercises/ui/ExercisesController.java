package org.quadset.exercises.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.Exercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The exercise library: search and filters at the left, the chosen exercise at the right, from
 * where it is liked, changed, copied, hidden, or left for a harder or easier one.
 */
public final class ExercisesController implements PlaceController<Place.Exercises> {
    private final ExercisesModel model;
    private final PackModel packs;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final ClinicTime time;
    private final Function<Exercise, Region> figures;
    private ExerciseDetails shownExercise;
    private String shownKey = "";
    private boolean following;

    @FXML private VBox left;
    @FXML private VBox filters;
    @FXML private HBox keys;
    @FXML private TextField search;
    @FXML private Label found;
    @FXML private ListView<Exercise> list;
    @FXML private ScrollPane scroll;
    @FXML private VBox details;
    @FXML private Button favourite;
    @FXML private Button edit;
    @FXML private Button duplicate;
    @FXML private Button hide;
    @FXML private Button restore;

    /**
     * @param figures makes what shows an exercise's movement
     */
    public ExercisesController(
            ExercisesModel model,
            PackModel packs,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            ClinicTime time,
            Function<Exercise, Region> figures) {
        this.model = model;
        this.packs = packs;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.time = time;
        this.figures = figures;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.query);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInSearch);
        filters.getChildren().setAll(new ExerciseFilters(model));
        list.setItems(model.shown);
        list.setCellFactory(view -> new ExerciseCell(model::favourite));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> chosenInList(now));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInList);
        model.shown.addListener((ListChangeListener<Exercise>) change -> tellFound());
        model.redrawn.addListener((property, before, now) -> follow(model.chosen.get()));
        shownExercise = new ExerciseDetails(model, details, figures, time.zone());
        for (var act : List.of(favourite, edit, duplicate, hide)) {
            act.disableProperty().bind(Bindings.isNull(model.chosen));
        }
        changes.listen(
                change -> {
                    if (change instanceof Changes.Change.ExercisesChanged) {
                        model.find();
                    }
                });
        tellFound();
        follow(null);
    }

    private void tellFound() {
        found.setText(
                Messages.text(
                        model.shown.size() == 1 ? "exercises.foundOne" : "exercises.found",
                        model.shown.size()));
    }

    private void chosenInList(Exercise exercise) {
        if (!following && exercise != null) {
            model.choose(Optional.of(exercise));
        }
    }

    /** The list follows what was chosen elsewhere, if it holds it. */
    private void follow(ClinicExercise entry) {
        following = true;
        if (entry == null || !model.shown.contains(entry.exercise())) {
            list.getSelectionModel().clearSelection();
        } else if (!entry.exercise().equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry.exercise());
            list.scrollTo(entry.exercise());
        }
        list.refresh();
        following = false;
        var key = entry == null ? "" : entry.exercise().key();
        if (!key.equals(shownKey)) {
            scroll.setVvalue(0);
        }
        shownKey = key;
        Nodes.show(restore, entry != null && entry.edited() && !entry.exercise().own());
        hide.setText(
                Messages.text(
                        entry != null && entry.hidden()
                                ? "exercises.showAgain"
                                : "exercises.hide"));
        favourite.setText(
                Messages.text(
                        entry != null && model.favourite(entry.exercise())
                                ? "exercises.unlike"
                                : "exercises.like"));
    }

    private void keyInSearch(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.clear();
            event.consume();
        }
    }

    private void keyInList(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case F -> model.switchFavourite();
            case ENTER -> edit();
            case DELETE -> model.switchHidden();
            case ESCAPE -> {
                model.clear();
                search.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void favourite() {
        model.switchFavourite();
    }

    @FXML
    private void edit() {
        if (model.chosen.get() != null) {
            navigator.go(new Place.ExerciseEdit(model.chosen.get().exercise().key()));
        }
    }

    @FXML
    private void begin() {
        navigator.go(new Place.ExerciseEdit(""));
    }

    @FXML
    private void duplicate() {
        if (model.chosen.get() == null) {
            return;
        }
        var card =
                new NameCard(
                        Messages.text("exercises.duplicate"),
                        Messages.text("exercises.copyOf", model.chosen.get().exercise().name()),
                        overlays::close,
                        name -> {
                            overlays.close();
                            model.duplicate(
                                    name, copy -> navigator.go(new Place.ExerciseEdit(copy.key())));
                        });
        overlays.show(card, Pos.CENTER, () -> {});
        card.focus();
    }

    @FXML
    private void hide() {
        model.switchHidden();
    }

    @FXML
    private void restore() {
        if (restore.isVisible()) {
            model.restore();
        }
    }

    @FXML
    private void openPacks() {
        var card = new PackCard(packs, overlays);
        overlays.show(card, Pos.CENTER, () -> {});
        packs.load();
        card.focus();
    }

    @Override
    public void show(Place.Exercises place) {
        model.open();
        search.requestFocus();
    }

    /** Narrow: the list gives way, and the ladder stands below the figure. */
    @Override
    public void fit(double width) {
        left.setPrefWidth(width >= 1000 ? 400 : 300);
        Nodes.show(keys, width >= 1000);
        shownExercise.setBeside(width >= 1000);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "exercises.stepHarder",
                        "mdoal-arrow_upward",
                        "Alt+Up",
                        () -> model.step(true)),
                Command.of(
                        "exercises.stepEasier",
                        "mdoal-arrow_downward",
                        "Alt+Down",
                        () -> model.step(false)),
                Command.of("exercises.begin", "mdoal-add", "Ctrl+N", this::begin),
                Command.of("exercises.edit", "mdoal-edit", "Ctrl+E", this::edit),
                Command.of("exercises.duplicate", "mdoal-content_copy", "Ctrl+D", this::duplicate),
                Command.of("exercises.like", "mdomz-star", model::switchFavourite),
                Command.of("exercises.packs", "mdoal-inventory", this::openPacks));
    }
}
