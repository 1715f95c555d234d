package org.quadset.app.tour;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The tour's openings for a caller, a series booked and changed, and a hole that is filled. */
final class TourSeries {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final TourWindow window;

    TourSeries(TourWindow window) {
        this.window = window;
    }

    void walk() {
        fillAHole();
        openings();
        series();
    }

    /** A visit of tomorrow's afternoon is cancelled; some who wait could have its time. */
    private void fillAHole() {
        var services = window.window().services();
        var tomorrow = services.time().today().plusDays(1);
        var cancelled =
                services.schedule().day(tomorrow, services.actor()).slots().stream()
                        .filter(slot -> slot.appointment().status().isAhead())
                        .filter(slot -> slot.appointment().minutes() == 45)
                        .filter(slot -> slot.appointment().start().getHour() >= 13)
                        .findFirst()
                        .orElseThrow();
        choose(cancelled.appointment(), cancelled.patient().names().spoken());
        window.key("scroll", KeyCode.DELETE);
        window.await("the question", () -> window.window().wiring().overlays().isShowing());
        window.onFx(
                () -> {
                    ((Button) window.window().scene().getFocusOwner()).fire();
                    return null;
                });
        window.await("whom to call", () -> items("candidates") > 1);
        window.picture("83-hole");
        window.key(KeyCode.ESCAPE, false);
    }

    private void choose(Appointment one, String patient) {
        go(new Place.ScheduleDay(one.start().toLocalDate()));
        var text = TIME.format(one.start()) + ", " + patient + ",";
        window.await("the slot of " + text, () -> slot(text).isPresent());
        window.frames();
        var node = window.onFx(() -> slot(text).orElseThrow());
        var middle =
                window.onFx(
                        () -> {
                            var bounds = node.getLayoutBounds();
                            return node.localToScene(bounds.getCenterX(), bounds.getCenterY());
                        });
        window.mouse(node, MouseEvent.MOUSE_PRESSED, middle);
        window.mouse(node, MouseEvent.MOUSE_RELEASED, middle);
    }

    private Optional<Node> slot(String text) {
        return window.window().scene().getRoot().lookupAll(".day-grid .slot").stream()
                .filter(one -> String.valueOf(one.getAccessibleText()).startsWith(text))
                .findFirst();
    }

    /** "Tuesdays at three" for a caller who has no plan of care. */
    private void openings() {
        window.key(KeyCode.F, true);
        window.await("the panel", () -> window.find(ListView.class, "list") != null);
        window.type("patient", "qui");
        window.await("somebody", () -> items("suggestions") > 0);
        window.key(KeyCode.ENTER, false);
        window.await("who calls", () -> items("suggestions") == 0);
        window.type("wish", "tu th 2p");
        window.key(KeyCode.ENTER, false);
        awaitUnderstood();
        window.picture("81-openings");
        window.key(KeyCode.ESCAPE, false);
    }

    private void awaitUnderstood() {
        window.await(
                "what was understood",
                () -> {
                    var understood = window.find(Label.class, "understood");
                    return understood != null
                            && !understood.getText().isEmpty()
                            && items("list") == 10;
                });
    }

    /** The series of somebody who has fewer visits than planned, booked and then moved. */
    private void series() {
        var services = window.window().services();
        var behind = services.holes().underScheduled(services.actor()).getFirst();
        long patient = behind.patient().id();
        var before = ids(patient);
        go(new Place.PatientChart(patient));
        window.key(KeyCode.F, true);
        window.await("the series", () -> items("slots") > 2);
        window.type("wish", "9:30");
        window.key(KeyCode.ENTER, false);
        awaitUnderstood();
        window.picture("82-series");
        window.press("bookSeries");
        window.await("the panel to close", () -> window.find(ListView.class, "slots") == null);
        var first =
                services.schedule().ofPatient(patient, services.actor()).stream()
                        .filter(one -> !before.contains(one.id()))
                        .findFirst()
                        .orElseThrow();
        change(first, behind.patient().names().spoken());
    }

    private List<Long> ids(long patient) {
        var services = window.window().services();
        return services.schedule().ofPatient(patient, services.actor()).stream()
                .map(Appointment::id)
                .toList();
    }

    private void change(Appointment first, String patient) {
        choose(first, patient);
        window.key("scroll", KeyCode.S);
        window.await("the series", () -> items("visits") > 1);
        window.type("change", "th 16:00 45m");
        window.await(
                "the preview",
                () -> {
                    var store = window.find(Button.class, "store");
                    return store != null && store.getText().matches(".*\\d.*");
                });
        window.picture("80-series-edit");
        window.key(KeyCode.ESCAPE, false);
    }

    private int items(String list) {
        var found = window.find(ListView.class, list);
        return found == null ? 0 : found.getItems().size();
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }
}
