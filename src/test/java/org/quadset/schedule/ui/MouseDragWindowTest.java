package org.quadset.schedule.ui;

import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;

/** Dragging with the real mouse; needs a display. */
@Tag("window")
class MouseDragWindowTest extends ScheduleOnScreen {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    @Test
    void movesAVisitAnHourLaterWithTheMouse() {
        var day = newDay();
        var booked = book(register("Mouse", "Drag", "(555) 555-0141"), 0, day.atTime(9, 0));
        showDay(day);
        var node = slotOf("Mouse Drag");
        var from = onFx(() -> node.localToScreen(node.getWidth() / 2, node.getHeight() / 2));
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.add(0, 30));
        robot.moveTo(from.add(0, 64));
        until(
                "the shape where it would lie",
                () -> texts("scroll").stream().anyMatch(text -> text.startsWith("10:00–10:45")));
        robot.release(MouseButton.PRIMARY);
        untilStored("the move", () -> stored(booked).start().equals(day.atTime(10, 0)));
        until("the notice", () -> notice().equals("Moved to 10:00"));
    }
}
