package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Something drawn on the body chart: a line as the hand went, or a closed area.
 *
 * @param regions the named regions it touches, the first touched first; at most 25
 * @param points at least one; an area's last point is its first again
 */
public record BodyChartMark(
        BodyView view, PainKind painKind, List<ChartRegion> regions, List<ChartPoint> points) {
    /** More regions than this are stored as the whole body, since their column is limited. */
    public static final int MOST_REGIONS = 25;

    /** How wide a line is drawn, in hundredths of the drawing's width. */
    public static final double LINE_WIDTH = 3.2;

    private static final double CLOSES_WITHIN = 6;
    private static final double LEAST_AROUND = 18;
    private static final double LEAST_STEP = 0.5;
    private static final double LEAST_AREA = 10;

    public BodyChartMark {
        regions = List.copyOf(regions);
        points = List.copyOf(points);
    }

    /** A mark as it was drawn by hand; one that ends where it began becomes an area. */
    public static BodyChartMark drawn(BodyView view, PainKind kind, List<ChartPoint> drawn) {
        var points = thinned(drawn);
        double around = 0;
        for (int i = 1; i < points.size(); i++) {
            around += points.get(i).distanceTo(points.get(i - 1));
        }
        boolean closes =
                around >= LEAST_AROUND
                        && points.getFirst().distanceTo(points.getLast()) <= CLOSES_WITHIN;
        if (closes) {
            points.add(points.getFirst());
        }
        return new BodyChartMark(view, kind, touched(view, points), points);
    }

    /** Whole regions, as chosen from a list: a mark for each of the region's shapes in the view. */
    public static List<BodyChartMark> over(BodyView view, PainKind kind, ChartRegion region) {
        var marks = new ArrayList<BodyChartMark>();
        for (var shape : BodyDrawing.get().shapes(view)) {
            if (shape.region().equals(region)) {
                var points = new ArrayList<>(shape.polygon().corners());
                points.add(points.getFirst());
                marks.add(new BodyChartMark(view, kind, List.of(region), points));
            }
        }
        return marks;
    }

    private static List<ChartPoint> thinned(List<ChartPoint> drawn) {
        var points = new ArrayList<ChartPoint>();
        for (var point : drawn) {
            var inside = ChartPoint.inside(point.x(), point.y());
            if (points.isEmpty() || points.getLast().distanceTo(inside) >= LEAST_STEP) {
                points.add(inside);
            }
        }
        return points;
    }

    private static List<ChartRegion> touched(BodyView view, List<ChartPoint> points) {
        var drawing = BodyDrawing.get();
        var regions = new LinkedHashSet<ChartRegion>();
        points.forEach(point -> drawing.regionAt(view, point).ifPresent(regions::add));
        for (int i = 1; i < points.size(); i++) {
            between(points.get(i - 1), points.get(i))
                    .forEach(point -> drawing.regionAt(view, point).ifPresent(regions::add));
        }
        if (isClosed(points)) {
            var area = new Polygon(points);
            drawing.shapes(view).stream()
                    .filter(shape -> area.contains(shape.polygon().centre()))
                    .forEach(shape -> regions.add(shape.region()));
        }
        return regions.size() <= MOST_REGIONS
                ? List.copyOf(regions)
                : List.of(new ChartRegion(BodyRegion.WHOLE_BODY, Side.MIDLINE));
    }

    /** Places on the way, two hundredths of the width apart. */
    private static List<ChartPoint> between(ChartPoint from, ChartPoint to) {
        var places = new ArrayList<ChartPoint>();
        int steps = (int) (from.distanceTo(to) / 2);
        for (int i = 1; i <= steps; i++) {
            double share = (double) i / (steps + 1);
            places.add(
                    new ChartPoint(
                            from.x() + share * (to.x() - from.x()),
                            from.y() + share * (to.y() - from.y())));
        }
        return places;
    }

    /** A line that went there and back on itself encloses nothing, and stays a line. */
    private static boolean isClosed(List<ChartPoint> points) {
        return points.size() > 3
                && points.getFirst().equals(points.getLast())
                && enclosed(points) >= LEAST_AREA;
    }

    /** The area within, by the shoelace formula, in square hundredths of the width. */
    private static double enclosed(List<ChartPoint> points) {
        double twice = 0;
        for (int i = 1; i < points.size(); i++) {
            var a = points.get(i - 1);
            var b = points.get(i);
            twice += a.across() * b.down() - b.across() * a.down();
        }
        return Math.abs(twice) / 2;
    }

    /** Whether it is an area and not a line. */
    public boolean isArea() {
        return isClosed(points);
    }

    /** Whether the mark covers the place: within an area, or under a line's width. */
    public boolean covers(ChartPoint place) {
        if (isArea()) {
            return new Polygon(points).contains(place);
        }
        if (points.size() == 1) {
            return points.getFirst().distanceTo(place) <= LINE_WIDTH / 2;
        }
        for (int i = 1; i < points.size(); i++) {
            if (distance(place, points.get(i - 1), points.get(i)) <= LINE_WIDTH / 2) {
                return true;
            }
        }
        return false;
    }

    private static double distance(ChartPoint place, ChartPoint from, ChartPoint to) {
        double dx = to.across() - from.across();
        double dy = to.down() - from.down();
        double length = dx * dx + dy * dy;
        double share =
                length == 0
                        ? 0
                        : Math.clamp(
                                ((place.across() - from.across()) * dx
                                                + (place.down() - from.down()) * dy)
                                        / length,
                                0,
                                1);
        return Math.hypot(
                place.across() - from.across() - share * dx,
                place.down() - from.down() - share * dy);
    }
}
