package org.quadset.patients.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Segmented;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The patient form: registering, correcting, likely duplicates, unsaved work, safety answers. */
class PatientFormWindowTest extends OpenedProgram {
    private static final Place NEW = new Place.PatientForm(OptionalLong.empty());

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private void openNewForm() {
        go(NEW);
        focus("givenName");
    }

    private List<PatientSummary> found(String typed) {
        return services.patients().find(typed, DateOrder.MONTH_DAY_YEAR, false, 10, actor);
    }

    @Test
    void beginsWithTheCursorInTheFirstField() {
        press(CONTROL, N);
        until("the form", () -> here().equals(NEW));
        until("the cursor in the first field", () -> focusedId().equals("givenName"));
        assertThat(texts("center")).startsWith("New patient", "not saved yet");
    }

    @Test
    void registersWithTheLeastByTheKeyboardAlone() {
        openNewForm();
        type("Nell");
        press(TAB);
        type("Archer");
        tabTo("born");
        type("3/14/1992");
        press(CONTROL, ENTER);
        until("the chart", () -> here() instanceof Place.PatientChart);
        var saved = services.patients().byId(((Place.PatientChart) here()).patient(), actor);
        assertThat(saved.details().names().spoken()).isEqualTo("Nell Archer");
        assertThat(saved.details().born()).contains(LocalDate.of(1992, 3, 14));
        assertThat(notice()).isEqualTo("Nell Archer is registered as " + saved.recordNumber());
        until("the name on the chart", () -> texts("center").contains("Nell Archer"));
    }

    @Test
    void savesAndBooksWithCtrlS() {
        openNewForm();
        type("Otto");
        press(TAB);
        type("Brill");
        tabTo("phone1");
        type("(555) 555-0177");
        press(CONTROL, S);
        until("the schedule", () -> here() instanceof Place.BookFor);
        until(
                "the patient in the booking panel",
                () ->
                        find(Node.class, "bookNow").isPresent()
                                && typed("patient").startsWith("Otto Brill"));
    }

    @Test
    void goesThroughTheFieldsInTheirOrderWithTab() {
        openNewForm();
        for (var next :
                List.of(
                        "familyName",
                        "preferredName",
                        "formerName",
                        "born",
                        "sex",
                        "gender",
                        "pronouns",
                        "phone1")) {
            press(TAB);
            until("the field " + next, () -> focusedId().equals(next));
        }
    }

    @Test
    void goesOnFromATextOfSeveralLinesWithTab() {
        openNewForm();
        focus("allergies");
        type("Latex");
        press(TAB);
        until("the next field", () -> focusedId().equals("medicines"));
        assertThat(typed("allergies")).isEqualTo("Latex");
    }

    @Test
    void tellsAWrongDateBeneathItsFieldAndKeepsItAsTyped() {
        openNewForm();
        type("Iris");
        press(TAB);
        type("Quell");
        tabTo("born");
        type("02/30/1992");
        press(CONTROL, ENTER);
        until("the sentence", () -> !errorBeneath("born").isEmpty());
        assertThat(errorBeneath("born")).isEqualTo("Not a date: February 1992 has 29 days.");
        assertThat(typed("born")).isEqualTo("02/30/1992");
        assertThat(text("toCorrect")).isEqualTo("1 field to correct");
        assertThat(here()).isEqualTo(NEW);
        focus("note");
        press(F8);
        until("the field to correct", () -> focusedId().equals("born"));
        assertThat(typed("born")).isEqualTo("02/30/1992");
        typeInto("born", "02/29/1992");
        until("the sentence to go", () -> errorBeneath("born").isEmpty());
        assertThat(found("iris quell")).isEmpty();
        press(CONTROL, ENTER);
        until("the chart", () -> here() instanceof Place.PatientChart);
    }

    @Test
    void asksForANameAndForADateOrAPhone() {
        openNewForm();
        press(CONTROL, ENTER);
        until(
                "what is needed",
                () ->
                        !errorBeneath("familyName").isEmpty()
                                || !errorBeneath("givenName").isEmpty());
        assertThat(errorBeneath("familyName")).isEqualTo("A name is needed.");
        assertThat(errorBeneath("born")).isEqualTo("A birth date or a telephone number is needed.");
        assertThat(text("toCorrect")).isEqualTo("2 fields to correct");
        assertThat(here()).isEqualTo(NEW);
    }

    @Test
    void refusesAMegabyteOfPastedTextAndKeepsIt() {
        openNewForm();
        type("Paul");
        press(TAB);
        type("Paste");
        tabTo("phone1");
        type("(555) 555-0111");
        focus("note");
        var megabyte = ("lorem ipsum ".repeat(8) + "\n").repeat(10_750).substring(0, 1_000_000);
        paste(megabyte);
        until("the text", () -> typed("note").length() == 1_000_000);
        press(CONTROL, ENTER);
        until("the sentence", () -> !errorBeneath("note").isEmpty());
        assertThat(errorBeneath("note"))
                .isEqualTo("At most 4000 characters; this has 1000000. Nothing was cut.");
        assertThat(typed("note")).isEqualTo(megabyte);
        assertThat(found("paul paste")).isEmpty();
    }

    @Test
    void showsALikelyDuplicateBeforeSavingAndSavesAnotherPersonWhenToldSo() {
        var there = register("Maya", "Cohen", "(555) 555-0100");
        openNewForm();
        type("Maya");
        press(TAB);
        type("Cohen");
        tabTo("phone1");
        type("(555) 555-0100");
        until(
                "the likely duplicate",
                () ->
                        texts("duplicatePanel")
                                .contains("Open " + there.recordNumber() + " instead"));
        assertThat(texts("duplicatePanel")).contains("same name", "same phone");
        press(CONTROL, ENTER);
        settle();
        assertThat(here()).isEqualTo(NEW);
        assertThat(found("maya cohen")).hasSize(1);
        press(ALT, N);
        until("the panel to go", () -> find(Node.class, "duplicatePanel").isEmpty());
        press(CONTROL, ENTER);
        until("the chart", () -> here() instanceof Place.PatientChart);
        assertThat(found("maya cohen")).hasSize(2);
    }

