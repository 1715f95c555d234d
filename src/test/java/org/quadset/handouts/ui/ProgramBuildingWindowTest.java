package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.handouts.SheetOptions;

import java.util.List;

/** The rows of a programme: several changed at once, habits, steps back, the order, the notes. */
class ProgramBuildingWindowTest extends ProgramOnScreen {
    private static final String[] THREE = {"hip-bridge", "hip-clamshell", "knee-quad-set"};

    @Test
    void changesSeveralRowsWithOneTypedChangeAndTakesItBackInOneStep() {
        var patient = patient("Several");
        showWith(patient, THREE);
        focus("dose-hip-bridge");
        press(SHIFT, DOWN);
        until("two chosen", () -> texts("bulk").contains("2 chosen"));
        press(CONTROL, E);
        until("the line", () -> focusedId().equals("bulkChange"));
        var before = typed("dose-knee-quad-set");
        var often = typed("often-hip-bridge");
        type("2/day hold 10s 5kg");
        press(ENTER);
        until("the change", () -> typed("often-hip-bridge").startsWith("2/day"));
        assertThat(typed("dose-hip-bridge")).contains("hold 10s").endsWith("5 kg");
        assertThat(typed("dose-hip-clamshell")).contains("hold 10s").endsWith("5 kg");
        assertThat(typed("dose-knee-quad-set")).isEqualTo(before);
        assertThat(typed("bulkChange")).isEmpty();
        press(CONTROL, Z);
        until("the step back", () -> typed("often-hip-bridge").equals(often));
        assertThat(typed("dose-hip-clamshell")).doesNotContain("5 kg");
        press(CONTROL, Y);
        until("the step again", () -> typed("often-hip-clamshell").startsWith("2/day"));
    }

    @Test
    void changesNoRowWhenTheChangeBreaksALimitAndSaysSo() {
        showWith(patient("Limits"), THREE);
        press(CONTROL, E);
        until("all chosen", () -> texts("bulk").contains("3 chosen"));
        type("11/day");
        press(ENTER);
        until("the refusal", () -> notice().contains("nothing was changed"));
        assertThat(typed("bulkChange")).isEqualTo("11/day");
        assertThat(typed("often-hip-bridge")).doesNotContain("11");
    }

    @Test
    void choosesRowsWithCtrlAndTheMouseAndTakesThemAway() {
        showWith(patient("Mouse"), THREE);
        mouse("card-hip-bridge", "dose-hip-bridge", MouseEvent.MOUSE_PRESSED, false, false);
        mouse("card-knee-quad-set", "dose-knee-quad-set", MouseEvent.MOUSE_PRESSED, true, false);
        until("two chosen", () -> texts("bulk").contains("2 chosen"));
        fire("bulkRemove");
        until("one left", () -> keysShown().equals(List.of("hip-clamshell")));
        assertThat(notice()).isEqualTo("2 exercises were taken off.");
        fire("toastUndo");
        until("all back", () -> keysShown().equals(List.of(THREE)));
    }

    @Test
    void choosesAllRowsUpToTheOneThatIsClickedWithShift() {
        showWith(patient("Shift"), THREE);
        mouse("card-hip-bridge", "", MouseEvent.MOUSE_PRESSED, false, false);
        mouse("card-knee-quad-set", "", MouseEvent.MOUSE_PRESSED, false, true);
        until("three chosen", () -> texts("bulk").contains("3 chosen"));
    }

    /** The mouse on the handle of a card, at the middle of some node. */
    private void mouse(
            String card, String at, EventType<MouseEvent> kind, boolean ctrl, boolean shift) {
        onFx(
                () -> {
                    var handle = get(Node.class, card).lookup(".drag-handle");
                    var over = at.isEmpty() ? handle : get(Node.class, at);
                    var bounds = over.localToScene(over.getBoundsInLocal());
                    handle.fireEvent(
                            new MouseEvent(
                                    kind,
                                    bounds.getCenterX(),
                                    bounds.getCenterY(),
                                    bounds.getCenterX(),
                                    bounds.getCenterY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    shift,
                                    ctrl,
                                    false,
                                    false,
                                    kind != MouseEvent.MOUSE_RELEASED,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    null));
                    return null;
                });
    }

    @Test
    void movesARowByDraggingItsHandle() {
        showWith(patient("Drags"), THREE);
        mouse("card-hip-bridge", "", MouseEvent.MOUSE_PRESSED, false, false);
        mouse("card-hip-bridge", "card-knee-quad-set", MouseEvent.MOUSE_DRAGGED, false, false);
        mouse("card-hip-bridge", "card-knee-quad-set", MouseEvent.MOUSE_RELEASED, false, false);
        until(
                "the new order",
                () -> keysShown().equals(List.of("hip-clamshell", "knee-quad-set", "hip-bridge")));
        press(CONTROL, Z);
        until("the old order", () -> keysShown().equals(List.of(THREE)));
    }

