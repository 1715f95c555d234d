package org.quadset.app.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.homelog.ShortCode;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.OptionalLong;

/** Binds the palette to its model: one field, patients and commands below it. */
public final class PaletteController {
    private final PaletteModel model;
    private final Navigator navigator;
    private final Overlays overlays;

    @FXML private TextField field;
    @FXML private ListView<PaletteModel.Row> list;

    public PaletteController(PaletteModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.typed);
        list.setItems(model.rows);
        list.setCellFactory(view -> new Cell());
        model.rows.addListener(
                (ListChangeListener<Object>) change -> list.getSelectionModel().selectFirst());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> take());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void take() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        overlays.close();
        switch (row) {
            case PaletteModel.Row.Person(var patient) ->
                    navigator.go(new Place.PatientChart(patient.id()));
            case PaletteModel.Row.Act(var command) -> command.act().run();
            case PaletteModel.Row.Sheet(var code) ->
                    navigator.go(new Place.ReturnedLog(OptionalLong.empty(), code));
        }
    }

    void start(List<Command> commands) {
        model.start(commands);
        list.getSelectionModel().selectFirst();
        field.requestFocus();
    }

    /** A patient or a command; a command shows its key, so the palette teaches. */
    private static final class Cell extends ListCell<PaletteModel.Row> {
        private final FontIcon icon = new FontIcon("mdomz-search");
        private final javafx.scene.control.Label text = Nodes.label("", "name");
        private final javafx.scene.control.Label second = Nodes.label("", "second-line");
        private final javafx.scene.control.Label key = Nodes.keycap("");
        private final HBox box = new HBox(12, icon, new VBox(1, text, second), Nodes.spring(), key);

        Cell() {
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            second.managedProperty().bind(second.textProperty().isNotEmpty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteModel.Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            switch (row) {
                case PaletteModel.Row.Person(var patient) -> {
                    icon.setIconLiteral("mdomz-person_outline");
                    text.setText(patient.names().spoken());
                    second.setText(
                            patient.recordNumber()
                                    + patient.born()
                                            .map(
                                                    date ->
                                                            " · "
                                                                    + Messages.text(
                                                                            "patient.bornOn",
                                                                            ShownDate.of(date)))
                                            .orElse("")
                                    + (patient.phone().isEmpty() ? "" : " · " + patient.phone()));
                    key.setText("Enter");
                    key.setVisible(isSelected());
                }
                case PaletteModel.Row.Sheet(var code) -> {
                    icon.setIconLiteral("mdomz-playlist_add_check");
                    text.setText(Messages.text("homelog.ofCode", ShortCode.display(code)));
                    second.setText("");
                    key.setText("Enter");
                    key.setVisible(isSelected());
                }
                case PaletteModel.Row.Act(var command) -> {
                    icon.setIconLiteral(command.icon());
                    text.setText(command.text());
                    second.setText("");
                    key.setText(command.keycap());
                    key.setVisible(!command.keycap().isEmpty());
                }
            }
            setAccessibleText(text.getText() + " " + second.getText());
            setGraphic(box);
        }
    }
}
