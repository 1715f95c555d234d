package org.quadset.schedule.ui;

import javafx.scene.control.ScrollPane;

import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A day of the schedule in the real window; each test takes a day of its own. */
abstract class ScheduleOnScreen extends OpenedProgram {
    private int days = 10;

    /** A day that no other test uses, ten to several hundred days from now. */
    protected LocalDate newDay() {
        days += 3;
        return TODAY.plusDays(days);
    }

    /** A day that is over and that no other test of the class looks at: of it all can be said. */
    protected LocalDate newDayBefore() {
        days += 3;
        return TODAY.minusDays(days);
    }

    protected void showDay(LocalDate day) {
        go(new Place.ScheduleDay(day));
        untilDay(day);
        settle();
    }

    protected void untilDay(LocalDate day) {
        until(
                "the day " + day,
                () ->
                        text("title").contains(" " + day.getDayOfMonth() + " ")
                                && grid().getWidth() > DayGrid.AXIS);
        settle();
        untilFramesAreDrawn();
    }

    /**
     * Waits until the day has its place, so that an appointment that is looked up stays the one
     * that is shown.
     */
    private void untilFramesAreDrawn() {
        var drawn = new java.util.concurrent.CompletableFuture<Boolean>();
        onFx(
                () -> {
                    window.afterFrames(3, () -> drawn.complete(true));
                    return null;
                });
        until("three frames", drawn::isDone);
    }

    protected DayGrid grid() {
        return (DayGrid) get(ScrollPane.class, "scroll").getContent();
    }

    protected List<SlotNode> slots() {
        return onFx(
                () ->
                        grid().getChildren().stream()
                                .filter(SlotNode.class::isInstance)
                                .map(SlotNode.class::cast)
                                .toList());
    }

    protected SlotNode slotOf(String patient) {
        return slots().stream()
                .filter(slot -> Objects.equals(slot.slot.patient().names().spoken(), patient))
                .findFirst()
                .orElseThrow(() -> new AssertionError(patient + " is not in the day"));
    }

    protected Appointment stored(Appointment appointment) {
        return services.schedule().byId(appointment.id(), actor);
    }

    protected void untilStatus(Appointment appointment, AppointmentStatus status) {
        untilStored("the status " + status, () -> stored(appointment).status() == status);
        settle();
    }
}
