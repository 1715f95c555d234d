package org.quadset.platform.ui.controls;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/** Small nodes that many screens are made of; style classes do the rest. */
public final class Nodes {
    private Nodes() {}

    /** A text with style classes. */
    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Whether a window that is open holds it; what ticks for the eye stops without one. */
    public static boolean isOnScreen(Node node) {
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    /** A text before which an icon stands. */
    public static Label withIcon(String icon, String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setGraphic(new FontIcon(icon));
        return label;
    }

    /** A key as it is printed on a keyboard. */
    public static Label keycap(String key) {
        return label(key, "keycap");
    }

    /** Shows a node, or takes it out of the layout. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a node while a condition holds, and takes it out of the layout otherwise. */
    public static void showWhile(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** Lets a node stand in one of two boxes, at the end; it keeps its place where it is there. */
    public static void standIn(Pane home, Pane other, Node node) {
        if (!home.getChildren().contains(node)) {
            other.getChildren().remove(node);
            home.getChildren().add(node);
        }
    }

    /** What pushes its neighbours apart. */
    public static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
