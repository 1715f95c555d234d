package org.quadset.handouts.ui;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.quadset.handouts.PageImage;

/** Pages on the screen as they will be printed. */
final class PaperPages {
    private PaperPages() {}

    /**
     * A page as wide as there is room.
     *
     * @param spoken what a screen reader says
     */
    static ImageView view(PageImage page, DoubleExpression width, String spoken) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.pixels(),
                        0,
                        page.width());
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(width);
        view.getStyleClass().add("paper-page");
        view.setAccessibleText(spoken);
        return view;
    }
}
