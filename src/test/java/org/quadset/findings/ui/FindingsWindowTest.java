package org.quadset.findings.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.findings.FindingShorthand;
import org.quadset.findings.FindingSubject;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.findings.PreviousFinding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Findings typed by the keyboard alone. */
class FindingsWindowTest extends PaneOnStage {
    private static final Instant BEFORE = Instant.parse("2026-11-12T15:00:00Z");
    private static final String FLEXION_LEFT = "finding-knee_flexion_active-left";
    private static final String FLEXION_RIGHT = "finding-knee_flexion_active-right";
    private static final String QUICK = "finding-quick-entry";

    private FindingsModel model;
    private FindingsPane pane;
    private int changes;

    @BeforeEach
    void openThePane() {
        open(List.of(), List.of(), 700);
    }

    private void open(List<ObjectiveFinding> findings, List<PreviousFinding> before, double width) {
        model = new FindingsModel(TIME, notices::add);
        changes = 0;
        model.onChange(() -> changes++);
        onFx(
                () -> {
                    model.show(findings, before);
                    pane = new FindingsPane(model);
                    return null;
                });
        show(pane, width, 600, false);
        onFx(
                () -> {
                    pane.focusQuickEntry();
                    return null;
                });
        assertThat(changes).isZero();
    }

    private static List<ObjectiveFinding> read(String... lines) {
        var findings = new ArrayList<ObjectiveFinding>();
        for (var line : lines) {
            findings.addAll(FindingShorthand.read(line).findings());
        }
        return findings;
    }

    private static List<PreviousFinding> lastTime(String... lines) {
        return read(lines).stream().map(one -> new PreviousFinding(BEFORE, one)).toList();
    }

    private List<String> summaries() {
        return onFx(model::summaries);
    }

    private String beneath() {
        return onFx(() -> ((Label) node("finding-read-as")).getText());
    }

    private List<String> texts() {
        return onFx(
                () ->
                        pane.lookupAll(".label").stream()
                                .filter(one -> one.isVisible() && one.getParent().isVisible())
                                .map(one -> ((Label) one).getText())
                                .toList());
    }

    @Test
    void takesAQuickLineAndStaysForTheNext() {
        type("knee flex r 125 l 135");
        assertThat(beneath()).startsWith("Knee flexion AROM R 125° (norm 135, other side 135)");
        press(ENTER);
        assertThat(typed(QUICK)).isEmpty();
        assertThat(focused()).isEqualTo(QUICK);
        assertThat(typed(FLEXION_RIGHT)).isEqualTo("125");
        assertThat(typed(FLEXION_LEFT)).isEqualTo("135");
        assertThat(changes).isPositive();
        type("quad r 4+");
        press(ENTER);
        assertThat(summaries())
                .containsExactly(
                        "Knee flexion AROM L 135° (norm 135, other side 125)",
                        "Knee flexion AROM R 125° (norm 135, other side 135)",
                        "Knee extension strength R 4+");
    }

    @Test
    void keepsALineThatIsNotUnderstoodAndSaysWhy() {
        type("knee ext r 4");
        press(ENTER);
        assertThat(typed(QUICK)).isEqualTo("knee ext r 4");
        assertThat(beneath())
                .isEqualTo(
                        "Knee extension: degrees or strength? Write rom or mmt before the value.");
        assertThat(onFx(() -> model.rows().isEmpty())).isTrue();
        type(" mmt");
        assertThat(beneath()).isEqualTo("Knee extension strength R 4");
        press(ENTER);
        assertThat(summaries()).containsExactly("Knee extension strength R 4");
    }

    @Test
    void putsTheCursorIntoARowThatWasOnlyNamed() {
        type("lachman");
        press(ENTER);
        assertThat(focused()).isEqualTo("finding-lachman-left");
        type("-");
        press(ENTER);
        assertThat(focused()).isEqualTo("finding-lachman-right");
        type("+");
        press(ENTER);
        assertThat(focused()).isEqualTo(QUICK);
        assertThat(summaries())
                .containsExactly(
                        "Lachman L negative (other side positive)",
                        "Lachman R positive (suggests ACL, other side negative)");
    }

    @Test
    void goesThroughTheGridByTabAndArrows() {
        open(read("knee flex r 125 l 135", "gait limp", "quad r 4 l 5"), List.of(), 700);
        press(DOWN);
        assertThat(focused()).isEqualTo(FLEXION_LEFT);
        press(TAB);
        assertThat(focused()).isEqualTo(FLEXION_RIGHT);
        press(DOWN);
        assertThat(focused()).isEqualTo("finding-gait-midline");
        press(DOWN);
        assertThat(focused()).isEqualTo("finding-knee_extension-left");
        press(UP, TAB);
        press(UP);
        press(UP);
        assertThat(focused()).isEqualTo(FLEXION_LEFT);
        press(UP);
        assertThat(focused()).isEqualTo(QUICK);
    }

