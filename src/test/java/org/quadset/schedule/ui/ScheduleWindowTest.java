package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.CancelReason;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A day of the schedule by the keyboard: choosing, status, cancelling, moving; and the panel beside
 * it.
 */
class ScheduleWindowTest extends ScheduleOnScreen {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    @Test
    void showsTheDayWithAColumnForEachClinician() {
        var day = newDay();
        book(register("Ada", "Early", "(555) 555-0101"), 0, day.atTime(8, 0));
        book(register("Bea", "Later", "(555) 555-0102"), 1, day.atTime(9, 30));
        showDay(day);
        assertThat(slots())
                .extracting(slot -> slot.slot.patient().names().spoken())
                .containsExactlyInAnyOrder("Ada Early", "Bea Later");
        assertThat(texts("heads")).contains("Dana Ruiz", "Marcus Bell");
        assertThat(text("count")).isEqualTo("2 visits");
        assertThat(onFx(() -> slotOf("Ada Early").getAccessibleText()))
                .isEqualTo("8:00, Ada Early, Follow-up, Expected");
        assertThat(onFx(() -> slotOf("Ada Early").getLayoutX()))
                .isLessThan(onFx(() -> slotOf("Bea Later").getLayoutX()));
        assertThat(onFx(() -> slotOf("Ada Early").getLayoutY()))
                .isLessThan(onFx(() -> slotOf("Bea Later").getLayoutY()));
    }

    @Test
    void choosesWithTheArrowsAndShowsTheChosenOneBesideTheDay() {
        var day = newDay();
        book(register("Up", "One", "(555) 555-0103"), 0, day.atTime(8, 0));
        book(register("Down", "Two", "(555) 555-0104"), 0, day.atTime(10, 0));
        book(register("Right", "Three", "(555) 555-0105"), 1, day.atTime(10, 15));
        showDay(day);
        assertThat(texts("nothing")).contains("Nothing chosen");
        press(DOWN);
        until("the first", () -> texts("details").contains("Up One"));
        assertThat(texts("details"))
                .contains("8:00–8:45 · 45 min", "Follow-up", "Expected")
                .doesNotContain("Mark as: Arrived");
        press(DOWN);
        until("the second", () -> texts("details").contains("Down Two"));
        press(RIGHT);
        until("the other column", () -> texts("details").contains("Right Three"));
        press(LEFT);
        until("back", () -> texts("details").contains("Down Two"));
        press(UP);
        until("the first again", () -> texts("details").contains("Up One"));
    }

    @Test
    void setsTheStatusWithLettersAndStepsBackWithBackspace() {
        var booked = onlyOne("Letter", "Press", newDayBefore());
        press(A);
        untilStatus(booked, AppointmentStatus.ARRIVED);
        until("the panel", () -> texts("details").contains("Arrived"));
        press(I);
        untilStatus(booked, AppointmentStatus.IN_TREATMENT);
        until("the panel", () -> texts("details").contains("In treatment"));
        press(D);
        untilStatus(booked, AppointmentStatus.DONE);
        until("the panel", () -> texts("details").contains("Done"));
        press(BACK_SPACE);
        untilStatus(booked, AppointmentStatus.IN_TREATMENT);
        until("the panel", () -> texts("details").contains("In treatment"));
        assertThat(notice()).isEqualTo("Letter Press: In treatment");
    }

    @Test
    void ofADayToComeNothingIsSaidToHaveHappened() {
        var booked = onlyOne("Not", "Yet");
        press(A);
        until("the refusal", () -> notice().startsWith("The visit is on"));
        press(ENTER);
        settle();
        assertThat(here()).isInstanceOf(Place.ScheduleDay.class);
        assertThat(stored(booked)).isEqualTo(booked);
    }

    @Test
    void setsTheStatusWithTheButtonsBesideTheDay() {
        var booked = onlyOne("Button", "Press", newDayBefore());
        fire("next");
        untilStatus(booked, AppointmentStatus.ARRIVED);
        until("the next step", () -> text("next").equals("Mark as: In treatment"));
        fire("undo");
        untilStatus(booked, AppointmentStatus.BOOKED);
    }

