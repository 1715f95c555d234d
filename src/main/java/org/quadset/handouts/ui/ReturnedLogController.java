package org.quadset.handouts.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.homelog.SheetBack;
import org.quadset.homelog.ShortCode;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** Binds the paper that came back to its model: the code, the grid, the comments. */
public final class ReturnedLogController implements PlaceController<Place.ReturnedLog> {
    private final ReturnedLogModel model;
    private final Navigator navigator;
    private final Problems problems;

    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private Label codeLabel;
    @FXML private TextField code;
    @FXML private ComboBox<SheetBack> sheets;
    @FXML private Button chart;
    @FXML private Button printAgain;
    @FXML private Button save;
    @FXML private ScrollPane gridScroll;
    @FXML private VBox entryPart;
    @FXML private HBox totalPlace;
    @FXML private Label empty;
    @FXML private TextArea comment;

    public ReturnedLogController(ReturnedLogModel model, Navigator navigator, Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        code.textProperty().bindBidirectional(model.code);
        code.setOnAction(event -> model.find());
        comment.textProperty().bindBidirectional(model.comment);
        sheets.setItems(model.sheets);
        ChoiceText.showIn(sheets, ReturnedLogController::nameOf);
        sheets.valueProperty().bindBidirectional(model.chosen);
        model.patient.addListener((property, before, now) -> showPatient());
        model.entry.addListener((property, before, now) -> showEntry());
        showPatient();
        showEntry();
    }

    private static String nameOf(SheetBack back) {
        return Messages.text(
                back.log().isPresent() ? "homelog.sheetEntered" : "homelog.sheetOpen",
                ShortCode.display(back.sheet().shortCode()),
                ShownDate.of(back.sheet().firstDay().minusDays(1)));
    }

    private void showPatient() {
        var patient = model.patient.get();
        patientName.setText(
                patient == null
                        ? Messages.text("place.returnedLog")
                        : patient.details().names().spoken());
        patientDetail.setText(
                patient == null ? "" : Messages.text("homelog.detail", patient.recordNumber()));
        Nodes.show(chart, patient != null);
        Nodes.show(sheets, patient != null);
    }

    private void showEntry() {
        var entry = model.entry.get();
        Nodes.show(entryPart, entry != null);
        Nodes.show(empty, entry == null);
        Nodes.show(printAgain, entry != null);
        save.setDisable(entry == null);
        empty.setText(
                Messages.text(model.patient.get() == null ? "homelog.empty" : "homelog.noSheet"));
        if (entry != null) {
            var grid = new LogGrid(entry, this::reveal);
            gridScroll.setContent(grid);
            totalPlace.getChildren().setAll(grid.total());
            grid.requestFocus();
        }
    }

    /** Scrolls as far as the cell needs that the next key goes to. */
    private void reveal() {
        if (!(gridScroll.getContent() instanceof LogGrid grid)) {
            return;
        }
        var cell = grid.chosenCell().getBoundsInParent();
        var view = gridScroll.getViewportBounds();
        gridScroll.setVvalue(
                scrolled(
                        gridScroll.getVvalue(),
                        view.getHeight(),
                        grid.getHeight(),
                        cell.getMinY(),
                        cell.getMaxY()));
        gridScroll.setHvalue(
                scrolled(
                        gridScroll.getHvalue(),
                        view.getWidth(),
                        grid.getWidth(),
                        cell.getMinX(),
                        cell.getMaxX()));
    }

    /** The scroll bar's value, 0 to 1, at which all from {@code first} to {@code last} is seen. */
    private static double scrolled(
            double value, double seen, double whole, double first, double last) {
        double hidden = whole - seen;
        if (hidden <= 0) {
            return value;
        }
        double begin = Math.clamp(value * hidden, last - seen, Math.max(first, last - seen));
        return Math.clamp(begin / hidden, 0, 1);
    }

    /** Narrow: the field says itself what it is for. */
    @Override
    public void fit(double width) {
        boolean narrow = width < 1050;
        Nodes.show(codeLabel, !narrow);
        code.setPromptText(narrow ? codeLabel.getText() : "");
    }

    @FXML
    private void save() {
        model.save(() -> problems.done(Messages.text("homelog.saved")));
    }

    @FXML
    private void printAgain() {
        model.printAgain(() -> problems.done(Messages.text("program.printed")));
    }

    @FXML
    private void openChart() {
        navigator.go(new Place.PatientChart(model.patient.get().id()));
    }

    @Override
    public void show(Place.ReturnedLog place) {
        model.open(place);
        code.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        if (!model.isDirty()) {
            return true;
        }
        model.save(goOn);
        return false;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("homelog.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("homelog.printAgain", "mdomz-print", "Ctrl+P", this::printAgain),
                Command.of("homelog.find", "mdomz-search", "Ctrl+F", code::requestFocus));
    }
}
