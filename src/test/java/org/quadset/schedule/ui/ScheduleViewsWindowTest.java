package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DIGIT6;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.schedule.Appointment;

import java.time.LocalDate;

/** The ways to look at the schedule, and the walk through empty hours, by the keyboard. */
class ScheduleViewsWindowTest extends ScheduleOnScreen {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private Appointment chosenOne(String given, String family) {
        var day = newDay();
        var booked = book(register(given, family, "(555) 555-0151"), 0, day.atTime(10, 0));
        showDay(day);
        press(DOWN);
        until("the visit to be chosen", () -> texts("details").contains(given + " " + family));
        return booked;
    }

    private void untilStart(Appointment one, LocalDate day, int hour, int minute) {
        untilStored(
                "the start at " + hour + ":" + minute,
                () -> stored(one).start().equals(day.atTime(hour, minute)));
        settle();
    }

    @Test
    void digitsChooseTheViewAndTheChosenVisitStaysChosen() {
        var booked = chosenOne("View", "Digits");
        var day = booked.start().toLocalDate();
        press(DIGIT2);
        until("the rooms", () -> !texts("heads").contains("Dana Ruiz"));
        press(DIGIT3);
        until("the week", () -> text("title").contains(" – "));
        assertThat(slots())
                .extracting(slot -> slot.slot.patient().names().spoken())
                .contains("View Digits");
        press(DIGIT4);
        until(
                "two clinicians a day",
                () -> texts("heads").stream().anyMatch(text -> text.startsWith("M")));
        assertThat(texts("details")).contains("View Digits");
        press(DIGIT5);
        until("the month", () -> find(MonthPane.class, "month").isPresent());
        press(DIGIT6);
        until("the list", () -> find(ListView.class, "agenda").isPresent());
        assertThat(texts("agenda")).contains("View Digits");
        press(DIGIT1);
        untilDay(day);
        assertThat(texts("details")).contains("View Digits");
    }

    @Test
    void aDayOfTheMonthLeadsToThatDay() {
        var booked = chosenOne("Month", "Leads");
        var day = booked.start().toLocalDate();
        press(DIGIT5);
        until("the month", () -> find(MonthPane.class, "month").isPresent());
        onFx(
                () -> {
                    get(MonthPane.class, "month").getChildren().stream()
                            .filter(Button.class::isInstance)
                            .map(Button.class::cast)
                            .filter(
                                    button ->
                                            button.getAccessibleText()
                                                    .startsWith(
                                                            day.getDayOfMonth()
                                                                    + " "
                                                                    + month(day)
                                                                    + ": 1 visits"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
        untilDay(day);
        assertThat(slots()).hasSize(1);
    }

    private static String month(LocalDate day) {
        return day.getMonth()
                .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }

    @Test
    void walksThroughEmptyHoursAndBooksThere() {
        var booked = chosenOne("Walk", "Empty");
        press(E);
        until("the cursor", () -> onFx(() -> grid().lookup(".cell-cursor").isVisible()));
        press(DOWN);
        press(RIGHT);
        press(ENTER);
        until("the booking panel", () -> !typed("start").isEmpty());
        assertThat(typed("start")).isEqualTo("11:00");
        assertThat(typed("day")).contains(String.valueOf(booked.start().getDayOfMonth()));
        assertThat(texts("panel")).anyMatch(text -> text.contains("Marcus Bell"));
        press(ESCAPE);
        until("the panel to go", () -> find(VBox.class, "panel").isEmpty());
    }

    @Test
    void dropsWhatIsPinnedWhereTheKeyboardStandsAndTakesItBackAndDoesItAgain() {
        var booked = chosenOne("Pin", "Cursor");
        var day = booked.start().toLocalDate();
        press(CONTROL, X);
        until("the pinboard", () -> texts("pins").contains("Pin Cursor"));
        press(E);
        press(DOWN);
        press(RIGHT);
        press(CONTROL, V);
        untilStart(booked, day, 11, 0);
        assertThat(stored(booked).clinicianId())
                .isEqualTo(services.clinics().clinicians().getLast().id());
        until("the pinboard to be empty", () -> find(VBox.class, "pins").isEmpty());
        press(CONTROL, Z);
        untilStart(booked, day, 10, 0);
        press(CONTROL, Y);
        untilStart(booked, day, 11, 0);
    }

    @Test
    void copiesWhereTheKeyboardStands() {
        var booked = chosenOne("Copy", "Cursor");
        var day = booked.start().toLocalDate();
        press(CONTROL, C);
        press(E);
        for (int i = 0; i < 4; i++) {
            press(DOWN);
        }
        press(CONTROL, V);
        until("both visits", () -> slots().size() == 2);
        assertThat(stored(booked).start()).isEqualTo(day.atTime(10, 0));
        assertThat(slots())
                .extracting(slot -> slot.slot.appointment().start())
                .contains(day.atTime(11, 45));
    }

    @Test
    void shiftWithTheArrowsMakesLongerAndPlusAndMinusDrawTheHoursLarger() {
        var booked = chosenOne("Longer", "Larger");
        press(SHIFT, DOWN);
        untilStored("an hour", () -> stored(booked).minutes() == 60);
        settle();
        double height = onFx(() -> grid().getPrefHeight());
        press(CONTROL, EQUALS);
        until("larger hours", () -> onFx(() -> grid().getPrefHeight()) > height);
        press(CONTROL, MINUS);
        until("as before", () -> onFx(() -> grid().getPrefHeight()) == height);
    }
}
