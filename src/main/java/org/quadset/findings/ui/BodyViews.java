package org.quadset.findings.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.quadset.findings.BodyView;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;

/** The four views under their names, side by side, or two by two where there is little room. */
final class BodyViews extends Region {
    private static final double NARROW = 520;
    private static final double WIDEST = 190;
    private static final double GAP = 6;

    private final List<Label> names = new ArrayList<>();
    private final List<BodyViewPane> panes = new ArrayList<>();

    BodyViews(BodyChartModel model) {
        for (var view : BodyView.values()) {
            names.add(Nodes.label(view.label(), "column-head"));
            panes.add(new BodyViewPane(view, model));
        }
        getChildren().addAll(names);
        getChildren().addAll(panes);
        setMinWidth(0);
    }

    private static int columns(double width) {
        return width < NARROW ? 2 : BodyView.values().length;
    }

    private static double paneWidth(double width) {
        int columns = columns(width);
        return Math.floor(Math.min(WIDEST, (width - (columns - 1) * GAP) / columns));
    }

    private double nameHeight() {
        return Math.ceil(names.getFirst().prefHeight(-1)) + 2;
    }

    private double rowHeight(double width) {
        return nameHeight() + panes.getFirst().prefHeight(paneWidth(width)) + GAP;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        return rowHeight(wide) * panes.size() / columns(wide);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double wide = paneWidth(getWidth());
        double step = Math.min((getWidth() + GAP) / columns, wide + 4 * GAP);
        for (int i = 0; i < panes.size(); i++) {
            double left = Math.floor(i % columns * step);
            double top = (double) (i / columns) * rowHeight(getWidth());
            var name = names.get(i);
            double nameWidth = Math.min(wide, Math.ceil(name.prefWidth(-1)));
            name.resizeRelocate(
                    left + Math.floor((wide - nameWidth) / 2), top, nameWidth, nameHeight());
            panes.get(i)
                    .resizeRelocate(left, top + nameHeight(), wide, panes.get(i).prefHeight(wide));
        }
    }
}
