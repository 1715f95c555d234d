package org.quadset.running.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.running.DistanceUnit;
import org.quadset.running.LadderKind;
import org.quadset.running.Ladders;
import org.quadset.running.PainModel;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunReport;
import org.quadset.running.RunningPlan;
import org.quadset.running.RunningService;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A return to running on the screen: begun, its log typed by the keyboard, decided, printed. */
class RunningWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Patient runner(String given, int daysAgo, int usualMorning, int runs) {
        var patient = register(given, "Runner", "(555) 555-0184");
        var plan =
                services.running()
                        .begin(
                                new ReturnPlan(
                                        0,
                                        0,
                                        patient.id(),
                                        LadderKind.RUNNING,
                                        PainModel.STRICT,
                                        DistanceUnit.MILES,
                                        TODAY.minusDays(daysAgo),
                                        1,
                                        usualMorning,
                                        3,
                                        EnumSet.copyOf(Ladders.of(LadderKind.RUNNING).gate()),
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        true,
                                        ""),
                                actor);
        for (int i = 0; i < runs; i++) {
            services.running()
                    .report(
                            plan.plan(),
                            List.of(
                                    new RunningService.Entered(
                                            0,
                                            0,
                                            RunReport.of(
                                                    TODAY.minusDays(daysAgo - 2L * i),
                                                    1 + i / 2,
                                                    6 * (1 + i / 2),
                                                    1,
                                                    0))),
                            actor);
        }
        return patient;
    }

    private void show(Patient patient) {
        go(new Place.Running(patient.id()));
        until("the runner", () -> text("patientName").equals(patient.details().names().spoken()));
    }

    private void showLog(Patient patient) {
        show(patient);
        until("the log", () -> focusedId().equals("worst-1"));
    }

    private RunningPlan stored(Patient patient) {
        return services.running().ofPatient(patient.id(), actor).orElseThrow();
    }

    private void untilHeadline(String text) {
        until("the headline " + text, () -> text("headline").equals(text));
    }

    @Test
    void takesALogOfThreeSessionsWithTwelveKeysAndSaysProgress() {
        var patient = runner("Quick", 7, 0, 0);
        go(new Place.PatientChart(patient.id()));
        until("the chart", () -> text("name").equals("Quick Runner"));
        press(CONTROL, SHIFT, R);
        until("the log", () -> focusedId().equals("worst-1"));
        var keys = new AtomicInteger();
        onFx(
                () -> {
                    window.scene()
                            .addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.incrementAndGet());
                    return null;
                });
        for (int i = 0; i < 3; i++) {
            type("1");
            press(ENTER);
            type("0");
            press(ENTER);
        }
        assertThat(keys.get()).isEqualTo(12);
        press(CONTROL, S);
        untilHeadline("Progress: stage 2");
        assertThat(texts("why"))
                .anyMatch(line -> line.endsWith("Green, worst pain 1, no worse the next morning."))
                .anyMatch(line -> line.startsWith("Note: not the unlocked stage"));
        assertThat(stored(patient).sessions()).hasSize(3);
        until("the next act", () -> focusedId().equals("weekPage"));
    }

    @Test
    void comparesTheMorningWithTheUsualOneRoundsHalvesUpAndTakesSigns() {
        var patient = runner("Usual", 7, 2, 0);
        showLog(patient);
        typeInto("worst-1", "2.5");
        typeInto("morning-1", "3");
        typeInto("worst-2", "0");
        typeInto("morning-2", "-1");
        typeInto("distance-2", "1.8");
        press(CONTROL, S);
        untilStored("two sessions", () -> stored(patient).sessions().size() == 2);
        var first = stored(patient).sessions().getFirst().report();
        assertThat(first.worst()).isEqualTo(3);
        assertThat(first.morning()).hasValue(1);
        var second = stored(patient).sessions().getLast().report();
        assertThat(second.morning()).hasValue(-1);
        assertThat(second.metres().orElseThrow())
                .isEqualByComparingTo(DistanceUnit.MILES.metres(18));
    }

    @Test
    void saysStepBackLoudlyAndShowsItOnTheChart() {
        var patient = runner("Loud", 12, 0, 4);
        showLog(patient);
        type("6");
        press(ENTER);
        type("0");
        press(CONTROL, S);
        untilHeadline("Step back to stage 2");
        typeInto("worst-1", "1");
        typeInto("morning-1", "0");
        onFx(
                () -> {
                    get(CheckBox.class, "swelling-1").setSelected(true);
                    return null;
                });
        press(CONTROL, S);
        untilHeadline("Call the runner today. No running for 2 days, then stage 0");
        assertThat(texts("why")).contains("Swelling: wait until it is gone.");
        go(new Place.PatientChart(patient.id()));
        until(
                "the line on the chart",
                () -> text("runningText").equals("Running: call the runner today. Stage 0"));
    }

    @Test
    void unlocksNothingBeforeTheNextMorningIsTold() {
        var patient = runner("Untold", 3, 0, 1);
        showLog(patient);
        type("1");
        press(CONTROL, S);
        untilHeadline("Ask first: stage 1 waits for the next morning");
        press(CONTROL, P);
        until("the page", () -> here().equals(new Place.RunningPaper(patient.id())));
        until("the page", () -> !get(VBox.class, "paper").getChildren().isEmpty());
    }

    @Test
    void tellsInItsRowWhatIsWrongAndStoresNothing() {
        var patient = runner("Wrong", 7, 0, 0);
        showLog(patient);
        typeInto("worst-1", "1");
        typeInto("worst-2", "12");
        typeInto("work-2", "x");
        press(CONTROL, S);
        until("the word", () -> texts().contains("A number is needed."));
        typeInto("work-2", "6");
        press(CONTROL, S);
        until(
                "the range",
                () -> texts().stream().anyMatch(text -> text.contains("0") && text.contains("10")));
        assertThat(stored(patient).sessions()).isEmpty();
        assertThat(typed("worst-2")).isEqualTo("12");
    }

    @Test
    void correctsASessionAndAllThatFollowedFromIt() {
        var patient = runner("Correct", 5, 0, 2);
        showLog(patient);
        fire("correct-" + stored(patient).sessions().getLast().id());
        until("the session", () -> typed("worst-1").equals("1"));
        typeInto("worst-1", "7");
        press(CONTROL, S);
        untilHeadline("Step back to stage 0");
        assertThat(stored(patient).sessions()).hasSize(2);
    }

    @Test
    void asksWhatToDoWithALogThatIsNotSaved() {
        var patient = runner("Leaving", 7, 0, 0);
        showLog(patient);
        type("2");
        onFx(
                () -> {
                    window.wiring().navigator().go(new Place.Patients());
                    return null;
                });
        until("the question", () -> texts().contains("Save"));
        fireTexted("Save");
        until("the patients", () -> here().equals(new Place.Patients()));
        assertThat(stored(patient).sessions()).hasSize(1);
    }

    @Test
    void movesTheDayWithTheArrows() {
        showLog(runner("Arrows", 3, 0, 0));
        var before = typed("day-1");
        focus("day-1");
        press(UP);
        assertThat(typed("day-1")).isNotEqualTo(before);
        press(KeyCode.DOWN);
        assertThat(typed("day-1")).isEqualTo(before);
    }

    @Test
    void beginsOnlyThroughTheGateOrWithAReason() {
        var patient = register("Gate", "Runner", "(555) 555-0184");
        show(patient);
        until("the form", () -> focusedId().equals("kind"));
        fire("begin");
        until(
                "the refusal",
                () ->
                        texts().contains(
                                        "Not all that should hold before the first stage does: say why it"
                                                + " begins now."));
        typeInto("gateReason", "Hop not tested: arthritis");
        fire("begin");
        untilHeadline("Begins at stage 1");
        assertThat(stored(patient).plan().gateReason()).isEqualTo("Hop not tested: arthritis");
    }

    @Test
    void decidesAgainstTheRulesOnlyWithAReason() {
        var patient = runner("Other", 5, 0, 2);
        showLog(patient);
        press(CONTROL, SHIFT, O);
        fireTexted("3");
        until("the question", () -> find(TextField.class, "overlay-text").isPresent());
        typeInto("overlay-text", "Ran 20 minutes without pain");
        press(ENTER);
        untilHeadline("Stage 3, by the therapist’s word");
        assertThat(stored(patient).overrides().getFirst().reason())
                .isEqualTo("Ran 20 minutes without pain");
    }
}
