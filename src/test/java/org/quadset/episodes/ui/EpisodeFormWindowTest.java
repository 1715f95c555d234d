package org.quadset.episodes.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.OptionalLong;

/** The form of an episode of care, by real keys. */
class EpisodeFormWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private Patient open(String given) {
        var patient = register(given, "Episode", "(555) 555-0191");
        go(new Place.EpisodeForm(patient.id(), OptionalLong.empty()));
        until("the cursor in the first field", () -> focusedId().equals("title"));
        return patient;
    }

    @Test
    void opensAnEpisodeWithACodeFoundByWordsAndTakesItsWordsAsTheTitle() {
        var patient = open("Found");
        focus("diagnosis-search");
        type("runner right");
        press(ENTER);
        until("the title", () -> typed("title").startsWith("kneecap"));
        typeInto("visitsPerWeek", "2");
        typeInto("weeks", "6");
        fire("red-flags-no");
        press(CONTROL, ENTER);
        untilStored(
                "the episode", () -> services.episodes().openOf(patient.id(), actor).size() == 1);
        var details = services.episodes().openOf(patient.id(), actor).getFirst().details();
        assertThat(details.diagnoses().getFirst().code()).isEqualTo("M22.2X1");
        assertThat(details.plan().plannedVisits()).hasValue(12);
        assertThat(details.redFlagsAsked()).isTrue();
        assertThat(details.raisedRedFlags()).isEmpty();
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndStoresNothing() {
        var patient = open("Wrong");
        typeInto("onsetOn", "31/31/2026");
        typeInto("visitsPerWeek", "often");
        press(CONTROL, ENTER);
        until("the errors", () -> !errorBeneath("visitsPerWeek").isEmpty());
        assertThat(errorBeneath("title")).isNotEmpty();
        assertThat(errorBeneath("onsetOn")).isNotEmpty();
        assertThat(typed("visitsPerWeek")).isEqualTo("often");
        assertThat(services.episodes().openOf(patient.id(), actor)).isEmpty();
    }
}
