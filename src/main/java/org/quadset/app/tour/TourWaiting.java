package org.quadset.app.tour;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.Place;

/** The tour's look at who waits, who is behind, and whom to call for a free time. */
final class TourWaiting {
    private final TourWindow window;

    TourWaiting(TourWindow window) {
        this.window = window;
    }

    void walk() {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.WaitingList());
                    return null;
                });
        window.await("who waits", () -> items("waiting") > 0 && items("behind") > 0);
        ListView<Object> waiting = window.list("waiting");
        window.onFx(
                () -> {
                    waiting.getSelectionModel().selectFirst();
                    return null;
                });
        window.key("waiting", KeyCode.ENTER);
        window.picture("80-waiting-list");
        window.press("begin");
        fillAHole();
    }

    /** On the next day with visits, the first is cancelled. */
    private void fillAHole() {
        var services = window.window().services();
        var day = services.time().today().plusDays(1);
        while (services.schedule().day(day, services.actor()).slots().isEmpty()) {
            day = day.plusDays(1);
        }
        var place = new Place.ScheduleDay(day);
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
        window.key("scroll", KeyCode.DOWN);
        window.await(
                "the visit",
                () ->
                        window.find(VBox.class, "details") != null
                                && window.find(VBox.class, "details").isVisible());
        window.key("scroll", KeyCode.DELETE);
        window.key(KeyCode.ENTER, false);
        window.await("whom to call", () -> items("candidates") > 0);
        window.picture("81-fill-a-hole");
        window.key("candidates", KeyCode.ESCAPE);
    }

    private int items(String list) {
        var found = window.find(ListView.class, list);
        return found == null ? 0 : found.getItems().size();
    }
}
