package org.quadset.schedule.ui;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.Booking;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An appointment in the hand: a shape where it would lie, and why it can't lie there before it is
 * let go. With Ctrl it is a copy; Esc puts it back.
 */
final class GridDrag {
    private static final double RESIZE_EDGE = 7;
    private static final double DRAG_FROM = 4;
    private static final double POPOVER_WIDTH = 250;

    private final DayGrid grid;
    private final DayGrid.Listener listener;
    private final Label shape = Nodes.label("", "drop-shape");
    private final Label reason = Nodes.label("", "strong");
    private final Label places = Nodes.label("", "second-line");
    private final VBox popover = new VBox(4);
    private final EdgeScroll edges;
    private Held held;
    private Hand hand;
    private Booking target;
    private List<String> refusals = List.of();

    /** What the hand holds. */
    private record Held(
            SlotNode node,
            ScheduleColumn column,
            double grabbedAt,
            boolean resizing,
            double fromX,
            double fromY) {}

    /** Where the mouse is in the scene, and whether Ctrl makes it a copy. */
    private record Hand(double x, double y, boolean copies) {}

    GridDrag(DayGrid grid, DayGrid.Listener listener) {
        this.grid = grid;
        this.listener = listener;
        this.edges = new EdgeScroll(grid, this::follow);
        // Unmanaged: a shape under way must not widen the grid, which would build all its nodes
        // anew.
        for (var node : List.of(shape, popover)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        shape.setWrapText(true);
        reason.setWrapText(true);
        places.setWrapText(true);
        popover.getStyleClass().add("drop-refusal");
        popover.getChildren()
                .addAll(
                        Nodes.label(Messages.text("schedule.cannotMove"), "title-4"),
                        reason,
                        places,
                        Nodes.label(Messages.text("schedule.letGo"), "micro"));
    }

    boolean isUnderWay() {
        return held != null;
    }

    /** A slot that stays where it is. */
    void makeChoosable(SlotNode node) {
        node.setOnMousePressed(
                event -> {
                    listener.choose(node.slot);
                    event.consume();
                });
        opens(node);
    }

    void makeDraggable(SlotNode node, ScheduleColumn column) {
        node.setOnMousePressed(
                event -> {
                    listener.choose(node.slot);
                    held =
                            event.getButton() == MouseButton.PRIMARY
                                    ? new Held(
                                            node,
                                            column,
                                            event.getY(),
                                            event.getY() > node.getHeight() - RESIZE_EDGE,
                                            event.getSceneX(),
                                            event.getSceneY())
                                    : null;
                    event.consume();
                });
        node.setOnMouseDragged(this::dragged);
        node.setOnMouseReleased(this::released);
        opens(node);
    }

    private void opens(SlotNode node) {
        node.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        listener.open(node.slot);
                    }
                    event.consume();
                });
    }

    private void dragged(MouseEvent event) {
        if (held == null || target == null && hardlyMoved(event)) {
            return;
        }
        event.consume();
        hand = new Hand(event.getSceneX(), event.getSceneY(), event.isControlDown());
        follow();
        edges.handAt(grid.sceneToLocal(hand.x(), hand.y()).getY());
    }

    /** Shows what the hand holds where the hand is. */
    private void follow() {
        var under = grid.sceneToLocal(hand.x(), hand.y());
        var column = held.resizing() ? held.column() : grid.columnAt(under.getX());
        var wanted = wanted(under.getY(), column);
        boolean same = wanted.equals(target);
        target = wanted;
        if (!same) {
            refusals = listener.refusals(held.node().slot, wanted, hand.copies());
            tell(wanted);
        }
        double top = grid.scale().y(wanted.start().toLocalTime());
        double left = DayGrid.AXIS + grid.indexOf(column) * grid.columnWidth();
        shape.resizeRelocate(
                left + 3,
                top + 1,
                grid.columnWidth() - 5,
                wanted.minutes() * grid.scale().hour() / 60 - 2);
        if (!grid.getChildren().contains(shape)) {
            grid.getChildren().addAll(shape, popover);
        }
        place();
    }

    private boolean hardlyMoved(MouseEvent event) {
        return Math.abs(event.getSceneX() - held.fromX())
                        + Math.abs(event.getSceneY() - held.fromY())
                < DRAG_FROM;
    }

    /** Where the mouse would leave the appointment. */
    private Booking wanted(double y, ScheduleColumn column) {
        var one = held.node().slot.appointment();
        if (held.resizing()) {
            long minutes =
                    ChronoUnit.MINUTES.between(one.start().toLocalTime(), grid.scale().time(y));
            return listener.dropped(
                    held.node().slot,
                    column,
                    one.start().toLocalTime(),
                    (int) Math.max(grid.scale().step(), minutes));
        }
        LocalTime start = grid.scale().time(y - held.grabbedAt());
        return listener.dropped(held.node().slot, column, start, one.minutes());
    }

    private void tell(Booking wanted) {
        shape.getStyleClass().remove("refused");
        shape.setText(
                wanted.start().toLocalTime()
                        + "–"
                        + wanted.start().plusMinutes(wanted.minutes()).toLocalTime());
        popover.setVisible(!refusals.isEmpty());
        if (refusals.isEmpty()) {
            return;
        }
        shape.getStyleClass().add("refused");
        reason.setText(refusals.getFirst());
        places.setText("");
        listener.placesNear(
                held.node().slot,
                wanted,
                found -> {
                    if (held != null && wanted.equals(target)) {
                        places.setText(
                                found.isEmpty()
                                        ? Messages.text("schedule.noPlace")
                                        : Messages.text(
                                                "schedule.places", String.join(" · ", found)));
                        place();
                    }
                });
    }

    /** Beside the shape, on the side that has room, and where it can be seen. */
    private void place() {
        if (refusals.isEmpty()) {
            return;
        }
        double left = shape.getLayoutX() - 3;
        double top = shape.getLayoutY() - 1;
        popover.setMaxWidth(POPOVER_WIDTH);
        double height = popover.prefHeight(POPOVER_WIDTH);
        var seen = grid.seen();
        double right = left + grid.columnWidth() + 6;
        double x =
                right + POPOVER_WIDTH < seen.getMaxX()
                        ? right
                        : Math.max(seen.getMinX(), left - POPOVER_WIDTH - 6);
        popover.resizeRelocate(
                x,
                Math.max(seen.getMinY() + 4, Math.min(top, seen.getMaxY() - height - 4)),
                POPOVER_WIDTH,
                height);
    }

    private void released(MouseEvent event) {
        var dropped = Optional.ofNullable(held).filter(one -> target != null);
        var booking = target;
        end();
        dropped.ifPresent(one -> listener.drop(one.node().slot, booking, event.isControlDown()));
        event.consume();
        grid.dragEnded();
    }

    private void end() {
        edges.stop();
        grid.getChildren().removeAll(shape, popover);
        held = null;
        target = null;
        refusals = List.of();
    }

    /** Puts back what the hand holds. Answers whether it held anything. */
    boolean cancel() {
        if (held == null) {
            return false;
        }
        end();
        grid.dragEnded();
        return true;
    }
}
