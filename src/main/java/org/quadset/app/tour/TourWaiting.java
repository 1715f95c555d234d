package org.quadset.app.tour;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

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
    }

    private int items(String list) {
        var found = window.find(ListView.class, list);
        return found == null ? 0 : found.getItems().size();
    }
}
