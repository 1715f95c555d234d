package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.P;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * How many keys a programme takes from the open screen to the printer, each key counted, the
 * modifiers too. There is no printer here: the last key ends where one would be asked.
 */
class KeysOfAHomeProgramTest extends ProgramOnScreen {
    private static final int MOST_KEYS_OF_A_PACK = 10;
    private static final int MOST_KEYS_OF_FIVE = 60;

    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void countFromZero() {
        keys.clear();
    }

    private void hit(KeyCode... chord) {
        for (var key : chord) {
            keys.add(key.getName());
        }
        press(chord);
    }

    private void write(String text) {
        text.chars().forEach(letter -> keys.add(Character.toString(letter)));
        type(text);
    }

    private void print() {
        hit(CONTROL, P);
        until("the printer", () -> notice().startsWith("No printer is set up"));
    }

    @Test
    void thePhaseOfTheDiagnosisIsPrintedWithAtMostTenKeys() {
        var patient = patient("Pack");
        openEpisode(patient, "Right knee", Side.RIGHT, "M22.2X1");
        show(patient);
        hit(CONTROL, B);
        until("the search", () -> focusedId().equals("phaseSearch"));
        hit(ENTER);
        until("the phase", () -> keysShown().size() == 8);
        print();
        assertThat(keysStored(patient)).hasSize(8);
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_A_PACK);
    }

    @Test
    void aPackOfTheClinicIsFoundAndPrintedWithAtMostTenKeys() {
        var author = patient("Author");
        var pack = prescribe(author, "hip-bridge", "hip-clamshell", "knee-quad-set");
        services.packs().save(ExercisePack.of("Hips at home", pack), actor);
        var patient = patient("Taker");
        show(patient);
        hit(CONTROL, B);
        until("the search", () -> focusedId().equals("phaseSearch"));
        write("hip");
        until("the pack", () -> texts("phaseScroll").contains("Hips at home"));
        hit(ENTER);
        until("its rows", () -> keysShown().size() == 3);
        print();
        assertThat(keysStored(patient))
                .containsExactly("hip-bridge", "hip-clamshell", "knee-quad-set");
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_A_PACK);
    }

    @Test
    void anotherPhaseIsFoundAndPrintedWithAtMostTenKeys() {
        var patient = patient("Named");
        show(patient);
        hit(CONTROL, B);
        until("the search", () -> focusedId().equals("phaseSearch"));
        write("an 2");
        hit(ENTER);
        until("the phase", () -> keysShown().contains("ank-band-df"));
        print();
        assertThat(stored(patient).protocol().phase()).isEqualTo("2");
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_A_PACK);
    }

    @Test
    void fiveExercisesPickedByHandArePrintedWithAtMostSixtyKeys() {
        var patient = patient("Picked");
        show(patient);
        until("the search", () -> focusedId().equals("search"));
        for (var word : List.of("quad set", "clamsh", "bridge", "step-up", "heel sli")) {
            int before = keysShown().size();
            write(word);
            hit(ENTER);
            until("one more", () -> keysShown().size() == before + 1);
        }
        print();
        assertThat(keysStored(patient))
                .contains("knee-quad-set", "hip-clamshell", "hip-bridge", "knee-heel-slide")
                .hasSize(5);
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_FIVE);
    }
}
