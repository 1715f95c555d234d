package org.quadset.app.tour;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.Place;

import java.util.OptionalLong;

/** The tour's look at the schedule's paper and its calendar files. */
final class TourPaperSchedule {
    private final TourWindow window;

    TourPaperSchedule(TourWindow window) {
        this.window = window;
    }

    void walk() {
        var services = window.window().services();
        var today = services.time().today();
        var patient =
                services.schedule().day(today.plusDays(1), services.actor()).slots().stream()
                        .filter(slot -> slot.appointment().status().isAhead())
                        .findFirst()
                        .orElseThrow();
        go(
                new Place.DaySheet(
                        today, OptionalLong.of(services.clinics().clinicians().getFirst().id())));
        awaitPages();
        window.picture("90-day-sheet");
        go(new Place.AppointmentPaper(patient.patient().id()));
        awaitPages();
        window.picture("91-appointment-list");
        go(new Place.CalendarFiles(today));
        window.await(
                "the clinic's people",
                () -> !window.find(ComboBox.class, "clinician").getItems().isEmpty());
        window.picture("92-calendar-files");
    }

    private void awaitPages() {
        window.await("the pages", () -> !window.find(VBox.class, "paper").getChildren().isEmpty());
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }
}
