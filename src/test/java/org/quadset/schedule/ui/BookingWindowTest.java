package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Booking beside the day: by the keyboard, refused where it must be, with nothing lost. */
class BookingWindowTest extends ScheduleOnScreen {
    private Patient nell;
    private Patient otto;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
        nell = register("Nell", "Archer", "(555) 555-0121");
        otto = register("Otto", "Brill", "(555) 555-0122");
    }

    private List<Appointment> booked(LocalDate day) {
        return services.schedule().day(day, actor).slots().stream()
                .map(slot -> slot.appointment())
                .toList();
    }

    private void openPanel(LocalDate day) {
        showDay(day);
        press(B);
        until("the booking panel", () -> focusedId().equals("patient"));
    }

    private void choosePatient(String typed, String spoken) {
        type(typed);
        until(
                "the suggestion",
                () ->
                        find(ListView.class, "suggestions")
                                        .map(list -> list.getItems().size())
                                        .orElse(0)
                                == 1);
        press(ENTER);
        until("the patient", () -> typed("patient").startsWith(spoken));
        until("the cursor in the time", () -> focusedId().equals("start"));
    }

    @Test
    void booksByTheKeyboardAlone() {
        var day = newDay();
        openPanel(day);
        assertThat(typed("patient")).as("the letter that opened the panel").isEmpty();
        choosePatient("arch ne", "Nell Archer");
        type("930");
        press(ENTER);
        untilStored("the booking", () -> booked(day).size() == 1);
        var made = booked(day).getFirst();
        assertThat(made.start()).isEqualTo(day.atTime(9, 30));
        assertThat(made.patientId()).isEqualTo(nell.id());
        assertThat(made.clinicianId()).isEqualTo(services.clinics().clinicians().getFirst().id());
        until("the new visit beside the day", () -> texts("details").contains("Nell Archer"));
        assertThat(notice()).isEqualTo("Booked for 09:30");
        press(javafx.scene.input.KeyCode.C);
        untilStatus(made, AppointmentStatus.CONFIRMED);
    }

    @Test
    void refusesAnOverlapBeneathTheTimeAndLosesNothing() {
        var day = newDay();
        book(otto, 0, day.atTime(9, 0));
        openPanel(day);
        choosePatient("nell", "Nell Archer");
        type("9:30");
        tabTo("note");
        type("bring shoes");
        focus("start");
        press(ENTER);
        until("the refusal", () -> !errorBeneath("start").isEmpty());
        assertThat(errorBeneath("start"))
                .isEqualTo(
                        "Dana Ruiz already has Otto Brill at 9:00–9:45. Nothing was booked or moved.");
        assertThat(typed("patient")).startsWith("Nell Archer");
        assertThat(typed("start")).isEqualTo("9:30");
        assertThat(typed("note")).isEqualTo("bring shoes");
        assertThat(booked(day)).hasSize(1);
        typeInto("start", "945");
        press(ENTER);
        untilStored("the booking", () -> booked(day).size() == 2);
        assertThat(booked(day).getLast().note()).isEqualTo("bring shoes");
    }

    @Test
    void refusesASecondVisitOfTheSamePatientAtTheSameTime() {
        var day = newDay();
        book(nell, 1, day.atTime(9, 0));
        openPanel(day);
        choosePatient("nell", "Nell Archer");
        type("9");
        press(ENTER);
        until("the refusal", () -> !errorBeneath("start").isEmpty());
        assertThat(errorBeneath("start"))
                .startsWith("Nell Archer already has an appointment at 9:00–9:45.");
        assertThat(booked(day)).hasSize(1);
    }

    @Test
    void booksTheEvaluationFirstAndAFollowUpOfSomebodyWhoWasHere() {
        var day = newDay();
        var ida = register("Ida", "Calder", "(555) 555-0123");
        openPanel(day);
        choosePatient("calder", "Ida Calder");
        until("the evaluation", () -> typed("minutes").equals("60"));
        assertThat(text("outlook")).isEqualTo("No visit yet: the evaluation comes first");
        type("9");
        press(ENTER);
        untilStored("the evaluation", () -> booked(day).size() == 1);
        assertThat(booked(day).getFirst().kind()).isEqualTo(AppointmentKind.EVALUATION);
        settle();
        press(B);
        until("the booking panel", () -> focusedId().equals("patient"));
        choosePatient("calder", "Ida Calder");
        until("what is booked next", () -> text("outlook").startsWith("Next visit"));
        assertThat(typed("minutes")).isEqualTo("45");
        assertThat(booked(day).getFirst().patientId()).isEqualTo(ida.id());
    }

    @Test
    void tellsThatATimeIsTakenWhileItIsTyped() {
        var day = newDay();
        book(otto, 0, day.atTime(9, 0));
        openPanel(day);
        choosePatient("nell", "Nell Archer");
        type("930");
        until("the warning", () -> text("warning").contains("already has Otto Brill"));
        typeInto("start", "945");
        until(
                "no warning",
                () -> find(Node.class, "warning").map(n -> !n.isVisible()).orElse(true));
        assertThat(booked(day)).hasSize(1);
    }

    @Test
    void asksForAReasonWhereTheClinicLetsARuleBeBrokenAndKeepsIt() {
        var day = newDay();
        long dana = services.clinics().clinicians().getFirst().id();
        services.database()
                .inTransaction(
                        () ->
                                services.database()
                                        .dsl()
                                        .execute(
                                                "insert into busy_time (version, clinician_id, kind,"
                                                        + " starts_at, ends_at, note, outside_uid,"
                                                        + " changed_at, changed_by) values (1, ?,"
                                                        + " 'MEETING', ?, ?, 'Team', '',"
                                                        + " current_timestamp, '')",
                                                dana,
                                                services.time().instantOf(day.atTime(9, 0)),
                                                services.time().instantOf(day.atTime(10, 0))));
        openPanel(day);
        choosePatient("nell", "Nell Archer");
        type("9");
        press(ENTER);
        until("the refusal", () -> errorBeneath("start").startsWith("Dana Ruiz is away"));
        until("the reason", () -> find(Node.class, "overrideReason").isPresent());
        typeInto("overrideReason", "Dana leaves the meeting");
        press(ENTER);
        untilStored("the booking", () -> booked(day).size() == 1);
        assertThat(booked(day).getFirst().details().overrideReason())
                .isEqualTo("Dana leaves the meeting");
    }

    @Test
    void tellsBeneathEachFieldWhatIsMissing() {
        var day = newDay();
        openPanel(day);
        typeInto("start", "noonish");
        typeInto("minutes", "long");
        press(ENTER);
        until("what is missing", () -> !errorBeneath("patient").isEmpty());
        assertThat(errorBeneath("patient"))
                .isEqualTo("Find the patient and choose one from the list.");
        assertThat(errorBeneath("start")).isEqualTo("Not a time. Type 9:30, 930 or 2p.");
        assertThat(errorBeneath("minutes")).isEqualTo("5 to 480 minutes; long was typed.");
        assertThat(typed("start")).isEqualTo("noonish");
        assertThat(booked(day)).isEmpty();
    }

    @Test
    void refusesToBookPastMidnightAndAFarTooLongVisit() {
        var day = newDay();
        openPanel(day);
        choosePatient("otto", "Otto Brill");
        type("23:30");
        press(ENTER);
        until("the refusal", () -> !errorBeneath("minutes").isEmpty());
        assertThat(errorBeneath("minutes"))
                .isEqualTo("It would end after midnight. Shorten it or begin earlier.");
        typeInto("start", "9");
        typeInto("minutes", "999");
        press(ENTER);
        until("the other refusal", () -> errorBeneath("minutes").startsWith("5 to 480 minutes"));
        assertThat(booked(day)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenThePanelIsClosedWithEsc() {
        var day = newDay();
        openPanel(day);
        choosePatient("otto", "Otto Brill");
        type("10");
        press(ESCAPE);
        until("the panel to go", () -> find(Node.class, "bookNow").isEmpty());
        press(B);
        until("the panel", () -> find(Node.class, "bookNow").isPresent());
        assertThat(typed("patient")).startsWith("Otto Brill");
        assertThat(typed("start")).isEqualTo("10");
    }

    @Test
    void pastesIntoAFieldOfThePanelInsteadOfMovingAVisit() {
        var day = newDay();
        var made = book(otto, 0, day.atTime(9, 0));
        showDay(day);
        press(DOWN);
        until("the visit", () -> texts("details").contains("Otto Brill"));
        press(B);
        until("the panel", () -> focusedId().equals("patient"));
        paste("Nell");
        until("the pasted name", () -> typed("patient").equals("Nell"));
        press(CONTROL, javafx.scene.input.KeyCode.A);
        press(CONTROL, javafx.scene.input.KeyCode.X);
        until("the name cut out", () -> typed("patient").isEmpty());
        settle();
        assertThat(find(Node.class, "pinboard")).isEmpty();
        assertThat(stored(made).start()).isEqualTo(day.atTime(9, 0));
    }

    @Test
    void changesNoVisitWithLettersPressedInThePanelsLists() {
        var day = newDay();
        var made = book(otto, 0, day.atTime(9, 0));
        showDay(day);
        press(DOWN);
        until("the visit", () -> texts("details").contains("Otto Brill"));
        press(B);
        until("the panel", () -> focusedId().equals("patient"));
        tabTo("kind");
        press(D);
        press(DELETE);
        settle();
        assertThat(stored(made).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(texts()).doesNotContain("Keep it");
    }

    @Test
    void takesTheUsualLengthOfTheKind() {
        openPanel(newDay());
        tabTo("kind");
        press(DOWN);
        until(
                "the evaluation",
                () ->
                        get(ComboBox.class, "kind").getValue() instanceof AppointmentType type
                                && type.kind() == AppointmentKind.EVALUATION);
        assertThat(typed("minutes")).isEqualTo("60");
    }

    @Test
    void opensThePanelAtTheTimeAndColumnThatWereClicked() {
        var day = newDay();
        showDay(day);
        onFx(
                () -> {
                    var grid = grid();
                    double x = DayGrid.AXIS + (grid.getWidth() - DayGrid.AXIS) * 0.75;
                    double y = 8 + 64 * 2 + 20;
                    var scene = grid.localToScene(x, y);
                    grid.fireEvent(
                            new MouseEvent(
                                    MouseEvent.MOUSE_CLICKED,
                                    scene.getX(),
                                    scene.getY(),
                                    scene.getX(),
                                    scene.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    true,
                                    false,
                                    true,
                                    null));
                    return null;
                });
        until("the panel", () -> find(Node.class, "bookNow").isPresent());
        assertThat(typed("start"))
                .isIn(LocalTime.of(10, 0).toString(), LocalTime.of(10, 15).toString());
        assertThat(((Clinician) get(ComboBox.class, "clinician").getValue()).fullName())
                .isEqualTo("Marcus Bell");
        assertThat(typed("day"))
                .isEqualTo(java.time.format.DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day));
    }

    @Test
    void booksForThePatientWhoWasJustRegistered() {
        var day = newDay();
        go(new Place.BookFor(day, nell.id()));
        until(
                "the patient",
                () ->
                        find(Node.class, "bookNow").isPresent()
                                && typed("patient").startsWith("Nell Archer"));
        typeInto("start", "2p");
        tabTo("clinician");
        press(DOWN);
        until("the clinician", () -> get(ComboBox.class, "clinician").getValue() != null);
        focus("start");
        press(ENTER);
        untilStored("the booking", () -> booked(day).size() == 1);
        assertThat(booked(day).getFirst().start()).isEqualTo(day.atTime(14, 0));
    }

    @Test
    void goesFromFieldToFieldWithTab() {
        openPanel(newDay());
        for (var next : List.of("start", "minutes", "clinician", "kind", "day", "note")) {
            press(TAB);
            until("the field " + next, () -> focusedId().equals(next));
        }
    }
}
