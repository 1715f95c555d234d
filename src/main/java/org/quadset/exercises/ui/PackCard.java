package org.quadset.exercises.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.PackImport;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

/** The clinic's packs above the library, with the acts on them and the file of other clinics. */
final class PackCard extends VBox {
    private final PackModel model;
    private final Overlays overlays;
    private final ListView<ExercisePack> list = new ListView<>();
    private final Label summary = new Label();
    private final HBox question = new HBox();

    PackCard(PackModel model, Overlays overlays) {
        super(10);
        this.model = model;
        this.overlays = overlays;
        getStyleClass().add("dialog-box");
        setPrefWidth(560);
        list.setId("packs");
        list.setAccessibleText(Messages.text("exercises.packs"));
        list.setPrefHeight(220);
        list.setItems(model.packs);
        list.setPlaceholder(Nodes.label(Messages.text("packs.none"), "muted"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new PackCell());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        remove();
                    } else if (event.getCode() == KeyCode.F2) {
                        rename();
                    }
                });
        summary.setId("packSummary");
        summary.setWrapText(true);
        var take = act("takePacks", "packs.take", model::take);
        take.getStyleClass().add("accent");
        question.getChildren().addAll(Nodes.spring(), take);
        model.looked.addListener((property, before, now) -> showLooked(now));
        showLooked(model.looked.get());
        var none = Bindings.isEmpty(list.getSelectionModel().getSelectedItems());
        var rename = act("renamePack", "packs.rename", this::rename);
        var remove = act("removePack", "packs.remove", this::remove);
        rename.disableProperty().bind(none);
        remove.disableProperty().bind(none);
        var export = act("exportPacks", "packs.export", this::export);
        export.disableProperty().bind(Bindings.isEmpty(model.packs));
        var acts =
                new HBox(
                        8,
                        rename,
                        remove,
                        Nodes.spring(),
                        act("importPacks", "packs.import", this::read),
                        export,
                        act("closePacks", "act.close", overlays::close));
        getChildren()
                .addAll(
                        Nodes.label(Messages.text("exercises.packs"), "title-3"),
                        list,
                        summary,
                        question,
                        acts);
    }

    private static Button act(String id, String key, Runnable run) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A pack as a row: its name over what it holds. */
    private static final class PackCell extends ListCell<ExercisePack> {
        @Override
        protected void updateItem(ExercisePack pack, boolean empty) {
            super.updateItem(pack, empty);
            setText(
                    empty || pack == null
                            ? null
                            : Messages.text("packs.row", pack.name(), pack.items().size()));
        }
    }

    private void showLooked(PackImport file) {
        Nodes.show(summary, file != null);
        Nodes.show(question, file != null);
        if (file != null) {
            summary.setText(
                    Messages.text(
                            "packs.summary",
                            file.packs().size(),
                            file.added().size(),
                            file.known(),
                            String.join(
                                    ", ", file.packs().stream().map(ExercisePack::name).toList())));
        }
    }

    private void rename() {
        var pack = list.getSelectionModel().getSelectedItem();
        if (pack == null) {
            return;
        }
        var card =
                new NameCard(
                        Messages.text("packs.rename"),
                        pack.name(),
                        overlays::close,
                        name -> {
                            overlays.close();
                            model.rename(pack, name);
                        });
        overlays.show(card, javafx.geometry.Pos.CENTER, () -> {});
        card.focus();
    }

    private void remove() {
        var pack = list.getSelectionModel().getSelectedItem();
        if (pack != null) {
            model.remove(pack);
        }
    }

    private void export() {
        var chooser = chooser();
        chooser.setTitle(Messages.text("packs.export"));
        chooser.setInitialFileName(Messages.text("packs.fileName"));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            var chosen = list.getSelectionModel().getSelectedItems();
            model.write(chosen.isEmpty() ? model.packs : chosen, file.toPath());
        }
    }

    private void read() {
        var chooser = chooser();
        chooser.setTitle(Messages.text("packs.import"));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.look(file.toPath());
        }
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("packs.fileKind"), "*.quadset-packs"));
        return chooser;
    }

    void focus() {
        list.requestFocus();
    }
}
