package org.quadset.outcomes.ui;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.outcomes.AnswerMode;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeAnswers;
import org.quadset.outcomes.OutcomeDraft;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.ScoreStatus;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A patient's outcome measures: found, answered by the keyboard, scored as one types, compared. */
class OutcomesWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Patient show(String given) {
        var patient = register(given, "Measured", "(555) 555-0183");
        show(patient);
        return patient;
    }

    private void show(Patient patient) {
        go(new Place.Outcomes(patient.id()));
        until("the patient", () -> text("patientName").equals(patient.details().names().spoken()));
    }

    /** Stores a rating of the pain now, so many days ago. */
    private void pain(Patient patient, int daysAgo, int rating) {
        services.outcomes()
                .save(
                        new OutcomeDraft(
                                0,
                                0,
                                patient.id(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                "nprs",
                                TODAY.minusDays(daysAgo),
                                AnswerMode.PAPER,
                                MeasuredSide.NO_SIDE,
                                OutcomeAnswers.NONE.with(
                                        "now", Optional.of(BigDecimal.valueOf(rating)))),
                        actor);
    }

    /** Finds a measure by words and opens its form. */
    private void begin(String words, String name) {
        press(CONTROL, N);
        until("the search", () -> focusedId().equals("search"));
        type(words);
        press(ENTER);
        until("the form", () -> text("measureName").equals(name));
    }

    private List<OutcomeResult> stored(Patient patient) {
        return services.outcomes().ofPatient(patient.id(), actor);
    }

    /** The rows of a list are made with the next frame. */
    private void untilListed(String list, String... shown) {
        until("the rows of " + list, () -> texts(list).containsAll(List.of(shown)));
    }

    private void saveAndAwait(String notice) {
        press(CONTROL, S);
        until("the notice " + notice, () -> notice().equals(notice));
    }

    @Test
    void saysWhatToDoWhileNoMeasureIsUsed() {
        show("Empty");
        assertThat(texts())
                .contains(
                        "No measure has been used yet. “Measure” (Ctrl+N) finds one by name or"
                                + " body part.",
                        "Choose a measure at the left, or find one with “Measure” (Ctrl+N).");
        assertThat(find(Node.class, "save")).isEmpty();
    }

    @Test
    void opensFromTheChartWithCtrlOAndLeadsBack() {
        var patient = register("Charted", "Measured", "(555) 555-0184");
        go(new Place.PatientChart(patient.id()));
        until("the chart", () -> text("name").equals("Charted Measured"));
        press(CONTROL, O);
        until("the outcomes", () -> here().equals(new Place.Outcomes(patient.id())));
        fire("chartOf");
        until("the chart", () -> here().equals(new Place.PatientChart(patient.id())));
        fire("outcomes");
        until("the outcomes", () -> here().equals(new Place.Outcomes(patient.id())));
    }

    @Test
    void answersTwentyItemsWithTwentyDigitsAndSavesTheScore() {
        var patient = show("Twenty");
        begin("lefs", "Lower Extremity Functional Scale");
        assertThat(text("why")).isEqualTo("0 of 20 items are answered; a score needs 18.");
        type("32443134233222313004");
        assertThat(focusedId()).isEqualTo("save");
        assertThat(text("score")).isEqualTo("49");
        assertThat(text("scoreStatus")).isEqualTo("scored");
        saveAndAwait("Saved: LEFS 49.");
        assertThat(stored(patient))
                .singleElement()
                .satisfies(
                        result -> {
                            assertThat(result.score().orElseThrow()).isEqualByComparingTo("49");
                            assertThat(result.takenOn()).isEqualTo(TODAY);
                            assertThat(result.mode()).isEqualTo(AnswerMode.PAPER);
                        });
        assertThat(typed("item-1")).as("the form is empty again").isEmpty();
    }

    @Test
    void saysLiveWhyThereIsNoScoreYetAndThatOneIsProrated() {
        show("Live");
        begin("lefs", "Lower Extremity Functional Scale");
        type("33333333333333333");
        assertThat(text("score")).isEqualTo("–");
        assertThat(text("scoreStatus")).isEqualTo("no score, 3 missing");
        type("3");
        assertThat(text("score")).isEqualTo("60");
        assertThat(text("scoreStatus")).isEqualTo("prorated, 2 missing");
        assertThat(text("why")).isEqualTo("18 of 20 items are answered.");
    }

    @Test
    void goesBackWithBackspaceAndMovesWithArrows() {
        show("Back");
        begin("akps", "Anterior Knee Pain Scale (Kujala)");
        type("53");
        assertThat(focusedId()).isEqualTo("item-3");
        press(BACK_SPACE);
        assertThat(focusedId()).isEqualTo("item-2");
        assertThat(typed("item-2")).isEqualTo("3");
        type("5");
        assertThat(typed("item-2")).isEqualTo("5");
        assertThat(focusedId()).isEqualTo("item-3");
        press(UP);
        assertThat(focusedId()).isEqualTo("item-2");
        press(DOWN);
        press(DOWN);
        assertThat(focusedId()).isEqualTo("item-4");
        type("1");
        assertThat(focusedId()).as("10 needs its second digit").isEqualTo("item-4");
        type("0");
        assertThat(typed("item-4")).isEqualTo("10");
        assertThat(focusedId()).isEqualTo("item-5");
    }

    @Test
    void refusesADigitThatTheItemDoesNotAllowAndSaysWhich() {
        show("Refused");
        begin("akps", "Anterior Knee Pain Scale (Kujala)");
        type("4");
        assertThat(typed("item-1")).isEmpty();
        assertThat(focusedId()).isEqualTo("item-1");
        assertThat(texts("items")).contains("4 is not allowed here: 5, 3, 0.");
        type("3");
        assertThat(texts("items")).doesNotContain("4 is not allowed here: 5, 3, 0.");
    }

    @Test
    void showsTheChoiceThatWasTypedAndTakesOneByMouse() {
        show("Mouse");
        begin("lefs", "Lower Extremity Functional Scale");
        type("2");
        assertThat(chosen("Item 1")).containsExactly("2");
        onFx(
                () -> {
                    choice("Item 1: 4").fire();
                    return null;
                });
        assertThat(typed("item-1")).isEqualTo("4");
        assertThat(chosen("Item 1")).containsExactly("4");
    }

    private List<String> chosen(String item) {
        return onFx(
                () ->
                        get(Node.class, "items").lookupAll(".toggle-button").stream()
                                .map(ToggleButton.class::cast)
                                .filter(one -> one.getAccessibleText().startsWith(item + ":"))
                                .filter(ToggleButton::isSelected)
                                .map(ToggleButton::getText)
                                .toList());
    }

    private ToggleButton choice(String spoken) {
        return get(Node.class, "items").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(one -> spoken.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparesWithTheFirstScoreInWordsAndDrawsTheTrend() {
        var patient = register("Compared", "Measured", "(555) 555-0185");
        pain(patient, 30, 7);
        pain(patient, 10, 6);
        pain(patient, 0, 4);
        show(patient);
        until("the form", () -> text("measureName").equals("Numeric pain rating, now"));
        untilListed(
                "used",
                "NPRS",
                "4",
                "3 points better: improved",
                "11/19/2026 · limit 2 to 2.1 points");
        assertThat(texts("page")).contains("3 points better: improved (limit 2 to 2.1 points)");
        var plot = onFx(() -> (TrendPlotView) get(Node.class, "page").lookup(".trend-plot"));
        until("the plot to be drawn", () -> !plot.getChildren().isEmpty());
        assertThat(onFx(() -> plot.getAccessibleText()))
                .startsWith("Trend of Numeric pain rating, now. 10/20/2026: 7, 11/09/2026: 6")
                .contains("improved");
        assertThat(onFx(() -> plot.getChildren().stream().filter(Circle.class::isInstance).count()))
                .isEqualTo(3);
        assertThat(
                        onFx(
                                () ->
                                        plot.getChildren().stream()
                                                .filter(Rectangle.class::isInstance)
                                                .count()))
                .isEqualTo(2);
    }

    @Test
    void correctsAStoredResult() {
        var patient = register("Corrected", "Measured", "(555) 555-0186");
        pain(patient, 3, 9);
        show(patient);
        until("the form", () -> text("measureName").equals("Numeric pain rating, now"));
        fire("correct-" + stored(patient).getFirst().id());
        until("the answers", () -> typed("item-now").equals("9"));
        assertThat(text("correcting")).isEqualTo("Correcting the result of 11/16/2026");
        typeInto("item-now", "6");
        saveAndAwait("Saved: NPRS 6.");
        assertThat(stored(patient))
                .singleElement()
                .satisfies(
                        result -> {
                            assertThat(result.score().orElseThrow()).isEqualByComparingTo("6");
                            assertThat(result.takenOn()).isEqualTo(TODAY.minusDays(3));
                        });
    }

    @Test
    void marksWhatCannotBeSavedBesideItsField() {
        var patient = show("Marked");
        begin("single hop", "Single hop for distance, symmetry");
        type("120");
        press(ENTER);
        typeInto("day", "12/24/2026");
        press(CONTROL, S);
        until("the marks", () -> texts("sideError").contains("Choose the leg: left or right."));
        assertThat(errorBeneath("day")).isEqualTo("The day lies in the future.");
        assertThat(stored(patient)).isEmpty();
        typeInto("day", "2026-11-18");
        onFx(
                () -> {
                    side().setValue(MeasuredSide.LEFT);
                    return null;
                });
        typeInto("item-uninvolved1", "150");
        assertThat(text("score")).isEqualTo("80 %");
        assertThat(text("meaning"))
                .isEqualTo(
                        "below the target of 90 % · involved leg, mean 120 cm · other leg, mean"
                                + " 150 cm");
        saveAndAwait("Saved: Single hop 80 %.");
        assertThat(stored(patient).getFirst().side()).isEqualTo(MeasuredSide.LEFT);
        assertThat(stored(patient).getFirst().mode()).isEqualTo(AnswerMode.MEASURED);
        untilListed("used", "Single hop · Left");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MeasuredSide> side() {
        return get(ComboBox.class, "side");
    }

    @Test
    void tellsANumberThatIsNoAnswerYetBeforeSaving() {
        var patient = show("Unread");
        begin("tug", "Timed Up and Go");
        typeInto("item-trial1", "999");
        press(CONTROL, S);
        until("the mark", () -> texts("items").contains("999 is not allowed here: 0.1–300."));
        assertThat(stored(patient)).isEmpty();
    }

    @Test
    void keepsTheNamesOfChosenActivitiesForTheNextTime() {
        var patient = show("Chosen");
        begin("psfs", "Patient-Specific Functional Scale");
        assertThat(focusedId()).isEqualTo("name-1");
        type("stairs");
        press(ENTER);
        type("4");
        until("the next name", () -> focusedId().equals("name-2"));
        saveAndAwait("Saved: PSFS 4.");
        assertThat(stored(patient).getFirst().answers().names()).isEqualTo(Map.of("1", "stairs"));
        assertThat(typed("name-1")).isEqualTo("stairs");
        assertThat(typed("item-1")).isEmpty();
    }

    @Test
    void showsWhyAMeasureIsSwitchedOffAndOffersNoForm() {
        show("Off");
        begin("koos-ps", "KOOS, physical function short form");
        assertThat(text("disabledText")).contains("has not been checked");
        assertThat(find(Node.class, "item-1")).isEmpty();
        assertThat(find(Node.class, "save")).isEmpty();
    }

    @Test
    void asksBeforeAnswersAreLeftAndKeepsThemOnEsc() {
        var patient = show("Leaving");
        begin("lefs", "Lower Extremity Functional Scale");
        type("333");
        onFx(
                () -> {
                    window.wiring().navigator().go(new Place.Today());
                    return null;
                });
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        press(ESCAPE);
        until("the question to go", () -> !texts().contains("What you typed is not saved yet"));
        assertThat(here()).isEqualTo(new Place.Outcomes(patient.id()));
        assertThat(typed("item-2")).isEqualTo("3");
        onFx(
                () -> {
                    window.wiring().navigator().go(new Place.Today());
                    return null;
                });
        fireTexted("Discard");
        until("today", () -> here().equals(new Place.Today()));
        assertThat(stored(patient)).isEmpty();
    }

    @Test
    void keepsAnUnfinishedFormWithoutAScore() {
        var patient = show("Unfinished");
        begin("odi", "Oswestry Disability Index");
        type("123");
        saveAndAwait("Saved without a score: ODI.");
        assertThat(stored(patient).getFirst().status()).isEqualTo(ScoreStatus.INVALID);
        untilListed("used", "no score yet");
    }

    @Test
    void findsMeasuresByBodyPartAndLeavesTheSearchWithEsc() {
        show("Search");
        press(CONTROL, N);
        type("neck");
        ListView<?> found = get(ListView.class, "found");
        until("one measure", () -> found.getItems().size() == 1);
        untilListed("found", "NDI", "Neck Disability Index");
        press(ESCAPE);
        until("the search to close", () -> find(Node.class, "found").isEmpty());
    }

    @Test
    void opensTheFormOfTheMeasureChosenInTheList() {
        var patient = register("Listed", "Measured", "(555) 555-0187");
        pain(patient, 5, 5);
        services.outcomes()
                .save(
                        new OutcomeDraft(
                                0,
                                0,
                                patient.id(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                "groc15",
                                TODAY,
                                AnswerMode.INTERVIEW,
                                MeasuredSide.NO_SIDE,
                                OutcomeAnswers.NONE.with("change", Optional.of(BigDecimal.TWO))),
                        actor);
        show(patient);
        until(
                "the one used last",
                () -> text("measureName").equals("Global rating of change, 15 steps"));
        until("the list to have the focus", () -> focusedId().equals("used"));
        untilListed("used", "2 points better: within error");
        press(DOWN);
        until("the other", () -> text("measureName").equals("Numeric pain rating, now"));
        press(ENTER);
        assertThat(focusedId()).isEqualTo("item-now");
        ListView<OutcomeSeries> used = list();
        assertThat(onFx(() -> used.getSelectionModel().getSelectedItem().measure().key()))
                .isEqualTo("nprs");
    }

    @Test
    void beginsNoFormForTheOnePatientWhileTheOtherIsBeingFetched() {
        var first = show("First");
        var second = register("Second", "Measured", "(555) 555-0188");
        onFx(
                () -> {
                    window.wiring().navigator().go(new Place.Outcomes(second.id()));
                    get(Button.class, "add").fire();
                    var search = get(TextField.class, "search");
                    search.setText("nprs");
                    Event.fireEvent(
                            search,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    assertThat(find(Node.class, "item-now")).isEmpty();
                    return null;
                });
        until("the second patient", () -> text("patientName").equals("Second Measured"));
        begin("nprs", "Numeric pain rating, now");
        type("3");
        saveAndAwait("Saved: NPRS 3.");
        assertThat(stored(first)).isEmpty();
        assertThat(stored(second)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private ListView<OutcomeSeries> list() {
        return get(ListView.class, "used");
    }
}
