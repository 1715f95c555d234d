package org.quadset.schedule.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import org.quadset.clinic.Clinician;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.DaySchedule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The hours of a day with a column for each clinician; appointments are dragged to another time or
 * column.
 */
final class DayGrid extends Pane {
    static final double AXIS = 56;
    private static final double HOUR = 64;
    private static final double NARROWEST_COLUMN = 132;
    private static final int SNAP_MINUTES = 15;
    private static final double RESIZE_EDGE = 7;
    private static final double DRAG_FROM = 4;

    /** What the grid asks of its screen. */
    interface Listener {
        /** What stands on an appointment's slot about the plan of care; empty if nothing. */
        String badge(long appointment);

        /** Somebody clicked an appointment. */
        void choose(BookedSlot slot);

        /** Somebody opened an appointment with a double click. */
        void open(BookedSlot slot);

        /** Somebody clicked an empty time. */
        void chooseTime(Clinician clinician, LocalTime time);

        /** Why an appointment can't be dropped there; empty if it can. */
        String refusalOf(BookedSlot slot, long clinician, LocalDateTime start, int minutes);

        /** An appointment was dropped. */
        void drop(BookedSlot slot, long clinician, LocalDateTime start, int minutes);
    }

    private final Listener listener;
    private final List<SlotNode> slots = new ArrayList<>();
    private final Label dropShape = Nodes.label("", "drop-shape");
    private DaySchedule day;
    private LocalTime from = LocalTime.of(8, 0);
    private LocalTime to = LocalTime.of(18, 0);
    private Drag drag;
    private Runnable waiting;

    /** An appointment under way to another place. */
    private record Drag(
            SlotNode node, double grabbedAt, boolean resizing, double fromX, double fromY) {}

    DayGrid(Listener listener) {
        this.listener = listener;
        getStyleClass().add("day-grid");
        // Unmanaged: a shape under way must not widen the grid, which would build all its nodes
        // anew.
        dropShape.setManaged(false);
        dropShape.setMouseTransparent(true);
        dropShape.setWrapText(true);
        setOnMouseClicked(this::clickedEmpty);
        widthProperty().addListener((property, before, now) -> build());
    }

    /** Shows a day; {@code now} is null when it is not today. */
    void show(DaySchedule newDay, LocalTime now) {
        if (drag != null) {
            // A day that arrives while something is dragged waits, or the hand would lose what it
            // holds.
            waiting = () -> show(newDay, now);
            return;
        }
        day = newDay;
        from = LocalTime.of(8, 0);
        to = LocalTime.of(18, 0);
        for (var slot : day.slots()) {
            var start = slot.appointment().start().toLocalTime().truncatedTo(ChronoUnit.HOURS);
            from = start.isBefore(from) ? start : from;
            var end = slot.appointment().end().toLocalTime();
            to =
                    end.isAfter(to) && end.getHour() < 23
                            ? end.plusMinutes(59).truncatedTo(ChronoUnit.HOURS)
                            : to;
            to = end.getHour() >= 23 ? LocalTime.of(23, 59) : to;
        }
        nowTime = now;
        setMinWidth(AXIS + day.clinicians().size() * NARROWEST_COLUMN);
        setPrefHeight(y(to) + 12);
        setMinHeight(y(to) + 12);
        build();
    }

    private LocalTime nowTime;

    private double y(LocalTime time) {
        return 8 + ChronoUnit.MINUTES.between(from, time) * HOUR / 60;
    }

    private LocalTime time(double y) {
        long minutes = Math.round((y - 8) / HOUR * 60 / SNAP_MINUTES) * SNAP_MINUTES;
        long clamped = Math.clamp(minutes + from.toSecondOfDay() / 60, 0, 23 * 60 + 45);
        return LocalTime.ofSecondOfDay(clamped * 60);
    }

    private double columnWidth() {
        return day == null || day.clinicians().isEmpty()
                ? 0
                : Math.floor((getWidth() - AXIS) / day.clinicians().size());
    }

    private int column(double x) {
        return (int)
                Math.clamp((long) ((x - AXIS) / columnWidth()), 0, day.clinicians().size() - 1);
    }

    private void build() {
        if (day == null || getWidth() <= AXIS || day.clinicians().isEmpty()) {
            getChildren().clear();
            slots.clear();
            return;
        }
        var nodes = new ArrayList<Node>();
        addHours(nodes);
        slots.clear();
        for (int column = 0; column < day.clinicians().size(); column++) {
            double x = AXIS + column * columnWidth();
            nodes.add(line(x, 0, x, getPrefHeight(), "column-line"));
            addColumn(nodes, column, x);
        }
        if (nowTime != null && !nowTime.isBefore(from) && nowTime.isBefore(to)) {
            nodes.add(line(AXIS, y(nowTime), getWidth(), y(nowTime), "now-line"));
            var flag = Nodes.label(nowTime.truncatedTo(ChronoUnit.MINUTES).toString(), "now-flag");
            flag.relocate(8, y(nowTime) - 8);
            nodes.add(flag);
        }
        if (getChildren().contains(dropShape)) {
            nodes.add(dropShape);
        }
        getChildren().setAll(nodes);
    }

    private void addHours(List<Node> nodes) {
        for (var hour = from; hour.isBefore(to); hour = hour.plusHours(1)) {
            nodes.add(line(AXIS, y(hour), getWidth(), y(hour), "hour-line"));
            double half = y(hour) + HOUR / 2;
            nodes.add(line(AXIS, half, getWidth(), half, "half-line"));
            var label = Nodes.label(hour.toString(), "hour-label");
            label.relocate(12, y(hour) - 2);
            nodes.add(label);
            if (hour.getHour() == 23) {
                break;
            }
        }
    }

