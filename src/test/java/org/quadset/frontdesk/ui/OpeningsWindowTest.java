package org.quadset.frontdesk.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.RIGHT;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.PlanOfCare;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Openings and series by the keyboard alone, with every key counted. */
class OpeningsWindowTest extends OpenedProgram {
    private int keys;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private void key(KeyCode... codes) {
        keys += codes.length;
        press(codes);
    }

    private void write(String text) {
        keys += text.length();
        type(text);
    }

    private Patient planned(String given, String family, int perWeek, int weeks) {
        var patient = register(given, family, "(555) 555-0161");
        long dana = services.clinics().clinicians().getFirst().id();
        var begun = EpisodeOfCare.begun(patient.id(), dana, TODAY);
        var empty = begun.details();
        services.episodes()
                .save(
                        begun.edited(
                                new EpisodeDetails(
                                        "Knee pain",
                                        dana,
                                        empty.discipline(),
                                        empty.regions(),
                                        empty.side(),
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
                                        new PlanOfCare(
                                                OptionalInt.of(perWeek),
                                                OptionalInt.of(weeks),
                                                "Exercise",
                                                Optional.empty(),
                                                Optional.empty()),
                                        empty.diagnoses(),
                                        empty.goals(),
                                        empty.authorizations())),
                        actor);
        return patient;
    }

    private List<Appointment> booked(Patient of) {
        return services.schedule().ofPatient(of.id(), actor);
    }

    @Test
    void aSeriesOfTwelveVisitsIsBookedFromTheChartInTwelveKeysAndTakenBackAtOnce() {
        var nell = planned("Nell", "Archer", 2, 6);
        go(new Place.PatientChart(nell.id()));
        settle();
        keys = 0;

        key(CONTROL, F);
        until("the panel", () -> focusedId().equals("wish"));
        write("mo 9:30");
        key(ENTER);
        key(CONTROL, ENTER);
        untilStored("the series", () -> booked(nell).size() == 12);

        assertThat(keys).isLessThanOrEqualTo(12);
        var visits = booked(nell);
        assertThat(visits).allMatch(one -> one.details().series().isPresent());
        assertThat(visits.getFirst().start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        until("the notice", () -> notice().equals("Booked a series of 12 visits"));
        get(javafx.scene.control.Button.class, "toastUndo");
    }

    @Test
    void anOpeningIsBookedWhileTheCallerTalks() {
        var smith = register("Joan", "Smithers", "(555) 555-0162");
        go(new Place.ScheduleDay(TODAY));
        settle();
        keys = 0;

        key(CONTROL, F);
        until("the panel", () -> focusedId().equals("patient"));
        write("smi jo");
        key(ENTER);
        write("tu 3p");
        key(ENTER);
        key(ENTER);
        untilStored("the visit", () -> booked(smith).size() == 1);

        assertThat(keys).isEqualTo(16);
        var visit = booked(smith).getFirst();
        assertThat(visit.start().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(visit.start().getHour()).isEqualTo(15);
        assertThat(visit.details().series()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndTheRestIsUsed() {
        register("Ole", "Quist", "(555) 555-0163");
        go(new Place.ScheduleDay(TODAY));
        press(CONTROL, F);
        until("the panel", () -> focusedId().equals("patient"));
        type("quist");
        press(ENTER);
        type("th afternoon sometime");
        press(ENTER);
        until("the words", () -> text("unknown").endsWith("sometime"));
        assertThat(text("understood")).isEqualTo("Thu · from 12:00");
        until("ten openings", () -> get(ListView.class, "list").getItems().size() == 10);
    }

    @Test
    void aVisitOfTheSeriesIsGivenAnotherTimeByKeys() {
        var otto = planned("Otto", "Brill", 2, 2);
        go(new Place.PatientChart(otto.id()));
        press(CONTROL, F);
        until("the series", () -> get(ListView.class, "slots").getItems().size() == 4);
        press(ENTER);
        until("the list", () -> focusedId().equals("list"));
        settle();
        press(RIGHT);
        until("the series' rows", () -> focusedId().equals("slots"));
        press(KeyCode.DOWN);
        press(ENTER);
        until("other times", () -> text("listTitle").equals("Other times for 2/4"));
        press(KeyCode.DIGIT3);
        press(ENTER);
        until("the count", () -> text("counts").startsWith("4 to book: 3 as planned, 1 moved"));
        press(CONTROL, ENTER);
        untilStored("the series", () -> booked(otto).size() == 4);
    }
}
