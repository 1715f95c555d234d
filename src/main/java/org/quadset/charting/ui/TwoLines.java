package org.quadset.charting.ui;

import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;

/** A word that matters, and below it what tells more. */
final class TwoLines {
    private static final int NARROW = 100;

    private TwoLines() {}

    static VBox of(String first, String second, double width) {
        var box = new VBox(1, Nodes.label(first, "strong"), Nodes.label(second, "second-line"));
        box.setMinWidth(width < NARROW ? width : 0);
        box.setPrefWidth(width);
        return box;
    }
}
