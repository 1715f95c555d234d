package org.quadset.patients.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientSummary;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.ui.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The list of patients: typing finds, Enter opens. */
class PatientListWindowTest extends OpenedProgram {
    private Patient zoe;
    private Patient maya;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
        zoe = register("Zoë", "Müller-Lopez", "(555) 555-0161");
        maya =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.born(
                                                "Maya", "Cohen", LocalDate.of(1992, 3, 14)),
                                        Map.of()),
                                actor);
        register("Mark", "Muldoon", "(555) 555-0162");
        clinic.patients()
                .delete(register("Gone", "Away", "(555) 555-0163"), "moved to another town", actor);
    }

    @BeforeEach
    void goToTheList() {
        go(new Place.Patients());
        until("the list", () -> names().size() >= 3);
    }

    private List<String> names() {
        return onFx(
                () ->
                        get(ListView.class, "list").getItems().stream()
                                .map(one -> ((PatientSummary) one).names().spoken())
                                .toList());
    }

    @Test
    void beginsWithTheRecordsChangedLastAndTheCursorInTheField() {
        assertThat(focusedId()).isEqualTo("find");
        assertThat(names())
                .contains("Zoë Müller-Lopez", "Maya Cohen", "Mark Muldoon")
                .doesNotContain("Gone Away");
        assertThat(text("count")).endsWith("changed last");
    }

    @Test
    void findsByNamePartsInAnyOrderWithoutAccentsAndOpensWithEnter() {
        type("mul zo");
        until("Zoë only", () -> names().equals(List.of("Zoë Müller-Lopez")));
        assertThat(text("count")).isEqualTo("1 found");
        press(ENTER);
        until("her chart", () -> here().equals(new Place.PatientChart(zoe.id())));
    }

    @Test
    void findsByBirthDatePhoneTailAndRecordNumber() {
        for (var typed : List.of("3/14/1992", "14 Mar 1992", maya.recordNumber())) {
            typeInto("find", typed);
            until("Maya by " + typed, () -> names().equals(List.of("Maya Cohen")));
        }
        typeInto("find", "0162");
        until("Mark by his phone", () -> names().equals(List.of("Mark Muldoon")));
    }

    @Test
    void goesIntoTheListWithDownAndOpensTheChosenOne() {
        type("m");
        until("three", () -> names().size() == 3);
        press(DOWN);
        until("the list", () -> focusedId().equals("list"));
        press(DOWN);
        var chosen =
                (PatientSummary)
                        onFx(
                                () ->
                                        get(ListView.class, "list")
                                                .getSelectionModel()
                                                .getSelectedItem());
        assertThat(chosen.names().spoken()).isEqualTo(names().get(1));
        press(ENTER);
        until("the chart", () -> here().equals(new Place.PatientChart(chosen.id())));
    }

    @Test
    void saysThatNobodyMatchesAndOffersToRegister() {
        type("qqq");
        until("nobody", () -> texts().contains("Nobody on record matches."));
        assertThat(text("count")).isEqualTo("0 found");
        press(ENTER);
        settle();
        assertThat(here()).isEqualTo(new Place.Patients());
        fire("register");
        until("the form", () -> here().equals(new Place.PatientForm(OptionalLong.empty())));
    }

    @Test
    void showsThosePutAsideOnlyWhenAsked() {
        type("gone");
        until("nobody", () -> names().isEmpty());
        focus("withDeleted");
        press(SPACE);
        until("the one put aside", () -> names().equals(List.of("Gone Away")));
        assertThat(texts("list")).contains("put aside");
    }

    @Test
    void ignoresWhatCannotBeAName() {
        type("%_'\"\\;--");
        settle();
        assertThat(here()).isEqualTo(new Place.Patients());
        assertThat(notice()).isEmpty();
    }
}
