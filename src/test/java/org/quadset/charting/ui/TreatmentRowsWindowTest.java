package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DIGIT6;
import static javafx.scene.input.KeyCode.DIGIT7;
import static javafx.scene.input.KeyCode.DIGIT8;
import static javafx.scene.input.KeyCode.DIGIT9;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentRow;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.PatientDraft;
import org.quadset.platform.ui.Place;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The treatment rows of a visit: each kind by its key, ranges, what stands against it, and nothing
 * lost.
 */
class TreatmentRowsWindowTest extends VisitOnScreen {
    private static final SoapNote NOTE = new SoapNote("Knee.", "", "Better.", "Go on.");

    /** The line beneath a field of the open row. */
    private String beneath(String field) {
        return onFx(
                () -> {
                    Node node = get(Node.class, field);
                    while (!(node.getParent() instanceof VBox)) {
                        node = node.getParent();
                    }
                    return ((VBox) node.getParent())
                            .getChildren().stream()
                                    .filter(
                                            child ->
                                                    child instanceof TreatmentFieldNote
                                                            && child.isVisible())
                                    .map(child -> ((Label) child).getText())
                                    .findFirst()
                                    .orElse("");
                });
    }

    @Test
    void addsEachOfTheUsualKindsByItsKeyAndOpensTheLatest() {
        var visit = beginAndShow("Nine", allNo());
        var keys = List.of(DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9);
        for (int i = 0; i < 9; i++) {
            press(CONTROL, keys.get(i));
            var kind = TreatmentKind.values()[i];
            int rows = i + 1;
            until("the row of " + kind, () -> get(VBox.class, "rows").getChildren().size() == rows);
            until("its form", () -> find(Node.class, "field-minutes").isPresent());
            assertThat(texts("rows")).contains(kind.label());
        }
        untilStored("the rows on disk", () -> stored(visit).rows().size() == 9);
        assertThat(stored(visit).rows())
                .extracting(TreatmentRow::kind)
                .containsExactlyElementsOf(TreatmentKind.quick());
        assertThat(text("total")).isEqualTo("0 min timed → units: 0 · 0 min in all");
    }

    @Test
    void addsARareKindFromTheMenu() {
        var visit = beginAndShow("Rare", allNo());
        onFx(
                () -> {
                    var menu = get(MenuButton.class, "add-more");
                    assertThat(menu.getItems())
                            .extracting(MenuItem::getText)
                            .containsExactlyElementsOf(
                                    TreatmentKind.rare().stream()
                                            .map(TreatmentKind::label)
                                            .toList());
                    menu.getItems().getLast().fire();
                    return null;
                });
        untilStored("the row on disk", () -> stored(visit).rows().size() == 1);
        assertThat(stored(visit).rows().getFirst().kind())
                .isEqualTo(TreatmentKind.rare().getLast());
    }

    @Test
    void addsARowWithItsButtonToo() {
        var visit = beginAndShow("Button", allNo());
        fire("add-ice");
        until("the row", () -> find(Node.class, "field-skin_check_minute").isPresent());
        untilStored("the row on disk", () -> stored(visit).rows().size() == 1);
    }

    @Test
    void showsTheRangeBeneathAFieldAndTheReasonWhenItIsLeft() {
        beginAndShow("Range", allNo());
        press(CONTROL, DIGIT6);
        until("the form", () -> find(Node.class, "field-minutes").isPresent());
        assertThat(beneath("field-minutes")).contains("1").contains("30").endsWith("min");
        typeInto("field-minutes", "45");
        until(
                "the reason",
                () -> beneath("field-minutes").equals("Time must be 1 to 30 min; 45 was typed."));
        assertThat(typed("field-minutes")).isEqualTo("45");
        assertThat(texts("rows")).contains("1 to correct");
        typeInto("field-minutes", "25");
        until("what is usual", () -> beneath("field-minutes").startsWith("usual is"));
        typeInto("field-minutes", "ten");
        until(
                "the other reason",
                () -> beneath("field-minutes").equals("Time: “ten” is not a number."));
        typeInto("field-minutes", "12");
        until("all well", () -> !texts("rows").contains("1 to correct"));
        assertThat(text("total")).isEqualTo("0 min timed → units: 0 · 12 min in all");
    }

