package org.quadset.exercises.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.exercises.Exercise;
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
}
