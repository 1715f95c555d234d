package org.quadset.exercises.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.ExerciseText;
import org.quadset.exercises.PackItem;
import org.quadset.exercises.Side;
import org.quadset.platform.ui.Place;

import java.util.List;

/** The exercise library to look things up in. */
class ExercisesWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    @BeforeEach
    void goToTheLibrary() {
        press(ALT, DIGIT4);
        until("the library", () -> here().equals(new Place.Exercises()));
    }

    private List<Exercise> shown() {
        return onFx(
                () ->
                        get(ListView.class, "list").getItems().stream()
                                .map(Exercise.class::cast)
                                .toList());
    }

    @Test
    void beginsWithTheWholeLibraryAndTheCursorInTheSearch() {
        until("the cursor in the search", () -> focusedId().equals("search"));
        assertThat(shown()).hasSameSizeAs(services.library().all());
        assertThat(text("found")).isEqualTo(services.library().all().size() + " exercises");
    }

    @Test
    void findsWhileTypingAndShowsTheFirstOne() {
        type("calf");
        until(
                "fewer",
                () -> !shown().isEmpty() && shown().size() < services.library().all().size());
        assertThat(shown()).isEqualTo(services.library().find("calf"));
        var first = shown().getFirst();
        until("its details", () -> texts("details").contains(first.name()));
        assertThat(texts("details"))
                .contains(
                        "Usual dose",
                        first.usualDose().shortText(),
                        "Steps",
                        "1   " + first.steps().getFirst(),
                        "Caution");
    }

    @Test
    void showsTheOneThatIsChosenWithTheArrows() {
        focus("list");
        press(DOWN);
        var second = shown().get(1);
        until("its details", () -> texts("details").contains(second.name()));
    }

    @Test
    void saysThatNoExerciseHasTheseWords() {
        type("zzzz");
        until(
                "none",
                () ->
                        texts("details")
                                .contains(
                                        "No exercise has these words. Try a muscle or a region."));
        assertThat(text("found")).isEqualTo("0 exercises");
    }

    private Exercise bridge() {
        return services.exercises().current("hip-bridge").orElseThrow();
    }

    @Test
    void likesAnExerciseWithOneKeyAndShowsOnlyFavourites() {
        typeInto("search", bridge().name());
        until("the bridge", () -> texts("details").contains(bridge().name()));
        press(DOWN);
        press(F);
        until("the mark", () -> texts("details").contains("favourite"));
        fire("onlyFavourites");
        until("only it", () -> shown().equals(List.of(bridge())));
        focus("list");
        press(F);
        until("none", () -> shown().isEmpty());
        press(ESCAPE);
        until("all", () -> shown().size() == services.library().all().size());
    }

    @Test
    void stepsAlongTheLadderWithTheKeyboard() {
        typeInto("search", bridge().name());
        until("the bridge", () -> texts("details").contains(bridge().name()));
        var harder = services.exercises().ladder(bridge()).harder().orElseThrow();
        press(ALT, UP);
        until("the harder one", () -> texts("details").getFirst().equals(harder.name()));
        press(ALT, DOWN);
        until("not the harder one", () -> !texts("details").getFirst().equals(harder.name()));
    }

    @Test
    void combinesAndClearsFilters() {
        onFx(
                () -> {
                    combo("filter-region").setValue("hip");
                    combo("filter-position").setValue("standing");
                    return null;
                });
        until(
                "only those",
                () ->
                        !shown().isEmpty()
                                && shown().stream()
                                        .allMatch(
                                                one ->
                                                        one.region().equals("hip")
                                                                && one.position()
                                                                        .equals("standing")));
        fire("clearFilters");
        until("all", () -> shown().size() == services.library().all().size());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String id) {
        return get(ComboBox.class, id);
    }

    @Test
    void hidesAnExerciseAndTakesThatBack() {
        var first = shown().getFirst();
        focus("list");
        press(DELETE);
        until("it is gone", () -> !shown().contains(first));
        fire("onlyHidden");
        until("the hidden one", () -> shown().equals(List.of(first)));
        focus("list");
        press(DELETE);
        until("none hidden", () -> shown().isEmpty());
        fire("clearFilters");
        until("it is back", () -> shown().contains(first));
    }

    @Test
    void makesAnOwnExerciseFromTheKeyboardAndTellsWhatIsMissing() {
        press(CONTROL, N);
        until("the form", () -> here().equals(new Place.ExerciseEdit("")));
        until("the cursor in the name", () -> focusedId().equals("name"));
        type("Bench hop");
        press(CONTROL, ENTER);
        until("the error", () -> !errorBeneath("steps").isEmpty());
        assertThat(texts("center")).anyMatch(text -> text.contains("Choose one of the list."));
        typeInto("steps", "Stand. Hop up.");
        typeInto("muscles", "calf; quadriceps");
        onFx(
                () -> {
                    combo("region").setValue("plyometric");
                    combo("goal").setValue("plyometric");
                    combo("position").setValue("standing");
                    return null;
                });
        fire("phase4");
        press(CONTROL, ENTER);
        until("the library", () -> here().equals(new Place.Exercises()));
        assertThat(services.exercises().current("own-bench-hop-1"))
                .hasValueSatisfying(
                        one -> assertThat(one.muscles()).containsExactly("calf", "quadriceps"));
        type("bench hop");
        until("it is found", () -> shown().stream().anyMatch(Exercise::own));
    }

    @Test
    void asksBeforeAnEditedFormIsLeft() {
        focus("list");
        press(ENTER);
        until("the form", () -> here() instanceof Place.ExerciseEdit);
        until("its name", () -> focusedId().equals("name"));
        type("x");
        press(ALT, DIGIT4);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        press(ESCAPE);
        assertThat(here()).isInstanceOf(Place.ExerciseEdit.class);
        fireTexted("Discard");
        until("the question", () -> texts().contains("What you typed is not saved yet"));
    }

    @Test
    void approvesATranslationThatSomebodyRead() {
        var bridge = bridge();
        var spanish = new ExerciseText("es", "Puente de cadera", List.of("Suba la cadera."), "");
        services.exercises()
                .save(
                        bridge.withTranslation(spanish),
                        services.exercises().entry("hip-bridge").orElseThrow().version(),
                        actor);
        typeInto("search", "puente de cadera");
        until("the bridge", () -> texts("details").contains("not yet reviewed"));
        fire("approve-es");
        until("the mark", () -> texts("details").contains("reviewed"));
        assertThat(services.exercises().reviewed("es", bridge())).isTrue();
        until("the kept version", () -> texts("versions").size() > 1);
        fire("restore");
        until("as it came", () -> !services.exercises().entry("hip-bridge").orElseThrow().edited());
    }

    @Test
    void duplicatesAnExerciseUnderAnotherName() {
        var first = shown().getFirst();
        fire("duplicate");
        until("the name", () -> focusedId().equals("newName"));
        typeInto("newName", "Quad set our way");
        press(ENTER);
        until(
                "the copy's form",
                () -> here().equals(new Place.ExerciseEdit("own-quad-set-our-way-1")));
        assertThat(services.exercises().current("own-quad-set-our-way-1").orElseThrow().steps())
                .isEqualTo(first.steps());
    }

    @Test
    void renamesAndRemovesAPack() {
        services.packs()
                .save(
                        new ExercisePack(
                                0,
                                0,
                                "Knee week 1",
                                "",
                                List.of(
                                        new PackItem(
                                                "hip-bridge",
                                                Side.BOTH,
                                                new Dosage(3, 10, 0, 30, 1, 7, 0, ""),
                                                ""))),
                        actor);
        fire("openPacks");
        until("the pack", () -> !get(ListView.class, "packs").getItems().isEmpty());
        focus("packs");
        onFx(
                () -> {
                    get(ListView.class, "packs").getSelectionModel().selectFirst();
                    return null;
                });
        fire("renamePack");
        until("the name", () -> focusedId().equals("newName"));
        typeInto("newName", "Knee, calm");
        press(ENTER);
        untilStored(
                "the new name",
                () -> services.packs().all(actor).getFirst().name().equals("Knee, calm"));
        fire("openPacks");
        until("the pack", () -> !get(ListView.class, "packs").getItems().isEmpty());
        onFx(
                () -> {
                    get(ListView.class, "packs").getSelectionModel().selectFirst();
                    return null;
                });
        focus("packs");
        press(DELETE);
        untilStored("none", () -> services.packs().all(actor).isEmpty());
        press(ESCAPE);
    }
}
