package org.quadset.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.billing.CodeMinutes.Treater;
import org.quadset.episodes.PayerKind;

import java.util.List;

/** The list of codes of a visit, by billing.md sections 4, 5 and 9. */
class VisitChargesTest {
    private static final BundledPairs PAIRS = new BundledPairs();

    private static VisitCharges of(PayerKind payer, String evaluation, CodeMinutes... blocks) {
        return VisitCharges.of(
                new VisitCharges.Basis(
                        payer,
                        UnitRule.CMS,
                        List.of(blocks),
                        evaluation,
                        List.of(),
                        ThresholdStanding.UNDER),
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
        var block = new CodeMinutes("97110", 20, Treater.ASSISTANT);
        for (var payer : List.of(PayerKind.MEDICARE_B, PayerKind.COMMERCIAL)) {
            var line = of(payer, "", block).lines().getFirst();
            assertThat(line.modifiers().contains("CQ")).isEqualTo(payer == PayerKind.MEDICARE_B);
            assertThat(line.modifiers()).contains("GP");
        }
    }

    /** The scenarios of billing.md section 5, by code. */
    @ParameterizedTest(name = "PT {0} + PTA {1} of 97110, PT {2} of 97140: {3} without, {4} with")
    @CsvSource({
        "13, 23, 30, 1, 1",
        "10, 5, 0, 1, 0",
        "7, 8, 0, 0, 1",
        "12, 14, 0, 1, 1",
        "30, 0, 0, 2, 0",
        "0, 30, 0, 0, 2"
    })
    void saysWhichUnitsAnAssistantEarned(
            int therapist, int assistant, int other, int without, int with) {
        var lines =
                of(
                                PayerKind.MEDICARE_B,
                                "",
                                new CodeMinutes("97110", therapist),
                                new CodeMinutes("97110", assistant, Treater.ASSISTANT),
                                new CodeMinutes("97140", other))
                        .lines()
                        .stream()
                        .filter(line -> line.code().equals("97110"))
                        .toList();
        assertThat(units(lines, false)).isEqualTo(without);
        assertThat(units(lines, true)).isEqualTo(with);
        assertThat(lines.stream().mapToInt(VisitCharges.ChargeLine::minutes).sum())
                .isEqualTo(therapist + assistant);
    }

    private static int units(List<VisitCharges.ChargeLine> lines, boolean withCq) {
        return lines.stream()
                .filter(line -> line.modifiers().contains("CQ") == withCq)
                .mapToInt(VisitCharges.ChargeLine::units)
                .sum();
    }

    @ParameterizedTest(name = "PT {0} + PTA {1} of 97150: CQ {2}")
    @CsvSource({"40, 5, true", "41, 4, false", "0, 0, false"})
    void anUntimedCodeCarriesTheModifierAboveTenPerCent(int therapist, int assistant, boolean cq) {
        var lines =
                of(
                                PayerKind.MEDICARE_B,
                                "",
                                new CodeMinutes("97150", therapist),
                                new CodeMinutes("97150", assistant, Treater.ASSISTANT))
                        .lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().modifiers().contains("CQ")).isEqualTo(cq);
    }

    @Test
    void anUntimedCodeWithoutMinutesCarriesTheModifierWhereOnlyAnAssistantGaveIt() {
        var alone = of(PayerKind.MEDICARE_B, "", new CodeMinutes("97012", 0, Treater.ASSISTANT));
        assertThat(alone.lines().getFirst().modifiers()).contains("CQ");
    }

    @Test
    void anAidesMinutesNeverCountForATimedCodeAndAStudentsAreTold() {
        var charges =
                of(
                        PayerKind.MEDICARE_B,
                        "",
                        new CodeMinutes("97110", 20, Treater.AIDE),
                        new CodeMinutes("97140", 15, Treater.STUDENT));
        assertThat(charges.lines())
                .extracting(VisitCharges.ChargeLine::code)
                .containsExactly("97140");
        assertThat(charges.lines().getFirst().modifiers()).doesNotContain("CQ");
        assertThat(charges.notes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICARE_B, OVER, true, 0",
        "MEDICARE_B, UNDER, false, 0",
        "MEDICARE_B, NOT_ASKED, false, 1",
        "MEDICARE_B, UNKNOWN_YEAR, false, 1",
        "COMMERCIAL, OVER, false, 0",
        "COMMERCIAL, NOT_ASKED, false, 0"
    })
    void carriesTheThresholdsModifierForMedicareOnceTheYearIsOverIt(
            PayerKind payer, ThresholdStanding standing, boolean kx, int notes) {
        var charges =
                VisitCharges.of(
                        new VisitCharges.Basis(
                                payer,
                                UnitRule.CMS,
                                List.of(new CodeMinutes("97110", 20)),
                                "",
                                List.of(),
                                standing),
                        PAIRS);
        assertThat(charges.lines().getFirst().modifiers().contains("KX")).isEqualTo(kx);
        assertThat(charges.notes()).hasSize(notes);
    }
}
