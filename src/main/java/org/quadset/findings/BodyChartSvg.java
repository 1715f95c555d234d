package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The body chart for paper: the four views side by side with a legend, in black on white, told
 * apart by patterns alone. Uses only paths and texts, without clipping, patterns or style sheets.
 */
public final class BodyChartSvg {
    private static final double VIEW = 110;
    private static final double TOP = 12;
    private static final double LEGEND = 14;

    private BodyChartSvg() {}

    /** An SVG document, 440 wide and 226 high, or wider or smaller as the page scales it. */
    public static String of(Collection<BodyChartMark> marks) {
        var svg = new StringBuilder();
        double height = TOP + ChartPoint.HEIGHT + LEGEND;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(VIEW * BodyView.values().length))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\"><title>")
                .append(escaped(description(marks)))
                .append("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        for (var view : BodyView.values()) {
            double left = view.ordinal() * VIEW + (VIEW - ChartPoint.WIDTH) / 2;
            text(svg, left + ChartPoint.WIDTH / 2, 7, 6, "middle", view.label());
            view(svg, view, marks, left);
        }
        legend(svg, kinds(marks), height - 4);
        return svg.append("</svg>").toString();
    }

    /** The chart in words: each kind of pain with its regions. */
    public static String description(Collection<BodyChartMark> marks) {
        return marks.isEmpty()
                ? Messages.text("bodyChart.nothing")
                : kinds(marks).stream()
                        .map(
                                kind ->
                                        kind.label()
                                                + ": "
                                                + marks.stream()
                                                        .filter(mark -> mark.painKind() == kind)
                                                        .flatMap(mark -> mark.regions().stream())
                                                        .distinct()
                                                        .map(ChartRegion::label)
                                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private static List<PainKind> kinds(Collection<BodyChartMark> marks) {
        return marks.stream().map(BodyChartMark::painKind).distinct().sorted().toList();
    }

    private static void view(
            StringBuilder svg, BodyView view, Collection<BodyChartMark> marks, double left) {
        for (var outline : BodyDrawing.get().outlines(view)) {
            path(svg, outline.corners(), true, "#fff", "#333", 0.7, left, TOP);
        }
        for (var mark : marks) {
            if (mark.view() == view) {
                mark(svg, mark, left, TOP);
            }
        }
    }

    private static void mark(StringBuilder svg, BodyChartMark mark, double left, double top) {
        if (mark.isArea()) {
            path(svg, mark.points(), true, "none", "#111", 0.5, left, top);
        }
        for (var stroke : PainPattern.of(mark)) {
            path(
                    svg,
                    stroke.points(),
                    stroke.filled(),
                    stroke.filled() ? "#111" : "none",
                    "#111",
                    0.45,
                    left,
                    top);
        }
    }

    /** A patch of each pattern that is used, with its word. */
    private static void legend(StringBuilder svg, List<PainKind> kinds, double line) {
        double left = 5;
        for (var kind : kinds) {
            mark(svg, PainPattern.patch(kind), left, line - 6);
            text(svg, left + 14, line, 6, "start", kind.label());
            left += 24 + kind.label().length() * 3.6;
        }
    }

    private static void path(
            StringBuilder svg,
            List<ChartPoint> points,
            boolean closed,
            String fill,
            String colour,
            double width,
            double left,
            double top) {
        svg.append("<path d=\"");
        for (int i = 0; i < points.size(); i++) {
            svg.append(i == 0 ? 'M' : 'L')
                    .append(number(left + points.get(i).across()))
                    .append(' ')
                    .append(number(top + points.get(i).down()));
        }
        svg.append(closed ? "Z" : "")
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(number(width))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
    }

    private static void text(
            StringBuilder svg, double x, double y, double size, String anchor, String text) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-size=\"")
                .append(number(size))
                .append("\" font-family=\"Inter, sans-serif\" fill=\"#111\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(text))
                .append("</text>");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
