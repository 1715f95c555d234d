package org.quadset.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.episodes.PayerKind;

import java.util.List;

/** The list of codes of a visit, by billing.md sections 4, 5 and 9. */
class VisitChargesTest {
    private static final BundledPairs PAIRS = new BundledPairs();

    private static VisitCharges of(PayerKind payer, String evaluation, CodeMinutes... blocks) {
        return VisitCharges.of(
                new VisitCharges.Basis(
                        payer, UnitRule.CMS, List.of(blocks), evaluation, List.of(), false),
                PAIRS);
    }

    @Test
    void anUntimedCodeIsOneUnitHoweverLongItTook() {
        var charges =
                of(
                        PayerKind.MEDICARE_B,
                        "",
                        new CodeMinutes("97110", 25),
                        new CodeMinutes("97140", 12),
                        new CodeMinutes("97014", 15),
                        new CodeMinutes("97010", 10));
        assertThat(charges.timed().totalUnits()).isEqualTo(2);
        assertThat(charges.totalMinutes()).isEqualTo(62);
        assertThat(charges.lines())
                .extracting(VisitCharges.ChargeLine::code, VisitCharges.ChargeLine::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("97110", 1),
                        org.assertj.core.groups.Tuple.tuple("97140", 1),
                        org.assertj.core.groups.Tuple.tuple("G0283", 1),
                        org.assertj.core.groups.Tuple.tuple("97010", 1));
        assertThat(charges.notes()).anyMatch(note -> note.contains("97010"));
    }

    @Test
    void commercialPayersKnowUnattendedStimulationByItsOwnCode() {
        assertThat(of(PayerKind.COMMERCIAL, "", new CodeMinutes("97014", 15)).lines())
                .extracting(VisitCharges.ChargeLine::code)
                .containsExactly("97014");
    }

    @Test
    void aPairThatIsNormallyBundledIsToldOnlyWhenBothAreBilled() {
        var both =
                of(
                        PayerKind.COMMERCIAL,
                        "",
                        new CodeMinutes("97530", 15),
                        new CodeMinutes("97140", 15));
        assertThat(both.notes()).anyMatch(note -> note.contains("97530") && note.contains("59"));
        var one =
                of(
                        PayerKind.COMMERCIAL,
                        "",
                        new CodeMinutes("97530", 30),
                        new CodeMinutes("97140", 3));
        assertThat(one.notes()).isEmpty();
    }

    @Test
    void anEvaluationIsALineOfItsOwnAndBundlesManualTherapy() {
        var charges = of(PayerKind.COMMERCIAL, "97162", new CodeMinutes("97140", 15));
        assertThat(charges.lines().getFirst().code()).isEqualTo("97162");
        assertThat(charges.lines().getFirst().units()).isEqualTo(1);
        assertThat(charges.notes()).hasSize(1);
    }

    @Test
    void anAssistantsLinesCarryTheModifierForMedicareAlone() {
        for (var payer : List.of(PayerKind.MEDICARE_B, PayerKind.COMMERCIAL)) {
            var charges =
                    VisitCharges.of(
                            new VisitCharges.Basis(
                                    payer,
                                    UnitRule.CMS,
                                    List.of(new CodeMinutes("97110", 20)),
                                    "",
                                    List.of(),
                                    true),
                            PAIRS);
            assertThat(charges.lines().getFirst().modifiers().contains("CQ"))
                    .isEqualTo(payer == PayerKind.MEDICARE_B);
            assertThat(charges.lines().getFirst().modifiers()).contains("GP");
        }
    }
}
