package org.quadset.handouts.ui;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.image.ImageView;

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
        var view = new ImageView(PagePixels.of(page));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(width);
        view.getStyleClass().add("paper-page");
        view.setAccessibleText(spoken);
        return view;
    }
}
