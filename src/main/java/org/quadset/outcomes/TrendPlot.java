package org.quadset.outcomes;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a series over time as shapes, for the screen and for paper alike: the measure's
 * range upright, days along, and around the first score the band in which a change is none.
 *
 * @param width of the whole plot in pixels, at least 160
 * @param height of the whole plot in pixels, at least 100
 */
public record TrendPlot(OutcomeSeries series, double width, double height) {
    private static final double LEFT = 40;
    private static final double RIGHT = 20;
    private static final double TOP = 18;
    private static final double BOTTOM = 24;
    private static final double DOT = 4.5;
    private static final double DATE_ROOM = 74;
    private static final double VALUE_ROOM = 30;

    public TrendPlot {
        width = Math.max(width, 160);
        height = Math.max(height, 100);
    }

    /**
     * A score's place.
     *
     * @param x pixels from the left
     * @param y pixels from the top
     */
    public record Point(double x, double y, OutcomeResult result) {}

    private BigDecimal valueOf(OutcomeResult result) {
        return result.score().orElseThrow();
    }

    private PlotScale scale() {
        var values = new ArrayList<BigDecimal>();
        series.scored().forEach(one -> values.add(valueOf(one)));
        zone().ifPresent(
                        zone -> {
                            values.add(zone.centre().subtract(zone.high()));
                            values.add(zone.centre().add(zone.high()));
                        });
        return PlotScale.of(series.measure(), values);
    }

    private double y(BigDecimal value, PlotScale scale) {
        double part = Math.clamp(scale.part(value), 0, 1);
        return TOP + (1 - part) * (height - TOP - BOTTOM);
    }

    private double right() {
        return width - RIGHT;
    }

    /** The scores' places, from the first day at the left to the last at the right. */
    public List<Point> points() {
        var scored = series.scored();
        var scale = scale();
        return scored.stream()
                .map(one -> new Point(x(one.takenOn()), y(valueOf(one), scale), one))
                .toList();
    }

    private double x(LocalDate day) {
        var scored = series.scored();
        var first = scored.getFirst().takenOn();
        long days = ChronoUnit.DAYS.between(first, scored.getLast().takenOn());
        double inner = right() - LEFT - 2 * DATE_ROOM / 2;
        return days == 0
                ? (LEFT + right()) / 2
                : LEFT + DATE_ROOM / 2 + inner * ChronoUnit.DAYS.between(first, day) / days;
    }

    /** The first comparable score with the least and the most that sources ask of a change. */
    private record Zone(BigDecimal centre, BigDecimal low, BigDecimal high) {}

    private Optional<Zone> zone() {
        var centre =
                series.measure().ratesChange()
                        ? series.latest().map(one -> BigDecimal.ZERO)
                        : series.comparable().stream().findFirst().map(this::valueOf);
        return centre.flatMap(
                from -> {
                    int answered =
                            series.latest().orElseThrow().answers().scored(series.measure()).size();
                    var change = OutcomeChange.between(series.measure(), from, from, answered);
                    return change.low()
                            .map(low -> new Zone(from, low, change.high().orElseThrow()));
                });
    }

    /** All shapes, in the order they are drawn; none while there is no score. */
    public List<PlotShape> shapes() {
        var shapes = new ArrayList<PlotShape>();
        if (series.scored().isEmpty()) {
            return shapes;
        }
        var scale = scale();
        zone().ifPresent(zone -> addZone(shapes, zone, scale));
        addGrid(shapes, scale);
        zone().ifPresent(
                        zone -> {
                            double y = y(zone.centre(), scale);
                            shapes.add(new PlotShape.Stroke(LEFT, y, right(), y, PlotInk.BASELINE));
                        });
        addSeries(shapes);
        addDates(shapes);
        shapes.add(
                new PlotShape.Word(
                        LEFT,
                        TOP - 8,
                        PlotShape.Anchor.START,
                        Messages.text(
                                series.measure().direction() == BetterDirection.HIGHER
                                        ? "outcome.plotUp"
                                        : "outcome.plotDown"),
                        PlotInk.LABEL));
        return List.copyOf(shapes);
    }

