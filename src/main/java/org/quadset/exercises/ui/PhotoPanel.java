package org.quadset.exercises.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Two photographs instead of a drawing, where the clinic prefers them. */
final class PhotoPanel extends VBox {
    private final DrawingStore store;
    private final Overlays overlays;
    private final Label note = Nodes.label(Messages.text("photo.shown"), "second-line");
    private final Button choose = new Button(Messages.text("photo.choose"));
    private final Button drawing = new Button(Messages.text("photo.drawingAgain"));
    private String key = "";

    PhotoPanel(DrawingStore store, Overlays overlays) {
        super(8);
        this.store = store;
        this.overlays = overlays;
        note.setWrapText(true);
        choose.setId("choosePhotographs");
        choose.setOnAction(event -> choose());
        drawing.setId("drawingAgain");
        drawing.setOnAction(event -> store.useDrawing(key, () -> showState(false)));
        getChildren()
                .addAll(
                        Nodes.label(Messages.text("photo.section"), "form-section"),
                        note,
                        choose,
                        drawing);
        showState(false);
    }

    /** Shows an exercise's choice. */
    void show(String exerciseKey, boolean photographed) {
        key = exerciseKey;
        showState(photographed);
    }

    private void showState(boolean photographed) {
        Nodes.show(note, photographed);
        Nodes.show(drawing, photographed);
    }

    /** Two files at once, the start's name before the end's: as cameras number them. */
    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("photo.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("photo.files"), "*.jpg", "*.jpeg", "*.png"));
        var files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            take(files.stream().map(File::toPath).sorted().toList());
        }
    }

    /** Takes the start and the end; anything but two files is told. */
    void take(List<Path> files) {
        if (files.size() != 2) {
            overlays.ask(
                    new Decision(
                            Messages.text("photo.twoTitle"),
                            Messages.text("photo.two", files.size()),
                            List.of(Decision.Choice.of(Messages.text("act.close"), () -> {}))));
            return;
        }
        store.usePhotographs(key, files, () -> showState(true));
    }
}
