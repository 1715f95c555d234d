package org.quadset.clinic.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.clinic.PaperSize;
import org.quadset.platform.ui.Place;

/**
 * The clinic's settings: shown, changed by the keyboard, refused where a sheet would lack
 * something.
 */
class SetupWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    @BeforeEach
    void goToTheSetup() {
        press(ALT, DIGIT5);
        until("the setup", () -> here().equals(new Place.Setup()) && !typed("name").isEmpty());
        settle();
    }

    @Test
    void showsTheClinicAndItsPeople() {
        assertThat(typed("phone")).isEqualTo("(555) 555-0190");
        assertThat(typed("emergencyNumber")).isEqualTo("911");
        assertThat(texts("clinicians")).contains("Dana Ruiz, PT", "Marcus Bell, PT");
    }

    @Test
    void savesWhatWasTypedWithCtrlS() {
        typeInto("hours", "Monday to Thursday");
        press(CONTROL, S);
        until("the notice", () -> notice().equals("The clinic is saved."));
        assertThat(services.clinics().clinic().hours()).isEqualTo("Monday to Thursday");
    }

    @Test
    void refusesAnEmptyTelephoneAndKeepsTheRestAsTyped() {
        typeInto("phone", "");
        typeInto("afterHours", "leave a message");
        press(CONTROL, S);
        until("the sentence", () -> errorBeneath("phone").equals("This is needed."));
        assertThat(typed("afterHours")).isEqualTo("leave a message");
        assertThat(services.clinics().clinic().phone()).isEqualTo("(555) 555-0190");
        assertThat(services.clinics().clinic().afterHours()).isEmpty();
    }

    @Test
    void changesThePaperByTheKeyboard() {
        tabTo("paper");
        press(DOWN);
        press(CONTROL, S);
        untilStored("the paper", () -> services.clinics().clinic().paper() == PaperSize.A4);
    }

    @Test
    void keepsWhatWasTypedWhileAClinicianIsAdded() {
        typeInto("hours", "typed and not saved");
        focus("clinicianName");
        type("Lena Park");
        tabTo("addClinician");
        press(javafx.scene.input.KeyCode.SPACE);
        until("the clinician", () -> texts("clinicians").contains("Lena Park"));
        settle();
        assertThat(typed("hours")).isEqualTo("typed and not saved");
    }

    @Test
    void neverThrowsAwayWhatWasTypedWhenThePlaceIsLeft() {
        typeInto("hours", "typed, then left");
        press(ALT, javafx.scene.input.KeyCode.DIGIT3);
        settle();
        boolean asked = texts().contains("What you typed is not saved yet");
        boolean stored = services.clinics().clinic().hours().equals("typed, then left");
        assertThat(asked || stored).as("the program asks before it leaves, or saves").isTrue();
    }
}
