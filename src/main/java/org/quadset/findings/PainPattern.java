package org.quadset.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * The pattern of a mark as thin strokes, the same on the screen and on grey paper: slanted lines
 * for an ache, crosses for sharp, chevrons for burning, rings for numb, dots for pins and needles,
 * level lines for stiff.
 */
public final class PainPattern {
    /**
     * One stroke of a pattern.
     *
     * @param filled whether it is a closed, filled spot
     */
    public record Stroke(List<ChartPoint> points, boolean filled) {}

    private static final double LINES_APART = 1.8;
    private static final double SIGNS_APART = 2.6;
    private static final double SIGN = 0.75;
    private static final double STEP = 0.2;

    private PainPattern() {}

    /** A rectangle of 11 × 7 in the corner of a drawing, for legends. */
    public static BodyChartMark patch(PainKind kind) {
        var corners =
                new ArrayList<>(
                        List.of(
                                ChartPoint.at(0, 0),
                                ChartPoint.at(11, 0),
                                ChartPoint.at(11, 7),
                                ChartPoint.at(0, 7)));
        corners.add(corners.getFirst());
        return new BodyChartMark(BodyView.FRONT, kind, List.of(), corners);
    }

    /** The strokes that fill the mark. */
    public static List<Stroke> of(BodyChartMark mark) {
        var bounds = Bounds.around(mark);
        return switch (mark.painKind()) {
            case ACHE -> lines(mark, bounds, 1);
            case STIFF -> lines(mark, bounds, 0);
            case SHARP, BURNING, NUMB, PINS_AND_NEEDLES -> signs(mark, bounds);
        };
    }

    /** Where a mark may reach to, in hundredths of the drawing's width. */
    private record Bounds(double left, double top, double right, double bottom) {
        static Bounds around(BodyChartMark mark) {
            double wide = mark.isArea() ? 0 : BodyChartMark.LINE_WIDTH / 2;
            var across = mark.points().stream().mapToDouble(ChartPoint::across).summaryStatistics();
            var down = mark.points().stream().mapToDouble(ChartPoint::down).summaryStatistics();
            return new Bounds(
                    across.getMin() - wide,
                    down.getMin() - wide,
                    across.getMax() + wide,
                    down.getMax() + wide);
        }
    }

    /**
     * Lines that rise by this slope, on one grid for the whole drawing so that neighbours line up.
     */
    private static List<Stroke> lines(BodyChartMark mark, Bounds bounds, int slope) {
        var strokes = new ArrayList<Stroke>();
        double apart = LINES_APART * Math.hypot(1, slope);
        double first = Math.floor((bounds.top() + slope * bounds.left()) / apart) * apart;
        double last = bounds.bottom() + slope * bounds.right();
        for (double start = first; start <= last; start += apart) {
            ChartPoint from = null;
            ChartPoint to = null;
            for (double x = bounds.left(); x <= bounds.right(); x += STEP) {
                var place = ChartPoint.at(x, start - slope * x);
                if (mark.covers(place)) {
                    from = from == null ? place : from;
                    to = place;
                } else {
                    addLine(strokes, from, to);
                    from = null;
                }
            }
            addLine(strokes, from, to);
        }
        return strokes;
    }

    private static void addLine(List<Stroke> strokes, ChartPoint from, ChartPoint to) {
        if (from != null && from.distanceTo(to) >= STEP) {
            strokes.add(new Stroke(List.of(from, to), false));
        }
    }

    /** Small signs on a grid of which every other row is shifted; a thin mark gets one at least. */
    private static List<Stroke> signs(BodyChartMark mark, Bounds bounds) {
        var strokes = new ArrayList<Stroke>();
        double apart = mark.isArea() ? SIGNS_APART : SIGNS_APART * 0.7;
        int row = (int) Math.floor(bounds.top() / apart);
        for (double y = row * apart; y <= bounds.bottom(); y = ++row * apart) {
            double shift = Math.floorMod(row, 2) * SIGNS_APART / 2;
            for (double x = Math.floor(bounds.left() / SIGNS_APART) * SIGNS_APART + shift;
                    x <= bounds.right();
                    x += SIGNS_APART) {
                if (fits(mark, x, y)) {
                    addSign(strokes, mark.painKind(), ChartPoint.at(x, y));
                }
            }
        }
        if (strokes.isEmpty()) {
            addSign(
                    strokes,
                    mark.painKind(),
                    mark.isArea()
                            ? new Polygon(mark.points()).centre()
                            : mark.points().get(mark.points().size() / 2));
        }
        return strokes;
    }

    /** A line is too thin to hold its signs wholly; an area cuts none. */
    private static boolean fits(BodyChartMark mark, double x, double y) {
        double around = mark.isArea() ? SIGN : 0;
        return mark.covers(ChartPoint.at(x - around, y - around))
                && mark.covers(ChartPoint.at(x + around, y - around))
                && mark.covers(ChartPoint.at(x - around, y + around))
                && mark.covers(ChartPoint.at(x + around, y + around));
    }

    private static void addSign(List<Stroke> strokes, PainKind kind, ChartPoint at) {
        switch (kind) {
            case SHARP -> {
                strokes.add(open(at, -SIGN, -SIGN, SIGN, SIGN));
                strokes.add(open(at, -SIGN, SIGN, SIGN, -SIGN));
            }
            case BURNING -> strokes.add(open(at, -SIGN, SIGN / 2, 0, -SIGN / 2, SIGN, SIGN / 2));
            case NUMB -> strokes.add(ring(at, SIGN, false));
            default -> strokes.add(ring(at, SIGN * 0.6, true));
        }
    }

    private static Stroke open(ChartPoint at, double... offsets) {
        var points = new ArrayList<ChartPoint>();
        for (int i = 0; i < offsets.length; i += 2) {
            points.add(ChartPoint.at(at.across() + offsets[i], at.down() + offsets[i + 1]));
        }
        return new Stroke(points, false);
    }

    private static Stroke ring(ChartPoint at, double radius, boolean filled) {
        var points = new ArrayList<ChartPoint>();
        for (int i = 0; i <= 10; i++) {
            double angle = 2 * Math.PI * i / 10;
            points.add(
                    ChartPoint.at(
                            at.across() + radius * Math.cos(angle),
                            at.down() + radius * Math.sin(angle)));
        }
        return new Stroke(points, filled);
    }
}
