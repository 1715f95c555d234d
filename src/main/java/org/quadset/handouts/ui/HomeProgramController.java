package org.quadset.handouts.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ui.ExerciseCell;
import org.quadset.handouts.PageImage;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Binds the home programme's three parts (library, programme, paper) to their model. */
public final class HomeProgramController implements PlaceController<Place.HomeProgram> {
    private final HomeProgramModel model;
    private final Navigator navigator;
    private final Problems problems;
    private final Delay preview;
    private final List<ProgramItemCard> cards = new ArrayList<>();

    @FXML private BorderPane screen;
    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private TextField search;
    @FXML private Label found;
    @FXML private ListView<Exercise> library;
    @FXML private VBox items;
    @FXML private ScrollPane itemScroll;
    @FXML private TextField title;
    @FXML private TextField goal;
    @FXML private Label summary;
    @FXML private HBox tooMany;
    @FXML private VBox paperColumn;
    @FXML private VBox paper;
    @FXML private ScrollPane paperScroll;
    @FXML private Label pageCount;
    @FXML private Button print;

    public HomeProgramController(HomeProgramModel model, Navigator navigator, Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.problems = problems;
        this.preview = new Delay(350, model::render);
    }

    @FXML
    private void initialize() {
        model.onChange(
                () -> {
                    preview.restart();
                    showSummary();
                });
        search.textProperty().bindBidirectional(model.search);
        title.textProperty().bindBidirectional(model.title);
        goal.textProperty().bindBidirectional(model.goal);
        library.setItems(model.found);
        library.setCellFactory(view -> new ExerciseCell());
        found.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Messages.text("exercises.found", model.found.size()),
                                model.found));
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        library.getSelectionModel().selectFirst();
                        if (event.getCode() == KeyCode.ENTER) {
                            addChosen();
                        } else {
                            library.requestFocus();
                        }
                        event.consume();
                    }
                });
        library.setOnKeyPressed(event -> onEnter(event));
        library.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        addChosen();
                    }
                });
        model.patient().addListener((property, before, now) -> showPatient(now));
        model.items.addListener((ListChangeListener<Object>) change -> showItems());
        model.chosen.addListener((property, before, now) -> markChosen());
        model.pages.addListener((ListChangeListener<Object>) change -> showPages());
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::itemKey);
        showItems();
    }

    private void onEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            addChosen();
            event.consume();
        }
    }

    private void itemKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.UP) {
            model.move(model.chosen.get(), -1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DOWN) {
            model.move(model.chosen.get(), 1);
        } else {
            return;
        }
        event.consume();
        if (model.chosen.get() >= 0) {
            // The cards are new after a move; the cursor stays with the exercise that moved.
            cards.get(model.chosen.get()).dose.requestFocus();
        }
    }

    @FXML
    private void addChosen() {
        var exercise = library.getSelectionModel().getSelectedItem();
        if (exercise != null) {
            model.add(exercise);
            cards.getLast().dose.requestFocus();
            cards.getLast().dose.selectAll();
        }
    }

    private void showPatient(Patient patient) {
        patientName.setText(patient.details().names().spoken());
        patientDetail.setText(Messages.text("program.detail", patient.recordNumber()));
    }

    private void showItems() {
        cards.clear();
        for (int i = 0; i < model.items.size(); i++) {
            int index = i;
            cards.add(
                    new ProgramItemCard(
                            model.items.get(i),
                            i + 1,
                            () -> model.chosen.set(index),
                            () -> model.move(index, -1),
                            () -> model.move(index, 1),
                            () -> model.remove(index)));
        }
        items.getChildren().setAll(cards);
        if (cards.isEmpty()) {
            var hint = Nodes.label(Messages.text("program.empty"), "muted");
            hint.setWrapText(true);
            items.getChildren().add(hint);
        }
        markChosen();
        showSummary();
    }

    private void markChosen() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setChosen(i == model.chosen.get());
        }
    }

    private void showSummary() {
        summary.setText(
                Messages.text("program.summary", model.items.size(), model.sessionMinutes()));
        boolean many = model.items.size() > 5 || model.sessionMinutes() > 20;
        tooMany.setVisible(many);
        tooMany.setManaged(many);
    }

    private void showPages() {
        pageCount.setText(Messages.text("program.pages", model.pages.size()));
        paper.getChildren().setAll(model.pages.stream().map(this::pageView).toList());
    }

    private ImageView pageView(PageImage page) {
        return PaperPages.view(
                page,
                paperScroll.widthProperty().subtract(44),
                Messages.text("program.pageSpoken"));
    }

    @FXML
    private void save() {
        model.save(() -> problems.done(Messages.text("program.saved")));
    }

    @FXML
    private void print() {
        model.print(() -> problems.done(Messages.text("program.printed")));
    }

    @FXML
    private void saveAsPdf() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("program.saveAsPdf"));
        chooser.setInitialFileName(Messages.text("program.fileName"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File file = chooser.showSaveDialog(screen.getScene().getWindow());
        if (file != null) {
            model.writeTo(
                    file.toPath(),
                    written ->
                            problems.done(Messages.text("program.written", written.getFileName())));
        }
    }

    @FXML
    private void openChart() {
        if (model.patient().get() != null) {
            navigator.go(new Place.PatientChart(model.patient().get().id()));
        }
    }

    @Override
    public void show(Place.HomeProgram place) {
        model.open(place.patient());
        search.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        preview.cancel();
        if (model.patient().get() == null || !model.isDirty()) {
            return true;
        }
        model.save(goOn);
        return false;
    }

    /** Narrow: the paper goes first. */
    @Override
    public void fit(double width) {
        Nodes.show(paperColumn, width >= 1050);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("program.print", "mdomz-print", "Ctrl+P", this::print),
                Command.of("program.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of(
                        "program.saveAsPdf",
                        "mdomz-picture_as_pdf",
                        "Ctrl+Shift+S",
                        this::saveAsPdf),
                Command.of("program.find", "mdomz-search", "Ctrl+F", search::requestFocus));
    }
}
