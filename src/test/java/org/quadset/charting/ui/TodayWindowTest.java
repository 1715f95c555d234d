package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;

import java.util.LinkedHashMap;
import java.util.Map;

/** The landing page at 13:54: the therapist's own day as cards, and the notes to finish. */
class TodayWindowTest extends OpenedProgram {
    private final Map<String, Appointment> booked = new LinkedHashMap<>();

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
        int column = 0;
        for (var one :
                Map.of("Ada Gone", 9, "Bo Next", 14, "Cy Later", 15, "Di Last", 16).entrySet()) {
            var names = one.getKey().split(" ");
            booked.put(
                    one.getKey(),
                    book(
                            register(names[0], names[1], "(555) 555-0151"),
                            column,
                            TODAY.atTime(one.getValue(), 30)));
        }
        booked.put(
                "Mo Other",
                book(register("Mo", "Other", "(555) 555-0152"), 1, TODAY.atTime(14, 30)));
    }

    @BeforeEach
    void untilTheCardsAreThere() {
        until("the cards", () -> texts("cards").contains("Di Last"));
    }

    private String chosen() {
        return onFx(
                () ->
                        get(VBox.class, "cards").getChildren().stream()
                                .filter(
                                        card ->
                                                card.getPseudoClassStates()
                                                        .contains(
                                                                PseudoClass.getPseudoClass(
                                                                        "chosen")))
                                .map(
                                        card ->
                                                ((DayCard) card)
                                                        .card
                                                        .slot()
                                                        .patient()
                                                        .names()
                                                        .spoken())
                                .findFirst()
                                .orElse(""));
    }

    private void choose(String patient) {
        while (!chosen().equals("Ada Gone")) {
            press(UP);
        }
        while (!chosen().equals(patient)) {
            press(DOWN);
        }
    }

    private Appointment stored(String patient) {
        return services.schedule().byId(booked.get(patient).id(), actor);
    }

    @Test
    void showsTheOwnDayByTimeWithTheNextVisitChosen() {
        assertThat(text("title")).isEqualTo("Thursday 19 November");
        assertThat(text("count")).startsWith("4 visits");
        assertThat(texts("cards"))
                .contains("14:30", "Bo Next", "Follow-up", "first visit", "Pain last time", "–")
                .doesNotContain("Mo Other");
        assertThat(chosen()).isEqualTo("Bo Next");
    }

    @Test
    void showsEverybodysDayWhenAsked() {
        focus("mine");
        press(SPACE);
        until("the other column", () -> texts("cards").contains("Mo Other"));
        assertThat(text("count")).startsWith("5 visits");
    }

    @Test
    void choosesWithTheArrowsAndStopsAtTheEnds() {
        choose("Cy Later");
        press(DOWN);
        assertThat(chosen()).isEqualTo("Di Last");
        press(DOWN);
        assertThat(chosen()).isEqualTo("Di Last");
        for (int i = 0; i < 5; i++) {
            press(UP);
        }
        assertThat(chosen()).isEqualTo("Ada Gone");
    }

    @Test
    void checksTheChosenOneInWithA() {
        choose("Cy Later");
        press(A);
        untilStored("the arrival", () -> stored("Cy Later").status() == AppointmentStatus.ARRIVED);
        assertThat(stored("Cy Later").arrivedAt()).isPresent();
        until("the waiting time", () -> texts("cards").contains("here 0 min"));
        assertThat(chosen()).isEqualTo("Cy Later");
        press(A);
        settle();
        assertThat(stored("Cy Later").status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void opensTheVisitOfTheChosenOneWithEnterAndListsItsNoteAsOneToFinish() {
        choose("Di Last");
        press(ENTER);
        until("the visit", () -> here() instanceof Place.VisitEditor);
        long visit = ((Place.VisitEditor) here()).visit();
        assertThat(services.visits().byId(visit, actor).appointmentId())
                .hasValue(booked.get("Di Last").id());
        assertThat(stored("Di Last").status()).isEqualTo(AppointmentStatus.IN_TREATMENT);
        go(new Place.Today());
        until("the note to finish", () -> texts("drafts").contains("Di Last"));
        assertThat(texts("cards")).contains("In treatment");
        assertThat(Integer.parseInt(text("draftCount"))).isPositive();
        fireTexted("Finish");
        until("the visit again", () -> here().equals(new Place.VisitEditor(visit)));
    }

    @Test
    void leadsToTheChartWithCAndToTheHomeExercisesWithH() {
        choose("Bo Next");
        press(C);
        until(
                "the chart",
                () -> here().equals(new Place.PatientChart(booked.get("Bo Next").patientId())));
        go(new Place.Today());
        untilTheCardsAreThere();
        choose("Cy Later");
        press(H);
        until(
                "the home exercises",
                () -> here().equals(new Place.HomeProgram(booked.get("Cy Later").patientId())));
    }

    @Test
    void leavesOutACancelledVisit() {
        var gone = book(register("Ed", "Cancelled", "(555) 555-0153"), 0, TODAY.atTime(17, 30));
        services.schedule().cancel(gone, org.quadset.schedule.CancelReason.WORK, actor);
        go(new Place.Today());
        settle();
        assertThat(texts("cards")).doesNotContain("Ed Cancelled");
    }
}
