package org.quadset.schedule.ui;

import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.SlotChip;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hours down the screen and columns across: clinicians, rooms or days. Appointments are dragged to
 * another time or column; while one is under way nothing is built anew.
 */
final class DayGrid extends Pane {
    static final double AXIS = 56;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDE_COLUMN = 132;
    private static final double NARROW_COLUMN = 34;

    /** What the grid asks of its screen. */
    interface Listener {
        /** What stands on an appointment's slot. */
        List<SlotChip> chips(long appointment);

        /** Somebody clicked an appointment. */
        void choose(BookedSlot slot);

        /** Somebody opened an appointment with a double click. */
        void open(BookedSlot slot);

        /** Somebody clicked a group. */
        void choose(GroupSession session);

        /** Somebody opened a group with a double click. */
        void open(GroupSession session);

        /** Somebody clicked an empty time. */
        void chooseTime(ScheduleColumn column, LocalTime time);

        /** The booking that a drop there would make. */
        Booking dropped(BookedSlot slot, ScheduleColumn column, LocalTime start, int minutes);

        /** Why it can't be dropped there, in sentences; none if it can. */
        List<String> refusals(BookedSlot slot, Booking booking, boolean copy);

        /** Up to three places of that day that fit, in words; told later on this thread. */
        void placesNear(BookedSlot slot, Booking booking, Consumer<List<String>> tell);

        /** An appointment was dropped. */
        void drop(BookedSlot slot, Booking booking, boolean copy);
    }

    private final Listener listener;
    private final List<SlotNode> slots = new ArrayList<>();
    private final Map<Node, GroupSession> groups = new HashMap<>();
    private final GridDrag drag;
    private final Region cursor = new Region();
    private final Region nowLine = new Region();
    private final javafx.scene.control.Label nowFlag = Nodes.label("", "now-flag");
    private ScheduleSpan span;
    private List<ScheduleColumn> columns = List.of();
    private HourScale scale = new HourScale(8 * 60, 18 * 60, 15);
    private Optional<CellCursor.Cell> cell = Optional.empty();
    private Runnable waiting;
    private double builtFor = -1;
    private LocalDateTime now;

    DayGrid(Listener listener) {
        this.listener = listener;
        this.drag = new GridDrag(this, listener);
        getStyleClass().add("day-grid");
        nowLine.getStyleClass().add("now-bar");
        nowLine.setMouseTransparent(true);
        nowLine.setManaged(false);
        nowFlag.setManaged(false);
        cursor.getStyleClass().add("cell-cursor");
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        setOnMouseClicked(this::clickedEmpty);
        widthProperty().addListener((property, before, now) -> build());
    }

    /** Shows columns of days. */
    void show(ScheduleSpan newSpan, List<ScheduleColumn> newColumns, int step, LocalDateTime now) {
        if (drag.isUnderWay()) {
            // What arrives while something is dragged waits, or the hand would lose what it holds.
            waiting = () -> show(newSpan, newColumns, step, now);
            return;
        }
        span = newSpan;
        columns = newColumns;
        scale = HourScale.of(newSpan, step);
        setMinWidth(AXIS + columns.size() * narrowest());
        setPrefHeight(scale.height());
        setMinHeight(scale.height());
        builtFor = -1;
        build();
        moveNow(now);
    }

    private double narrowest() {
        return ScheduleColumn.ofOneDay(columns) > 1 && columns.size() > 12
                ? NARROW_COLUMN
                : WIDE_COLUMN;
    }

    /** Shows what came while something was dragged. */
    void dragEnded() {
        if (waiting != null) {
            var late = waiting;
            waiting = null;
            late.run();
        }
    }

    HourScale scale() {
        return scale;
    }

    double columnWidth() {
        return columns.isEmpty() ? 0 : (getWidth() - AXIS) / columns.size();
    }

    /** The part of the grid that can be seen, in its own coordinates. */
    Bounds seen() {
        return Optional.ofNullable(scroller())
                .map(
                        pane ->
                                sceneToLocal(
                                        pane.localToScene(
                                                new BoundingBox(
                                                        0,
                                                        0,
                                                        pane.getViewportBounds().getWidth(),
                                                        pane.getViewportBounds().getHeight()))))
                .orElse(getLayoutBounds());
    }

