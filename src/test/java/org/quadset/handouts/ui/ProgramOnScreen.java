package org.quadset.handouts.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.Arrays;
import java.util.List;

/** A home programme in the real window; each test builds one for a patient of its own. */
abstract class ProgramOnScreen extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    protected long dana() {
        return services.clinics().clinicians().getFirst().id();
    }

    protected Patient patient(String given) {
        return register(given, "Prescribed", "(555) 555-0181");
    }

    protected EpisodeOfCare openEpisode(Patient patient, String title, Side side, String code) {
        var begun = EpisodeOfCare.begun(patient.id(), dana(), TODAY);
        var empty = begun.details();
        return services.episodes()
                .save(
                        begun.edited(
                                new EpisodeDetails(
                                        title,
                                        empty.clinicianId(),
                                        empty.discipline(),
                                        empty.regions(),
                                        side,
                                        empty.openedOn(),
                                        empty.onsetOn(),
                                        empty.surgeryOn(),
                                        empty.surgery(),
                                        empty.referredBy(),
                                        empty.referredOn(),
                                        empty.precautions(),
                                        empty.redFlags(),
                                        empty.payer(),
                                        empty.visitsElsewhere(),
                                        empty.plan(),
                                        List.of(new Diagnosis(code, "")),
                                        empty.goals(),
                                        empty.authorizations())),
                        actor);
    }

    protected void show(Patient patient) {
        go(new Place.HomeProgram(patient.id()));
        until(
                "the programme",
                () -> text("patientName").equals(patient.details().names().spoken()));
        settle();
    }

    protected Prescription prescribe(Patient patient, String... keys) {
        var rows =
                Arrays.stream(keys)
                        .map(key -> services.library().byKey(key).orElseThrow())
                        .map(
                                one ->
                                        new PrescribedExercise(
                                                one.key(),
                                                one.oneSided() ? Side.RIGHT : Side.BOTH,
                                                one.usualDose(),
                                                ""))
                        .toList();
        return services.prescriptions()
                .save(
                        Prescription.empty(patient.id(), dana(), "your plan").withExercises(rows),
                        actor);
    }

    protected void showWith(Patient patient, String... keys) {
        prescribe(patient, keys);
        show(patient);
        until("the exercises", () -> keysShown().equals(List.of(keys)));
    }

    /** The keys of the exercises in the programme, from the top. */
    protected List<String> keysShown() {
        return onFx(
                () ->
                        get(VBox.class, "items").lookupAll(".text-field").stream()
                                .map(Node::getId)
                                .filter(id -> id != null && id.startsWith("dose-"))
                                .map(id -> id.substring("dose-".length()))
                                .toList());
    }

    protected Prescription stored(Patient patient) {
        return services.prescriptions().latestOf(patient.id(), actor).orElseThrow();
    }

    protected List<String> keysStored(Patient patient) {
        return stored(patient).exercises().stream().map(PrescribedExercise::exerciseKey).toList();
    }

    protected void save() {
        press(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.S);
        until("the notice", () -> notice().equals("The programme is saved."));
    }
}
