package org.quadset.documents.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.documents.StoredDocument;
import org.quadset.handouts.ui.PagePixels;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.Locale;

/** A document as a row: its first page in small, its title, and what and when it is. */
final class DocumentCell extends ListCell<StoredDocument> {
    private static final double WIDE = 36;
    private static final double HIGH = 46;
    private static final double MEGABYTE = 1 << 20;

    private final DocumentsModel model;
    private final ImageView picture = new ImageView();
    private final FontIcon icon = new FontIcon("mdoal-insert_drive_file");
    private final Label title = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final Label size = Nodes.label("", "second-line");
    private final HBox row;

    DocumentCell(DocumentsModel model) {
        this.model = model;
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDE);
        picture.setFitHeight(HIGH);
        var frame = new StackPane(icon, picture);
        frame.setMinSize(WIDE, HIGH);
        frame.setPrefSize(WIDE, HIGH);
        var words = new VBox(1, title, detail, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, frame, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    /** "1.4 MB", "12 KB". */
    static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.ENGLISH, "%.1f MB", bytes / MEGABYTE)
                : Math.max(1, bytes / 1024) + " KB";
    }

    @Override
    protected void updateItem(StoredDocument document, boolean empty) {
        super.updateItem(document, empty);
        if (empty || document == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(document.title());
        detail.setText(document.type().label() + " · " + ShownDate.of(document.dated()));
        size.setText(
                document.removal().isPresent()
                        ? Messages.text("document.deletedBy", document.removal().get().by())
                        : document.kind().label()
                                + " · "
                                + Messages.text("document.pages", document.pages())
                                + " · "
                                + size(document.bytes()));
        var small = model.thumbnail(document);
        picture.setImage(small.map(PagePixels::of).orElse(null));
        icon.setVisible(small.isEmpty());
        setAccessibleText(String.join(", ", title.getText(), detail.getText(), size.getText()));
        setGraphic(row);
    }
}
