package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.P;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.charting.Visit;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.handouts.PaperChoice;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

/** A paper is seen as it will be printed, reached by one key from where it is about. */
class PaperWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Visit visitOf(Patient patient) {
        var clinician = services.clinics().clinicians().getFirst();
        return services.visits().openWithoutAppointment(patient.id(), clinician.id(), actor);
    }

    private void openEpisode(Patient patient) {
        var clinician = services.clinics().clinicians().getFirst();
        var begun = EpisodeOfCare.begun(patient.id(), clinician.id(), TODAY);
        var details = begun.details();
        services.episodes()
                .save(
                        begun.edited(
                                new org.quadset.episodes.EpisodeDetails(
                                        "Right knee pain",
                                        details.clinicianId(),
                                        details.discipline(),
                                        details.regions(),
                                        details.side(),
                                        details.openedOn(),
                                        details.onsetOn(),
                                        details.surgeryOn(),
                                        details.surgery(),
                                        details.referredBy(),
                                        details.referredOn(),
                                        details.precautions(),
                                        details.redFlags(),
                                        details.payer(),
                                        details.visitsElsewhere(),
                                        details.plan(),
                                        details.diagnoses(),
                                        details.goals(),
                                        details.authorizations())),
                        actor);
    }

    private void untilPages() {
        until("the pages", () -> !get(VBox.class, "paper").getChildren().isEmpty());
    }

    @Test
    void ctrlPOnAVisitShowsItsNoteAndItsCodesAreOneChoiceAway() {
        var patient = register("Printed", "Visited", "(555) 555-0191");
        openEpisode(patient);
        var visit = visitOf(patient);
        go(new Place.VisitEditor(visit.id()));
        until("the visit", () -> text("patientName").equals("Printed Visited"));
        settle();
        press(CONTROL, P);
        until("the paper", () -> here().equals(new Place.NotePaper(visit.id())));
        untilPages();
        assertThat(text("about")).startsWith("Printed Visited · Q-");
        assertThat(text("title")).endsWith("of 11/19/2026");
        assertThat(text("pageCount")).isEqualTo("Pages: 1");
        assertThat(get(Button.class, "print").isDisabled()).isFalse();
        choose(PaperChoice.Kind.CODES);
        until("the codes", () -> text("title").equals("Codes of 11/19/2026"));
        choose(PaperChoice.Kind.EPISODE);
        until("the episode", () -> text("title").equals("Episode as of 11/19/2026"));
    }

    @SuppressWarnings("unchecked")
    private void choose(PaperChoice.Kind kind) {
        onFx(
                () -> {
                    ComboBox<PaperChoice> choice = get(ComboBox.class, "choice");
                    choice.setValue(
                            choice.getItems().stream()
                                    .filter(one -> one.kind() == kind)
                                    .findFirst()
                                    .orElseThrow());
                    return null;
                });
    }

    @Test
    void ctrlPOnAChartShowsTheEpisodeOnOnePage() {
        var patient = register("Charted", "Visited", "(555) 555-0192");
        openEpisode(patient);
        go(new Place.PatientChart(patient.id()));
        until("the chart", () -> text("name").equals("Charted Visited"));
        settle();
        press(CONTROL, P);
        until("the paper", () -> here().equals(new Place.PatientPaper(patient.id())));
        untilPages();
        assertThat(text("title")).isEqualTo("Episode as of 11/19/2026");
        assertThat(text("pageCount")).isEqualTo("Pages: 1");
    }

    @Test
    void aPatientWithoutVisitsAndEpisodesIsToldThatThereIsNothingToPrint() {
        var patient = register("Empty", "Visited", "(555) 555-0193");
        go(new Place.PatientPaper(patient.id()));
        until("the notice", () -> notice().startsWith("There is nothing to print"));
        assertThat(get(Button.class, "print").isDisabled()).isTrue();
    }
}
