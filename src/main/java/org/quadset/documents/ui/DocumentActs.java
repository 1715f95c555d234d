package org.quadset.documents.ui;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.quadset.documents.StoredDocument;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;

/** What is done with a document after a question. */
record DocumentActs(DocumentsModel model, Overlays overlays, Problems problems) {
    /** Asks why, deletes, and offers to take it back. */
    void delete(StoredDocument document) {
        overlays.askForText(
                Messages.text("document.deleteTitle", document.title()),
                Messages.text("document.deleteBody"),
                Messages.text("document.delete"),
                reason ->
                        model.delete(
                                reason,
                                gone ->
                                        problems.done(
                                                Messages.text("document.deletedDone"),
                                                () -> model.restore(gone))));
    }

    /** Writes a copy where somebody says; the system's dialog asks before it replaces a file. */
    Command exportCommand(Node screen) {
        return Command.of(
                "document.export", "mdomz-save_alt", "Ctrl+Shift+S", () -> export(screen));
    }

    private void export(Node screen) {
        var document = model.chosen().get();
        if (document == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("document.export"));
        chooser.setInitialFileName(
                Messages.text("document.fileName") + "." + document.kind().ending());
        var file = chooser.showSaveDialog(screen.getScene().getWindow());
        if (file != null) {
            model.export(
                    file.toPath(),
                    written ->
                            problems.done(Messages.text("program.written", written.getFileName())));
        }
    }
}
