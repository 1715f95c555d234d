package org.quadset.handouts.ui;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.Test;
import org.quadset.exercises.ProtocolPlace;
import org.quadset.exercises.Side;

/** Phases beside the programme: found by the diagnosis, added, ticked off and gone on from. */
class ProtocolWindowTest extends ProgramOnScreen {
    @Test
    void offersTheDiagnosissPhasesFirstAndAddsAWholePhaseWithOneKey() {
        var patient = patient("Phases");
        openEpisode(patient, "Left heel", Side.LEFT, "M72.2");
        show(patient);
        press(CONTROL, B);
        until("the search", () -> focusedId().equals("phaseSearch"));
        until("the heel", () -> texts("phaseScroll").contains("Plantar heel pain"));
        assertThat(texts("phaseScroll"))
                .contains(
                        "first-step pain down ≥ 2 points or ≤4",
                        "• red flags negative",
                        "Plantar fascia stretch");
        press(ENTER);
        until("the phase", () -> keysShown().size() == 6);
        assertThat(keysShown())
                .containsExactly(
                        "foot-pf-stretch",
                        "ank-towel-df-stretch",
                        "foot-ball-roll",
                        "ank-gastroc-stretch",
                        "ank-soleus-stretch",
                        "car-cycle");
        assertThat(text("programPhase"))
                .isEqualTo("Plantar heel pain · phase 1, calm · 0 of 1 exits met");
        save();
        var stored = stored(patient);
        assertThat(stored.protocol().protocol()).isEqualTo("heel");
        assertThat(stored.protocol().phase()).isEqualTo("1");
        assertThat(stored.episodeId()).isPresent();
        assertThat(stored.exercises().getFirst().side()).isEqualTo(Side.LEFT);
        press(CONTROL, Z);
        until("nothing", () -> keysShown().isEmpty());
        assertThat(text("programPhase")).isEqualTo("Choose a phase or a pack");
    }

    @Test
    void keepsTheTickedExitsAndGoesOnWhenAllAreMet() {
        var patient = patient("Ticks");
        showWith(patient, "hip-bridge");
        press(CONTROL, B);
        type("runner 1");
        until("the knee", () -> texts("phaseScroll").contains("no effusion"));
        for (int i = 0; i < 4; i++) {
            focus("exit-" + i);
            press(SPACE);
            int at = i;
            until("the tick", () -> get(CheckBox.class, "exit-" + at).isSelected());
            assertThat(focusedId()).isEqualTo("exit-" + i);
        }
        assertThat(text("programPhase")).endsWith("4 of 4 exits met");
        assertThat(text("nextPhase")).isEqualTo("All met: go on to phase 2, hip/core");
        fire("nextPhase");
        until(
                "the next phase",
                () -> text("programPhase").endsWith("phase 2, hip/core · 0 of 4 exits met"));
        save();
        ProtocolPlace place = stored(patient).protocol();
        assertThat(place.phase()).isEqualTo("2");
        assertThat(place.ticked()).contains("1|no effusion").hasSize(4);
    }

    @Test
    void addsOneExerciseOfAPhaseAndWarnsOfPhaseFourOnAPlanOfPhaseOne() {
        var patient = patient("Single");
        showWith(patient, "ply-sl-hop");
        press(CONTROL, B);
        type("runner 1");
        until("the knee", () -> texts("phaseScroll").contains("no effusion"));
        fire("add-hip-clamshell");
        until("the exercise", () -> keysShown().contains("hip-clamshell"));
        until("no second time", () -> get(Button.class, "add-hip-clamshell").isDisabled());
        assertThat(texts("belowItems"))
                .anyMatch(text -> text.endsWith("belongs to phase 4; this plan is in phase 1."));
        save();
    }

    @Test
    void choosesAPhaseInTheListWithTheArrows() {
        show(patient("Arrows"));
        press(CONTROL, B);
        type("rotator");
        press(DOWN);
        press(DOWN);
        until(
                "the second phase",
                () -> texts("phaseScroll").contains("active elevation ≥ 150, pain ≤3"));
        press(ENTER);
        until("its exercises", () -> keysShown().contains("sho-wall-slide"));
    }

    @Test
    void keepsOneProgrammeForEachOpenEpisode() {
        var patient = patient("Episodes");
        var knee = openEpisode(patient, "Right knee", Side.RIGHT, "M22.2X1");
        var heel = openEpisode(patient, "Left heel", Side.LEFT, "M72.2");
        services.prescriptions()
                .save(
                        prescribe(patient, "hip-bridge")
                                .inEpisode(java.util.OptionalLong.of(knee.id())),
                        actor);
        show(patient);
        until("the knee's", () -> get(MenuButton.class, "episode").getText().equals("Right knee"));
        onFx(
                () -> {
                    get(MenuButton.class, "episode").getItems().stream()
                            .filter(item -> item.getText().equals("Left heel"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
        until("an empty one", () -> keysShown().isEmpty());
        press(CONTROL, B);
        until("the heel", () -> texts("phaseScroll").contains("Plantar heel pain"));
        press(ENTER);
        until("its phase", () -> keysShown().size() == 6);
        save();
        assertThat(services.prescriptions().ofPatient(patient.id(), actor))
                .extracting(one -> one.episodeId().getAsLong())
                .containsExactly(heel.id(), knee.id());
    }
}
