package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.Visit;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.handouts.SheetOptions;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.ReturnedLog;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The exercises of the programme and of the visit are the same ones, taken either way. */
class HomeExercisesOfVisitTest extends VisitOnScreen {
    private PrescribedExercise row(String key, boolean inClinic) {
        var exercise = services.library().byKey(key).orElseThrow();
        var row =
                new PrescribedExercise(
                        key,
                        exercise.oneSided() ? Side.RIGHT : Side.BOTH,
                        exercise.usualDose(),
                        "");
        return inClinic ? row.alsoInClinic() : row;
    }

    private Prescription prescribe(Patient patient, PrescribedExercise... rows) {
        var clinician = services.clinics().clinicians().getFirst();
        return services.prescriptions()
                .save(
                        Prescription.empty(patient.id(), clinician.id(), "your plan")
                                .withExercises(List.of(rows)),
                        actor);
    }

    private static TreatmentRow exercises(String... lines) {
        return new TreatmentRow(
                TreatmentKind.THERAPEUTIC_EXERCISE,
                lines.length == 0 ? Map.of() : Map.of("exercises", String.join("\n", lines)),
                List.of(),
                TreatmentRow.empty(TreatmentKind.THERAPEUTIC_EXERCISE).rulesVersion());
    }

    private String lines(Visit visit) {
        return stored(visit).rows().stream()
                .filter(one -> one.kind() == TreatmentKind.THERAPEUTIC_EXERCISE)
                .map(one -> one.fields().getOrDefault("exercises", ""))
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsMarkedForTheClinicGoesIntoTodaysVisitInOneAct() {
        var patient = register("Clinic", "Visited", "(555) 555-0162", allNo());
        prescribe(patient, row("hip-bridge", true), row("hip-clamshell", false));
        var visit = chart(begin(patient), SoapNote.EMPTY, exercises("Quad set 2x10"));
        go(new Place.HomeProgram(patient.id()));
        until("the line", () -> text("visitText").startsWith("0 of 1"));
        press(CONTROL, T);
        until("in the visit", () -> text("visitText").startsWith("1 of 1"));
        var dose = services.library().byKey("hip-bridge").orElseThrow().usualDose().shortText();
        assertThat(lines(visit)).isEqualTo("Quad set 2x10\nBridge " + dose);
        assertThat(texts("items")).contains("in today’s visit");
        press(CONTROL, T);
        settle();
        assertThat(lines(visit).lines()).hasSize(2);
    }

    @Test
    void aVisitWithoutAnExerciseRowGetsOne() {
        var patient = register("Rowless", "Visited", "(555) 555-0163", allNo());
        prescribe(patient, row("hip-bridge", true));
        var visit = begin(patient);
        go(new Place.HomeProgram(patient.id()));
        until("the line", () -> text("visitText").startsWith("0 of 1"));
        fire("takeIntoVisit");
        until("in the visit", () -> text("visitText").startsWith("1 of 1"));
        assertThat(lines(visit)).startsWith("Bridge ");
    }

    @Test
    void theRowsOfAVisitAreTakenHomeInOneActAndMarkedForTheClinic() {
        var patient = register("Home", "Visited", "(555) 555-0164", allNo());
        prescribe(patient, row("hip-bridge", false));
        var visit =
                chart(
                        begin(patient),
                        SoapNote.EMPTY,
                        exercises("Bridge 4x8", "Quad set 2x15 hold 5s"));
        show(visit);
        open();
        until("what is in both", () -> text("at-home-too").equals("At home too: Bridge"));
        fire("take-exercises-home");
        until("the notice", () -> notice().equals("2 exercises stand in the home programme."));
        until("both", () -> text("at-home-too").equals("At home too: Bridge, Quad set"));
        var now = services.prescriptions().latestOf(patient.id(), actor).orElseThrow();
        assertThat(now.exercises())
                .extracting(PrescribedExercise::exerciseKey)
                .containsExactly("hip-bridge", "knee-quad-set");
        assertThat(now.exercises()).allMatch(PrescribedExercise::inClinic);
        assertThat(now.exercises().getFirst().dosage())
                .isEqualTo(row("hip-bridge", false).dosage());
        assertThat(now.exercises().getLast().dosage().reps()).isEqualTo(15);
    }

    @Test
    void offersWhatChangedInTheProgrammeSinceTheLastVisitAsALineForThePlan() {
        var patient = register("Changed", "Visited", "(555) 555-0165", allNo());
        var before = book(patient, 0, TODAY.minusDays(7).atTime(9, 0));
        var last = services.visits().openFor(before.id(), actor);
        services.visits()
                .save(
                        last.edited(new SoapNote("Better.", "", "", ""), last.pain(), List.of()),
                        actor);
        var first = prescribe(patient, row("hip-bridge", false), row("knee-quad-set", false));
        backdate(first.id());
        services.prescriptions()
                .save(
                        first.withExercises(
                                Arrays.asList(
                                        row("hip-bridge", false), row("hip-clamshell", false))),
                        actor);
        var visit = chart(begin(patient), SoapNote.EMPTY, exercises("Bridge 4x8"));
        show(visit);
        open();
        until("the line", () -> text("programme-changed").endsWith("Quad set dropped."));
        assertThat(text("programme-changed"))
                .startsWith("Home programme since 11/12/2026: Floor clamshell")
                .contains(" added; ");
        fire("write-programme-changed");
        until("the plan", () -> typed("plan").equals(text("programme-changed")));
    }

    private void open() {
        // The next field that is missing is one of the row's.
        press(javafx.scene.input.KeyCode.F8);
        until("the row", () -> find(javafx.scene.Node.class, "take-exercises-home").isPresent());
    }

    /** As if it had been saved ten days ago. */
    private void backdate(long prescription) {
        services.database()
                .inTransaction(
                        () ->
                                services.database()
                                        .dsl()
                                        .execute(
                                                "update \"prescription_version\" set \"saved_at\" = dateadd(day, -10, \"saved_at\") where \"prescription_id\" = ?",
                                                prescription));
    }

    private PrintedSheet handOut(Patient patient) {
        var prescription = prescribe(patient, row("hip-bridge", false));
        var sheets = services.sheets();
        var laidOut = sheets.sheetOf(prescription, SheetOptions.USUAL, sheets.newCode(), actor);
        return sheets.handedOut(prescription, laidOut, "<html/>", "print", actor);
    }

    @Test
    void theResultOfAReturnedPaperGoesIntoSubjectiveByOneActAndOnlyOnce() {
        var patient = register("Returned", "Visited", "(555) 555-0171", allNo());
        var sheet = handOut(patient);
        services.homeLogs().save(ReturnedLog.blank(sheet), actor);
        var visit = begin(patient);
        show(visit);
        until("what came back", () -> text("homeLogLine").startsWith("Home exercises 0 %"));
        type("4");
        typeInto("subjective", "Sore after stairs.");
        press(CONTROL, SHIFT, H);
        var both = "Sore after stairs.\n" + text("homeLogLine");
        until("the line", () -> typed("subjective").equals(both));
        press(CONTROL, SHIFT, H);
        settle();
        assertThat(typed("subjective")).isEqualTo(both);
        press(CONTROL, S);
        untilStored("the note", () -> stored(visit).note().subjective().equals(both));
    }

    @Test
    void whileNoPaperCameBackNothingIsOfferedForTheNote() {
        var patient = register("Waiting", "Visited", "(555) 555-0172", allNo());
        handOut(patient);
        show(begin(patient));
        until("the line", () -> text("homeLogLine").startsWith("No paper came back yet"));
        assertThat(texts("lastTime")).doesNotContain("Write it into Subjective");
        press(CONTROL, SHIFT, H);
        settle();
        assertThat(typed("subjective")).isEmpty();
    }
}
