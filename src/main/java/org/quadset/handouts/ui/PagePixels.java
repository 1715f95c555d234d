package org.quadset.handouts.ui;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.quadset.handouts.PageImage;

/** A drawn page as the toolkit shows it. */
public final class PagePixels {
    private PagePixels() {}

    /** The page, pixel for pixel. */
    public static WritableImage of(PageImage page) {
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
        return image;
    }
}
