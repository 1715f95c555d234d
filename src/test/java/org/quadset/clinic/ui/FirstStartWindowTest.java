package org.quadset.clinic.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Place;

/**
 * The first start of a new clinic: it lands on its setup, and its first clinician is added there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        assertThat(clinic.clinics().clinicians()).isEmpty();
    }

    @Test
    @Order(1)
    void landsOnTheSetupWithTheCursorInTheName() {
        assertThat(here()).isEqualTo(new Place.Setup());
        assertThat(texts("rail")).hasSize(5);
        assertThat(text("personName")).isEqualTo("Clinic owner");
        until("the cursor in the name", () -> focusedId().equals("name"));
    }

    @Test
    @Order(2)
    void asksForTheNameAndTheTelephoneBeneathTheirFields() {
        focus("name");
        press(CONTROL, S);
        until(
                "what is needed",
                () -> !errorBeneath("name").isEmpty() && !errorBeneath("phone").isEmpty());
        assertThat(errorBeneath("name")).isEqualTo("This is needed.");
        assertThat(errorBeneath("phone")).isEqualTo("This is needed.");
        assertThat(services.clinics().clinic().name()).isEmpty();
    }

    @Test
    @Order(3)
    void saysThatThereIsNobodyToBookWithYet() {
        go(new Place.ScheduleDay(TODAY));
        settle();
        assertThat(text("count")).isEqualTo("0 visits");
        go(new Place.Today());
        until(
                "the empty day",
                () -> texts("cards").contains("No visit today. The schedule books one."));
    }

    @Test
    @Order(4)
    void addsTheFirstClinicianByTheKeyboard() {
        fire("addClinician");
        until("what is needed", () -> errorBeneath("clinicianName").equals("This is needed."));
        focus("clinicianName");
        type("Dana Ruiz");
        tabTo("credential");
        type("PT");
        tabTo("addClinician");
        press(javafx.scene.input.KeyCode.SPACE);
        until("the clinician", () -> texts("clinicians").contains("Dana Ruiz, PT"));
        assertThat(texts("clinicians")).contains("DR");
        assertThat(services.clinics().clinicians())
                .extracting(one -> one.signature())
                .containsExactly("Dana Ruiz, PT");
        until(
                "the empty fields",
                () -> typed("clinicianName").isEmpty() && typed("credential").isEmpty());
    }

    @Test
    @Order(5)
    void landsOnTodayOnceThereIsAClinician() {
        assertThat(here()).isEqualTo(new Place.Today());
    }
}