    @Test
    void cancelsWithAReasonOnlyAfterAsking() {
        var booked = onlyOne("Cancel", "Led");
        press(DELETE);
        until("the question", () -> texts().contains("Cancel the visit of Cancel Led?"));
        press(ESCAPE);
        until("the question to go", () -> !texts().contains("Cancel the visit of Cancel Led?"));
        settle();
        assertThat(stored(booked).status()).isEqualTo(AppointmentStatus.BOOKED);
        press(DELETE);
        until("the question", () -> texts().contains("Cancel the visit of Cancel Led?"));
        fireTexted("Illness");
        untilStatus(booked, AppointmentStatus.CANCELLED);
        assertThat(stored(booked).cancelReason()).contains(CancelReason.ILLNESS);
        until("the panel", () -> texts("details").contains("Cancelled, Illness"));
        assertThat(text("count")).isEqualTo("0 visits");
        press(A);
        until(
                "the refusal",
                () -> notice().equals("This appointment is cancelled or done. Book a new one."));
        assertThat(stored(booked).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void letsTheTimeOfACancelledVisitBeUsedAgain() {
        var day = newDay();
        var booked = book(register("First", "Gone", "(555) 555-0106"), 0, day.atTime(11, 0));
        services.schedule().cancel(booked, CancelReason.ILLNESS, actor);
        var other = book(register("Second", "Come", "(555) 555-0107"), 0, day.atTime(11, 0));
        showDay(day);
        assertThat(slots()).hasSize(2);
        assertThat(onFx(() -> slotOf("First Gone").getMinWidth()))
                .isLessThan(onFx(() -> slotOf("Second Come").getMinWidth()));
        assertThat(stored(other).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void carriesAVisitToAnotherDayWithCtrlXAndCtrlV() {
        var booked = onlyOne("Carry", "Over");
        var day = booked.start().toLocalDate();
        press(CONTROL, X);
        until("the pin", () -> texts("screen").contains("Put Carry Over here"));
        press(CONTROL, RIGHT);
        untilDay(day.plusDays(1));
        press(CONTROL, V);
        untilStored(
                "the move",
                () ->
                        stored(booked)
                                .start()
                                .equals(day.plusDays(1).atTime(booked.start().toLocalTime())));
        until(
                "the visit there",
                () -> slots().size() == 1 && !texts("screen").contains("Put Carry Over here"));
        press(CONTROL, LEFT);
        untilDay(day);
        assertThat(slots()).isEmpty();
    }

    @Test
    void shiftsByAQuarterOfAnHourWithCtrlAndTheArrows() {
        var booked = onlyOne("Shift", "Quarter");
        var start = booked.start();
        press(CONTROL, DOWN);
        untilStored("later", () -> stored(booked).start().equals(start.plusMinutes(15)));
        until("the panel", () -> texts("details").contains("10:15–11:00 · 45 min"));
        press(CONTROL, UP);
        untilStored("back", () -> stored(booked).start().equals(start));
        until("the panel", () -> texts("details").contains("10:00–10:45 · 45 min"));
        press(CONTROL, UP);
        untilStored("earlier", () -> stored(booked).start().equals(start.minusMinutes(15)));
        until("the notice", () -> notice().equals("Moved to 09:45"));
        fire("toastUndo");
        untilStored("taken back", () -> stored(booked).start().equals(start));
    }

    @Test
    void refusesToShiftOntoSomebodyElseAndSaysWho() {
        var day = newDay();
        var first = book(register("Stands", "Here", "(555) 555-0108"), 0, day.atTime(10, 0));
        book(register("Blocks", "Way", "(555) 555-0109"), 0, day.atTime(10, 45));
        showDay(day);
        press(DOWN);
        until("the first", () -> texts("details").contains("Stands Here"));
        press(CONTROL, DOWN);
        until(
                "the refusal",
                () -> notice().contains("Dana Ruiz already has Blocks Way at 10:45–11:30"));
        assertThat(stored(first).start()).isEqualTo(day.atTime(10, 0));
        assertThat(texts("details")).contains("10:00–10:45 · 45 min");
    }

    @Test
    void goesToTodayWithTAndToOtherDaysWithCtrlAndTheArrows() {
        showDay(TODAY.plusDays(3));
        press(CONTROL, LEFT);
        untilDay(TODAY.plusDays(2));
        press(T);
        untilDay(TODAY);
        assertThat(text("title")).isEqualTo("Thursday 19 November");
    }

    @Test
    void opensTheVisitOfTheChosenOneWithEnter() {
        var booked = onlyOne("Enter", "Opens", newDayBefore());
        press(ENTER);
        until("the visit", () -> here() instanceof Place.VisitEditor);
        assertThat(
                        services.visits()
                                .byId(((Place.VisitEditor) here()).visit(), actor)
                                .appointmentId())
                .hasValue(booked.id());
        assertThat(stored(booked).status()).isEqualTo(AppointmentStatus.IN_TREATMENT);
    }

    @Test
    void changesNothingWithLettersWhileNothingIsChosen() {
        var day = newDay();
        var booked = book(register("Not", "Chosen", "(555) 555-0110"), 0, day.atTime(10, 0));
        showDay(day);
        for (var key : List.of(A, I, D, BACK_SPACE, DELETE)) {
            press(key);
        }
        settle();
        assertThat(stored(booked).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(texts()).doesNotContain("Keep it");
    }

    @Test
    void drawsADayThatBeginsEarlyAndEndsLate() {
        var day = newDay();
        book(register("Very", "Early", "(555) 555-0112"), 0, day.atTime(5, 30));
        book(register("Very", "Late", "(555) 555-0113"), 0, day.atTime(23, 0));
        showDay(day);
        assertThat(onFx(() -> slotOf("Very Early").getLayoutY())).isNotNegative();
        assertThat(onFx(() -> slotOf("Very Late").getLayoutY() + slotOf("Very Late").getHeight()))
                .isLessThanOrEqualTo(onFx(() -> grid().getPrefHeight()));
    }

    @Test
    void putsTheDayOfAChangedClockInItsColumnByTheWallClock() {
        var spring = LocalDate.of(2027, 3, 14);
        book(register("Summer", "Time", "(555) 555-0114"), 0, spring.atTime(9, 0));
        showDay(spring);
        assertThat(onFx(() -> slotOf("Summer Time").slot.appointment().start().toLocalTime()))
                .isEqualTo(LocalTime.of(9, 0));
    }

    /** A new day with one visit at ten o'clock, shown and chosen. */
    private Appointment onlyOne(String given, String family) {
        return onlyOne(given, family, newDay());
    }

    private Appointment onlyOne(String given, String family, LocalDate day) {
        Patient patient = register(given, family, "(555) 555-0115");
        var booked = book(patient, 0, day.atTime(10, 0));
        showDay(day);
        press(DOWN);
        until("the visit to be chosen", () -> texts("details").contains(given + " " + family));
        return booked;
    }
}
