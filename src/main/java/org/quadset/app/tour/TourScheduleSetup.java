package org.quadset.app.tour;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import org.quadset.platform.ui.Place;
import org.quadset.schedule.ui.SetupPart;

/** The tour's walk through the schedule's setup: types, hours and closed days. */
final class TourScheduleSetup {
    private final TourWindow window;

    TourScheduleSetup(TourWindow window) {
        this.window = window;
    }

    void walk() {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.ScheduleSetup());
                    return null;
                });
        window.await("the types", () -> isFilled("types"));
        window.picture("85-schedule-types");
        window.choose("parts", SetupPart.HOURS);
        window.await(
                "the hours",
                () -> window.find(TextField.class, "hours") != null && isFilled("busy"));
        window.type("hours", "mo-th 8-12 1-6, fr 8-12");
        window.picture("86-schedule-hours");
        window.type("hours", "");
        window.choose("parts", SetupPart.CLOSED_DAYS);
        window.await("the closed days", () -> isFilled("closed"));
        window.picture("87-closed-days");
    }

    private boolean isFilled(String list) {
        var shown = window.find(ListView.class, list);
        return shown != null && !shown.getItems().isEmpty();
    }
}
