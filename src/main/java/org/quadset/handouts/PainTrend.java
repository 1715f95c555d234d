package org.quadset.handouts;

import org.quadset.charting.Visit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Pain from visit to visit: an upright stroke from the least to the worst of the last day, a dot
 * for the pain at the visit, in greys that a copier keeps apart.
 *
 * @param visits with a score each, the oldest first
 * @param width in the drawing's units, over 100
 * @param height in the drawing's units, over 60
 */
record PainTrend(List<Visit> visits, double width, double height) {
    private static final double LEFT = 22;
    private static final double RIGHT = 12;
    private static final double TOP = 10;
    private static final double BOTTOM = 22;

    /** Only visits that were asked about pain are drawn. */
    static PainTrend of(List<Visit> visits, double width, double height) {
        return new PainTrend(
                visits.stream()
                        .filter(
                                one ->
                                        one.pain().now().isPresent()
                                                || one.pain().worst().isPresent())
                        .toList(),
                width,
                height);
    }

    private double x(int index) {
        var first = visits.getFirst().day();
        long days = ChronoUnit.DAYS.between(first, visits.getLast().day());
        double inner = width - LEFT - RIGHT - 20;
        return days == 0
                ? LEFT + 10 + inner * (index + 1) / (visits.size() + 1)
                : LEFT
                        + 10
                        + inner * ChronoUnit.DAYS.between(first, visits.get(index).day()) / days;
    }

    private double y(int score) {
        return TOP + (10 - score) * (height - TOP - BOTTOM) / 10;
    }

    /** The drawing; empty if no visit has a score. */
    String svg() {
        if (visits.isEmpty()) {
            return "";
        }
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\">");
        for (int score = 0; score <= 10; score += 5) {
            line(svg, LEFT, y(score), width - RIGHT, y(score), "#999", 0.6);
            word(svg, LEFT - 5, y(score) + 4, "end", String.valueOf(score));
        }
        for (int i = 0; i < visits.size(); i++) {
            visit(svg, visits.get(i), x(i));
        }
        word(svg, x(0) - 10, height - 4, "start", ShownDate.of(visits.getFirst().day()));
        if (visits.size() > 1) {
            int last = visits.size() - 1;
            word(svg, x(last) + 10, height - 4, "end", ShownDate.of(visits.get(last).day()));
        }
        return svg.append("</svg>").toString();
    }

    private void visit(StringBuilder svg, Visit visit, double x) {
        var pain = visit.pain();
        int least = pain.best().orElse(pain.now().orElse(pain.worst().orElse(0)));
        int worst = pain.worst().orElse(pain.now().orElse(least));
        if (worst > least) {
            line(svg, x, y(least), x, y(worst), "#777", 4);
        }
        if (pain.now().isPresent()) {
            svg.append("<circle cx=\"")
                    .append(number(x))
                    .append("\" cy=\"")
                    .append(number(y(pain.now().getAsInt())))
                    .append("\" r=\"4.5\" fill=\"#111\" stroke=\"#fff\" stroke-width=\"1\"/>");
        }
    }

    private static void line(
            StringBuilder svg,
            double x1,
            double y1,
            double x2,
            double y2,
            String colour,
            double width) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\""
                                + " stroke-width=\"%s\"/>",
                        number(x1),
                        number(y1),
                        number(x2),
                        number(y2),
                        colour,
                        number(width)));
    }

    private static void word(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-size=\"11\" fill=\"#333\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(text)
                .append("</text>");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    /** The drawing in words: each visit's scores. */
    String spoken() {
        return visits.stream()
                .map(
                        one ->
                                Messages.text(
                                        "paper.painSpoken",
                                        ShownDate.of(one.day()),
                                        score(one.pain().now()),
                                        score(one.pain().best()),
                                        score(one.pain().worst())))
                .collect(Collectors.joining("; "));
    }

    private static String score(OptionalInt score) {
        return score.isPresent() ? String.valueOf(score.getAsInt()) : "–";
    }
}
