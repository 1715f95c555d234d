package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.patients.Patient;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CancelReason;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** A series changed from one of its visits, by keys alone and with every key counted. */
class SeriesEditWindowTest extends ScheduleOnScreen {
    private static final int VISITS = 6;

    private int weeks;
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

    /** A Tuesday with weeks behind it that no other test uses. */
    private LocalDate tuesday() {
        weeks += 4;
        return TODAY.plusDays(5).plusWeeks(weeks);
    }

    /** Tuesdays and Thursdays at ten with Dana. */
    private Patient series(String given, String family, LocalDate tuesday) {
        var patient = register(given, family, "(555) 555-0171");
        var bookings =
                IntStream.range(0, VISITS)
                        .mapToObj(i -> tuesday.plusDays(7L * (i / 2) + 2L * (i % 2)))
                        .map(day -> booking(patient, 0, day.atTime(10, 0)))
                        .toList();
        services.planning().series().book(patient.id(), 2, 3, bookings, actor);
        return patient;
    }

    private Booking booking(Patient patient, int column, LocalDateTime start) {
        long clinician = services.clinics().clinicians().get(column).id();
        return new Booking(patient.id(), clinician, AppointmentKind.FOLLOW_UP, start, 45, "");
    }

    private List<Appointment> visits(Patient of) {
        return services.schedule().ofPatient(of.id(), actor);
    }

    private List<LocalDateTime> starts(Patient of) {
        return visits(of).stream().map(Appointment::start).sorted().toList();
    }

    /** The panel at the only visit of the day. */
    private void open(LocalDate day) {
        showDay(day);
        press(DOWN);
        settle();
        keys = 0;
        key(S);
        until("the panel", () -> focusedId().equals("change"));
        settle();
    }

    private List<SeriesEditRow> rows() {
        return onFx(
                () -> {
                    ListView<?> list = get(ListView.class, "visits");
                    return list.getItems().stream().map(SeriesEditRow.class::cast).toList();
                });
    }

    private void untilClosed() {
        until("the panel to close", () -> find(ListView.class, "visits").isEmpty());
    }

    @Test
    void thisVisitAndThoseBehindItGoToAnotherDayAndTimeInSevenKeysAndComeBackWithOne() {
        var tuesday = tuesday();
        var nell = series("Nell", "Moved", tuesday);
        var before = starts(nell);
        open(tuesday.plusDays(7));

        write("we 3p");
        key(ENTER);
        untilStored("the change", () -> !starts(nell).equals(before));

        assertThat(keys).isLessThanOrEqualTo(7);
        assertThat(starts(nell))
                .containsExactly(
                        before.get(0),
                        before.get(1),
                        tuesday.plusDays(8).atTime(15, 0),
                        tuesday.plusDays(10).atTime(15, 0),
                        tuesday.plusDays(15).atTime(15, 0),
                        tuesday.plusDays(17).atTime(15, 0));
        untilClosed();
        until("the notice", () -> notice().equals("Changed 4 visits of the series"));
        press(CONTROL, Z);
        untilStored("all of it back", () -> starts(nell).equals(before));
    }

    @Test
    void whatEachVisitBecomesIsSeenBeforeAndEscChangesNothingAndForgetsNothing() {
        var tuesday = tuesday();
        var otto = series("Otto", "Left", tuesday);
        var before = starts(otto);
        open(tuesday);
        assertThat(rows()).hasSize(VISITS).allMatch(row -> row.becomes().isEmpty());

        write("+30m bell");
        until("the preview", () -> rows().getFirst().becomes().equals("10:30 · Marcus Bell"));
        assertThat(text("store")).isEqualTo("Change 6 visits");
        key(ESCAPE);
        untilClosed();
        settle();
        assertThat(starts(otto)).isEqualTo(before);

        key(S);
        until("the panel", () -> focusedId().equals("change"));
        assertThat(typed("change")).isEqualTo("+30m bell");
    }

