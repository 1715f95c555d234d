package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

import org.junit.jupiter.api.Test;
import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitStatus;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.AppointmentStatus;

import java.time.Duration;
import java.util.Map;

/**
 * The note of a visit: safe without any save, pain scores, completing and what stands in the way.
 */
class VisitEditorWindowTest extends VisitOnScreen {
    private static final SoapNote NOTE =
            new SoapNote("Knee hurts on stairs.", "Step-down 8.", "Better.", "Go on.");

    @Test
    void beginsWithTheCursorInTheFirstPainFieldAndSaysWhoItIs() {
        var visit = beginAndShow("Begin", Map.of());
        assertThat(focusedId()).isEqualTo("painNow");
        assertThat(text("patientDetail"))
                .contains(services.patients().byId(visit.patientId(), actor).recordNumber())
                .endsWith("Draft");
        assertThat(texts("lastTime")).containsExactly("First visit: nothing from before.");
        assertThat(text("total")).isEqualTo("0 min timed → units: 0 · 0 min in all");
    }

    @Test
    void keepsEachPartOfTheNoteOnDiskAboutASecondAfterTypingWithoutAnySave() {
        var visit = beginAndShow("Safe", Map.of());
        focus("subjective");
        type("Hurts on stairs");
        untilSoonStored(visit, "Hurts on stairs", "", "", "");
        press(TAB);
        type("Step-down 8");
        untilSoonStored(visit, "Hurts on stairs", "Step-down 8", "", "");
        press(TAB);
        type("Better");
        untilSoonStored(visit, "Hurts on stairs", "Step-down 8", "Better", "");
        press(TAB);
        type("Go on");
        untilSoonStored(visit, "Hurts on stairs", "Step-down 8", "Better", "Go on");
        until("the status line", () -> text("safety").startsWith("Draft safe "));
        assertThat(stored(visit).status()).isEqualTo(VisitStatus.DRAFT);
    }

