package org.quadset.app.tour;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.Place;

/** The tour's look at returns to running: the verdict, a log, the week's page, weekly distances. */
final class TourRunning {
    private final TourWindow window;

    TourRunning(TourWindow window) {
        this.window = window;
    }

    void walk() {
        show("Q-10001");
        window.type("worst-1", "1");
        window.type("morning-1", "1");
        window.picture("50-running");
        window.scrollTo("shownUnit", 1);
        window.picture("51-running-plan");
        window.type("worst-1", "");
        go(new Place.RunningPaper(patient("Q-10001")));
        window.await("the page", () -> !window.find(VBox.class, "paper").getChildren().isEmpty());
        window.picture("52-running-week");
        show("Q-10002");
        window.picture("53-running-call");
        show("Q-10003");
        window.picture("54-running-distance");
        show("Q-10004");
        window.picture("55-running-begin");
    }

    private long patient(String record) {
        var services = window.window().services();
        return services.patients().byRecordNumber(record, services.actor()).orElseThrow().id();
    }

    private void show(String record) {
        go(new Place.Running(patient(record)));
        window.await(
                "the patient",
                () -> window.find(Label.class, "patientDetail").getText().endsWith(record));
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }
}
