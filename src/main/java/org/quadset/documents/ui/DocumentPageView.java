package org.quadset.documents.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.handouts.ui.PagePixels;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** One page of a document, with what turns the pages and makes them larger. */
public final class DocumentPageView extends VBox {
    private static final double MARGIN = 14;

    private final Label pageNumber = Nodes.label("", "second-line");
    private final Label zoomText = Nodes.label("", "second-line");
    private final Label refusal = new Label();
    private final ImageView image = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final HBox tools = new HBox(6);

    public DocumentPageView() {
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setPadding(new Insets(6, 12, 6, 12));
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        image.setId("page");
        image.setPreserveRatio(true);
        image.getStyleClass().add("paper-page");
        image.setAccessibleText(Messages.text("document.pageSpoken"));
        var middle = new VBox(refusal, image);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.setPadding(new Insets(MARGIN));
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(tools, scroll);
    }

    private static Button button(String id, String text, String spokenKey, Runnable act) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("slim");
        button.setAccessibleText(Messages.text(spokenKey));
        button.setOnAction(event -> act.run());
        return button;
    }

    void bind(DocumentPageModel model) {
        tools.getChildren()
                .setAll(
                        button("pageUp", "‹", "document.pageUp", () -> model.turn(-1)),
                        pageNumber,
                        button("pageDown", "›", "document.pageDown", () -> model.turn(1)),
                        Nodes.spring(),
                        button("zoomOut", "−", "document.zoomOut", () -> model.zoom(false)),
                        zoomText,
                        button("zoomIn", "+", "document.zoomIn", () -> model.zoom(true)));
        pageNumber
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.text(
                                                "document.pageOf",
                                                model.page.get() + 1,
                                                model.pages.get()),
                                model.page,
                                model.pages));
        zoomText.textProperty().bind(model.zoom.asString().concat(" %"));
        refusal.textProperty().bind(model.refusal);
        Nodes.showWhile(refusal, model.refusal.isNotEmpty());
        model.image()
                .addListener(
                        (property, before, now) -> {
                            image.setImage(now == null ? null : PagePixels.of(now));
                            scroll.setVvalue(0);
                        });
        scroll.viewportBoundsProperty()
                .addListener(
                        (property, before, now) -> model.fitTo(now.getWidth() - 2 * MARGIN - 2));
    }
}
