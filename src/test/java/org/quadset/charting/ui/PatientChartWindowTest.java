package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.AppointmentStatus;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A patient's chart: who it is, what stands against treatments, visits, appointments, and where the
 * keys lead.
 */
class PatientChartWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Patient shown(String given, String family) {
        var patient =
                services.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.details(
                                                given,
                                                family,
                                                java.util.Optional.of(LocalDate.of(1990, 11, 20)),
                                                "(555) 555-0199"),
                                        Map.of(ConditionFlag.PACEMAKER_ICD, Answer.YES)),
                                actor);
        go(new Place.PatientChart(patient.id()));
        until("the chart", () -> texts("name").contains(patient.details().names().spoken()));
        return patient;
    }

    @Test
    void showsWhoItIsAndWhatStandsAgainstTreatments() {
        var patient = shown("Vera", "Holm");
        assertThat(text("detail"))
                .startsWith("35 · ")
                .contains("born 11/20/1990")
                .endsWith(patient.recordNumber());
        assertThat(text("initials")).isEqualTo("VH");
        assertThat(texts("flags")).anyMatch(text -> text.contains("Pacemaker"));
        assertThat(texts("visits")).containsExactly("No visit yet. “Visit” begins one.");
        assertThat(texts("exercises")).containsExactly("Nothing prescribed yet.");
        assertThat(texts("safety")).anyMatch(text -> text.contains("Not asked is not no."));
    }

    @Test
    void opensTheVisitOfTodaysAppointmentWithCtrlE() {
        var patient = shown("Anna", "Today");
        var booked = book(patient, 0, TODAY.atTime(16, 0));
        go(new Place.PatientChart(patient.id()));
        until("the appointment", () -> texts("appointments").contains("Follow-up · Expected"));
        press(CONTROL, E);
        until("the visit", () -> here() instanceof Place.VisitEditor);
        var visit = services.visits().byId(((Place.VisitEditor) here()).visit(), actor);
        assertThat(visit.appointmentId()).hasValue(booked.id());
        assertThat(services.schedule().byId(booked.id(), actor).status())
                .isEqualTo(AppointmentStatus.IN_TREATMENT);
    }

    @Test
    void opensAVisitWithoutAnAppointmentForSomebodyWhoWalksIn() {
        var patient = shown("Walk", "In");
        press(CONTROL, E);
        until("the visit", () -> here() instanceof Place.VisitEditor);
        assertThat(services.visits().ofPatient(patient.id(), actor))
                .singleElement()
                .satisfies(visit -> assertThat(visit.appointmentId()).isEmpty());
    }

    @Test
    void leadsToTheFormTheScheduleAndTheHomeExercisesByKeys() {
        var patient = shown("Keyed", "Ways");
        press(F2);
        until(
                "the form",
                () -> here().equals(new Place.PatientForm(OptionalLong.of(patient.id()))));
        go(new Place.PatientChart(patient.id()));
        press(CONTROL, B);
        until("the booking", () -> here().equals(new Place.BookFor(TODAY, patient.id())));
        go(new Place.PatientChart(patient.id()));
        press(CONTROL, H);
        until("the home exercises", () -> here().equals(new Place.HomeProgram(patient.id())));
    }

    @Test
    void putsTheRecordAsideWithAReasonAndTakesItBack() {
        var patient = shown("Aside", "Put");
        fire("delete");
        until("the question", () -> focusedId().equals("overlay-text"));
        press(ENTER);
        assertThat(texts()).contains("Put aside the record of Aside Put?");
        type("double record");
        press(ENTER);
        until(
                "the note",
                () -> texts("deletedNote").contains("Put aside by Dana Ruiz, PT: double record"));
        assertThat(services.patients().byId(patient.id(), actor).deletion()).isPresent();
        assertThat(find(Node.class, "delete")).isEmpty();
        fire("toastUndo");
        until("the record back", () -> find(Node.class, "deletedNote").isEmpty());
        assertThat(services.patients().byId(patient.id(), actor).deletion()).isEmpty();
    }

    @Test
    void putsNothingAsideWhenTheQuestionIsClosedWithEsc() {
        var patient = shown("Stays", "Here");
        fire("delete");
        until("the question", () -> focusedId().equals("overlay-text"));
        type("a reason");
        press(ESCAPE);
        until("the question to go", () -> find(Node.class, "overlay-text").isEmpty());
        settle();
        assertThat(services.patients().byId(patient.id(), actor).deletion()).isEmpty();
    }
}
