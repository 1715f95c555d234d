package org.quadset.app.tour;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.quadset.handouts.PaperChoice;
import org.quadset.platform.ui.Place;

/** The tour's look at the clinic's paper: an episode on one page, a signed note, codes, a draft. */
final class TourPapers {
    private final TourWindow window;

    TourPapers(TourWindow window) {
        this.window = window;
    }

    void walk() {
        var services = window.window().services();
        var actor = services.actor();
        var patient = services.patients().byRecordNumber("Q-10001", actor).orElseThrow();
        var visits = services.visits().ofPatient(patient.id(), actor);
        go(new Place.PatientPaper(patient.id()));
        window.picture("31-paper-episode");
        go(new Place.NotePaper(visits.getFirst().id()));
        window.picture("32-paper-note");
        choose(PaperChoice.Kind.CODES);
        window.picture("33-paper-codes");
        var draft =
                services.visits()
                        .unsignedOf(services.clinics().clinicians().getFirst().id(), actor)
                        .getLast();
        go(new Place.NotePaper(draft.id()));
        window.picture("34-paper-draft");
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
        awaitPages();
    }

    private void awaitPages() {
        window.await("the pages", () -> !window.find(VBox.class, "paper").getChildren().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private void choose(PaperChoice.Kind kind) {
        ComboBox<PaperChoice> choice = window.onFx(() -> window.find(ComboBox.class, "choice"));
        window.onFx(
                () -> {
                    choice.getItems().stream()
                            .filter(one -> one.kind() == kind)
                            .findFirst()
                            .ifPresent(choice::setValue);
                    return null;
                });
        awaitPages();
    }
}
