package org.quadset.frontdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.AppointmentStatus;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/** Who waits and who could have a free time, by the keys of somebody who holds a telephone. */
class WaitingWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private WaitingWish waits(Patient patient) {
        var list = services.waitingList();
        return list.add(
                WaitingWish.anyTime(
                        patient.id(),
                        list.types(actor).getFirst().id(),
                        45,
                        TODAY,
                        services.time().now()),
                actor);
    }

    private boolean bookedAt(Patient patient, LocalDateTime start) {
        return services.schedule()
                .nextOf(patient.id(), actor)
                .map(one -> one.start().equals(start))
                .orElse(false);
    }

    private ListView<?> list(String id) {
        return onFx(() -> get(ListView.class, id));
    }

    @Test
    void aCancelledTimeIsFilledWithThreeKeysOnceTheVisitIsChosen() {
        var start = TODAY.plusDays(4).atTime(10, 0);
        var booked = book(register("Leaves", "Early", "(555) 555-0140"), 0, start);
        var waiting = register("Waits", "Long", "(555) 555-0141");
        waits(waiting);
        go(new Place.ScheduleDay(start.toLocalDate()));
        until("the visit", () -> texts().contains("Leaves Early"));
        focus("scroll");
        press(KeyCode.DOWN);
        until("it is chosen", () -> texts("details").contains("Leaves Early"));
        int keys = 0;
        press(KeyCode.DELETE);
        keys++;
        until("the reasons", () -> texts().contains("Illness"));
        press(KeyCode.ENTER);
        keys++;
        until("whom to call", () -> list("candidates").isFocused());
        assertThat(texts("candidates")).contains("Waits Long", "(555) 555-0141");
        press(KeyCode.DIGIT1);
        keys++;

        untilStored("the booking", () -> bookedAt(waiting, start));
        until("the notice", () -> notice().equals("Waits Long has 10:00"));
        assertThat(keys).isEqualTo(3);
        assertThat(services.schedule().byId(booked.id(), actor).status())
                .isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(services.waitingList().open(actor)).isEmpty();
        fire("toastUndo");
        untilStored("taken back", () -> !services.waitingList().open(actor).isEmpty());
        services.waitingList().withdraw(services.waitingList().open(actor).getFirst(), actor);
    }

    @Test
    void somebodyIsPutOnTheListByTheKeyboard() {
        register("Types", "Quick", "(555) 555-0142");
        go(new Place.WaitingList());
        until("the form", () -> !onFx(() -> typed("minutes")).isEmpty());
        focus("patient");
        type("typ qui");
        until("the suggestion", () -> list("suggestions").getItems().size() == 1);
        press(KeyCode.ENTER);
        until("the hours", () -> focusedId().equals("hours"));
        type("after 15");
        fire("day-TUESDAY");
        press(KeyCode.CONTROL, KeyCode.S);

        untilStored("the wish", () -> services.waitingList().open(actor).size() == 1);
        var stored = services.waitingList().open(actor).getFirst();
        assertThat(stored.fromMinute()).isEqualTo(15 * 60);
        assertThat(stored.weekdays()).containsExactly(DayOfWeek.TUESDAY);
        assertThat(stored.priority()).isEqualTo(WaitingPriority.NORMAL);
        until("the list", () -> list("waiting").getItems().size() == 1);

        onFx(
                () -> {
                    list("waiting").requestFocus();
                    list("waiting").getSelectionModel().selectFirst();
                    return null;
                });
        press(KeyCode.ENTER);
        until("the hours of the wish", () -> typed("hours").equals("after 15:00"));
        typeInto("hours", "lunch");
        press(KeyCode.CONTROL, KeyCode.S);
        until("the error", () -> errorBeneath("hours").contains("can’t be read"));
        typeInto("hours", "8-12");
        press(KeyCode.CONTROL, KeyCode.S);
        untilStored(
                "the change",
                () -> services.waitingList().open(actor).getFirst().untilMinute() == 12 * 60);

        until("the list again", () -> typed("hours").isEmpty());
        onFx(
                () -> {
                    list("waiting").requestFocus();
                    list("waiting").getSelectionModel().selectFirst();
                    return null;
                });
        press(KeyCode.DELETE);
        untilStored("taken off", () -> services.waitingList().open(actor).isEmpty());
    }
}