    @Test
    void keepsAnUnfinishedRowAsTypedWhenOneLeavesAndComesBack() {
        var visit = beginAndShow("Unfinished", allNo());
        press(CONTROL, DIGIT3);
        until("the form", () -> find(Node.class, "field-intensity").isPresent());
        typeInto("field-intensity", "9.9");
        typeInto("field-minutes", "fi");
        press(ALT, DIGIT3);
        until("the list", () -> here().equals(new Place.Patients()));
        assertThat(stored(visit).rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.fields())
                                        .containsEntry("intensity", "9.9")
                                        .containsEntry("minutes", "fi"));
        show(visit);
        until("the row", () -> texts("rows").contains("Ultrasound"));
        focusHead();
        press(ENTER);
        until("its form", () -> find(Node.class, "field-intensity").isPresent());
        assertThat(typed("field-intensity")).isEqualTo("9.9");
        assertThat(typed("field-minutes")).isEqualTo("fi");
    }

    private void focusHead() {
        onFx(
                () -> {
                    window.scene()
                            .getRoot()
                            .lookupAll(".treatment-head")
                            .iterator()
                            .next()
                            .requestFocus();
                    return null;
                });
    }

    @Test
    void putsTheCursorIntoTheFormOfARowThatWasJustAdded() {
        beginAndShow("Cursor", allNo());
        press(CONTROL, DIGIT6);
        until("the form", () -> find(Node.class, "field-minutes").isPresent());
        until("the cursor in it", () -> within(focused(), get(VBox.class, "rows")));
    }

    private static boolean within(Node node, Node outer) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == outer) {
                return true;
            }
        }
        return false;
    }

    @Test
    void showsAStopThatCannotBeOverridden() {
        var visit =
                begin(
                        register(
                                "Stop",
                                "Visited",
                                "(555) 555-0171",
                                allNoBut(ConditionFlag.COLD_URTICARIA)));
        chart(visit, NOTE, ice());
        show(visit);
        until(
                "the short form",
                () -> texts("rows").stream().anyMatch(text -> text.startsWith("stop")));
        focusHead();
        press(SPACE);
        until(
                "the stop",
                () -> texts("rows").contains("Not here: Hives from cold (cold urticaria)"));
        assertThat(texts("rows"))
                .contains(
                        "This cannot be overridden here. Only the clinic’s policy can change the rule.");
        press(CONTROL, ENTER);
        until(
                "what stands in the way",
                () ->
                        texts("blockers")
                                .contains("Ice: not with Hives from cold (cold urticaria)."));
    }

    @Test
    void takesAReasonAndTheTalkForACaution() {
        var visit =
                begin(
                        register(
                                "Caution",
                                "Visited",
                                "(555) 555-0172",
                                allNoBut(ConditionFlag.COLD_INTOLERANCE)));
        chart(visit, NOTE, ice());
        show(visit);
        focusHead();
        press(ENTER);
        until("the caution", () -> texts("rows").contains("Caution: Cold intolerance"));
        assertThat(texts("rows")).anyMatch(text -> text.startsWith("reason needed"));
        focus("reason-cold_intolerance");
        type("short and with towel");
        assertThat(typed("reason-cold_intolerance")).isEqualTo("short and with towel");
        focus("discussed-cold_intolerance");
        press(SPACE);
        assertThat(onFx(() -> get(CheckBox.class, "discussed-cold_intolerance").isSelected()))
                .isTrue();
        until(
                "the badge to go",
                () -> texts("rows").stream().noneMatch(text -> text.startsWith("reason needed")));
        untilStored(
                "the answer on disk",
                () ->
                        stored(visit)
                                .rows()
                                .getFirst()
                                .safetyAnswers()
                                .equals(
                                        List.of(
                                                new SafetyAnswer(
                                                        "cold_intolerance",
                                                        "short and with towel",
                                                        true))));
    }

    @Test
    void asksWhatWasNeverAskedAndStoresTheAnswers() {
        var visit = begin(register("Never", "Visited", "(555) 555-0173", Map.of()));
        chart(visit, NOTE, ice());
        show(visit);
        focusHead();
        press(ENTER);
        until(
                "what was not asked",
                () ->
                        texts("rows").stream()
                                .anyMatch(
                                        text -> text.endsWith("safety questions were not asked")));
        fire("ask-now");
        until(
                "the questions",
                () ->
                        texts().stream()
                                .anyMatch(
                                        text ->
                                                text.endsWith(
                                                        "safety questions before this treatment")));
        until("the first answer", () -> firstAnswer() != null);
        onFx(
                () -> {
                    firstAnswer().requestFocus();
                    return null;
                });
        press(SPACE);
        var first = onFx(() -> firstAnswer().getAccessibleText());
        fire("safety-rest-no");
        fire("safety-store");
        until("the questions to go", () -> find(Node.class, "safety-store").isEmpty());
        until(
                "nothing open",
                () ->
                        texts("rows").stream()
                                .noneMatch(
                                        text -> text.endsWith("safety questions were not asked")));
        var answers = services.patients().byId(visit.patientId(), actor).answers();
        assertThat(answers.values())
                .extracting(one -> one.answer())
                .containsOnly(Answer.YES, Answer.NO);
        assertThat(answers.values()).extracting(one -> one.askedBy()).containsOnly("Dana Ruiz, PT");
        assertThat(answers.entrySet())
                .filteredOn(one -> one.getValue().answer() == Answer.YES)
                .singleElement()
                .satisfies(one -> assertThat(first).startsWith(one.getKey().label() + ":"));
    }

    /** The first answer in the card of questions; null while there is no card. */
    private ToggleButton firstAnswer() {
        var card = window.scene().getRoot().lookup(".dialog-box");
        return card == null ? null : (ToggleButton) card.lookup(".toggle-button");
    }

    @Test
    void putsTheCursorOnTheFirstOfTheQuestionsThatAreAsked() {
        var visit = begin(register("First", "Visited", "(555) 555-0178", Map.of()));
        chart(visit, NOTE, ice());
        show(visit);
        focusHead();
        press(ENTER);
        fire("ask-now");
        until("the questions", () -> firstAnswer() != null);
        until("the cursor on the first answer", () -> focused() == firstAnswer());
    }

    @Test
    void saysThatTheBirthDateIsNeededWhenOnlyTheAgeIsUnknown() {
        var ageless = register("Ageless", "Visited", "(555) 555-0179");
        var answered =
                new PatientDraft(ageless.id(), ageless.version(), ageless.details(), allNo());
        services.patients().save(answered, actor);
        var visit = begin(ageless);
        chart(visit, NOTE, ice());
        show(visit);
        press(CONTROL, ENTER);
        until("what stands in the way", () -> find(Node.class, "blockers").isPresent());
        assertThat(texts("blockers"))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("birth"));
    }

    @Test
    void leavesUnansweredQuestionsNotAsked() {
        var visit = begin(register("Open", "Visited", "(555) 555-0174", Map.of()));
        chart(visit, NOTE, ice());
        show(visit);
        focusHead();
        press(ENTER);
        fire("ask-now");
        until("the questions", () -> firstAnswer() != null);
        onFx(
                () -> {
                    firstAnswer().requestFocus();
                    return null;
                });
        press(SPACE);
        fire("safety-store");
        untilStored(
                "one answer",
                () -> services.patients().byId(visit.patientId(), actor).answers().size() == 1);
        until(
                "the others still open",
                () ->
                        texts("rows").stream()
                                .anyMatch(
                                        text -> text.endsWith("safety questions were not asked")));
    }

    @Test
    void removesARowWithDeleteAndPutsItBackWithUndo() {
        var visit = begin(register("Remove", "Visited", "(555) 555-0175", allNo()));
        chart(visit, NOTE, ice("minutes", "11"), TreatmentRow.empty(TreatmentKind.ULTRASOUND));
        show(visit);
        focusHead();
        press(DELETE);
        until("the row to go", () -> !texts("rows").contains("Ice"));
        assertThat(notice()).isEqualTo("Ice was removed.");
        untilStored("gone on disk", () -> stored(visit).rows().size() == 1);
        fire("toastUndo");
        until("the row back", () -> texts("rows").contains("Ice"));
        untilStored("back on disk", () -> stored(visit).rows().size() == 2);
        assertThat(stored(visit).rows().getFirst()).isEqualTo(ice("minutes", "11"));
    }

    @Test
    void beginsANewRowAtThePlaceOfTheRowBefore() {
        var visit = begin(register("Place", "Visited", "(555) 555-0176", allNo()));
        chart(visit, NOTE, ice("region", "heel", "side", "LEFT"));
        show(visit);
        press(CONTROL, DIGIT3);
        untilStored("the row on disk", () -> stored(visit).rows().size() == 2);
        assertThat(stored(visit).rows().getLast().fields())
                .containsEntry("region", "heel")
                .containsEntry("side", "LEFT");
    }

    @Test
    void keepsTheCursorInAFieldWhileOtherFieldsComeAndGo() {
        var visit = begin(register("Keeps", "Visited", "(555) 555-0177", allNo()));
        chart(visit, NOTE, TreatmentRow.empty(TreatmentKind.ICE));
        show(visit);
        focusHead();
        press(ENTER);
        focus("field-minutes");
        type("1");
        onFx(
                () -> {
                    box("field-method").setValue("cold_immersion");
                    return null;
                });
        until("the water's field", () -> find(Node.class, "field-water_temp").isPresent());
        assertThat(focusedId()).isEqualTo("field-minutes");
        type("2");
        assertThat(typed("field-minutes")).isEqualTo("12");
    }

    @SuppressWarnings("unchecked")
    private javafx.scene.control.ComboBox<Object> box(String id) {
        return get(javafx.scene.control.ComboBox.class, id);
    }
}
