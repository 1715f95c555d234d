package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.List;

/**
 * A patient's home programme: found, dosed and ordered by the keyboard, with the paper beside it.
 */
class HomeProgramWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Patient showEmpty(String given) {
        var patient = register(given, "Prescribed", "(555) 555-0181");
        show(patient);
        return patient;
    }

    private void show(Patient patient) {
        go(new Place.HomeProgram(patient.id()));
        until(
                "the programme",
                () -> text("patientName").equals(patient.details().names().spoken()));
    }

    /** Prescribes these with their usual doses, through the service. */
    private Patient showWith(String given, String... keys) {
        var patient = register(given, "Prescribed", "(555) 555-0182");
        var exercises =
                java.util.Arrays.stream(keys)
                        .map(key -> services.library().byKey(key).orElseThrow())
                        .map(
                                one ->
                                        new PrescribedExercise(
                                                one.key(),
                                                one.oneSided() ? Side.RIGHT : Side.BOTH,
                                                one.usualDose(),
                                                ""))
                        .toList();
        var clinician = services.clinics().clinicians().getFirst();
        services.prescriptions()
                .save(
                        Prescription.empty(patient.id(), clinician.id(), "your plan")
                                .withExercises(exercises),
                        actor);
        show(patient);
        until("the exercises", () -> keysShown().equals(List.of(keys)));
        return patient;
    }

    /** The keys of the exercises in the programme, from the top. */
    private List<String> keysShown() {
        return onFx(
                () ->
                        get(VBox.class, "items").lookupAll(".text-field").stream()
                                .map(Node::getId)
                                .filter(id -> id != null && id.startsWith("dose-"))
                                .map(id -> id.substring("dose-".length()))
                                .toList());
    }

    private List<String> stored(Patient patient) {
        return services
                .prescriptions()
                .latestOf(patient.id(), actor)
                .map(Prescription::exercises)
                .orElse(List.of())
                .stream()
                .map(PrescribedExercise::exerciseKey)
                .toList();
    }

    private String errorOf(String key) {
        return onFx(
                () -> {
                    var texts = get(TextField.class, "dose-" + key).getParent().getParent();
                    return texts.getChildrenUnmodifiable().stream()
                            .filter(
                                    node ->
                                            node.getStyleClass().contains("field-error")
                                                    && node.isVisible())
                            .map(node -> ((Label) node).getText())
                            .findFirst()
                            .orElse("");
                });
    }

    @Test
    void findsAnExerciseAddsItWithEnterTakesItsDoseAndSaves() {
        var patient = showEmpty("Adds");
        assertThat(texts("items"))
                .containsExactly(
                        "Nothing prescribed yet. Find an exercise at the left and press Enter.");
        until("the cursor in the search", () -> focusedId().equals("search"));
        type("clamshell");
        until(
                "found",
                () ->
                        get(ListView.class, "library").getItems().stream()
                                .allMatch(
                                        one ->
                                                ((Exercise) one)
                                                                .name()
                                                                .toLowerCase()
                                                                .contains("clamshell")
                                                        || ((Exercise) one)
                                                                .synonyms()
                                                                .toString()
                                                                .toLowerCase()
                                                                .contains("clamshell")));
        var first = (Exercise) onFx(() -> get(ListView.class, "library").getItems().getFirst());
        press(CONTROL, ENTER);
        until("the exercise", () -> keysShown().equals(List.of(first.key())));
        until("the cursor in its dose", () -> focusedId().equals("dose-" + first.key()));
        type("3x12 hold 2s rest 30s");
        assertThat(typed("dose-" + first.key())).isEqualTo("3x12 hold 2s rest 30s");
        assertThat(errorOf(first.key())).isEmpty();
        press(CONTROL, S);
        until("the notice", () -> notice().equals("The programme is saved."));
        assertThat(stored(patient)).containsExactly(first.key());
        var dose =
                services.prescriptions()
                        .latestOf(patient.id(), actor)
                        .orElseThrow()
                        .exercises()
                        .getFirst()
                        .dosage();
        assertThat(dose.sets()).isEqualTo(3);
        assertThat(dose.reps()).isEqualTo(12);
        assertThat(dose.holdSeconds()).isEqualTo(2);
        assertThat(dose.restSeconds()).isEqualTo(30);
        assertThat(text("summary")).startsWith("1 exercises");
    }

    @Test
    void goesIntoTheListWithDownAndAddsWithEnter() {
        showEmpty("Lists");
        focus("search");
        type("bridge");
        until("found", () -> get(ListView.class, "library").getItems().size() > 1);
        press(DOWN);
        until("the list", () -> focusedId().equals("library"));
        press(DOWN);
        var second =
                (Exercise)
                        onFx(
                                () ->
                                        get(ListView.class, "library")
                                                .getSelectionModel()
                                                .getSelectedItem());
        press(ENTER);
        until("the exercise", () -> keysShown().equals(List.of(second.key())));
    }

    @Test
    void tellsADoseThatCannotBeReadAndSavesNothing() {
        var patient = showWith("Unread", "hip-bridge", "hip-clamshell");
        typeInto("dose-hip-bridge", "lots of them");
        until("the sentence", () -> errorOf("hip-bridge").startsWith("Not understood: "));
        assertThat(typed("dose-hip-bridge")).isEqualTo("lots of them");
        press(CONTROL, S);
        until(
                "the refusal",
                () ->
                        notice().startsWith("The dose of ")
                                && notice().endsWith("it is still as typed."));
        assertThat(typed("dose-hip-bridge")).isEqualTo("lots of them");
        typeInto("dose-hip-bridge", "3x12");
        until("the sentence to go", () -> errorOf("hip-bridge").isEmpty());
        press(CONTROL, S);
        until("the notice", () -> notice().equals("The programme is saved."));
        assertThat(
                        services.prescriptions()
                                .latestOf(patient.id(), actor)
                                .orElseThrow()
                                .exercises()
                                .getFirst()
                                .dosage()
                                .reps())
                .isEqualTo(12);
    }

    @Test
    void saysThatADoseIsNeededWhenItIsEmptied() {
        showWith("Empty", "hip-bridge");
        typeInto("dose-hip-bridge", "");
        until("the sentence", () -> errorOf("hip-bridge").equals("A dose is needed, like 3x12."));
    }

    @Test
    void movesAnExerciseWithCtrlAndTheArrowsAgainAndAgain() {
        var patient = showWith("Moves", "hip-bridge", "hip-clamshell", "knee-quad-set");
        focus("dose-hip-bridge");
        press(CONTROL, DOWN);
        until(
                "one down",
                () -> keysShown().equals(List.of("hip-clamshell", "hip-bridge", "knee-quad-set")));
        press(CONTROL, DOWN);
        until(
                "two down",
                () -> keysShown().equals(List.of("hip-clamshell", "knee-quad-set", "hip-bridge")));
        press(CONTROL, UP);
        until(
                "one up",
                () -> keysShown().equals(List.of("hip-clamshell", "hip-bridge", "knee-quad-set")));
        press(CONTROL, S);
        until("the notice", () -> notice().equals("The programme is saved."));
        assertThat(stored(patient)).containsExactly("hip-clamshell", "hip-bridge", "knee-quad-set");
    }

    @Test
    void leavesTheFirstAndTheLastWhereTheyAre() {
        showWith("Ends", "hip-bridge", "hip-clamshell");
        focus("dose-hip-bridge");
        press(CONTROL, UP);
        settle();
        assertThat(keysShown()).containsExactly("hip-bridge", "hip-clamshell");
        focus("dose-hip-clamshell");
        press(CONTROL, DOWN);
        settle();
        assertThat(keysShown()).containsExactly("hip-bridge", "hip-clamshell");
    }

    @Test
    void takesAnExerciseOffAndPutsItBackWithUndo() {
        showWith("Removes", "hip-bridge", "hip-clamshell");
        typeInto("dose-hip-bridge", "4x7");
        onFx(
                () -> {
                    get(VBox.class, "items").lookupAll(".button").stream()
                            .filter(node -> ((Button) node).getAccessibleText().equals("Remove"))
                            .findFirst()
                            .orElseThrow()
                            .requestFocus();
                    return null;
                });
        press(SPACE);
        until("the exercise to go", () -> keysShown().equals(List.of("hip-clamshell")));
        assertThat(notice()).endsWith("was taken off.");
        fire("toastUndo");
        until(
                "the exercise back",
                () -> keysShown().equals(List.of("hip-bridge", "hip-clamshell")));
        assertThat(typed("dose-hip-bridge")).isEqualTo("4x7");
    }

    @Test
    void showsTheSheetsPagesAsTheyWouldBePrinted() {
        showWith("Paper", "hip-bridge", "hip-clamshell", "knee-quad-set", "knee-stepup-fwd");
        until("the pages", () -> get(VBox.class, "paper").getChildren().size() >= 2);
        assertThat(text("pageCount"))
                .isEqualTo(onFx(() -> get(VBox.class, "paper").getChildren().size()) + " pages");
        var before = firstPage();
        typeInto("goal", "run by the river");
        until("new pages", () -> firstPage() != null && firstPage() != before);
    }

    private javafx.scene.image.Image firstPage() {
        return onFx(
                () ->
                        get(VBox.class, "paper").getChildren().stream()
                                .map(node -> ((ImageView) node).getImage())
                                .findFirst()
                                .orElse(null));
    }

    @Test
    void savesOnTheWayOut() {
        var patient = showEmpty("Leaves");
        focus("search");
        type("quad set");
        press(ENTER);
        until("the exercise", () -> !keysShown().isEmpty());
        var keys = keysShown();
        press(ALT, DIGIT3);
        until("the list", () -> here().equals(new Place.Patients()));
        assertThat(stored(patient)).isEqualTo(keys);
    }

    @Test
    void keepsADoseThatCannotBeReadOnTheScreenInsteadOfLeaving() {
        var patient = showWith("Stays", "hip-bridge");
        typeInto("dose-hip-bridge", "lots");
        press(ALT, DIGIT3);
        until("the refusal", () -> notice().startsWith("The dose of "));
        assertThat(here()).isEqualTo(new Place.HomeProgram(patient.id()));
        assertThat(typed("dose-hip-bridge")).isEqualTo("lots");
    }

    @Test
    void goesToTheSearchWithCtrlF() {
        showWith("Finds", "hip-bridge");
        focus("goal");
        press(CONTROL, F);
        until("the search", () -> focusedId().equals("search"));
    }

    @Test
    void hintsThatFewerExercisesAreDoneMoreOften() {
        showWith(
                "Many",
                "hip-bridge",
                "hip-clamshell",
                "knee-quad-set",
                "knee-stepup-fwd",
                "ham-set",
                "lum-bird-dog");
        assertThat(find(Node.class, "tooMany")).isPresent();
        showWith("Few", "hip-bridge");
        assertThat(find(Node.class, "tooMany")).isEmpty();
    }
}
