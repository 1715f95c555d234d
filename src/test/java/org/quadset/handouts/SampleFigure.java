package org.quadset.handouts;

import org.quadset.exercises.Exercise;

import java.util.Locale;
import java.util.Optional;

/** A drawing as large and as rich as those of the exercises: for tests of the paper. */
final class SampleFigure implements SheetFigures {
    private static final int PATHS = 60;
    private static final int POINTS = 200;

    @Override
    public Optional<SheetFigure> of(
            Exercise exercise, boolean mirrored, double panelWidth, String language) {
        double height = panelWidth * 46 / 50;
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.1f %.1f\">",
                        2 * panelWidth,
                        height));
        for (int panel = 0; panel < 2; panel++) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<svg x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"%.1f\" viewBox=\"0 0 100 92\"><defs><clipPath id=\"c%d\"><path d=\"M2 2L98 2L98 90L2 90Z\"/></clipPath></defs><g clip-path=\"url(#c%d)\" stroke-linejoin=\"round\">",
                            panel * panelWidth,
                            panelWidth,
                            height,
                            panel,
                            panel));
            for (int i = 0; i < PATHS / 2; i++) {
                blob(svg, 15 + i % 6 * 14, 15 + i / 6 * 15, 6 + panel);
            }
            svg.append(
                    "</g><g transform=\"translate(4 86) scale(2)\"><path d=\"M0 0H46\" fill=\"none\" stroke=\"#333333\" stroke-width=\"0.4\" stroke-dasharray=\"2 1\"/></g></svg>");
        }
        return Optional.of(
                SheetFigure.of(
                        svg.append("</svg>").toString(), "Start and end of " + exercise.key()));
    }

    private static void blob(StringBuilder svg, double x, double y, double radius) {
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            double far = radius * (1 + 0.15 * Math.sin(5 * angle));
            svg.append(i == 0 ? "<path d=\"M" : "L")
                    .append(Math.round(100 * (x + far * Math.cos(angle))) / 100.0)
                    .append(' ')
                    .append(Math.round(100 * (y + far * Math.sin(angle))) / 100.0);
        }
        svg.append(
                "Z\" fill=\"#dfe6ee\" stroke=\"#1d2733\" stroke-width=\"0.8\" paint-order=\"stroke\" fill-rule=\"nonzero\" opacity=\"0.9\"/>");
    }
}