    private void untilSoonStored(
            Visit visit, String subjective, String objective, String assessment, String plan) {
        long typed = System.nanoTime();
        var wanted = new SoapNote(subjective, objective, assessment, plan);
        untilStored("the note on disk", () -> stored(visit).note().equals(wanted));
        assertThat(Duration.ofNanos(System.nanoTime() - typed)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void acceptsOnlyZeroToTenAsPain() {
        var visit = beginAndShow("Pain", Map.of());
        for (var one :
                Map.of("11", "1", "10", "10", "abc", "", "-3", "3", "4.5", "", "0", "0")
                        .entrySet()) {
            typeInto("painNow", "");
            type(one.getKey());
            if (one.getKey().equals("4.5")) {
                assertThat(typed("painNow")).isEqualTo("4");
            } else {
                assertThat(typed("painNow"))
                        .as("after typing " + one.getKey())
                        .isEqualTo(one.getValue());
            }
        }
        typeInto("painNow", "");
        type("12");
        assertThat(onFx(() -> get(Node.class, "painHint").getStyleClass())).contains("danger-text");
        typeInto("painNow", "7");
        tabTo("painBest");
        type("2");
        press(TAB);
        type("9");
        untilStored("the scores", () -> stored(visit).pain().worst().orElse(-1) == 9);
        assertThat(stored(visit).pain().now()).hasValue(7);
        assertThat(stored(visit).pain().best()).hasValue(2);
    }

    @Test
    void keepsTheNoteSafeWhileThePainScoresContradictEachOther() {
        var visit = beginAndShow("Contra", Map.of());
        typeInto("painBest", "6");
        typeInto("painWorst", "2");
        focus("subjective");
        type("Must not be lost");
        untilStored(
                "the note on disk",
                () -> stored(visit).note().subjective().equals("Must not be lost"));
    }

    @Test
    void savesAtOnceWithCtrlS() {
        var visit = beginAndShow("Hurry", Map.of());
        focus("plan");
        type("x");
        press(CONTROL, S);
        untilStored("the plan", () -> stored(visit).note().plan().equals("x"));
    }

    @Test
    void savesWhatWasTypedAMomentAgoWhenThePlaceIsLeft() {
        var visit = beginAndShow("Leaves", Map.of());
        focus("objective");
        type("typed and gone");
        press(ALT, DIGIT3);
        until("the list", () -> here().equals(new Place.Patients()));
        assertThat(stored(visit).note().objective()).isEqualTo("typed and gone");
    }

    @Test
    void stepsBackAndForwardThoughSomethingWasNotSavedYet() {
        go(new Place.Exercises());
        var visit = beginAndShow("Steps", Map.of());
        focus("plan");
        type("not saved yet");
        press(ALT, LEFT);
        until("back at the library", () -> here().equals(new Place.Exercises()));
        assertThat(onFx(() -> window.wiring().navigator().canGoForward().get())).isTrue();
        press(ALT, RIGHT);
        until("the visit again", () -> here().equals(new Place.VisitEditor(visit.id())));
        until("its note", () -> typed("plan").equals("not saved yet"));
    }

    @Test
    void listsAllThatStandsInTheWayAndJumpsThere() {
        var visit = beginAndShow("Blocked", allNo());
        press(CONTROL, ENTER);
        until("the list", () -> texts("blockers").size() == 5);
        press(ESCAPE);
        assertThat(texts("blockers"))
                .containsExactly(
                        "4 things stand between this draft and a signed note. The draft is safe.",
                        "Subjective is missing",
                        "Treatment is missing",
                        "Assessment is missing",
                        "Plan is missing");
        assertThat(stored(visit).status()).isEqualTo(VisitStatus.DRAFT);
        jump("Plan is missing");
        until("the cursor there", () -> focusedId().equals("plan"));
        type("Go on");
        until("one less", () -> texts("blockers").size() == 4);
        jump("Subjective is missing");
        until("the cursor there", () -> focusedId().equals("subjective"));
    }

    private void jump(String text) {
        onFx(
                () -> {
                    window.scene().getRoot().lookupAll(".hyperlink").stream()
                            .filter(node -> ((Hyperlink) node).getText().equals(text))
                            .findFirst()
                            .orElseThrow()
                            .requestFocus();
                    return null;
                });
        press(SPACE);
    }

    @Test
    void jumpsToTheRowThatStandsInTheWayAndOpensIt() {
        var visit = begin(register("Rowly", "Visited", "(555) 555-0162", allNo()));
        chart(visit, NOTE, ice(), ice("minutes", "45"));
        show(visit);
        press(CONTROL, ENTER);
        until("the list", () -> texts("blockers").size() == 2);
        press(ESCAPE);
        assertThat(texts("blockers").getLast())
                .isEqualTo("Time must be 1 to 30 min; 45 was typed.");
        assertThat(find(Node.class, "field-minutes")).isEmpty();
        jump("Time must be 1 to 30 min; 45 was typed.");
        until("the row open", () -> find(Node.class, "field-minutes").isPresent());
        assertThat(typed("field-minutes")).isEqualTo("45");
    }

    @Test
    void signsWhenAllIsThereAndMarksTheAppointmentDone() {
        var patient = register("Complete", "Visited", "(555) 555-0163", allNo());
        var booked = book(patient, 0, TODAY.atTime(9, 0));
        var visit = services.visits().openFor(booked.id(), actor);
        chart(visit, new SoapNote("", "Step-down 8.", "Better.", "Go on."), ice());
        show(visit);
        press(CONTROL, ENTER);
        until("what is missing", () -> texts("blockers").contains("Subjective is missing"));
        press(ESCAPE);
        focus("subjective");
        type("Stairs are easier");
        until("the list to go", () -> find(Node.class, "blockers").isEmpty());
        press(CONTROL, ENTER);
        until("the question for a PIN", () -> focusedId().equals("sign-pin"));
        type("1357");
        focus("sign-pin-again");
        type("1357");
        press(ENTER);
        untilStored("the signature", () -> stored(visit).isSigned());
        until("the signed note", () -> find(Node.class, "addend").isPresent());
        assertThat(notice()).isEqualTo("Signed and locked.");
        assertThat(stored(visit).note().subjective()).isEqualTo("Stairs are easier");
        go(new Place.PatientChart(patient.id()));
        assertThat(services.schedule().byId(booked.id(), actor).status())
                .isEqualTo(AppointmentStatus.DONE);
        until("the chart's row", () -> texts("visits").contains("Signed"));
        go(new Place.VisitEditor(visit.id()));
        keepsAnAddendumThatWasClosedByMistake();
    }

    private void keepsAnAddendumThatWasClosedByMistake() {
        fire("addend");
        until("the card", () -> focusedId().equals("addendum-reason"));
        type("late entry");
        typeInto("addendum-text", "The patient rang.");
        press(ESCAPE);
        until("the card to go", () -> find(Node.class, "act-go").isEmpty());
        fire("addend");
        until("the words", () -> typed("addendum-text").equals("The patient rang."));
        assertThat(typed("addendum-reason")).isEqualTo("late entry");
        press(ESCAPE);
    }

    @Test
    void showsWhatWasDoneLastTime() {
        var patient = register("Again", "Visited", "(555) 555-0164", allNo());
        var before = book(patient, 0, TODAY.minusDays(7).atTime(9, 0));
        chart(services.visits().openFor(before.id(), actor), NOTE, ice());
        show(begin(patient));
        until("last time", () -> texts("lastTime").contains("Ice"));
        assertThat(texts("lastTime"))
                .contains(
                        "Thu 12 Nov, 09:00",
                        "cold pack · 10 min · damp towel",
                        "A  Better.",
                        "P  Go on.");
    }

    @Test
    void goesFromPartToPartOfTheNoteWithTab() {
        beginAndShow("Tabs", Map.of());
        for (var next :
                java.util.List.of(
                        "painBest", "painWorst", "subjective", "objective", "assessment", "plan")) {
            press(TAB);
            until("the part " + next, () -> focusedId().equals(next));
        }
    }

    @Test
    void keepsPainNotAskedApartFromZero() {
        var visit = beginAndShow("Zero", Map.of());
        assertThat(stored(visit).pain()).isEqualTo(PainScores.NOT_ASKED);
        typeInto("painNow", "0");
        untilStored("the zero", () -> stored(visit).pain().now().isPresent());
        assertThat(stored(visit).pain().now()).hasValue(0);
        assertThat(stored(visit).pain().best()).isEmpty();
        typeInto("painNow", "");
        untilStored("not asked", () -> stored(visit).pain().now().isEmpty());
    }

    @Test
    void writesWhatIsTypedAfterCtrlMIntoTheMeasurementsAndNotIntoTheNote() {
        var visit = beginAndShow("Measure", Map.of());
        focus("plan");
        press(CONTROL, M);
        until("the quick entry", () -> focusedId().equals("finding-quick-entry"));
        type("quad r4");
        press(ENTER);
        untilStored("the grade", () -> stored(visit).content().findings().size() == 1);
        press(ESCAPE);
        until("the note again", () -> focusedId().equals("plan"));
        assertThat(typed("plan")).isEmpty();
    }
}
