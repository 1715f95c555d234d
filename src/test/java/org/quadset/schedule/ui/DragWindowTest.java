package org.quadset.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.schedule.AppointmentStatus;

import java.time.LocalDate;

/** Dragging in the day, through the handlers that the mouse's own events reach. */
class DragWindowTest extends ScheduleOnScreen {
    private static final double HOUR = 64;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private void mouse(SlotNode node, EventType<MouseEvent> kind, Point2D inScene) {
        onFx(
                () -> {
                    boolean down = kind != MouseEvent.MOUSE_RELEASED;
                    node.fireEvent(
                            new MouseEvent(
                                    kind,
                                    inScene.getX(),
                                    inScene.getY(),
                                    inScene.getX(),
                                    inScene.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    down,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    null));
                    return null;
                });
    }

    private static Point2D middle(SlotNode node) {
        return onFx(() -> node.localToScene(node.getWidth() / 2, node.getHeight() / 2));
    }

    /** Presses in the middle, drags by so much in two steps; the button stays down. */
    private Point2D dragBy(SlotNode node, double x, double y) {
        var from = middle(node);
        var to = from.add(x, y);
        mouse(node, MouseEvent.MOUSE_PRESSED, from);
        mouse(node, MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
        mouse(node, MouseEvent.MOUSE_DRAGGED, to);
        return to;
    }

    private double column() {
        return onFx(() -> grid().columnWidth());
    }

    private LocalDate dayWith(String patient, int hour) {
        return dayWith(patient, hour, newDay());
    }

    private LocalDate dayWith(String patient, int hour, LocalDate day) {
        var names = patient.split(" ");
        book(register(names[0], names[1], "(555) 555-0131"), 0, day.atTime(hour, 0));
        showDay(day);
        return day;
    }

    @Test
    void movesAVisitToAnotherTimeAndColumnInStepsOfAQuarterOfAnHour() {
        var day = dayWith("Drag Me", 9);
        var node = slotOf("Drag Me");
        var to = dragBy(node, column(), HOUR + 3);
        assertThat(texts("scroll")).anyMatch(text -> text.startsWith("10:00–10:45"));
        mouse(node, MouseEvent.MOUSE_RELEASED, to);
        untilStored(
                "the move",
                () -> stored(node.slot.appointment()).start().equals(day.atTime(10, 0)));
        assertThat(stored(node.slot.appointment()).clinicianId())
                .isEqualTo(services.clinics().clinicians().getLast().id());
        until("the notice", () -> notice().equals("Moved to 10:00"));
        fire("toastUndo");
        untilStored(
                "taken back",
                () -> stored(node.slot.appointment()).start().equals(day.atTime(9, 0)));
    }

    @Test
    void makesAVisitLongerAtItsLowerEdge() {
        var day = dayWith("Make Longer", 9);
        var node = slotOf("Make Longer");
        var edge = onFx(() -> node.localToScene(node.getWidth() / 2, node.getHeight() - 2));
        mouse(node, MouseEvent.MOUSE_PRESSED, edge);
        mouse(node, MouseEvent.MOUSE_DRAGGED, edge.add(0, HOUR / 4));
        mouse(node, MouseEvent.MOUSE_RELEASED, edge.add(0, HOUR / 4));
        untilStored("the length", () -> stored(node.slot.appointment()).minutes() == 60);
        assertThat(stored(node.slot.appointment()).start()).isEqualTo(day.atTime(9, 0));
    }

    @Test
    void leavesAVisitWhereItWasWhenItIsOnlyClicked() {
        var day = dayWith("Only Clicked", 9);
        var node = slotOf("Only Clicked");
        var to = dragBy(node, 1, 1);
        mouse(node, MouseEvent.MOUSE_RELEASED, to);
        settle();
        assertThat(stored(node.slot.appointment()).start()).isEqualTo(day.atTime(9, 0));
        until("it is chosen", () -> texts("details").contains("Only Clicked"));
    }

    @Test
    void saysWhileDraggingThatTheTimeIsTakenAndLeavesTheVisitWhereItWas() {
        var day = newDay();
        book(register("Sits", "There", "(555) 555-0132"), 0, day.atTime(11, 0));
        book(register("Wants", "There", "(555) 555-0133"), 0, day.atTime(9, 0));
        showDay(day);
        var node = slotOf("Wants There");
        var to = dragBy(node, 0, 2 * HOUR);
        assertThat(texts("scroll"))
                .anyMatch(text -> text.contains("Dana Ruiz already has Sits There at 11:00"));
        mouse(node, MouseEvent.MOUSE_RELEASED, to);
        until("the refusal", () -> notice().startsWith("Dana Ruiz already has Sits There"));
        assertThat(stored(node.slot.appointment()).start()).isEqualTo(day.atTime(9, 0));
    }

    @Test
    void scrollsOnWhileTheHandIsAtTheEdgeAndSaysWhyNotWhereItCanBeSeen() {
        var day = newDay();
        book(register("Sits", "Late", "(555) 555-0134"), 0, day.atTime(17, 15));
        book(register("Goes", "Down", "(555) 555-0135"), 0, day.atTime(13, 0));
        showDay(day);
        var pane = get(ScrollPane.class, "scroll");
        onFx(
                () -> {
                    pane.setVvalue(0);
                    return null;
                });
        var node = slotOf("Goes Down");
        var from = onFx(() -> node.localToScene(20, 36));
        double bottom = onFx(() -> pane.localToScene(0, pane.getHeight() - 6).getY());
        var edge = new Point2D(from.getX(), bottom);
        mouse(node, MouseEvent.MOUSE_PRESSED, from);
        mouse(node, MouseEvent.MOUSE_DRAGGED, from.add(0, 20));
        mouse(node, MouseEvent.MOUSE_DRAGGED, edge);
        until("the lower end", () -> onFx(() -> pane.getVvalue() >= 1.0));
        until(
                "the refusal",
                () ->
                        texts("scroll").stream()
                                .anyMatch(text -> text.contains("already has Sits Late")));
        onFx(
                () -> {
                    var said = pane.lookup(".drop-refusal");
                    var bounds = grid().seen();
                    assertThat(bounds.contains(said.localToParent(said.getLayoutBounds())))
                            .as(said.localToParent(said.getLayoutBounds()) + " in " + bounds)
                            .isTrue();
                    return null;
                });
        mouse(node, MouseEvent.MOUSE_RELEASED, edge);
        settle();
    }

    @Test
    void doesNotDragAVisitThatIsDone() {
        var day = dayWith("Is Done", 9, newDayBefore());
        var booked = slotOf("Is Done").slot.appointment();
        services.schedule().setStatus(booked, AppointmentStatus.DONE, actor);
        showDay(TODAY);
        showDay(day);
        until(
                "done",
                () -> slotOf("Is Done").slot.appointment().status() == AppointmentStatus.DONE);
        var node = slotOf("Is Done");
        mouse(node, MouseEvent.MOUSE_RELEASED, dragBy(node, 0, HOUR));
        settle();
        assertThat(stored(booked).start()).isEqualTo(day.atTime(9, 0));
        assertThat(notice()).isEmpty();
    }

    @Test
    void keepsAVisitWithinTheDayWhenItIsDraggedFarOut() {
        var day = dayWith("Far Out", 9);
        var node = slotOf("Far Out");
        mouse(node, MouseEvent.MOUSE_RELEASED, dragBy(node, 5000, -5000));
        untilStored(
                "the move",
                () -> !stored(node.slot.appointment()).start().equals(day.atTime(9, 0)));
        assertThat(stored(node.slot.appointment()).start()).isEqualTo(day.atTime(0, 0));
        assertThat(stored(node.slot.appointment()).clinicianId())
                .isEqualTo(services.clinics().clinicians().getLast().id());
    }
}
