package org.quadset.app.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.demo.DemoClinic;
import org.quadset.clinic.Theme;
import org.quadset.platform.ui.Place;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The frame around every place: rail, shortcuts, palette, back and forward, theme and key card. */
class ShellWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        DemoClinic.fill(clinic);
    }

    private boolean lit(String rail) {
        return onFx(
                () ->
                        get(Node.class, rail)
                                .getPseudoClassStates()
                                .contains(PseudoClass.getPseudoClass("here")));
    }

    private List<?> paletteRows() {
        return onFx(() -> List.copyOf(get(ListView.class, "list").getItems()));
    }

    @Test
    void opensOnTodayAndSaysWhoWorksAndWhereTheDataIs() {
        until("the day's cards", () -> texts("cards").size() > 4);
        assertThat(here()).isEqualTo(new Place.Today());
        assertThat(text("personName")).isEqualTo("Dana Ruiz, PT");
        assertThat(text("dataPlace"))
                .startsWith("Demo clinic")
                .contains(temporary.resolve("clinic").toString());
        assertThat(texts("rail"))
                .containsExactly("Today", "Schedule", "Patients", "Exercises", "Setup");
        assertThat(lit("rail-Today")).isTrue();
    }

    @Test
    void goesToEachPlaceOfTheRailWithAltAndItsNumber() {
        var places =
                Map.<KeyCode, Place>of(
                        DIGIT2, new Place.ScheduleDay(TODAY),
                        DIGIT3, new Place.Patients(),
                        DIGIT4, new Place.Exercises(),
                        DIGIT5, new Place.Setup(),
                        DIGIT1, new Place.Today());
        for (var key : List.of(DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT1)) {
            press(ALT, key);
            until("the place of " + key, () -> places.get(key).equals(here()));
            assertThat(lit("rail-" + places.get(key).getClass().getSimpleName())).isTrue();
        }
    }

    @Test
    void goesToAPlaceByItsButtonOnTheRail() {
        fire("rail-Exercises");
        until("the library", () -> here().equals(new Place.Exercises()));
        assertThat(lit("rail-Exercises")).isTrue();
        assertThat(lit("rail-Today")).isFalse();
    }

    @Test
    void findsAPatientInThePaletteAndOpensTheChart() {
        var expected =
                services.patients()
                        .find(
                                "mul zo",
                                org.quadset.platform.text.DateOrder.MONTH_DAY_YEAR,
                                false,
                                5,
                                actor)
                        .getFirst();
        press(CONTROL, K);
        until("the palette", () -> focusedId().equals("field"));
        type("mul zo");
        until(
                "the patient",
                () ->
                        !paletteRows().isEmpty()
                                && paletteRows().getFirst()
                                        instanceof PaletteModel.Row.Person(var found)
                                && found.id() == expected.id());
        press(ENTER);
        until("the chart", () -> here().equals(new Place.PatientChart(expected.id())));
        until("the name", () -> texts().contains("Zoë Müller"));
        assertThat(find(Node.class, "field")).isEmpty();
    }

    @Test
    void offersCommandsInThePaletteAndDoesTheChosenOne() {
        press(CONTROL, K);
        until("the palette", () -> focusedId().equals("field"));
        assertThat(paletteRows()).hasSizeGreaterThan(8);
        type("reg pat");
        until(
                "one command",
                () ->
                        paletteRows().stream().anyMatch(PaletteModel.Row.Act.class::isInstance)
                                && paletteRows().size() == 1);
        press(ENTER);
        until("the form", () -> here().equals(new Place.PatientForm(OptionalLong.empty())));
    }

    @Test
    void choosesInThePaletteWithTheArrows() {
        press(CONTROL, K);
        until("the palette", () -> focusedId().equals("field"));
        type("m");
        until("several", () -> paletteRows().size() > 2);
        settle();
        press(DOWN);
        assertThat(onFx(() -> get(ListView.class, "list").getSelectionModel().getSelectedIndex()))
                .isEqualTo(1);
        assertThat(focusedId()).isEqualTo("field");
        press(KeyCode.UP);
        assertThat(onFx(() -> get(ListView.class, "list").getSelectionModel().getSelectedIndex()))
                .isZero();
    }

    @Test
    void closesThePaletteWithEscAndGivesTheFocusBack() {
        press(ALT, DIGIT3);
        until("the list", () -> focusedId().equals("find"));
        press(CONTROL, K);
        until("the palette", () -> focusedId().equals("field"));
        type("zo");
        press(ESCAPE);
        until("the focus back", () -> focusedId().equals("find"));
        assertThat(find(Node.class, "field")).isEmpty();
        assertThat(typed("find")).isEmpty();
        press(CONTROL, K);
        until("an empty palette", () -> focusedId().equals("field"));
        assertThat(typed("field")).isEmpty();
    }

    @Test
    void goesBackAndForwardByKeysAndDimsTheButtonsAtTheEnds() {
        assertThat(get(Button.class, "back").isDisabled()).isTrue();
        press(ALT, DIGIT3);
        until("the patients", () -> here().equals(new Place.Patients()));
        press(ALT, DIGIT4);
        until("the library", () -> here().equals(new Place.Exercises()));
        press(ALT, LEFT);
        until("back at the patients", () -> here().equals(new Place.Patients()));
        press(ALT, LEFT);
        until("back at today", () -> here().equals(new Place.Today()));
        assertThat(get(Button.class, "back").isDisabled()).isTrue();
        press(ALT, RIGHT);
        until("forward at the patients", () -> here().equals(new Place.Patients()));
        assertThat(get(Button.class, "forward").isDisabled()).isFalse();
    }

    @Test
    void registersAPatientWithCtrlNFromAnywhere() {
        press(CONTROL, N);
        until("the form", () -> here().equals(new Place.PatientForm(OptionalLong.empty())));
        until("the cursor in the first field", () -> focusedId().equals("givenName"));
    }

    @Test
    void switchesTheThemeAndRemembersIt() {
        boolean wasDark = services.clinics().clinic().theme() == Theme.DARK;
        press(CONTROL, SHIFT, L);
        until(
                "the other colours",
                () -> sheets().contains(wasDark ? "tokens-light.css" : "tokens-dark.css"));
        untilStored(
                "the theme", () -> (services.clinics().clinic().theme() == Theme.DARK) != wasDark);
        fireTheme();
        until(
                "the first colours",
                () -> sheets().contains(wasDark ? "tokens-dark.css" : "tokens-light.css"));
        untilStored(
                "the first theme",
                () -> (services.clinics().clinic().theme() == Theme.DARK) == wasDark);
    }

    private void fireTheme() {
        onFx(
                () -> {
                    get(Button.class, "theme").fire();
                    return null;
                });
    }

    private String sheets() {
        return String.join(" ", window.scene().getStylesheets());
    }

    @Test
    void showsTheKeysOfTheScreenWithF1AndClosesThemWithEsc() {
        press(ALT, DIGIT2);
        until("the schedule", () -> here().equals(new Place.ScheduleDay(TODAY)));
        press(F1);
        until("the card", () -> texts().contains("Keys on this screen"));
        assertThat(texts())
                .contains(
                        "Pin the visit for moving",
                        "Ctrl+X",
                        "Find a patient or a command",
                        "Ctrl+K");
        press(ESCAPE);
        until("the card to go", () -> !texts().contains("Pin the visit for moving"));
    }

    @Test
    void refusesShortcutsWhileSomethingStandsAboveThePlace() {
        press(F1);
        until("the card", () -> texts().contains("Keys on this screen"));
        press(ALT, DIGIT3);
        settle();
        assertThat(here()).isEqualTo(new Place.Today());
        press(ESCAPE);
        press(ALT, DIGIT3);
        until("the patients", () -> here().equals(new Place.Patients()));
    }

    @Test
    void keepsTabWithinWhatStandsAboveThePlace() {
        go(new Place.Setup());
        typeInto("name", "Changed");
        press(ALT, DIGIT1);
        until("the question", () -> texts().contains("Keep editing"));
        for (int i = 0; i < 7; i++) {
            press(TAB);
            assertThat(onFx(() -> focused().getStyleClass())).contains("act");
        }
        press(ESCAPE);
        until("the question to go", () -> !texts().contains("Keep editing"));
        assertThat(here()).isEqualTo(new Place.Setup());
    }
}
