package org.quadset.findings;

import java.util.List;

/**
 * A closed shape in a drawing; the last corner joins the first.
 *
 * @param corners at least three
 */
public record Polygon(List<ChartPoint> corners) {
    public Polygon {
        corners = List.copyOf(corners);
    }

    /** Whether the place lies within, by the even-odd rule. */
    public boolean contains(ChartPoint place) {
        boolean inside = false;
        var before = corners.getLast();
        for (var corner : corners) {
            if (corner.y() > place.y() != before.y() > place.y()) {
                double crossing =
                        corner.x()
                                + (place.y() - corner.y())
                                        / (before.y() - corner.y())
                                        * (before.x() - corner.x());
                inside ^= place.x() < crossing;
            }
            before = corner;
        }
        return inside;
    }

    /** The centre of its area. */
    public ChartPoint centre() {
        double twice = 0;
        double x = 0;
        double y = 0;
        var before = corners.getLast();
        for (var corner : corners) {
            double cross = before.x() * corner.y() - corner.x() * before.y();
            twice += cross;
            x += (before.x() + corner.x()) * cross;
            y += (before.y() + corner.y()) * cross;
            before = corner;
        }
        return new ChartPoint(x / (3 * twice), y / (3 * twice));
    }

    Polygon mirrored() {
        return new Polygon(corners.stream().map(ChartPoint::mirrored).toList());
    }
}
