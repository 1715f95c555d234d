package org.quadset.frontdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;

import java.util.Optional;
import java.util.OptionalInt;

/** The front desk's day by keys. Every test takes back what it did. */
class FrontDeskWindowTest extends OpenedProgram {
    private Appointment expected;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
        var patient = register("Gus", "Petrakis", "(555) 555-0101");
        expected = book(patient, 0, TODAY.atTime(14, 0));
        book(register("Maya", "Cohen", "(555) 555-0102"), 1, TODAY.plusDays(1).atTime(9, 0));
        clinic.deskRecords().noteUsualCopay(patient.id(), OptionalInt.of(3000), actor);
    }

    private Appointment stored() {
        return services.schedule().byId(expected.id(), actor);
    }

    private void openDesk() {
        go(new Place.FrontDesk());
        until(
                "the one who is expected to be chosen",
                () ->
                        get(ListView.class, "arrivals").getSelectionModel().getSelectedItem()
                                        != null
                                && get(ListView.class, "arrivals").isFocused());
    }

    private void undoUntil(AppointmentStatus status) {
        press(KeyCode.BACK_SPACE);
        untilStored("the step back to " + status, () -> stored().status() == status);
        settle();
    }

    @Test
    void checksInWithOneKeyAndSettlesConsentAndCopaymentWithOneKeyEach() {
        openDesk();
        press(KeyCode.A);
        untilStored("the check-in", () -> stored().status() == AppointmentStatus.ARRIVED);
        until("the card", () -> texts("card").contains("Gus Petrakis is here. To settle now:"));
        press(KeyCode.P);
        untilStored(
                "the co-payment",
                () -> stored().details().copayCents().equals(OptionalInt.of(3000)));
        settle();
        press(KeyCode.S);
        untilStored(
                "the consent",
                () ->
                        services.deskRecords()
                                .of(expected.patientId(), actor)
                                .consentOn()
                                .equals(Optional.of(TODAY)));
        settle();
        press(KeyCode.BACK_SPACE);
        untilStored(
                "no consent",
                () -> services.deskRecords().of(expected.patientId(), actor).consentOn().isEmpty());
        settle();
        press(KeyCode.BACK_SPACE);
        untilStored("no co-payment", () -> stored().details().copayCents().isEmpty());
        settle();
        undoUntil(AppointmentStatus.BOOKED);
    }

    @Test
    void notesAnotherCopaymentAsItIsTypedAndAsksAgainForWhatIsNoAmount() {
        openDesk();
        press(KeyCode.SHIFT, KeyCode.P);
        until("the question", () -> focusedId().equals("overlay-text"));
        type("25,x");
        press(KeyCode.ENTER);
        until(
                "the question again",
                () -> texts().stream().anyMatch(text -> text.contains("“25,x” is no amount")));
        type("usual 25,5");
        press(KeyCode.ENTER);
        untilStored(
                "the amount", () -> stored().details().copayCents().equals(OptionalInt.of(2550)));
        assertThat(services.deskRecords().of(expected.patientId(), actor).copayCents())
                .hasValue(2550);
        settle();
        press(KeyCode.BACK_SPACE);
        untilStored("taken back", () -> stored().details().copayCents().isEmpty());
        untilStored(
                "the usual one again",
                () ->
                        services.deskRecords()
                                .of(expected.patientId(), actor)
                                .copayCents()
                                .equals(OptionalInt.of(3000)));
    }

    @Test
    void cancelsWithTwoKeysAndUndoBringsTheVisitBack() {
        openDesk();
        press(KeyCode.X);
        until("the reasons", () -> find(javafx.scene.control.Button.class, "choice-1").isPresent());
        press(KeyCode.DIGIT1);
        untilStored("the cancellation", () -> stored().status() == AppointmentStatus.CANCELLED);
        settle();
        undoUntil(AppointmentStatus.BOOKED);
    }

    @Test
    void theNextVisitIsBookedWithEnterWhenTheLastIsDone() {
        openDesk();
        press(KeyCode.A);
        untilStored("the check-in", () -> stored().status() == AppointmentStatus.ARRIVED);
        settle();
        press(KeyCode.D);
        until("the offer", () -> texts("card").contains("Next visit of Gus Petrakis"));
        settle();
        press(KeyCode.ENTER);
        untilStored(
                "the next visit",
                () ->
                        services.schedule()
                                .nextOf(expected.patientId(), actor)
                                .map(one -> one.start().equals(TODAY.plusWeeks(1).atTime(14, 0)))
                                .orElse(false));
        settle();
        press(KeyCode.BACK_SPACE);
        untilStored(
                "no next visit",
                () -> services.schedule().nextOf(expected.patientId(), actor).isEmpty());
        settle();
        undoUntil(AppointmentStatus.ARRIVED);
        undoUntil(AppointmentStatus.BOOKED);
    }

    @Test
    void aCallThatReachesThePatientConfirmsTheVisit() {
        openDesk();
        assertThat(texts()).contains("Maya Cohen");
        press(KeyCode.L);
        until(
                "the outcomes",
                () -> find(javafx.scene.control.Button.class, "choice-1").isPresent());
        press(KeyCode.DIGIT1);
        untilStored("nobody to call", () -> services.calls().list(actor).toConfirm().isEmpty());
        settle();
        press(KeyCode.BACK_SPACE);
        untilStored("the call", () -> services.calls().list(actor).toConfirm().size() == 1);
    }
}
