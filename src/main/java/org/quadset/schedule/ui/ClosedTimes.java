package org.quadset.schedule.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.TimeSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The hatched times of a column: no hours, leave, a meeting, a closed day. */
final class ClosedTimes {
    private static final double LABEL_FROM = 22;

    private final ScheduleSpan span;
    private final ScheduleColumn column;
    private final HourScale scale;

    ClosedTimes(ScheduleSpan span, ScheduleColumn column, HourScale scale) {
        this.span = span;
        this.column = column;
        this.scale = scale;
    }

    void addTo(List<Node> nodes, double x, double width) {
        var availability = span.facts().availability();
        var date = column.date();
        var from = at(date, scale.from());
        var to = at(date, scale.to());
        List<TimeSpan> closed = List.of(new TimeSpan(from, to));
        for (var open : availability.hoursOn(column.whose(), date)) {
            closed = open.takenFrom(closed);
        }
        var why = availability.closedOn(date).map(ClosedDays::name).orElse("");
        closed.forEach(one -> nodes.add(hatched(one, why, x, width)));
        for (var busy : availability.busyOn(column.whose(), date)) {
            nodes.add(
                    hatched(
                            new TimeSpan(later(busy.startsAt(), from), earlier(busy.endsAt(), to)),
                            label(busy),
                            x,
                            width));
        }
    }

    private static String label(BusyTime busy) {
        return busy.note().isEmpty() ? busy.kind().label() : busy.note();
    }

    private Instant at(LocalDate date, int minute) {
        return minute >= 24 * 60
                ? date.plusDays(1).atStartOfDay(span.facts().zone()).toInstant()
                : date.atTime(minute / 60, minute % 60).atZone(span.facts().zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Label hatched(TimeSpan time, String why, double x, double width) {
        var zone = span.facts().zone();
        double top = scale.y(time.from().atZone(zone).toLocalTime());
        var end = time.to().atZone(zone);
        double bottom =
                end.toLocalDate().isAfter(column.date())
                        ? scale.y(24 * 60)
                        : scale.y(end.toLocalTime());
        double height = Math.max(0, bottom - top);
        var label = Nodes.label(height >= LABEL_FROM && width > 60 ? why : "", "closed-time");
        label.relocate(x + 1, top);
        label.setMinSize(width - 1, height);
        label.setMaxSize(width - 1, height);
        label.setPrefSize(width - 1, height);
        label.setMouseTransparent(true);
        return label;
    }
}
