package org.quadset.outcomes;

/** What a shape of a plot stands for; screen and paper give each its colour. */
public enum PlotInk {
    GRID,
    AXIS,
    LABEL,
    /** Scores that differ from the first by less than any source asks for. */
    ERROR_BAND,
    /** Scores that differ by what some sources ask for and others do not. */
    UNSURE_BAND,
    BASELINE,
    LINE,
    POINT,
    /** A score of which items were missing. */
    PRORATED_POINT,
    VALUE;

    /** The ink as a class of style sheets: "trend-error-band". */
    public String styleClass() {
        return "trend-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