    private void addZone(List<PlotShape> shapes, Zone zone, PlotScale scale) {
        addBar(
                shapes,
                zone.centre().subtract(zone.high()),
                zone.centre().add(zone.high()),
                scale,
                PlotInk.UNSURE_BAND);
        addBar(
                shapes,
                zone.centre().subtract(zone.low()),
                zone.centre().add(zone.low()),
                scale,
                PlotInk.ERROR_BAND);
    }

    private void addBar(
            List<PlotShape> shapes, BigDecimal from, BigDecimal to, PlotScale scale, PlotInk ink) {
        double top = y(to, scale);
        double bottom = y(from, scale);
        if (bottom > top) {
            shapes.add(new PlotShape.Bar(LEFT, top, right() - LEFT, bottom - top, ink));
        }
    }

    private void addGrid(List<PlotShape> shapes, PlotScale scale) {
        for (var tick : scale.ticks()) {
            double y = y(tick, scale);
            shapes.add(
                    new PlotShape.Stroke(
                            LEFT,
                            y,
                            right(),
                            y,
                            tick.compareTo(scale.from()) == 0 ? PlotInk.AXIS : PlotInk.GRID));
            shapes.add(
                    new PlotShape.Word(
                            LEFT - 6,
                            y + 4,
                            PlotShape.Anchor.END,
                            Scores.plain(tick),
                            PlotInk.LABEL));
        }
    }

    private void addSeries(List<PlotShape> shapes) {
        var points = points();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            shapes.add(new PlotShape.Stroke(from.x(), from.y(), to.x(), to.y(), PlotInk.LINE));
        }
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            boolean prorated = point.result().status() == ScoreStatus.PRORATED;
            shapes.add(
                    new PlotShape.Dot(
                            point.x(),
                            point.y(),
                            DOT,
                            prorated ? PlotInk.PRORATED_POINT : PlotInk.POINT));
            boolean last = i == points.size() - 1;
            if (point.x() >= free && (last || points.getLast().x() - point.x() >= VALUE_ROOM)) {
                free = point.x() + VALUE_ROOM;
                shapes.add(
                        new PlotShape.Word(
                                point.x(),
                                point.y() < TOP + 12 ? point.y() + 18 : point.y() - 9,
                                PlotShape.Anchor.MIDDLE,
                                Scores.plain(valueOf(point.result())),
                                PlotInk.VALUE));
            }
        }
    }

    /** The first and the last day always, those between where there is room. */
    private void addDates(List<PlotShape> shapes) {
        var points = points();
        double last = points.getLast().x();
        double free = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            boolean end = point == points.getLast();
            if (point.x() >= free && (end || last - point.x() >= DATE_ROOM)) {
                free = point.x() + DATE_ROOM;
                shapes.add(
                        new PlotShape.Stroke(
                                point.x(),
                                height - BOTTOM,
                                point.x(),
                                height - BOTTOM + 4,
                                PlotInk.AXIS));
                shapes.add(
                        new PlotShape.Word(
                                point.x(),
                                height - 6,
                                PlotShape.Anchor.MIDDLE,
                                ShownDate.of(point.result().takenOn()),
                                PlotInk.LABEL));
            }
        }
    }

    /** The plot's name: measure and side. */
    public String title() {
        return Messages.text("outcome.plotTitle", series.measure().name());
    }

    /** The plot in words: every score with its day, and what the change amounts to. */
    public String description() {
        var scores =
                series.scored().stream()
                        .map(
                                one ->
                                        Messages.text(
                                                "outcome.plotScore",
                                                ShownDate.of(one.takenOn()),
                                                series.measure().scoreText(valueOf(one))))
                        .toList();
        return String.join(", ", scores)
                + series.change()
                        .map(one -> ". " + one.sentence(series.measure()) + ".")
                        .orElse("");
    }
}