    @Test
    void goesFromDoseToDoseWithTheArrowsAndActsOnACardWithLetters() {
        var patient = patient("Letters");
        showWith(patient, THREE);
        focus("dose-hip-bridge");
        press(DOWN);
        until("the next dose", () -> focusedId().equals("dose-hip-clamshell"));
        press(UP);
        until("the dose before", () -> focusedId().equals("dose-hip-bridge"));
        press(DOWN);
        press(ESCAPE);
        until("the card", () -> focusedId().equals("card-hip-clamshell"));
        press(C);
        press(S);
        until("in the clinic", () -> get(ToggleButton.class, "clinic-hip-clamshell").isSelected());
        press(F2);
        until("the dose", () -> focusedId().equals("dose-hip-clamshell"));
        save();
        assertThat(stored(patient).inClinic())
                .extracting(PrescribedExercise::exerciseKey)
                .containsExactly("hip-clamshell");
        assertThat(stored(patient).exercises().get(1).side()).isEqualTo(Side.BOTH);
        press(CONTROL, DELETE);
        until("one gone", () -> !keysShown().contains("hip-clamshell"));
    }

    @Test
    void repeatsWhatItUnderstoodOfADose() {
        showWith(patient("Repeats"), "hip-bridge");
        typeInto("dose-hip-bridge", "3x12 hold 5s rest 45s 5kg");
        typeInto("often-hip-bridge", "2/day 6 days");
        until(
                "the words",
                () ->
                        text("read-hip-bridge")
                                .equals(
                                        "read as 3 sets of 12, hold 5 s, rest 45 s, 5 kg · 2× a day, 6 days"));
    }

    @Test
    void offersTheTherapistsOwnDoseNextTimeAndTheLibrarysBesideIt() {
        var first = patient("Habit");
        show(first);
        focus("search");
        type("clamshell");
        press(CONTROL, ENTER);
        until("the dose", () -> focusedId().startsWith("dose-"));
        var key = keysShown().getFirst();
        var library = services.library().byKey(key).orElseThrow().usualDose();
        type("4x7 hold 3s");
        save();
        assertThat(services.prescriptions().usualDosesOf(dana(), services.actor()))
                .containsKey(key);
        show(patient("Later"));
        focus("search");
        type("clamshell");
        press(ENTER);
        until("the habit", () -> typed("dose-" + key).equals("4×7 hold 3s"));
        assertThat(get(ToggleButton.class, "usual-" + key).isSelected()).isTrue();
        assertThat(onFx(() -> get(Labeled.class, "usual-" + key).getText()))
                .isEqualTo("your usual 4×7 hold 3s");
        robot.clickOn(get(ToggleButton.class, "library-" + key));
        until("the library's", () -> typed("dose-" + key).equals(library.textWithRest()));
        assertThat(get(ToggleButton.class, "usual-" + key).isSelected()).isFalse();
        fireTexted("Forget");
        untilStored(
                "the habit to go",
                () ->
                        !services.prescriptions()
                                .usualDosesOf(dana(), services.actor())
                                .containsKey(key));
    }

    @Test
    void takesTypingAddingAndTheTitleBackStepByStep() {
        showWith(patient("Steps"), "hip-bridge");
        var dose = typed("dose-hip-bridge");
        typeInto("dose-hip-bridge", "5x5");
        typeInto("title", "your hip plan");
        focus("search");
        type("quad set");
        press(ENTER);
        until("two", () -> keysShown().size() == 2);
        assertThat(focusedId()).isEqualTo("search");
        press(CONTROL, Z);
        until("one", () -> keysShown().size() == 1);
        press(CONTROL, Z);
        until("the title", () -> typed("title").equals("your plan"));
        for (int i = 0; i < 3 && !typed("dose-hip-bridge").equals(dose); i++) {
            press(CONTROL, Z);
        }
        until("the dose", () -> typed("dose-hip-bridge").equals(dose));
    }

    @Test
    void addsOneAfterTheOtherWithoutLeavingTheSearch() {
        showWith(patient("Search"), "hip-bridge");
        focus("search");
        type("clamshell");
        press(ENTER);
        type("quad set");
        press(ENTER);
        until("three", () -> keysShown().size() == 3);
        assertThat(focusedId()).isEqualTo("search");
        assertThat(keysShown()).contains("knee-quad-set");
    }

    @Test
    void notesTooManyDaysWithoutBlocking() {
        var patient = patient("Notes");
        showWith(patient, "ham-nordic");
        typeInto("often-ham-nordic", "1/day 5 days");
        until(
                "the note",
                () ->
                        texts("belowItems")
                                .contains(
                                        "Nordic hamstring lower on 5 days a week: three at most is usual."));
        save();
        assertThat(stored(patient).exercises().getFirst().dosage().daysPerWeek()).isEqualTo(5);
    }

