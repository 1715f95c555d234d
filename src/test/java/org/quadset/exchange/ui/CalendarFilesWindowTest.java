package org.quadset.exchange.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.P;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calendar files and the schedule's paper, reached and used as at the desk. */
class CalendarFilesWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private static Path ics(String start) throws IOException {
        return Files.writeString(
                Files.createTempFile(temporary, "other", ".ics"),
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:"
                        + start
                        + "\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private CalendarFilesModel model(List<String> told) {
        var problems = new Problems(services.clock());
        problems.listen(notice -> told.add(notice.text()));
        return new CalendarFilesModel(
                services.calendars(),
                services.clinics(),
                Tasks.inline(),
                problems,
                new Changes(),
                actor);
    }

    @Test
    void aFileIsShownBeforeItIsTakenAndARefusedOneLeavesNothing() throws IOException {
        book(register("Busy", "Visited", "(555) 555-0191"), 0, TODAY.plusDays(5).atTime(9, 0));
        var told = new ArrayList<String>();
        var model = model(told);
        model.open(TODAY);
        model.choose(ics("20261124T090000"));
        assertThat(model.plan().get().visits()).hasSize(1);
        assertThat(model.taken.get()).isFalse();
        model.take();
        assertThat(model.taken.get()).isTrue();
        model.choose(ics("soon"));
        assertThat(model.plan().get()).isNull();
        assertThat(told).singleElement().asString().contains("Line 6");
        model.choose(ics("20261125T090000"));
        assertThat(model.plan().get().replaced()).isOne();
        var out = temporary.resolve("out.ics");
        model.export(out, count -> told.add("wrote " + count));
        assertThat(told).contains("wrote 1");
        assertThat(Files.readString(out)).contains("BEGIN:VTIMEZONE").doesNotContain("Visited");
    }

    @Test
    void ctrlPInTheScheduleShowsTheDaysSheet() {
        go(new Place.ScheduleDay(TODAY));
        settle();
        press(CONTROL, P);
        until("the sheet", () -> here() instanceof Place.DaySheet);
        until("its pages", () -> !get(VBox.class, "paper").getChildren().isEmpty());
        assertThat(get(ComboBox.class, "choice").getItems()).hasSize(3);
        assertThat(find(Button.class, "saveCalendar").filter(Button::isVisible)).isEmpty();
    }

    @Test
    void aPatientsAppointmentsCanAlsoBeTakenAsACalendar() {
        var patient = register("Paper", "Wanted", "(555) 555-0192");
        book(patient, 1, TODAY.plusDays(6).atTime(10, 0));
        go(new Place.AppointmentPaper(patient.id()));
        until("its pages", () -> !get(VBox.class, "paper").getChildren().isEmpty());
        assertThat(get(Button.class, "saveCalendar").isVisible()).isTrue();
        assertThat(get(ComboBox.class, "choice").getItems()).hasSize(2);
    }
}
