package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.modalities.PolicySwitch;
import org.quadset.modalities.SafetyRule;
import org.quadset.platform.ui.Place;

import java.util.List;
import java.util.Optional;

/** The clinic's rules of charting and its contraindications, changed in the window. */
class ClinicRulesWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private void openRules() {
        go(new Place.ClinicRules());
        until("the rules", () -> !typed("progressVisits").isEmpty());
    }

    @Test
    void showsWhatCountsWithItsSourceAndStoresWhatIsTyped() {
        openRules();
        assertThat(typed("progressVisits")).isEqualTo("10");
        assertThat(texts()).anyMatch(text -> text.contains("220.3 D"));
        typeInto("progressVisits", "12");
        typeInto("likenessPercent", "70");
        typeInto("systolic", "170");
        onFx(
                () -> {
                    get(CheckBox.class, PolicySwitch.PACER_US.key()).setSelected(true);
                    return null;
                });
        press(CONTROL, S);
        until("to be told", () -> notice().equals("The rules are saved and count from now on."));
        var stored = services.clinicRules().current(services.actor());
        assertThat(stored.deadlines().progressVisits()).isEqualTo(12);
        assertThat(stored.likenessPercent()).isEqualTo(70);
        assertThat(stored.vitals().systolic()).isEqualTo(170);
        assertThat(stored.policy().has(PolicySwitch.PACER_US)).isTrue();
    }

    @Test
    void tellsWhatIsWrongBeneathItsFieldAndStoresNothing() {
        openRules();
        var before = services.clinicRules().current(services.actor());
        typeInto("certificationDays", "abc");
        typeInto("lockedUntil", "soon");
        press(CONTROL, S);
        until("the error", () -> !errorBeneath("certificationDays").isEmpty());
        assertThat(errorBeneath("lockedUntil")).isNotEmpty();
        typeInto("certificationDays", "90");
        typeInto("lockedUntil", "1/1/2030");
        press(CONTROL, S);
        until("the error", () -> errorBeneath("lockedUntil").contains("past"));
        assertThat(services.clinicRules().current(services.actor())).isEqualTo(before);
        press(ALT, DIGIT1);
        until("the question", () -> texts().contains("Keep editing"));
        fireTexted("Discard");
        until("Today", () -> here().equals(new Place.Today()));
    }

    @Test
    void changesARuleForTheClinicWithAReasonAndSwitchesItOnAgain() {
        go(new Place.SafetyTable());
        until("the rules", () -> !rules().isEmpty());
        int all = rules().size();
        typeInto("search", "tens");
        until("fewer rules", () -> !rules().isEmpty() && rules().size() < all);
        choose("es_tens", "cardiac_disease");
        force("OFF");
        press(CONTROL, S);
        until("the reason’s error", () -> !errorBeneath("reason").isEmpty());
        typeInto("reason", "Our physician decided so.");
        press(CONTROL, S);
        until("to be told", () -> notice().equals("The rule is switched off for this clinic."));
        assertThat(counting("es_tens", "cardiac_disease")).isEmpty();
        assertThat(texts()).anyMatch(text -> text.contains("Our physician decided so."));
        force("RELATIVE");
        typeInto("reason", "And back again.");
        press(CONTROL, S);
        until("to be told", () -> notice().equals("The rule is changed for this clinic."));
        assertThat(counting("es_tens", "cardiac_disease"))
                .map(SafetyRule::severity)
                .contains(SafetyRule.Severity.RELATIVE);
    }

    private Optional<SafetyRule> counting(String treatment, String condition) {
        return services.safetyRules().current().all().stream()
                .filter(
                        rule ->
                                rule.treatment().equals(treatment)
                                        && rule.condition().equals(condition))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<SafetyRule> rules() {
        return onFx(
                () ->
                        List.copyOf(
                                ((ListView<SafetyRule>) get(ListView.class, "rules")).getItems()));
    }

    private void choose(String treatment, String condition) {
        focus("rules");
        for (int i = 0; i < 40; i++) {
            press(DOWN);
            var chosen =
                    onFx(
                            () ->
                                    (SafetyRule)
                                            get(ListView.class, "rules")
                                                    .getSelectionModel()
                                                    .getSelectedItem());
            if (chosen != null
                    && chosen.treatment().equals(treatment)
                    && chosen.condition().equals(condition)) {
                until("its form", () -> find(Node.class, "reason").isPresent());
                return;
            }
        }
        throw new AssertionError("no such rule in the list");
    }

    private void force(String name) {
        onFx(
                () -> {
                    var box = get(ComboBox.class, "force");
                    for (int i = 0; i < box.getItems().size(); i++) {
                        if (((Enum<?>) box.getItems().get(i)).name().equals(name)) {
                            box.getSelectionModel().select(i);
                        }
                    }
                    return null;
                });
    }
}