    @Test
    void tellsWhatChangedSinceAnEarlierDayAndTakesAnOldProgrammeUpAgain() {
        var patient = patient("Past");
        var old = prescribe(patient, "hip-bridge", "knee-quad-set");
        yesterday(old.id());
        show(patient);
        until("the exercises", () -> keysShown().size() == 2);
        until("the line", () -> text("programChanged").startsWith("Unchanged since "));
        var bridge = services.library().byKey("hip-bridge").orElseThrow();
        typeInto("dose-hip-bridge", "4x9 rest " + bridge.usualDose().restSeconds() + "s");
        var was = bridge.usualDose().shortText();
        until("the change", () -> text("programChanged").endsWith("Bridge " + was + " → 4×9"));
        focus("dose-knee-quad-set");
        press(CONTROL, DELETE);
        until("the drop", () -> text("programChanged").endsWith("Quad set dropped"));
        save();
        fire("past");
        until("the days", () -> find(Node.class, "pastDays").isPresent());
        assertThat(texts()).contains("• Quad set dropped");
        press(DOWN);
        fire("takeUp");
        until("both", () -> keysShown().equals(List.of("hip-bridge", "knee-quad-set")));
        assertThat(typed("dose-hip-bridge")).isEqualTo(bridge.usualDose().textWithRest());
        press(CONTROL, Z);
        until("one", () -> keysShown().equals(List.of("hip-bridge")));
        assertThat(get(TextField.class, "dose-hip-bridge").getText()).startsWith("4x9");
    }

    /** As if it had been saved a day earlier. */
    private void yesterday(long prescription) {
        services.database()
                .inTransaction(
                        () ->
                                services.database()
                                        .dsl()
                                        .execute(
                                                "update \"prescription_version\" set \"saved_at\" = dateadd(day, -2, \"saved_at\") where \"prescription_id\" = ?",
                                                prescription));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSheetsOwnSpanishWordsAreApprovedOnceAndTheMarkIsGone() {
        var patient = patient("Spanish");
        showWith(patient, "hip-bridge");
        onFx(
                () -> {
                    get(ComboBox.class, "sheetLanguage").setValue("es");
                    return null;
                });
        until("the question", () -> get(Button.class, "approveWords").isVisible());
        var before = services.sheets().unreviewed(SheetOptions.USUAL.in("es"));
        fire("approveWords");
        until("who approves", () -> texts().stream().anyMatch(one -> one.contains(actor.name())));
        fireTexted("Not yet");
        settle();
        assertThat(services.sheets().unreviewed(SheetOptions.USUAL.in("es"))).isEqualTo(before);
        fire("approveWords");
        fireTexted("I have read them: approve");
        untilStored(
                "approved",
                () -> services.sheets().unreviewed(SheetOptions.USUAL.in("es")).isEmpty());
        until("no question any more", () -> !texts("screen").contains("Approve these words …"));
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

    /** Whether the control is shown whole within the window. */
    private boolean onScreen(String id) {
        return onFx(() -> find(Node.class, id).filter(this::whollyInTheWindow).isPresent());
    }

    private boolean whollyInTheWindow(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        var box = node.localToScene(node.getLayoutBounds());
        return box.getMinX() >= 0
                && box.getMinY() >= 0
                && box.getMaxX() <= window.scene().getWidth()
                && box.getMaxY() <= window.scene().getHeight();
    }

    @Test
    void onASmallWindowThePaperAndHowItIsPrintedAreBehindATab() {
        double width = onFx(() -> window.scene().getWindow().getWidth());
        double height = onFx(() -> window.scene().getWindow().getHeight());
        try {
            var patient = patient("Small");
            sized(853, 480);
            showWith(patient, "hip-bridge");
            until("the tab", () -> onScreen("showPaper"));
            assertThat(onScreen("sheetLayout")).isFalse();
            assertThat(onScreen("print")).isTrue();
            fire("showPaper");
            for (var id :
                    List.of(
                            "sheetLayout",
                            "sheetSize",
                            "sheetLanguage",
                            "sheetSecondLanguage",
                            "logDays",
                            "print")) {
                until(id, () -> onScreen(id));
            }
            assertThat(onScreen("search")).as("the library gives its place").isFalse();
            fire("showPaper");
            until("the library", () -> onScreen("search"));
            assertThat(onScreen("sheetLayout")).isFalse();
            press(CONTROL, L);
            until("how it is printed", () -> focusedId().equals("sheetLayout"));
        } finally {
            sized(width, height);
        }
    }
}