    /** Scrolls down by so many pixels, up when negative. Answers whether it could. */
    boolean scrollBy(double pixels) {
        var pane = scroller();
        double hidden = pane == null ? 0 : getHeight() - pane.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return false;
        }
        double before = pane.getVvalue();
        pane.setVvalue(Math.clamp(before + pixels / hidden, 0, 1));
        return pane.getVvalue() != before;
    }

    private ScrollPane scroller() {
        Parent one = getParent();
        while (one != null && !(one instanceof ScrollPane)) {
            one = one.getParent();
        }
        return (ScrollPane) one;
    }

    ScheduleColumn columnAt(double x) {
        return columns.get(
                (int) Math.clamp((long) ((x - AXIS) / columnWidth()), 0, columns.size() - 1));
    }

    int indexOf(ScheduleColumn column) {
        return columns.indexOf(column);
    }

    private void build() {
        if (span == null || getWidth() <= AXIS || columns.isEmpty()) {
            getChildren().clear();
            slots.clear();
            groups.clear();
            return;
        }
        if (getWidth() == builtFor) {
            return;
        }
        builtFor = getWidth();
        var nodes = new ArrayList<Node>();
        addHours(nodes);
        slots.clear();
        groups.clear();
        for (int i = 0; i < columns.size(); i++) {
            double x = Math.floor(AXIS + i * columnWidth());
            new ClosedTimes(span, columns.get(i), scale).addTo(nodes, x, columnWidth());
            boolean newDay = i == 0 || !columns.get(i).date().equals(columns.get(i - 1).date());
            nodes.add(line(x, 0, x, getPrefHeight(), newDay ? "column-line" : "inner-column-line"));
            addColumn(nodes, columns.get(i), x);
        }
        nodes.add(cursor);
        nodes.add(nowLine);
        nodes.add(nowFlag);
        getChildren().setAll(nodes);
        showCell(cell);
        if (now != null) {
            moveNow(now);
        }
    }

    /** Puts the hand's load back. Answers whether there was any. */
    boolean cancelDrag() {
        return drag.cancel();
    }

    /** Puts the line of now into today's columns; without such a column it is hidden. */
    void moveNow(LocalDateTime now) {
        var dates = columns.stream().map(ScheduleColumn::date).toList();
        int first = dates.indexOf(now.toLocalDate());
        int minute = HourScale.minute(now.toLocalTime());
        boolean shown = first >= 0 && minute >= scale.from() && minute < scale.to();
        nowLine.setVisible(shown);
        nowFlag.setVisible(shown);
        if (shown) {
            int last = dates.lastIndexOf(now.toLocalDate());
            nowLine.resizeRelocate(
                    AXIS + first * columnWidth(),
                    Math.floor(scale.y(minute)),
                    (last - first + 1) * columnWidth(),
                    2);
            nowFlag.setText(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
            nowFlag.autosize();
            nowFlag.relocate(8, scale.y(minute) - 8);
        }
        this.now = now;
    }

    private void addHours(List<Node> nodes) {
        for (int minute = scale.from(); minute < scale.to(); minute += 60) {
            nodes.add(line(AXIS, scale.y(minute), getWidth(), scale.y(minute), "hour-line"));
            int parts = scale.step() <= 10 ? 4 : 2;
            for (int part = 1; part < parts; part++) {
                double y = scale.y(minute) + scale.hour() * part / parts;
                nodes.add(line(AXIS, y, getWidth(), y, "half-line"));
            }
            var label = Nodes.label(LocalTime.of(minute / 60, 0).toString(), "hour-label");
            label.relocate(12, scale.y(minute) - 2);
            nodes.add(label);
        }
    }

    /** Cancelled appointments stand at the right, narrow, so that their time can be used again. */
    private void addColumn(List<Node> nodes, ScheduleColumn column, double x) {
        double width = columnWidth() - (columnWidth() < WIDE_COLUMN / 2 ? 2 : 5);
        var lanes = SlotLanes.of(column.slots());
        for (var session : column.sessions()) {
            nodes.add(sessionNode(session, x + 3, width));
        }
        for (var slot : column.slots()) {
            var one = slot.appointment();
            boolean free = !one.status().takesTime();
            var lane = lanes.getOrDefault(one.id(), new SlotLanes.Lane(0, 1));
            double own = free ? width * 0.38 : width / lane.count();
            double left = free ? width * 0.62 : own * lane.index();
            double height = Math.max(14, one.minutes() * scale.hour() / 60 - 2);
            var node =
                    new SlotNode(
                            slot,
                            listener.chips(one.id()),
                            span.facts().type(one.details().typeId()),
                            own,
                            height);
            node.relocate(x + 3 + left, scale.y(one.start().toLocalTime()) + 1);
            node.setMinSize(own, height);
            node.setMaxSize(own, height);
            node.setPrefSize(own, height);
            if (one.status().isClosed()) {
                drag.makeChoosable(node);
            } else {
                drag.makeDraggable(node, column);
            }
            slots.add(node);
            nodes.add(free ? 0 : nodes.size(), node);
        }
    }

    private Node sessionNode(GroupSession session, double x, double width) {
        long there =
                span.slots().stream()
                        .filter(slot -> slot.appointment().status().takesTime())
                        .filter(
                                slot ->
                                        slot.appointment().details().session().stream()
                                                .anyMatch(id -> id == session.id()))
                        .count();
        var type = span.facts().type(session.typeId());
        var node = new javafx.scene.layout.VBox(1);
        node.getStyleClass()
                .addAll(
                        "slot",
                        "group-session",
                        "type-"
                                + type.map(AppointmentType::colour)
                                        .map(Enum::name)
                                        .orElse("GROUP"));
        var name =
                Nodes.label(
                        session.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                                + " "
                                + session.name(),
                        "slot-name");
        name.setMinWidth(0);
        var places =
                Nodes.label(
                        Messages.text("slot.places", there, session.capacity()),
                        "slot-chip",
                        there >= session.capacity() ? "warning" : "plain");
        node.getChildren().addAll(name, places);
        double height =
                ChronoUnit.MINUTES.between(session.start(), session.end()) * scale.hour() / 60 - 2;
        node.relocate(x, scale.y(session.start().toLocalTime()) + 1);
        node.setMinSize(width, height);
        node.setMaxSize(width, height);
        node.setPrefSize(width, height);
        node.setAccessibleText(name.getText() + ", " + places.getText());
        node.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        listener.open(session);
                    } else {
                        listener.choose(session);
                    }
                    event.consume();
                });
        groups.put(node, session);
        return node;
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

    private void clickedEmpty(MouseEvent event) {
        if (span != null && event.getX() > AXIS && !columns.isEmpty()) {
            listener.chooseTime(
                    columnAt(event.getX()), scale.time(event.getY() - scale.hour() / 8));
        }
    }

    /** Marks the chosen and the pinned appointments. */
    void mark(Optional<BookedSlot> chosen, List<Long> pinned) {
        for (var node : slots) {
            long id = node.slot.appointment().id();
            node.setChosen(chosen.map(one -> one.appointment().id() == id).orElse(false));
            node.setPinned(pinned.contains(id));
        }
    }

    /** Marks the chosen group. */
    void markGroup(Optional<GroupSession> chosen) {
        groups.forEach(
                (node, session) ->
                        node.pseudoClassStateChanged(
                                CHOSEN, chosen.map(one -> one.id() == session.id()).orElse(false)));
    }

    /** Shows where the keyboard stands in empty hours; empty hides it. */
    void showCell(Optional<CellCursor.Cell> newCell) {
        cell = newCell.filter(one -> one.column() < columns.size());
        cursor.setVisible(cell.isPresent());
        cell.ifPresent(
                one ->
                        cursor.resizeRelocate(
                                AXIS + one.column() * columnWidth() + 2,
                                scale.y(one.time()) + 1,
                                columnWidth() - 3,
                                Math.max(12, scale.step() * scale.hour() / 60 - 2)));
    }

    /** Where an appointment lies, for scrolling to it; 0 if it is not shown. */
    double topOf(BookedSlot slot) {
        return slots.stream()
                .filter(node -> node.slot.appointment().id() == slot.appointment().id())
                .mapToDouble(Node::getLayoutY)
                .findFirst()
                .orElse(0);
    }

    /** Where a time lies, for scrolling to it. */
    double topOf(LocalTime time) {
        return scale.y(time);
    }
}