    @Test
    void looksForDuplicatesWhenSavingFasterThanItLooksByItself() {
        register("Quick", "Hands", "(555) 555-0123");
        openNewForm();
        onFx(
                () -> {
                    get(javafx.scene.control.TextField.class, "givenName").setText("Quick");
                    get(javafx.scene.control.TextField.class, "familyName").setText("Hands");
                    get(javafx.scene.control.TextField.class, "phone1").setText("(555) 555-0123");
                    get(javafx.scene.control.Button.class, "save").fire();
                    return null;
                });
        until("the likely duplicate", () -> find(Node.class, "duplicatePanel").isPresent());
        settle();
        assertThat(found("quick hands")).hasSize(1);
    }

    @Test
    void asksBeforeUnsavedWorkIsLeftAndEscKeepsEditing() {
        openNewForm();
        type("Half");
        press(ALT, DIGIT3);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        press(ESCAPE);
        until("the question to go", () -> !texts().contains("What you typed is not saved yet"));
        assertThat(here()).isEqualTo(NEW);
        assertThat(typed("givenName")).isEqualTo("Half");
        assertThat(focusedId()).isEqualTo("givenName");
        press(ALT, DIGIT3);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        fireTexted("Discard");
        until("the list", () -> here().equals(new Place.Patients()));
        openNewForm();
        assertThat(typed("givenName")).isEmpty();
    }

    @Test
    void savesUnsavedWorkOnTheWayOutWhenAsked() {
        openNewForm();
        type("Onway");
        press(TAB);
        type("Outman");
        tabTo("phone1");
        type("(555) 555-0144");
        press(ALT, DIGIT3);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        fireTexted("Save");
        until("the list", () -> here().equals(new Place.Patients()));
        assertThat(found("onway")).hasSize(1);
    }

    @Test
    void staysWithTheFormWhenSavingOnTheWayOutIsRefused() {
        openNewForm();
        type("Lacks");
        press(ALT, DIGIT3);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        fireTexted("Save");
        until(
                "what is needed",
                () -> texts("center").contains("A birth date or a telephone number is needed."));
        assertThat(here()).isEqualTo(NEW);
        assertThat(typed("givenName")).isEqualTo("Lacks");
    }

    @Test
    void storesSafetyAnswersWithWhoAskedAndWhen() {
        var patient = register("Asked", "Person", "(555) 555-0133");
        go(new Place.PatientChart(patient.id()));
        until("the chart", () -> texts("center").contains("Asked Person"));
        press(F2);
        until(
                "the form",
                () -> here().equals(new Place.PatientForm(OptionalLong.of(patient.id()))));
        until("the patient", () -> typed("givenName").equals("Asked"));
        answer("answer-pacemaker_icd", 0);
        answer("answer-latex_allergy", 1);
        press(CONTROL, ENTER);
        until("the chart", () -> here().equals(new Place.PatientChart(patient.id())));
        var saved = services.patients().byId(patient.id(), actor);
        assertThat(saved.answers())
                .containsOnlyKeys(ConditionFlag.PACEMAKER_ICD, ConditionFlag.LATEX_ALLERGY);
        var pacemaker = saved.answers().get(ConditionFlag.PACEMAKER_ICD);
        assertThat(pacemaker.answer()).isEqualTo(Answer.YES);
        assertThat(pacemaker.askedBy()).isEqualTo("Dana Ruiz, PT");
        assertThat(Duration.between(pacemaker.askedAt(), services.time().now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(saved.answers().get(ConditionFlag.LATEX_ALLERGY).answer()).isEqualTo(Answer.NO);
        go(new Place.PatientForm(OptionalLong.of(patient.id())));
        until("who asked and when", () -> texts("center").contains("Dana Ruiz, PT, 19 Nov 2026"));
    }

    /** Chooses the first (yes) or second (no) answer by the keyboard. */
    private void answer(String id, int index) {
        onFx(
                () -> {
                    get(Segmented.class, id).getButtons().get(index).requestFocus();
                    return null;
                });
        press(SPACE);
    }

    @Test
    void takesASafetyAnswerBackToNotAskedWithASecondPress() {
        openNewForm();
        answer("answer-pacemaker_icd", 0);
        assertThat(onFx(() -> get(Segmented.class, "answer-pacemaker_icd").choiceProperty().get()))
                .isEqualTo(Answer.YES);
        answer("answer-pacemaker_icd", 0);
        assertThat(onFx(() -> get(Segmented.class, "answer-pacemaker_icd").choiceProperty().get()))
                .isNull();
    }

    @Test
    void tellsThatSomebodySavedFirstAndKeepsWhatWasTyped() {
        var patient = register("Stale", "Record", "(555) 555-0155");
        go(new Place.PatientForm(OptionalLong.of(patient.id())));
        until("the patient", () -> typed("givenName").equals("Stale"));
        services.patients()
                .save(
                        new PatientDraft(
                                patient.id(),
                                patient.version(),
                                patient.details(),
                                Map.of(ConditionFlag.DIABETES, Answer.YES)),
                        actor);
        typeInto("city", "Springfield");
        press(CONTROL, ENTER);
        until("the notice", () -> notice().startsWith("Somebody saved this before you."));
        assertThat(typed("city")).isEqualTo("Springfield");
        assertThat(here()).isEqualTo(new Place.PatientForm(OptionalLong.of(patient.id())));
    }
}
