package org.quadset.outcomes;

import java.util.Locale;

/** A trend plot for paper: the plot's own shapes as SVG, with title and description. */
public final class TrendSvg {
    private static final String STYLE =
            """
            .trend-grid{stroke:#d5dbe1;stroke-width:.75}\
            .trend-axis{stroke:#4f5d6b;stroke-width:1}\
            .trend-baseline{stroke:#4f5d6b;stroke-width:1;stroke-dasharray:4 3}\
            .trend-error-band{fill:#e4e8ec}.trend-unsure-band{fill:#f1f3f5}\
            .trend-line{stroke:#0e6a8c;stroke-width:2}\
            .trend-point{fill:#0e6a8c;stroke:#0e6a8c;stroke-width:1.5}\
            .trend-prorated-point{fill:#fff;stroke:#0e6a8c;stroke-width:1.5}\
            text{font-family:Inter,sans-serif;font-size:11px;fill:#4f5d6b}\
            .trend-value{font-weight:600;fill:#1b2430}\
            """;

    private TrendSvg() {}

    /** The plot as an SVG element of its own size; texts are escaped. */
    public static String of(TrendPlot plot) {
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\""
                                + " height=\"%s\" viewBox=\"0 0 %s %s\"><title>%s</title>"
                                + "<desc>%s</desc><style>%s</style>",
                        number(plot.width()),
                        number(plot.height()),
                        number(plot.width()),
                        number(plot.height()),
                        escaped(plot.title()),
                        escaped(plot.description()),
                        STYLE.strip()));
        plot.shapes().forEach(shape -> svg.append(element(shape)));
        return svg.append("</svg>").toString();
    }

    private static String element(PlotShape shape) {
        var style = shape.ink().styleClass();
        return switch (shape) {
            case PlotShape.Bar bar ->
                    "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                            .formatted(
                                    style,
                                    number(bar.x()),
                                    number(bar.y()),
                                    number(bar.width()),
                                    number(bar.height()));
            case PlotShape.Stroke line ->
                    "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                            .formatted(
                                    style,
                                    number(line.x1()),
                                    number(line.y1()),
                                    number(line.x2()),
                                    number(line.y2()));
            case PlotShape.Dot dot ->
                    "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                            .formatted(
                                    style, number(dot.x()), number(dot.y()), number(dot.radius()));
            case PlotShape.Word word ->
                    "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                            .formatted(
                                    style,
                                    number(word.x()),
                                    number(word.y()),
                                    word.anchor().name().toLowerCase(Locale.ROOT),
                                    escaped(word.text()));
        };
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.2f", pixels).replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
