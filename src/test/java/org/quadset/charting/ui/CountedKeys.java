package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHIFT;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.quadset.app.Wiring;
import org.quadset.charting.Visit;

import java.util.ArrayList;
import java.util.List;

/** A visit charted by real keys, each of which is counted, the modifiers too. */
abstract class CountedKeys extends VisitOnScreen {
    private static final String SHIFTED = "@_+?:()\"";

    protected final List<String> keys = new ArrayList<>();

    @Override
    protected void fill(Wiring clinic) {
        super.fill(clinic);
        clinic.pins().setDemoPin(clinic.clinics().clinicians().getFirst().id(), clinic.actor());
    }

    @BeforeEach
    void countFromZero() {
        keys.clear();
    }

    protected void hit(KeyCode... chord) {
        for (var key : chord) {
            keys.add(key.getName());
        }
        press(chord);
    }

    protected void write(String text) {
        for (char letter : text.toCharArray()) {
            if (Character.isUpperCase(letter) || SHIFTED.indexOf(letter) >= 0) {
                keys.add(SHIFT.getName());
            }
            keys.add(String.valueOf(letter));
        }
        type(text);
    }

    protected void sign(Visit visit) {
        hit(CONTROL, ENTER);
        until("the question for the PIN", () -> focusedId().equals("sign-pin"));
        write("2468");
        hit(ENTER);
        untilStored("the signature", () -> stored(visit).isSigned());
        until("the signed note", () -> find(Button.class, "addend").isPresent());
    }
}
