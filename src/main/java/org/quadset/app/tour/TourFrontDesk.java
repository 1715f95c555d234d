package org.quadset.app.tour;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.Place;

/** The tour's day at the front desk: arrivals, a check-in, a call. */
final class TourFrontDesk {
    private final TourWindow window;

    TourFrontDesk(TourWindow window) {
        this.window = window;
    }

    void walk() {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.FrontDesk());
                    return null;
                });
        window.await("the arrivals", () -> window.find(ListView.class, "arrivals") != null);
        ListView<Object> arrivals = window.list("arrivals");
        window.await("somebody", () -> arrivals.getSelectionModel().getSelectedItem() != null);
        window.picture("75-front-desk");
        window.key("arrivals", KeyCode.A);
        window.await(
                "the card",
                () ->
                        window.find(VBox.class, "card") != null
                                && window.find(VBox.class, "card").isVisible());
        window.picture("76-check-in");
        window.press("showCalls");
        window.key("arrivals", KeyCode.L);
        window.await("the call", () -> window.find(Button.class, "choice-1") != null);
        window.picture("77-call-list");
        window.key(KeyCode.ESCAPE, false);
    }
}
