package org.quadset.handouts.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.exercises.Exercise;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;

import java.io.File;
import java.util.List;
import java.util.OptionalLong;

/** Binds the home programme's three parts (library, programme, paper) to their model. */
public final class HomeProgramController implements PlaceController<Place.HomeProgram> {
    private final HomeProgramModel model;
    private final Navigator navigator;
    private final Problems problems;
    private final Delay preview;
    private boolean narrow;
    private final Overlays overlays;
    private ProgramColumn column;
    private ProgramLines lines;
    private ProgramLibrary left;

    @FXML private BorderPane screen;
    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private TextField search;
    @FXML private Label found;
    @FXML private ListView<Exercise> library;
    @FXML private ToggleButton showPaper;
    @FXML private VBox items;
    @FXML private ScrollPane itemScroll;
    @FXML private TextField title;
    @FXML private TextField goal;
    @FXML private Label summary;
    @FXML private HBox tooMany;
    @FXML private MenuButton episode;
    @FXML private VBox aboveItems;
    @FXML private VBox belowItems;
    @FXML private VBox leftColumn;
    @FXML private VBox libraryPart;
    @FXML private ToggleButton showLibrary;
    @FXML private ToggleButton showPhases;
    @FXML private Label tooManyText;
    @FXML private SheetPreviewColumn paperColumn;
    @FXML private Button print;

    public HomeProgramController(
            HomeProgramModel model, Navigator navigator, Overlays overlays, Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.problems = problems;
        this.preview = new Delay(350, model::render);
    }

    @FXML
    private void initialize() {
        model.onChange(
                () -> {
                    preview.restart();
                    showSummary();
                    lines.show();
                });
        title.textProperty().bindBidirectional(model.title);
        goal.textProperty().bindBidirectional(model.goal);
        // What is typed before the programme has arrived would be overwritten by it.
        title.disableProperty().bind(model.patient().isNull());
        goal.disableProperty().bind(model.patient().isNull());
        column = new ProgramColumn(model, items, itemScroll);
        lines = new ProgramLines(model, aboveItems, belowItems, this::openPhases, this::openPast);
        left =
                new ProgramLibrary(
                        model,
                        column,
                        new ProgramLibrary.Parts(
                                search,
                                found,
                                library,
                                leftColumn,
                                libraryPart,
                                showLibrary,
                                showPhases));
        column.undoKeys(screen);
        model.episode.addListener((property, before, now) -> showEpisode());
        model.patient().addListener((property, before, now) -> showPatient(now));
        model.items.addListener((ListChangeListener<Object>) change -> showSummary());
        paperColumn.bind(model.paper, overlays);
        showEpisode();
        showSummary();
    }

    @FXML
    private void addChosen() {
        left.add(true);
    }

    @FXML
    private void openLibrary() {
        left.openLibrary();
    }

    @FXML
    private void openPhases() {
        left.openPhases();
    }

    @FXML
    private void editSeveral() {
        lines.editSeveral();
    }

    @FXML
    private void openPast() {
        model.past(
                versions -> {
                    var card = new ProgramPastCard(model, versions, overlays::close);
                    overlays.show(card, Pos.CENTER, () -> {});
                    card.focusFirst();
                });
    }

    private void saveAsPack() {
        overlays.askForText(
                Messages.text("program.saveAsPack"),
                Messages.text("program.packName"),
                Messages.text("act.save"),
                model::saveAsPack);
    }

    private void showPatient(Patient patient) {
        patientName.setText(patient.details().names().spoken());
        patientDetail.setText(Messages.text("program.detail", patient.recordNumber()));
    }

    /** One programme for each episode; with several open ones, one is chosen. */
    private void showEpisode() {
        episode.setText(
                model.episode
                        .get()
                        .map(one -> one.details().title())
                        .orElse(Messages.text("program.noEpisode")));
        episode.getItems().clear();
        for (var one : model.episodes) {
            var item = new MenuItem(one.details().title());
            item.setOnAction(
                    event ->
                            model.save(
                                    () -> model.open(one.patientId(), OptionalLong.of(one.id()))));
            episode.getItems().add(item);
        }
        Nodes.show(episode, model.episodes.size() > 1);
    }

    private void showSummary() {
        summary.setText(
                Messages.text("program.summary", model.items.size(), model.list.sessionMinutes()));
        boolean many = model.items.size() > 5 || model.list.sessionMinutes() > 20;
        tooManyText.setText(
                Messages.text(model.items.size() > 8 ? "program.farTooMany" : "program.tooMany"));
        tooMany.setVisible(many);
        tooMany.setManaged(many);
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
        narrow = width < 1050;
        Nodes.show(showPaper, narrow);
        togglePaper();
    }

    /** On a narrow window the paper and the library take turns. */
    @FXML
    private void togglePaper() {
        boolean paper = !narrow || showPaper.isSelected();
        Nodes.show(paperColumn, paper);
        Nodes.show(leftColumn, !narrow || !paper);
    }

    private void howPrinted() {
        if (narrow) {
            showPaper.setSelected(true);
            togglePaper();
        }
        paperColumn.focusChoices();
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
                Command.of("program.howPrinted", "mdomz-tune", "Ctrl+L", this::howPrinted),
                Command.of("program.find", "mdomz-search", "Ctrl+F", this::openLibrary),
                Command.of("program.phases", "mdoal-flag", "Ctrl+B", this::openPhases),
                Command.of("program.saveAsPack", "mdoal-archive", this::saveAsPack),
                Command.of("program.editSeveral", "mdoal-edit", "Ctrl+E", this::editSeveral),
                Command.of("program.past", "mdoal-history", "Ctrl+Shift+H", this::openPast),
                Command.of(
                        "program.takeIntoVisit",
                        "mdoal-local_hospital",
                        "Ctrl+T",
                        () -> lines.takeIntoVisit()));
    }
}
