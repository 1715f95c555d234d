package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.handouts.SheetOptions;
import org.quadset.homelog.Adherence;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.ShortCode;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Paper that comes back, typed with keys alone. */
class ReturnedLogWindowTest extends ProgramOnScreen {
    private static final String[] FIVE = {
        "hip-bridge", "hip-clamshell", "knee-squat", "bal-sls", "lum-bird-dog"
    };

    private Patient patient;
    private PrintedSheet sheet;

    @BeforeEach
    void printASheet() {
        patient = patient("Log" + System.nanoTime() % 100_000);
        var rows =
                Stream.of(FIVE)
                        .map(
                                key ->
                                        new PrescribedExercise(
                                                key,
                                                Side.RIGHT,
                                                new Dosage(3, 10, 0, 30, 2, 7, 0, ""),
                                                ""))
                        .toList();
        var prescription =
                services.prescriptions()
                        .save(
                                Prescription.empty(patient.id(), dana(), "your plan")
                                        .withExercises(rows),
                                actor);
        var laidOut =
                services.sheets()
                        .sheetOf(
                                prescription,
                                SheetOptions.USUAL,
                                services.sheets().newCode(),
                                actor);
        sheet = services.sheets().handedOut(prescription, laidOut, "<html/>", "print", actor);
    }

    private void goThere() {
        go(new Place.ReturnedLog(OptionalLong.empty(), ""));
        until("the code's field", () -> focusedId().equals("code"));
    }

    private void typeCode(String code) {
        type(code);
        press(ENTER);
    }

    /** As people read it from paper: small letters, a space, and letters for digits. */
    private String asTyped() {
        return ShortCode.display(sheet.shortCode())
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('5', 's')
                .replace('8', 'b')
                .replace('2', 'z')
                .replace('v', 'u');
    }

    private boolean gridHasTheFocus() {
        return onFx(() -> window.scene().getFocusOwner() instanceof LogGrid);
    }

    @Test
    void aFullyDonePaperWithPainIsTypedAndStoredInFewKeys() {
        goThere();
        typeCode(asTyped());
        until("the grid", this::gridHasTheFocus);
        var keys = "*****" + "3322121" + "2*" + ".*";
        assertThat(keys.length() + 1).isLessThanOrEqualTo(20);
        for (char key : keys.toCharArray()) {
            type(String.valueOf(key));
        }
        press(CONTROL, S);
        untilStored("the log", () -> services.homeLogs().byId(sheet.id(), actor).log().isPresent());
        var log = services.homeLogs().byId(sheet.id(), actor).log().orElseThrow();
        assertThat(Adherence.of(sheet, log).percent()).isEqualTo(100);
        assertThat(log.worstPain()).isEqualTo(OptionalInt.of(3));
        assertThat(log.days()).allSatisfy(day -> assertThat(day.swelling()).contains(false));
    }

    @Test
    void aPaperThatIsOpenedAgainShowsWhatWasStored() {
        goThere();
        typeCode(asTyped());
        until("the grid", this::gridHasTheFocus);
        for (var key : List.of("*", "2", "1")) {
            type(key);
        }
        onFx(
                () -> {
                    get(TextArea.class, "comment").setText("the stairs are easier");
                    return null;
                });
        press(CONTROL, S);
        untilStored("the log", () -> services.homeLogs().byId(sheet.id(), actor).log().isPresent());
        go(new Place.Today());
        go(new Place.ReturnedLog(OptionalLong.empty(), sheet.shortCode()));
        until("what was written", () -> typed("comment").equals("the stairs are easier"));
        var log = services.homeLogs().byId(sheet.id(), actor).log().orElseThrow();
        assertThat(log.done().get(0)).containsOnly(2);
        assertThat(log.done().get(1)).containsExactly(2, 1, 0, 0, 0, 0, 0);
        until(
                "the share",
                () -> texts("gridScroll").stream().anyMatch(one -> one.contains("100 %")));
    }

    @Test
    void aSlipInTheCodeIsToldAndNothingIsOpened() {
        goThere();
        var code = asTyped();
        var wrong = (code.charAt(0) == '3' ? "4" : "3") + code.substring(1);
        typeCode(wrong);
        until("the notice", () -> !notice().isEmpty());
        assertThat(gridHasTheFocus()).isFalse();
        assertThat(onFx(() -> get(TextField.class, "code").getText())).isEqualTo(wrong);
    }

    @Test
    void thePatientsNewestSheetIsShownWithoutItsCode() {
        go(new Place.ReturnedLog(OptionalLong.of(patient.id()), ""));
        until("the patient", () -> text("patientName").equals(patient.details().names().spoken()));
        until(
                "the grid",
                () -> texts("gridScroll").stream().anyMatch(one -> one.contains("ridge")));
    }

    @Test
    void onASmallWindowTheCellThatIsTypedNextIsAlwaysSeen() {
        double width = onFx(() -> window.scene().getWindow().getWidth());
        double height = onFx(() -> window.scene().getWindow().getHeight());
        try {
            sized(853, 480);
            goThere();
            typeCode(asTyped());
            until("the grid", this::gridHasTheFocus);
            for (int row = 0; row < FIVE.length + 3; row++) {
                until("row " + row, this::chosenCellIsSeen);
                type("*");
            }
            until("the last row", this::chosenCellIsSeen);
            assertThat(text("adherence")).startsWith("Done in all: 100 %");
        } finally {
            sized(width, height);
        }
    }

    private void sized(double width, double height) {
        onFx(
                () -> {
                    window.scene().getWindow().setWidth(width);
                    window.scene().getWindow().setHeight(height);
                    return null;
                });
        settle();
    }

    private boolean chosenCellIsSeen() {
        return onFx(
                () -> {
                    var scroll = get(ScrollPane.class, "gridScroll");
                    var cell = ((LogGrid) scroll.getContent()).chosenCell();
                    return scroll.localToScene(scroll.getLayoutBounds())
                            .contains(cell.localToScene(cell.getLayoutBounds()));
                });
    }
}
