package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quadset.charting.Origin;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.TreatmentTimer;
import org.quadset.charting.TreatmentTimerRepository;
import org.quadset.charting.Visit;
import org.quadset.modalities.SafetyRules;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.ui.Place;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The timers of treatments: on every screen, ringing, and writing their minutes back. */
class TimersWindowTest extends VisitOnScreen {
    private static final SoapNote NOTE = new SoapNote("Knee.", "", "Better.", "Go on.");

    @AfterEach
    void endAllTimers() {
        services.timers()
                .running(actor)
                .forEach(one -> services.timers().end(one.timer().id(), actor));
    }

    /** A visit whose row is timed since so many minutes, as if the program had been closed. */
    private Visit timedSince(String given, int minutes, TreatmentRow row) {
        var visit = begin(register(given, "Timed", "(555) 555-0171", allNo()));
        var timer =
                services.database()
                        .inTransaction(
                                () ->
                                        new TreatmentTimerRepository(services.database())
                                                .insert(
                                                        new TreatmentTimer(
                                                                0,
                                                                visit.id(),
                                                                row.kind(),
                                                                row.kind().label(),
                                                                TreatmentTimer.Plan.of(row),
                                                                services.time()
                                                                        .now()
                                                                        .minus(
                                                                                Duration.ofMinutes(
                                                                                        minutes)),
                                                                Optional.empty(),
                                                                Duration.ZERO,
                                                                Optional.empty(),
                                                                Optional.empty()),
                                                        0));
        var timed =
                new TreatmentRow(
                        row.kind(),
                        row.fields(),
                        List.of(),
                        row.rulesVersion(),
                        Origin.NEW,
                        OptionalLong.of(timer.id()));
        return chart(visit, NOTE, timed);
    }

    private static TreatmentRow manual() {
        return new TreatmentRow(
                TreatmentKind.MANUAL_THERAPY,
                Map.of("region", "knee_front", "side", "RIGHT"),
                List.of(),
                SafetyRules.BUNDLED_VERSION);
    }

    private String strip() {
        return String.join(" ", texts("timers"));
    }

    private boolean calls() {
        return onFx(
                () ->
                        get(Button.class, "timer-stop")
                                .getParent()
                                .getPseudoClassStates()
                                .contains(PseudoClass.getPseudoClass("calls")));
    }

    private String minutesOf(Visit visit) {
        return stored(visit).rows().getFirst().fields().getOrDefault("minutes", "");
    }

    @Test
    void startsTheOpenRowsTimerByKeyAndShowsItOnEveryScreen() {
        var visit = begin(register("Every", "Screen", "(555) 555-0172", allNo()));
        show(chart(visit, NOTE, ice()));
        assertThat(strip()).isEmpty();
        press(CONTROL, SHIFT, T);
        until("the timer", () -> strip().contains("Ice"));
        assertThat(strip()).contains("Every Screen").matches(".*\\b(10:00|9:5\\d)\\b.*");
        untilStored(
                "the row to name its timer",
                () -> stored(visit).rows().getFirst().timer().isPresent());
        for (var place : List.of(new Place.Today(), new Place.Patients(), new Place.Setup())) {
            go(place);
            assertThat(strip()).as("on " + place).contains("Every Screen");
        }
        press(F7);
        until("the focus on the timer", () -> focusedId().equals("timer-stop"));
        press(SPACE);
        until("the strip to go", () -> strip().isEmpty());
        show(stored(visit));
        until("to be told", () -> notice().contains("less than a minute"));
        assertThat(minutesOf(visit)).isEqualTo("10");
    }

    @Test
    void countsDownEachSecondAndStandsStillWhilePaused() {
        var visit = begin(register("Counts", "Down", "(555) 555-0173", allNo()));
        show(chart(visit, NOTE, ice()));
        press(CONTROL, SHIFT, T);
        until("some seconds", () -> strip().contains("9:57"));
        fire("timer-pause");
        until("the pause", () -> strip().contains("paused"));
        var still = strip();
        var second = services.time().now().plusMillis(1500);
        until("a second and a half", () -> services.time().now().isAfter(second));
        assertThat(strip()).isEqualTo(still);
        fire("timer-pause");
        until("it to go on", () -> !strip().contains("paused") && !strip().equals(still));
    }

