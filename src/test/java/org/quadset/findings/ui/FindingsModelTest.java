package org.quadset.findings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.exercises.Side;
import org.quadset.findings.FindingChange;
import org.quadset.findings.FindingKind;
import org.quadset.findings.FindingShorthand;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.findings.PreviousFinding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the findings' model keeps. */
class FindingsModelTest {
    private final FindingsModel model = new FindingsModel(PaneOnStage.TIME, notice -> {});

    private static ObjectiveFinding flexion(Side side, Map<String, String> fields) {
        return new ObjectiveFinding(
                FindingKind.RANGE_OF_MOTION, "knee_flexion_active", side, fields);
    }

    @Test
    void givesBackWhatWasStoredThoughItCannotShowIt() {
        var stored =
                List.of(
                        flexion(Side.LEFT, Map.of("end", "12x", "unheard_of", "7")),
                        flexion(Side.RIGHT, Map.of()),
                        new ObjectiveFinding(
                                FindingKind.GIRTH, "waist", Side.LEFT, Map.of("cm", "80")),
                        flexion(Side.BOTH, Map.of("end", "130")),
                        flexion(Side.LEFT, Map.of("end", "131")));
        model.show(stored, List.of());
        assertThat(model.findings()).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void forgetsTheVisitBefore() {
        model.show(List.of(flexion(Side.BOTH, Map.of("end", "130"))), List.of());
        model.quickEntry().set("knee");
        model.show(List.of(), List.of());
        assertThat(model.findings()).isEmpty();
        assertThat(model.quickEntry().get()).isEmpty();
    }

    @Test
    void keepsTheNameOfATestOfTheClinicsOwn() {
        var typed = FindingShorthand.read("test Hawkins r +").findings();
        model.show(typed, List.of());
        model.rows().getFirst().text(Side.LEFT).set("-");
        assertThat(model.summaries())
                .containsExactly(
                        "Hawkins L negative (other side positive)",
                        "Hawkins R positive (other side negative)");
    }

    @Test
    void offersWhatWasMeasuredBeforeToBeMeasuredAgain() {
        var before =
                FindingShorthand.read("test Hawkins r +").findings().stream()
                        .map(one -> new PreviousFinding(Instant.EPOCH, one))
                        .toList();
        model.show(List.of(), before);
        model.addRowsOfBefore();
        model.addRowsOfBefore();
        assertThat(model.rows()).hasSize(1);
        assertThat(model.findings()).isEmpty();
        model.rows().getFirst().text(Side.RIGHT).set("-");
        assertThat(model.summaries()).containsExactly("Hawkins R negative");
        assertThat(model.rows().getFirst().before().getFirst().change())
                .contains(FindingChange.BETTER);
    }

    @Test
    void saysEveryChangeByHandAndNoOther() {
        var changes = new ArrayList<String>();
        model.onChange(() -> changes.add("changed"));
        model.show(List.of(flexion(Side.LEFT, Map.of("end", "120"))), List.of());
        assertThat(changes).isEmpty();
        model.rows().getFirst().text(Side.RIGHT).set("1");
        assertThat(changes).hasSize(1);
        model.remove(model.rows().getFirst());
        assertThat(changes).hasSize(2);
    }
}