    @Test
    void marksACellThatCannotBeTakenAndSaysWhyBeneathIt() {
        open(read("knee flex r 125"), List.of(), 700);
        focus(FLEXION_RIGHT);
        press(CONTROL, javafx.scene.input.KeyCode.A);
        type("400");
        var cell = (TextField) node(FLEXION_RIGHT);
        assertThat(onFx(() -> cell.getPseudoClassStates()))
                .contains(PseudoClass.getPseudoClass("invalid"));
        assertThat(onFx(cell::getAccessibleHelp))
                .isEqualTo("End must be -28 to 190 °; 400 was typed.");
        assertThat(texts()).contains("End must be -28 to 190 °; 400 was typed.");
        assertThat(onFx(model::unfinished)).isEqualTo(1);
        assertThat(onFx(model::findings).getFirst().fields()).containsEntry("end", "400");
    }

    @Test
    void showsTheLastTimeAndTheChange() {
        open(read("knee flex r 125 l 135"), lastTime("knee flex r 115 l 133"), 700);
        assertThat(texts()).contains("12 Nov: L 133° within error, R 115° better");
    }

    @ParameterizedTest
    @ValueSource(doubles = {330, 700})
    void hidesNothingInANarrowPane(double width) {
        open(read("knee flex r 125 l 135"), lastTime("knee flex r 115 l 133"), width);
        settle();
        var all = String.join("|", texts());
        assertThat(all).contains("Knee flexion AROM", "135°", "12 Nov: L 133°", "R 115° better");
        for (var id : List.of(QUICK, FLEXION_LEFT, FLEXION_RIGHT)) {
            var bounds = onFx(() -> node(id).localToScene(node(id).getLayoutBounds()));
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(bounds.getWidth()).isGreaterThan(50);
        }
    }

    @Test
    void removesARowWithDeleteAndPutsItBackWithUndo() {
        open(read("knee flex r 125", "lachman r -"), List.of(), 700);
        focus(FLEXION_LEFT);
        press(DELETE);
        assertThat(summaries()).containsExactly("Lachman R negative");
        assertThat(focused()).isEqualTo("finding-lachman-left");
        assertThat(notices.getLast().text()).isEqualTo("Knee flexion AROM was removed.");
        onFx(
                () -> {
                    notices.getLast().undo().orElseThrow().run();
                    return null;
                });
        assertThat(summaries())
                .containsExactly("Knee flexion AROM R 125° (norm 135)", "Lachman R negative");
    }

    @Test
    void deletesLettersInACellThatHoldsSome() {
        open(read("knee flex r 125"), List.of(), 700);
        focus(FLEXION_RIGHT);
        press(javafx.scene.input.KeyCode.HOME);
        press(DELETE);
        assertThat(typed(FLEXION_RIGHT)).isEqualTo("25");
        press(CONTROL, DELETE);
        assertThat(summaries()).isEmpty();
    }

    @Test
    void givesBackAValueThatAQuickLineReplaced() {
        open(read("knee flex r 125 l 135"), List.of(), 700);
        type("knee flex r 120");
        press(ENTER);
        assertThat(typed(FLEXION_RIGHT)).isEqualTo("120");
        assertThat(notices.getLast().text()).isEqualTo("Knee flexion AROM was 125 before.");
        onFx(
                () -> {
                    notices.getLast().undo().orElseThrow().run();
                    return null;
                });
        assertThat(typed(FLEXION_RIGHT)).isEqualTo("125");
    }

    @Test
    void addsTheRowsOfATemplateOnce() {
        open(read("knee flex r 125"), lastTime("knee flex r 115"), 700);
        onFx(
                () -> {
                    model.addRows(FindingSubject.known().stream().limit(40).toList());
                    return null;
                });
        assertThat(onFx(() -> model.rows().size())).isEqualTo(40);
        assertThat(onFx(model::findings)).hasSize(1);
    }

    @Test
    void everyFieldHasANameForScreenReaders() {
        open(read("knee flex r 125", "gait limp", "palp joint line r 2"), List.of(), 700);
        for (var field : onFx(() -> pane.lookupAll(".text-field"))) {
            assertThat(onFx(field::getAccessibleText)).isNotBlank();
        }
        assertThat(onFx(() -> node(FLEXION_LEFT).getAccessibleText()))
                .isEqualTo("Knee flexion AROM Left");
    }
}
