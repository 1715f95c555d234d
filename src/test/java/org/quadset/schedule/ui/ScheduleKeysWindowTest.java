package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.BookedSlot;

import java.time.LocalDate;
import java.util.List;

/** What the desk does most, with the telephone in one hand: every key is counted. */
class ScheduleKeysWindowTest extends ScheduleOnScreen {
    private int keys;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private void key(KeyCode... codes) {
        keys += codes.length;
        press(codes);
    }

    private void write(String text) {
        keys += text.length();
        type(text);
    }

    private List<Appointment> booked(LocalDate day) {
        return services.schedule().day(day, actor).slots().stream()
                .map(BookedSlot::appointment)
                .toList();
    }

    private Appointment chosen(String given, String family) {
        var day = newDay();
        var booked = book(register(given, family, "(555) 555-0171"), 0, day.atTime(10, 0));
        showDay(day);
        press(DOWN);
        until("the visit to be chosen", () -> texts("details").contains(given + " " + family));
        keys = 0;
        return booked;
    }

    @Test
    void anExistingPatientIsBookedWithAtMostEighteenKeys() {
        register("Nell", "Archer", "(555) 555-0121");
        var day = newDay();
        showDay(day);
        keys = 0;
        key(B);
        until("the panel", () -> focusedId().equals("patient"));
        write("arch ne");
        until(
                "the suggestion",
                () ->
                        find(ListView.class, "suggestions")
                                        .map(list -> list.getItems().size())
                                        .orElse(0)
                                == 1);
        key(ENTER);
        until("the cursor in the time", () -> focusedId().equals("start"));
        write("930");
        key(ENTER);
        untilStored("the booking", () -> booked(day).size() == 1);
        assertThat(booked(day).getFirst().start()).isEqualTo(day.atTime(9, 30));
        assertThat(keys).isEqualTo(13).isLessThanOrEqualTo(18);
    }

    @Test
    void aVisitIsMovedToAnotherDayWithAtMostEightKeys() {
        var booked = chosen("Carry", "Far");
        var next = booked.start().toLocalDate().plusDays(1);
        key(CONTROL, X);
        until("the pin", () -> texts("screen").contains("Put Carry Far here"));
        key(CONTROL, RIGHT);
        untilDay(next);
        key(CONTROL, V);
        untilStored("the move", () -> stored(booked).start().equals(next.atTime(10, 0)));
        assertThat(keys).isEqualTo(6).isLessThanOrEqualTo(8);
    }

    @Test
    void aVisitGetsAnotherTypeAndNoteAndCtrlZTakesItBack() {
        var booked = chosen("Other", "Kind");
        press(F2);
        until("the panel", () -> focusedId().equals("start"));
        assertThat(typed("patient")).startsWith("Other Kind");
        assertThat(typed("start")).isEqualTo("10:00");
        assertThat(texts()).contains("Change the visit");
        typeInto("minutes", "60");
        typeInto("note", "brings the boot");
        fire("bookNow");
        untilStored("the change", () -> stored(booked).minutes() == 60);
        assertThat(stored(booked).note()).isEqualTo("brings the boot");
        assertThat(stored(booked).kind()).isEqualTo(AppointmentKind.FOLLOW_UP);
        until("the panel to close", () -> texts("details").contains("brings the boot"));
        press(CONTROL, Z);
        untilStored("taken back", () -> stored(booked).sameAs(booked.withVersion(0)));
    }

    @Test
    void anUndoThatIsPressedBeforeTheActIsStoredTakesThatActBackAndNotTheOneBefore() {
        var booked = chosen("Quick", "Fingers");
        press(CONTROL, DOWN);
        untilStored(
                "the first act",
                () -> stored(booked).start().equals(booked.start().plusMinutes(15)));
        until("the panel", () -> texts("details").contains("10:15–11:00 · 45 min"));
        onFx(
                () -> {
                    // Both in one go, so that nothing can be stored between them.
                    fireKey(DOWN);
                    fireKey(Z);
                    return null;
                });
        untilStored("both", () -> stored(booked).version() == booked.version() + 3);
        assertThat(stored(booked).start()).isEqualTo(booked.start().plusMinutes(15));
    }

    private void fireKey(KeyCode code) {
        grid().fireEvent(
                        new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                code,
                                false,
                                true,
                                false,
                                false));
    }
}
