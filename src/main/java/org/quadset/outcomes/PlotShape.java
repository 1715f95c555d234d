package org.quadset.outcomes;

/** One shape of a plot, in pixels from its upper left corner. */
public sealed interface PlotShape {
    /** What it stands for. */
    PlotInk ink();

    /** A filled rectangle. */
    record Bar(double x, double y, double width, double height, PlotInk ink) implements PlotShape {}

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2, PlotInk ink) implements PlotShape {}

    /** A disc around a point. */
    record Dot(double x, double y, double radius, PlotInk ink) implements PlotShape {}

    /** A text whose baseline runs at {@code y}; {@code x} is its start, middle or end. */
    record Word(double x, double y, Anchor anchor, String text, PlotInk ink) implements PlotShape {}

    /** Where a text stands from its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