    @Test
    void writesTheMinutesOfAHandTimedTreatmentIntoItsRow() {
        var visit = timedSince("Hands", 12, manual());
        showNewScreensAgain();
        show(visit);
        until("the timer that ran on", () -> strip().contains("12:0"));
        fire("timer-stop");
        until("to be told", () -> notice().equals("12 min written: Manual therapy"));
        untilStored("the minutes", () -> minutesOf(visit).equals("12"));
        untilStored(
                "the timer to be settled",
                () -> services.timers().unwritten(visit.id(), actor).isEmpty());
        assertThat(texts("rows")).contains("12 min");
    }

    @Test
    void ringsWhenTheTimeIsOverAndNeverWritesMoreThanWasSet() {
        var visit = timedSince("Rings", 13, ice());
        showNewScreensAgain();
        until("the call", () -> calls() && strip().contains("time is over"));
        assertThat(strip()).contains("+3:0");
        press(F7);
        press(SPACE);
        until("the strip to go", () -> strip().isEmpty());
        show(visit);
        until("to be told", () -> notice().equals("10 min written: Ice"));
        assertThat(minutesOf(visit)).isEqualTo("10");
    }

    @Test
    void asksForTheSkinAndIsQuietOnceItWasLookedAt() {
        timedSince("Skin", 6, ice());
        showNewScreensAgain();
        until("the call", () -> calls() && strip().contains("look at the skin"));
        fire("timer-skin-checked");
        until("it to be quiet", () -> !calls());
        assertThat(services.timers().running(actor).getFirst().timer().checkedAt()).isPresent();
    }

    @Test
    void showsOnItsRowThatATimerRunsAlsoAfterAStepBack() {
        var visit = begin(register("Step", "Back", "(555) 555-0175", allNo()));
        show(chart(visit, NOTE, ice()));
        typeInto("plan", "Go on with it.");
        press(CONTROL, SHIFT, T);
        until("the button to stop it", () -> rowTimer().startsWith("Stop"));
        press(CONTROL, Z);
        until("the step back", () -> typed("plan").equals("Go on."));
        until("the button to stop it", () -> rowTimer().startsWith("Stop"));
        assertThat(services.timers().running(actor)).hasSize(1);
    }

    private String rowTimer() {
        return onFx(() -> get(Button.class, "row-timer").getAccessibleText());
    }

    @Test
    void startsNoTimerForASignedNote() {
        var visit = begin(register("Signed", "Note", "(555) 555-0176", allNo()));
        var clinician = services.clinics().clinicians().getFirst().id();
        services.pins().setDemoPin(clinician, services.actor());
        services.signing().sign(chart(visit, NOTE, ice()), "2468".toCharArray(), actor);
        go(new Place.VisitEditor(visit.id()));
        until("the signed note", () -> find(Button.class, "addend").isPresent());
        press(CONTROL, SHIFT, T);
        press(CONTROL, DIGIT1);
        settle();
        assertThat(services.timers().running(actor)).isEmpty();
        go(new Place.Today());
        assertThat(stored(visit).rows()).hasSize(1);
    }

    @Test
    void opensTheVisitFromItsTimer() {
        var visit = timedSince("Opens", 2, ice());
        showNewScreensAgain();
        until("the timer", () -> strip().contains("Opens Timed"));
        fire("timer-visit");
        until("the visit", () -> here().equals(new Place.VisitEditor(visit.id())));
    }

    @Test
    void startsAndStopsOnARowsHeadByItsLetter() {
        var visit = begin(register("Letter", "T", "(555) 555-0174", allNo()));
        show(chart(visit, NOTE, ice()));
        onFx(
                () -> {
                    get(Node.class, "rows").lookup(".treatment-head").requestFocus();
                    return null;
                });
        press(T);
        until("the timer", () -> strip().contains("Ice"));
        press(T);
        until("the strip to go", () -> strip().isEmpty());
    }

    private void showNewScreensAgain() {
        var clinic = services.clinics().clinic();
        onFx(
                () -> {
                    window.showClinic(services, actor, clinic, true);
                    return null;
                });
    }
}