    /** Cancelled appointments stand at the right, narrow, so that their time can be used again. */
    private void addColumn(List<Node> nodes, int column, double x) {
        double width = columnWidth() - 5;
        for (var slot : day.of(day.clinicians().get(column).id())) {
            var appointment = slot.appointment();
            boolean cancelled = appointment.status() == AppointmentStatus.CANCELLED;
            var node = new SlotNode(slot, listener.badge(appointment.id()));
            double top = y(appointment.start().toLocalTime());
            double height = Math.max(20, appointment.minutes() * HOUR / 60 - 2);
            node.relocate(x + 3 + (cancelled ? width * 0.62 : 0), top + 1);
            node.setMinSize(cancelled ? width * 0.38 : width, height);
            node.setMaxSize(node.getMinWidth(), height);
            node.setPrefSize(node.getMinWidth(), height);
            makeDraggable(node, cancelled || appointment.status() == AppointmentStatus.DONE);
            slots.add(node);
            nodes.add(cancelled ? 0 : nodes.size(), node);
        }
    }

    private static Line line(double x1, double y1, double x2, double y2, String styleClass) {
        var line =
                new Line(
                        Math.floor(x1) + 0.5,
                        Math.floor(y1) + 0.5,
                        Math.floor(x2) + 0.5,
                        Math.floor(y2) + 0.5);
        line.getStyleClass().add(styleClass);
        line.setMouseTransparent(true);
        return line;
    }

    private void makeDraggable(SlotNode node, boolean fixed) {
        node.setOnMousePressed(
                event -> {
                    listener.choose(node.slot);
                    drag =
                            fixed
                                    ? null
                                    : new Drag(
                                            node,
                                            event.getY(),
                                            event.getY() > node.getHeight() - RESIZE_EDGE,
                                            event.getSceneX(),
                                            event.getSceneY());
                    event.consume();
                });
        node.setOnMouseDragged(this::dragged);
        node.setOnMouseReleased(this::released);
        node.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        listener.open(node.slot);
                    }
                    event.consume();
                });
    }

    private void dragged(MouseEvent event) {
        if (drag == null
                || Math.abs(event.getSceneX() - drag.fromX())
                                + Math.abs(event.getSceneY() - drag.fromY())
                        < DRAG_FROM) {
            return;
        }
        var target = target(event);
        var refusal =
                listener.refusalOf(
                        drag.node().slot, target.clinician(), target.start(), target.minutes());
        dropShape.setText(
                target.start().toLocalTime()
                        + "–"
                        + target.start().plusMinutes(target.minutes()).toLocalTime()
                        + (refusal.isEmpty() ? "" : "  " + refusal));
        dropShape.getStyleClass().remove("refused");
        if (!refusal.isEmpty()) {
            dropShape.getStyleClass().add("refused");
        }
        int column =
                day.clinicians().stream().map(Clinician::id).toList().indexOf(target.clinician());
        dropShape.resizeRelocate(
                AXIS + column * columnWidth() + 3,
                y(target.start().toLocalTime()) + 1,
                columnWidth() - 5,
                target.minutes() * HOUR / 60 - 2);
        if (!getChildren().contains(dropShape)) {
            getChildren().add(dropShape);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        boolean moved = getChildren().remove(dropShape);
        if (drag != null && moved) {
            var target = target(event);
            listener.drop(drag.node().slot, target.clinician(), target.start(), target.minutes());
        }
        drag = null;
        event.consume();
        if (waiting != null) {
            var late = waiting;
            waiting = null;
            late.run();
        }
    }

    /** Where the mouse would leave the appointment. */
    private record Target(long clinician, LocalDateTime start, int minutes) {}

    private Target target(MouseEvent event) {
        var point = sceneToLocal(event.getSceneX(), event.getSceneY());
        var appointment = drag.node().slot.appointment();
        if (drag.resizing()) {
            long minutes =
                    ChronoUnit.MINUTES.between(
                            appointment.start().toLocalTime(), time(point.getY()));
            return new Target(
                    appointment.clinicianId(),
                    appointment.start(),
                    (int) Math.max(SNAP_MINUTES, minutes));
        }
        var start = day.date().atTime(time(point.getY() - drag.grabbedAt()));
        return new Target(
                day.clinicians().get(column(point.getX())).id(), start, appointment.minutes());
    }

    private void clickedEmpty(MouseEvent event) {
        if (day != null && event.getX() > AXIS && !day.clinicians().isEmpty()) {
            listener.chooseTime(
                    day.clinicians().get(column(event.getX())), time(event.getY() - HOUR / 8));
        }
    }

    /** Marks the chosen and the pinned appointment. */
    void mark(BookedSlot chosen, BookedSlot pinned) {
        for (var node : slots) {
            node.setChosen(
                    chosen != null && chosen.appointment().id() == node.slot.appointment().id());
            node.setPinned(
                    pinned != null && pinned.appointment().id() == node.slot.appointment().id());
        }
    }

    /** Where an appointment lies, for scrolling to it; 0 if it is not shown. */
    double topOf(BookedSlot slot) {
        return slots.stream()
                .filter(node -> node.slot.appointment().id() == slot.appointment().id())
                .mapToDouble(Node::getLayoutY)
                .findFirst()
                .orElse(0);
    }
}
