package org.quadset.patients.imports.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.patients.imports.ImportColumn;
import org.quadset.patients.imports.ImportReport;
import org.quadset.patients.imports.PatientList;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Binds the import wizard to its model. */
public final class PatientImportController implements PlaceController<Place.PatientImport> {
    private static final int MOST_LINES = 500;

    /** A choice that may be none, for a column that is left out. */
    private record ColumnChoice(Optional<ImportColumn> column) {}

    private final PatientImportModel model;
    private final Navigator navigator;
    private final Changes changes;

    @FXML private BorderPane screen;
    @FXML private Label file;
    @FXML private VBox intro;
    @FXML private HBox steps;
    @FXML private Label encoding;
    @FXML private LabelledChoice<Character> delimiter;
    @FXML private LabelledChoice<DateOrder> dateOrder;
    @FXML private Label dateHint;
    @FXML private GridPane columns;
    @FXML private Label summary;
    @FXML private VBox lines;
    @FXML private ProgressBar progress;
    @FXML private Button cancel;
    @FXML private Button run;
    private boolean showing;

    public PatientImportController(PatientImportModel model, Navigator navigator, Changes changes) {
        this.model = model;
        this.navigator = navigator;
        this.changes = changes;
    }

    @FXML
    private void initialize() {
        delimiter.offer(List.of(',', ';', '\t', '|'), PatientImportController::delimiterName);
        dateOrder.offer(List.of(DateOrder.values()), DateOrder::label);
        delimiter
                .valueProperty()
                .addListener((property, before, now) -> byHand(() -> model.setDelimiter(now)));
        dateOrder
                .valueProperty()
                .addListener((property, before, now) -> byHand(() -> model.setDateOrder(now)));
        model.list().addListener((property, before, now) -> show(now));
        model.report().addListener((property, before, now) -> show(now));
        progress.progressProperty().bind(model.progress);
        progress.visibleProperty().bind(model.busy);
        cancel.visibleProperty().bind(model.busy);
        show(model.list().get());
        show(model.report().get());
    }

    private void byHand(Runnable act) {
        if (!showing && model.list().get() != null) {
            act.run();
        }
    }

    private static String delimiterName(char delimiter) {
        return Messages.text(
                switch (delimiter) {
                    case ',' -> "import.comma";
                    case ';' -> "import.semicolon";
                    case '\t' -> "import.tab";
                    default -> "import.bar";
                });
    }

    private void show(PatientList list) {
        intro.setVisible(list == null);
        intro.setManaged(list == null);
        steps.setVisible(list != null);
        steps.setManaged(list != null);
        if (list == null) {
            file.setText("");
            return;
        }
        showing = true;
        file.setText(Messages.text("import.file", model.fileName(), list.rows().size()));
        encoding.setText(Messages.text("import.encoding", list.format().charset().displayName()));
        delimiter.valueProperty().set(list.format().delimiter());
        dateOrder.valueProperty().set(list.format().dateOrder());
        dateHint.setText(
                Messages.text(
                        list.format().dateOrderCertain()
                                ? "import.datesCertain"
                                : "import.datesGuessed"));
        columns.getChildren().clear();
        for (int i = 0; i < list.headings().size(); i++) {
            columns.addRow(i, heading(list.headings().get(i)), example(list, i), mapping(list, i));
        }
        showing = false;
    }

    private static Label heading(String text) {
        var label = Nodes.label(text.isBlank() ? Messages.text("import.noHeading") : text, "name");
        label.setMaxWidth(150);
        return label;
    }

    private static Label example(PatientList list, int index) {
        var text =
                list.rows().stream()
                        .map(
                                row ->
                                        index < row.cells().size()
                                                ? row.cells().get(index).strip()
                                                : "")
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse("");
        var label = Nodes.label(text.replace('\n', ' '), "second-line");
        label.setMaxWidth(150);
        return label;
    }

    private ComboBox<ColumnChoice> mapping(PatientList list, int index) {
        var box = new ComboBox<ColumnChoice>();
        box.setId("column-" + index);
        box.setAccessibleText(Messages.text("import.columnHolds", list.headings().get(index)));
        ChoiceText.showIn(
                box,
                choice ->
                        choice.column()
                                .map(ImportColumn::label)
                                .orElseGet(() -> Messages.text("import.leaveOut")));
        box.getItems().add(new ColumnChoice(Optional.empty()));
        Arrays.stream(ImportColumn.values())
                .map(Optional::of)
                .map(ColumnChoice::new)
                .forEach(box.getItems()::add);
        box.setValue(new ColumnChoice(Optional.ofNullable(list.columns().get(index))));
        box.valueProperty()
                .addListener(
                        (property, before, now) -> byHand(() -> model.map(index, now.column())));
        return box;
    }

    private void show(ImportReport report) {
        run.setDisable(report == null || report.good().isEmpty() || report.imported());
        lines.getChildren().clear();
        if (report == null) {
            summary.setText("");
            return;
        }
        run.setText(Messages.text("import.run", report.good().size()));
        summary.setText(
                Messages.text(
                        report.imported() ? "import.done" : "import.dryRun",
                        report.good().size(),
                        report.bad().size(),
                        report.duplicates().size()));
        var rows = new ArrayList<Node>();
        for (var bad : report.bad()) {
            rows.add(
                    line(
                            "mdoal-error_outline",
                            "danger-icon",
                            bad.line(),
                            bad.reasons().stream()
                                    .map(Messages::text)
                                    .collect(Collectors.joining(" "))));
        }
        for (var duplicate : report.duplicates()) {
            rows.add(
                    line(
                            "mdomz-people",
                            "warning-icon",
                            duplicate.line(),
                            Messages.text(
                                    "import.duplicate", duplicate.name(), duplicate.sameAs())));
        }
        lines.getChildren().setAll(rows.subList(0, Math.min(MOST_LINES, rows.size())));
        if (rows.size() > MOST_LINES) {
            lines.getChildren()
                    .add(
                            Nodes.label(
                                    Messages.text("import.more", rows.size() - MOST_LINES),
                                    "muted"));
        }
        if (report.imported()) {
            changes.tell(new Changes.Change.PatientChanged(0));
        }
    }

    private static Node line(String icon, String colour, long number, String text) {
        var label = Nodes.withIcon(icon, Messages.text("import.line", number, text));
        label.getGraphic().getStyleClass().add(colour);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("import.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("import.csvFiles"), "*.csv", "*.txt", "*.tsv"));
        var chosen = chooser.showOpenDialog(screen.getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void close() {
        navigator.go(new Place.Patients());
    }

    @Override
    public void show(Place.PatientImport place) {
        if (model.report().get() != null && model.report().get().imported()) {
            model.startAnew();
        }
    }
}
