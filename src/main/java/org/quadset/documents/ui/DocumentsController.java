package org.quadset.documents.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.documents.OutsideProgram;
import org.quadset.documents.StoredDocument;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;

import java.io.File;
import java.util.List;

/** Binds a patient's documents: the list, the page that is shown, and the form. */
public final class DocumentsController implements PlaceController<Place.Documents> {
    private final DocumentsModel model;
    private final DocumentPageModel page;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Problems problems;

    @FXML private BorderPane screen;
    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private VBox column;
    @FXML private ListView<StoredDocument> list;
    @FXML private CheckBox showDeleted;
    @FXML private ProgressBar examining;
    @FXML private VBox nothing;
    @FXML private BorderPane preview;
    @FXML private HBox deletedNote;
    @FXML private Label deletedText;
    @FXML private HBox acts;
    @FXML private DocumentPageView pageView;
    @FXML private DocumentFormColumn form;
    private Place.Documents place;

    public DocumentsController(
            DocumentsModel model,
            DocumentPageModel page,
            Navigator navigator,
            Overlays overlays,
            Problems problems) {
        this.model = model;
        this.page = page;
        this.navigator = navigator;
        this.overlays = overlays;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        list.setItems(model.documents);
        list.setCellFactory(view -> new DocumentCell(model));
        list.setPlaceholder(wrapped(Messages.text("document.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> chosen(now));
        model.thumbnails.addListener((MapChangeListener<String, Object>) change -> list.refresh());
        model.documents.addListener((ListChangeListener<Object>) change -> keepChosen());
        showDeleted.selectedProperty().bindBidirectional(model.showDeleted);
        Nodes.showWhile(examining, model.examining);
        form.bind(model, this::save);
        model.patient().addListener((property, before, now) -> showPatient());
        model.chosen().addListener((property, before, now) -> showChosen(now));
        model.form().addListener((property, before, now) -> showForm(now));
        pageView.bind(page);
        screen.setOnDragOver(this::dragOver);
        screen.setOnDragDropped(this::dropped);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::turnByKey);
        showChosen(null);
        showForm(null);
    }

    private static Label wrapped(String text) {
        var label = Nodes.label(text, "muted");
        label.setWrapText(true);
        label.setMaxWidth(220);
        return label;
    }

    private void showPatient() {
        var patient = model.patient().get();
        patientName.setText(patient == null ? "" : patient.details().names().spoken());
        patientDetail.setText(
                patient == null ? "" : Messages.text("document.detail", patient.recordNumber()));
    }

    private void chosen(StoredDocument now) {
        if (now != null) {
            model.choose(now);
        }
    }

    /** The rows are new records after a change; the one that was shown stays chosen. */
    private void keepChosen() {
        var shown = model.chosen().get();
        model.documents.stream()
                .filter(one -> shown != null && one.id() == shown.id())
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> {
                            list.getSelectionModel().clearSelection();
                            model.choose(null);
                        });
        showDeleted.setText(Messages.text("document.showDeleted", model.deletedCount()));
    }

    private void showChosen(StoredDocument now) {
        Nodes.show(preview, now != null);
        Nodes.show(nothing, now == null);
        boolean deleted = now != null && now.removal().isPresent();
        Nodes.show(deletedNote, deleted);
        Nodes.show(acts, !deleted);
        if (deleted) {
            var removal = now.removal().get();
            deletedText.setText(Messages.text("chart.deleted", removal.by(), removal.reason()));
        }
        page.show(now);
    }

    private void showForm(DocumentFormModel now) {
        Nodes.show(form, now != null);
        form.show(now);
        if (now == null) {
            list.requestFocus();
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        model.offer(files.stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    private void turnByKey(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> page.turn(1);
            case PAGE_UP -> page.turn(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void chooseFiles() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("document.add"));
        var files = chooser.showOpenMultipleDialog(screen.getScene().getWindow());
        if (files != null) {
            model.offer(files.stream().map(File::toPath).toList());
        }
    }

    /** Files that were copied in the computer's own window of files. */
    private void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            model.offer(clipboard.getFiles().stream().map(File::toPath).toList());
        }
    }

    private void save() {
        model.save(
                saved -> {
                    problems.done(Messages.text("document.saved", saved.title()));
                    if (model.form().get() == null) {
                        list.getSelectionModel().select(saved);
                        list.requestFocus();
                    }
                });
    }

    @FXML
    private void edit() {
        model.edit();
    }

    @FXML
    private void delete() {
        var document = model.chosen().get();
        if (document != null && document.removal().isEmpty()) {
            new DocumentActs(model, overlays, problems).delete(document);
        }
    }

    @FXML
    private void restore() {
        model.restore(model.chosen().get());
    }

    @FXML
    private void print() {
        model.print(() -> problems.done(Messages.text("paper.printed")));
    }

    @FXML
    private void openOutside() {
        model.openOutside(OutsideProgram::open);
    }

    @FXML
    private void openChart() {
        navigator.go(new Place.PatientChart(place.patient()));
    }

    @Override
    public void show(Place.Documents newPlace) {
        place = newPlace;
        model.open(place.patient());
        list.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(
                model.isDirty(),
                next ->
                        model.save(
                                saved -> {
                                    if (!model.isDirty()) {
                                        next.run();
                                    }
                                }),
                model::discardAll,
                goOn);
    }

    /** Narrow: the list becomes slimmer, and an open form takes the place of the page. */
    @Override
    public void fit(double width) {
        column.setPrefWidth(width >= 1050 ? 300 : 230);
        form.setPrefWidth(width >= 1050 ? 320 : 280);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("document.add", "mdoal-add", "Ctrl+N", this::chooseFiles),
                Command.of("document.paste", "mdoal-attach_file", "Ctrl+V", this::paste),
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("document.edit", "mdoal-edit", "F2", this::edit),
                Command.of("document.print", "mdomz-print", "Ctrl+P", this::print),
                Command.of("document.outside", "mdomz-open_in_new", "Ctrl+O", this::openOutside),
                new DocumentActs(model, overlays, problems).exportCommand(screen));
    }
}
