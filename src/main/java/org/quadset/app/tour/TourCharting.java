package org.quadset.app.tour;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.quadset.app.Wiring;
import org.quadset.charting.Visit;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;

import java.util.OptionalLong;

/** The tour's walk through a follow-up visit: what is carried over, measured, signed and owed. */
final class TourCharting {
    private final TourWindow window;
    private final Wiring services;

    TourCharting(TourWindow window) {
        this.window = window;
        this.services = window.window().services();
    }

    void walk() {
        var slot = followUp();
        var visit = services.visits().openFor(slot.appointment().id(), services.actor());
        go(new Place.VisitEditor(visit.id()));
        window.await("the rows of last time", () -> window.find(VBox.class, "rows") != null);
        window.await(
                "last time's words",
                () -> window.window().scene().getRoot().lookup(".carried-row") != null);
        window.picture("22-follow-up-carried");
        window.press("confirmAll");
        window.type("painNow", "3");
        window.picture("23-follow-up-confirmed");
        window.press("measure");
        window.type("finding-quick-entry", "knee flex r 125 l 135");
        window.key("finding-quick-entry", KeyCode.ENTER);
        window.type("finding-quick-entry", "quad 4+ r");
        window.key("finding-quick-entry", KeyCode.ENTER);
        window.picture("24-measurements");
        window.key(KeyCode.ESCAPE, false);
        window.press("draw");
        window.picture("25-body-chart");
        window.key(KeyCode.ESCAPE, false);
        window.press("why");
        window.picture("26-minutes-and-units");
        window.key(KeyCode.ESCAPE, false);
        around();
        window.press("sign");
        window.await("the card", () -> window.find(Label.class, "sign-title") != null);
        window.picture("27-sign");
        window.key(KeyCode.ESCAPE, false);
        signedNote(slot);
        go(new Place.PatientChart(slot.patient().id()));
        window.await("the chart", () -> window.find(VBox.class, "episodes") != null);
        window.picture("29-chart-with-episode");
        var episode = services.episodes().openOf(slot.patient().id(), services.actor()).getFirst();
        go(new Place.EpisodeForm(slot.patient().id(), OptionalLong.of(episode.id())));
        window.await("the episode", () -> window.find(VBox.class, "goals") != null);
        window.picture("30-episode");
        decisions();
    }

    /** What stands beside the note: timers, doses over the visits, a reaction, goals. */
    private void around() {
        window.key("row-head", KeyCode.T);
        window.await("the timer", () -> window.find(Button.class, "timer-stop") != null);
        if (window.find(Button.class, "show-doses") == null) {
            window.key("row-head", KeyCode.ENTER);
        }
        window.press("show-doses");
        window.await("the doses", () -> window.find(Button.class, "doses-close") != null);
        window.picture("35-doses");
        window.press("doses-close");
        window.choose("field-response", "moderate");
        window.type("field-response_note", "felt faint after sitting up");
        window.press("record-reaction");
        window.await("the card", () -> window.find(Button.class, "reaction-save") != null);
        window.type("reaction-actionTaken", "lay down again, blood pressure 110/70, water");
        window.type("reaction-followUpOn", "11/20/2026");
        window.picture("36-adverse-event");
        window.press("reaction-save");
        window.await("the note", () -> window.find(Button.class, "reaction-save") == null);
        window.key(KeyCode.G, true);
        window.await("the goals", () -> window.find(Button.class, "goals-done") != null);
        window.picture("37-goals");
        window.press("goals-done");
        go(new Place.Today());
        window.await("the reactions", () -> window.find(VBox.class, "reactions") != null);
        window.picture("38-today-with-timer");
        window.press("timer-stop");
        window.await("no timer", () -> window.find(Button.class, "timer-stop") == null);
        window.onFx(
                () -> {
                    window.window().wiring().navigator().back();
                    return null;
                });
        window.await("the visit", () -> window.find(Button.class, "sign") != null);
    }

    /** What the clinic decides for all of its notes. */
    private void decisions() {
        go(new Place.ClinicRules());
        window.await(
                "the rules",
                () ->
                        window.find(TextField.class, "progressVisits") != null
                                && !window.find(TextField.class, "progressVisits")
                                        .getText()
                                        .isEmpty());
        window.picture("39-rules");
        go(new Place.SafetyTable());
        ListView<Object> rules = window.list("rules");
        window.await("the contraindications", () -> !rules.getItems().isEmpty());
        window.type("search", "tens");
        window.onFx(
                () -> {
                    rules.getSelectionModel().select(0);
                    return null;
                });
        window.await("the rule", () -> window.find(Button.class, "saveRule") != null);
        window.picture("40-contraindications");
        medicare();
    }

    /** The minutes, units and threshold of somebody whom Medicare pays for. */
    private void medicare() {
        var slots = services.schedule().day(services.time().today(), services.actor()).slots();
        for (var slot : slots) {
            boolean paid =
                    services.episodes().openOf(slot.patient().id(), services.actor()).stream()
                            .anyMatch(one -> one.details().payer().followsMedicarePaper());
            if (paid && slot.appointment().status() == AppointmentStatus.BOOKED) {
                var visit = services.visits().openFor(slot.appointment().id(), services.actor());
                go(new Place.VisitEditor(visit.id()));
                window.await("the visit", () -> window.find(Button.class, "sign") != null);
                window.press("why");
                window.await(
                        "the threshold", () -> window.find(Button.class, "spending-store") != null);
                window.type("spending-amount", "2510.40");
                window.press("spending-store");
                window.picture("41-medicare-threshold");
                window.key(KeyCode.ESCAPE, false);
                return;
            }
        }
    }

    private void signedNote(BookedSlot slot) {
        var signed =
                services.visits().ofPatient(slot.patient().id(), services.actor()).stream()
                        .filter(Visit::isSigned)
                        .findFirst()
                        .orElseThrow();
        go(new Place.VisitEditor(signed.id()));
        window.await("the signed note", () -> window.find(Button.class, "addend") != null);
        window.picture("28-signed-note");
    }

    /** Somebody of today who was here before and whose last note is signed. */
    private BookedSlot followUp() {
        return services.schedule().day(services.time().today(), services.actor()).slots().stream()
                .filter(slot -> slot.appointment().status() == AppointmentStatus.BOOKED)
                .filter(
                        slot ->
                                services
                                        .visits()
                                        .ofPatient(slot.patient().id(), services.actor())
                                        .stream()
                                        .anyMatch(Visit::isSigned))
                .filter(
                        slot ->
                                !services.episodes()
                                        .openOf(slot.patient().id(), services.actor())
                                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new TourFailedException("nobody comes again today", null));
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }
}
