package org.quadset.equipment.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.equipment.Equipment;
import org.quadset.equipment.EquipmentKind;
import org.quadset.platform.ui.Place;

import java.time.LocalDate;
import java.util.Optional;

/** The clinic's devices: reached from the setup, typed, changed, and told when a check is late. */
class EquipmentWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    @BeforeEach
    void goToTheEquipment() {
        press(ALT, DIGIT5);
        until("the setup", () -> here().equals(new Place.Setup()) && !typed("name").isEmpty());
        fire("equipment");
        until("the equipment", () -> here().equals(new Place.Equipment()));
        settle();
    }

    private Equipment device(String name, LocalDate due) {
        return services.equipment()
                .save(
                        new Equipment(
                                0,
                                0,
                                EquipmentKind.ULTRASOUND,
                                name,
                                "",
                                Optional.empty(),
                                Optional.of(due),
                                false),
                        actor);
    }

    private void reopen() {
        go(new Place.Setup());
        go(new Place.Equipment());
        settle();
    }

    private boolean stored(String name) {
        return services.equipment().all(actor).stream().anyMatch(one -> one.name().equals(name));
    }

    @Test
    void storesADeviceThatWasTyped() {
        assertThat(focusedId()).isEqualTo("name");
        typeInto("name", "Ultrasound one");
        typeInto("serial", "SN 12");
        typeInto("calibratedOn", "3/4/2026");
        typeInto("dueOn", "3/4/2027");
        press(CONTROL, S);
        until("the notice", () -> notice().equals("Ultrasound one is saved."));
        assertThat(services.equipment().all(actor))
                .anySatisfy(
                        one -> {
                            assertThat(one.name()).isEqualTo("Ultrasound one");
                            assertThat(one.serial()).isEqualTo("SN 12");
                            assertThat(one.calibratedOn()).contains(LocalDate.of(2026, 3, 4));
                            assertThat(one.dueOn()).contains(LocalDate.of(2027, 3, 4));
                        });
        assertThat(typed("name")).isEmpty();
        assertThat(texts("center")).contains("Ultrasound one");
    }

    @Test
    void tellsALateCheckAndChangesTheChosenDevice() {
        device("Late one", TODAY.minusDays(1));
        device("Fine one", TODAY);
        reopen();
        until("the devices", () -> texts("center").contains("Late one"));
        assertThat(texts("center")).contains("check overdue");
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Equipment> list = get(ListView.class, "devices");
                    list.getItems().stream()
                            .filter(one -> one.name().equals("Late one"))
                            .findFirst()
                            .ifPresent(list.getSelectionModel()::select);
                    return null;
                });
        until("the device in the form", () -> typed("name").equals("Late one"));
        typeInto("name", "Renamed one");
        press(CONTROL, S);
        untilStored("the new name", () -> stored("Renamed one"));
        assertThat(stored("Late one")).isFalse();
    }

    @Test
    void refusesADateThatIsNoneAndAMissingName() {
        typeInto("dueOn", "soon");
        press(CONTROL, S);
        until("the sentence", () -> !errorBeneath("dueOn").isEmpty());
        typeInto("dueOn", "");
        press(CONTROL, S);
        until("the other", () -> errorBeneath("name").equals("This is needed."));
    }

    @Test
    void asksBeforeTypedTextIsLeft() {
        typeInto("name", "Half typed");
        press(ALT, DIGIT3);
        until("the question", () -> texts().contains("What you typed is not saved yet"));
        fireTexted("Discard");
        until("the patients", () -> here().equals(new Place.Patients()));
        assertThat(stored("Half typed")).isFalse();
    }
}
