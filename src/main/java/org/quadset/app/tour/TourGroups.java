package org.quadset.app.tour;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.quadset.platform.ui.Place;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The tour's look at groups: who comes to one, and new ones by the week. */
final class TourGroups {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    /** Three weeks before Christmas, on which the clinic is closed. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private final TourWindow window;

    TourGroups(TourWindow window) {
        this.window = window;
    }

    void walk() {
        roster();
        plan();
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }

    /** The group is opened through the service's id: on a small window its card is not shown. */
    private void roster() {
        var services = window.window().services();
        var group = services.groupSessions().on(THURSDAY, services.actor()).getFirst();
        go(new Place.GroupRoster(group.id()));
        window.await("who comes", () -> items("roster") > 2);
        window.frames();
        window.key("roster", KeyCode.A);
        window.await("the arrival", this::somebodyIsHere);
        window.picture("78-group-roster");
    }

    private int items(String list) {
        var found = window.find(ListView.class, list);
        return found == null ? 0 : found.getItems().size();
    }

    private boolean somebodyIsHere() {
        return window.find(ListView.class, "roster").lookupAll(".label").stream()
                .anyMatch(node -> ((Label) node).getText().startsWith("Arrived"));
    }

    private void plan() {
        go(new Place.PlanGroup(FRIDAY, Optional.empty(), OptionalLong.empty()));
        window.await(
                "the type's name",
                () ->
                        window.find(TextField.class, "name") != null
                                && !window.find(TextField.class, "name").getText().isEmpty());
        window.onFx(
                () -> {
                    window.find(ComboBox.class, "clinician").getSelectionModel().selectFirst();
                    return null;
                });
        window.type("name", "Strong backs");
        window.type("start", "4:30p");
        window.type("weeks", "4");
        window.await("the weeks", () -> items("preview") == 4);
        window.picture("79-plan-group");
        window.press("plan");
        window.await(
                "the new group",
                () ->
                        window.find(Label.class, "title") != null
                                && window.find(Label.class, "title")
                                        .getText()
                                        .equals("Strong backs"));
    }
}
