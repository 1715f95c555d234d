package org.quadset.app.tour;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.ui.Place;

/** The tour's look at outcome measures: a trend, a form half answered, and the search. */
final class TourOutcomes {
    private final TourWindow window;

    TourOutcomes(TourWindow window) {
        this.window = window;
    }

    void walk() {
        dismissNotice();
        window.press("rail-Patients");
        window.type("find", "maya cohen");
        ListView<PatientSummary> patients = window.list("list");
        window.await(
                "the patient with results",
                () ->
                        !patients.getItems().isEmpty()
                                && patients.getItems().getFirst().names().given().equals("Maya"));
        long patient = window.onFx(() -> patients.getItems().getFirst().id());
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.Outcomes(patient));
                    return null;
                });
        ListView<OutcomeSeries> used = window.list("used");
        window.await("the measures in use", () -> used.getItems().size() > 4);
        choose("lefs");
        window.picture("17-outcomes");
        window.scrollTo("item-1", 1);
        window.picture("18-outcome-trend");
        window.scrollTo("item-1", 0);
        for (int i = 1; i <= 19; i++) {
            window.type("item-" + i, String.valueOf((i * 7) % 5));
        }
        window.picture("19-outcome-entry");
        find("knee");
        window.picture("20-outcome-search");
        window.key("search", KeyCode.ESCAPE);
        window.press("save");
        window.await(
                "the notice",
                () -> {
                    var toast = window.find(Label.class, "toastText");
                    return toast != null && toast.getText().startsWith("Saved");
                });
        dismissNotice();
        choose("psfs");
        window.picture("21-outcome-activities");
        var services = window.window().services();
        long other =
                services.patients().byRecordNumber("Q-10002", services.actor()).orElseThrow().id();
        new TourDocuments(window).walk(patient, other);
    }

    /** The notice of an earlier step would lie over the score. */
    private void dismissNotice() {
        window.onFx(
                () -> {
                    window.find(HBox.class, "toast").setVisible(false);
                    return null;
                });
    }

    private void choose(String measure) {
        ListView<OutcomeSeries> used = window.list("used");
        window.onFx(
                () -> {
                    used.getItems().stream()
                            .filter(one -> one.measure().key().equals(measure))
                            .findFirst()
                            .ifPresent(used.getSelectionModel()::select);
                    return null;
                });
    }

    private void find(String words) {
        window.press("add");
        window.type("search", words);
        ListView<OutcomeMeasure> found = window.list("found");
        window.await("the measures found", () -> found.getItems().size() < 28);
    }
}