    @Test
    void whatIsRefusedIsNotStoredUnseenAndStaysAsItIsOnlyIfSomebodySaysSo() {
        var tuesday = tuesday();
        var ida = series("Ida", "Refused", tuesday);
        var before = starts(ida);
        var other = register("Some", "Other", "(555) 555-0172");
        services.schedule().book(booking(other, 1, tuesday.plusDays(7).atTime(9, 45)), actor);
        open(tuesday);

        write("bell");
        key(ENTER);
        until("the refusal", () -> rows().stream().anyMatch(SeriesEditRow::isRefused));
        until("the question", () -> !text("problem").isEmpty());
        assertThat(visits(ida)).allMatch(one -> one.clinicianId() == dana());
        assertThat(rows().get(2).why())
                .isEqualTo("Marcus Bell already has Some Other at 9:45–10:30.");
        assertThat(text("problem"))
                .isEqualTo(
                        "1 can’t be changed so, see why. Enter once more changes the other 5 and"
                                + " leaves them as they are.");
        assertThat(text("store")).isEqualTo("Change 5, leave 1");

        key(ENTER);
        untilStored(
                "five of them",
                () -> visits(ida).stream().filter(one -> one.clinicianId() != dana()).count() == 5);
        assertThat(starts(ida)).isEqualTo(before);
        until(
                "the notice",
                () -> notice().equals("Changed 5 of 6 visits; the others stayed as they were"));
    }

    private long dana() {
        return services.clinics().clinicians().getFirst().id();
    }

    @Test
    void allThatAreAheadAreCancelledForAReasonAndOneAloneIsToo() {
        var tuesday = tuesday();
        var una = series("Una", "Cancelled", tuesday);
        open(tuesday.plusDays(7));
        press(ALT, DIGIT1);
        write("cancel");
        key(ENTER);
        until("the question", () -> text("problem").startsWith("Type or choose why"));
        write(" ill");
        until("the row", () -> rows().getFirst().becomes().equals("Cancelled: Illness"));
        assertThat(rows()).hasSize(1);
        key(ENTER);
        untilStored("one cancelled", () -> cancelled(una) == 1);
        untilClosed();

        open(tuesday);
        press(ALT, DIGIT3);
        write("x work");
        until("the rows", () -> text("store").equals("Cancel 5 visits"));
        key(ENTER);
        untilStored("all cancelled", () -> cancelled(una) == VISITS);
        assertThat(visits(una).stream().filter(one -> isFor(one, CancelReason.WORK))).hasSize(5);
    }

    private static boolean isFor(Appointment one, CancelReason reason) {
        return one.cancelReason().filter(reason::equals).isPresent();
    }

    private long cancelled(Patient of) {
        return visits(of).stream()
                .filter(one -> one.status() == AppointmentStatus.CANCELLED)
                .count();
    }

    @Test
    void whatIsChosenIsWrittenIntoTheLineAndWhatIsNotUnderstoodIsSaid() {
        var tuesday = tuesday();
        series("Vic", "Chosen", tuesday);
        open(tuesday);
        write("we 3p sometime");
        until("the words", () -> errorBeneath("change").equals("Not understood: sometime"));
        press(CONTROL, KeyCode.A);
        write("we 3p");
        onFx(
                () -> {
                    ComboBox<?> people = get(ComboBox.class, "changeClinician");
                    people.getSelectionModel().select(1);
                    return null;
                });
        until("the line", () -> typed("change").equals("we 3p marcus"));
        until("the preview", () -> rows().getFirst().becomes().endsWith("15:00 · Marcus Bell"));
        press(ESCAPE);
    }

    @Test
    void theSlotPanelTellsThePlaceInTheSeriesAndAVisitOfNoneSaysSo() {
        var tuesday = tuesday();
        series("Wim", "Counted", tuesday);
        showDay(tuesday.plusDays(9));
        press(DOWN);
        until("its place", () -> texts("details").contains("4 of 6, Tue and Thu"));
        fire("changeSeries");
        until("the panel", () -> focusedId().equals("change"));
        until("whose", () -> text("subtitle").equals("Wim Counted · 4 of 6, Tue and Thu"));
        press(ESCAPE);

        var day = tuesday.plusDays(1);
        book(register("Xan", "Alone", "(555) 555-0173"), 0, day.atTime(9, 0));
        showDay(day);
        press(DOWN);
        settle();
        press(S);
        until("the notice", () -> notice().contains("not part of a series"));
    }
}
