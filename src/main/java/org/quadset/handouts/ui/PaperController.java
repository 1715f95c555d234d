package org.quadset.handouts.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.handouts.PageImage;
import org.quadset.handouts.PaperChoice;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Nodes;

import java.io.File;
import java.util.List;

/** Shows a paper as it will be printed, prints it and writes it to a file. */
public final class PaperController implements PlaceController<Place.Paper> {
    /** A page wider than this is no easier to read. */
    private static final double WIDEST = 820;

    private final PaperModel model;
    private final Navigator navigator;
    private final Problems problems;

    @FXML private BorderPane screen;
    @FXML private Label about;
    @FXML private Label title;
    @FXML private ComboBox<PaperChoice> choice;
    @FXML private Label pageCount;
    @FXML private ProgressBar laying;
    @FXML private ScrollPane paperScroll;
    @FXML private VBox paper;
    @FXML private Button print;
    @FXML private Button saveAsPdf;
    @FXML private Button saveCalendar;

    public PaperController(PaperModel model, Navigator navigator, Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        about.textProperty().bind(model.about);
        title.textProperty().bind(model.title);
        choice.setItems(model.choices);
        ChoiceText.showIn(choice, PaperChoice::label);
        choice.valueProperty().bindBidirectional(model.chosen);
        print.disableProperty().bind(model.ready.not());
        saveAsPdf.disableProperty().bind(model.ready.not());
        saveCalendar.disableProperty().bind(model.ready.not());
        model.calendarOf.addListener(
                (property, before, now) -> Nodes.show(saveCalendar, now.isPresent()));
        Nodes.show(saveCalendar, model.calendarOf.get().isPresent());
        Nodes.showWhile(laying, model.ready.not().and(Bindings.isNotEmpty(model.choices)));
        pageCount
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Messages.text("paper.pages", model.pages.size()),
                                model.pages));
        model.pages.addListener((ListChangeListener<PageImage>) change -> showPages());
    }

    private void showPages() {
        var width = Bindings.min(paperScroll.widthProperty().subtract(44), WIDEST);
        paper.getChildren()
                .setAll(
                        model.pages.stream()
                                .map(
                                        page ->
                                                PaperPages.view(
                                                        page,
                                                        width,
                                                        Messages.text("paper.pageSpoken")))
                                .toList());
        paperScroll.setVvalue(0);
    }

    @FXML
    private void print() {
        if (model.ready.get()) {
            model.print(() -> problems.done(Messages.text("paper.printed")));
        }
    }

    @FXML
    private void saveAsPdf() {
        if (!model.ready.get()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("program.saveAsPdf"));
        chooser.setInitialFileName(Messages.text("paper.fileName"));
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
    private void saveCalendar() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("calendar.savePatient"));
        chooser.setInitialFileName(Messages.text("calendar.patientFile"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("calendar.files"), "*.ics"));
        File file = chooser.showSaveDialog(screen.getScene().getWindow());
        if (file != null) {
            model.writeCalendarTo(
                    file.toPath(),
                    count ->
                            problems.done(
                                    Messages.text("calendar.written", count, file.getName())));
        }
    }

    @FXML
    private void back() {
        navigator.back();
    }

    @Override
    public void show(Place.Paper place) {
        model.open(place);
        choice.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("paper.print", "mdomz-print", "Ctrl+P", this::print),
                Command.of(
                        "program.saveAsPdf",
                        "mdomz-picture_as_pdf",
                        "Ctrl+Shift+S",
                        this::saveAsPdf));
    }
}
