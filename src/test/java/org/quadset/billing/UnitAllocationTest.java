package org.quadset.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Units by both rules, against the worked rows of billing.md. */
class UnitAllocationTest {
    /** One row of the table. */
    record Row(String id, JsonNode json) {
        @Override
        public String toString() {
            return id + " " + json.get("title").asText();
        }

        List<CodeMinutes> blocks() {
            var all = new ArrayList<CodeMinutes>();
            for (var part : List.of("timed", "untimed")) {
                json.get(part)
                        .forEach(
                                one ->
                                        all.add(
                                                new CodeMinutes(
                                                        one.get("code").asText(),
                                                        one.get("minutes").asInt())));
            }
            return all;
        }

        Map<String, Integer> units(String key) {
            var units = new HashMap<String, Integer>();
            json.get(key)
                    .properties()
                    .forEach(entry -> units.put(entry.getKey(), entry.getValue().asInt()));
            return units;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (var stream = UnitAllocationTest.class.getResourceAsStream("billing_vectors.json")) {
            var rows = new ArrayList<Row>();
            new ObjectMapper()
                    .readTree(stream)
                    .forEach(json -> rows.add(new Row(json.get("id").asText(), json)));
            assertThat(rows).hasSizeGreaterThanOrEqualTo(12);
            return rows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reckonsTheWorkedRowByTheEightMinuteRule(Row row) {
        var allocation = UnitAllocation.of(UnitRule.CMS, row.blocks(), List.of());
        assertThat(allocation.totalMinutes()).isEqualTo(row.json().get("total_timed").asInt());
        assertThat(allocation.totalUnits()).isEqualTo(row.json().get("cms_total").asInt());
        assertThat(allocation.units()).isEqualTo(row.units("cms_units"));
        assertThat(allocation.tie().isPresent()).isEqualTo(row.json().get("cms_tie").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reckonsTheWorkedRowByTheMidpointRule(Row row) {
        var allocation = UnitAllocation.of(UnitRule.AMA, row.blocks(), List.of());
        assertThat(allocation.totalUnits()).isEqualTo(row.json().get("ama_total").asInt());
        assertThat(allocation.units()).isEqualTo(row.units("ama_units"));
        assertThat(allocation.tie()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0", "7,0", "8,1", "22,1", "23,2", "37,2", "38,3", "52,3", "53,4", "67,4", "68,5", "82,5",
        "83,6", "97,6", "98,7", "112,7", "113,8", "127,8", "128,9"
    })
    void theTableOfTotalMinutesHolds(int minutes, int units) {
        assertThat(UnitAllocation.unitsOf(minutes)).isEqualTo(units);
    }

    @Test
    void theCliniciansChoiceDecidesATieAndNothingElse() {
        var equal = List.of(new CodeMinutes("97112", 20), new CodeMinutes("97110", 20));
        var undecided = UnitAllocation.of(UnitRule.CMS, equal, List.of());
        assertThat(undecided.tie().orElseThrow().decided()).isFalse();
        var chosen = UnitAllocation.of(UnitRule.CMS, equal, List.of("97112"));
        assertThat(chosen.units()).containsEntry("97112", 2).containsEntry("97110", 1);
        assertThat(chosen.tie().orElseThrow().decided()).isTrue();
        var unequal = List.of(new CodeMinutes("97112", 20), new CodeMinutes("97110", 21));
        assertThat(UnitAllocation.of(UnitRule.CMS, unequal, List.of("97112")).units())
                .containsEntry("97110", 2);
    }

    @Test
    void theArithmeticIsToldStepByStepAndNeverAdvisesMoreMinutes() {
        var steps =
                UnitAllocation.of(
                                UnitRule.CMS,
                                List.of(new CodeMinutes("97110", 33), new CodeMinutes("97140", 7)),
                                List.of())
                        .steps();
        assertThat(steps).hasSize(4);
        assertThat(steps.getFirst()).contains("40").contains("3");
        assertThat(String.join(" ", steps))
                .contains("97140")
                .doesNotContainIgnoringCase("more minutes")
                .doesNotContainIgnoringCase("add ");
    }

    @Provide
    Arbitrary<List<CodeMinutes>> visits() {
        var timed =
                ProcedureCode.all().stream()
                        .filter(ProcedureCode::timed)
                        .map(ProcedureCode::code)
                        .toList();
        return Combinators.combine(Arbitraries.of(timed), Arbitraries.integers().between(0, 90))
                .as(CodeMinutes::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void noAllocationByThe8MinuteRuleExceedsTheTotal(@ForAll("visits") List<CodeMinutes> blocks) {
        var allocation = UnitAllocation.of(UnitRule.CMS, blocks, List.of());
        int minutes = blocks.stream().mapToInt(CodeMinutes::minutes).sum();
        assertThat(allocation.totalUnits()).isEqualTo(UnitAllocation.unitsOf(minutes));
        allocation
                .units()
                .forEach(
                        (code, units) ->
                                assertThat(units)
                                        .isBetween(
                                                allocation.minutes().get(code) / 15,
                                                allocation.minutes().get(code) / 15 + 1));
    }

    @Property
    void theOrderOfBlocksDoesNotMatter(@ForAll("visits") List<CodeMinutes> blocks) {
        for (var rule : UnitRule.values()) {
            assertThat(UnitAllocation.of(rule, blocks.reversed(), List.of()).units())
                    .isEqualTo(UnitAllocation.of(rule, blocks, List.of()).units());
        }
    }

    @Property
    void noCodeGetsMoreUnitsThanItsMinutesCouldEarnByTheMidpoint(
            @ForAll("visits") List<CodeMinutes> blocks) {
        UnitAllocation.of(UnitRule.AMA, blocks, List.of())
                .units()
                .forEach(
                        (code, units) ->
                                assertThat(units * 15)
                                        .isLessThanOrEqualTo(
                                                blocks.stream()
                                                                .filter(b -> b.code().equals(code))
                                                                .mapToInt(CodeMinutes::minutes)
                                                                .sum()
                                                        + 7));
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,STABLE,LOW,97161",
        "1,3,EVOLVING,MODERATE,97162",
        "3,4,UNSTABLE,HIGH,97163",
        "3,5,STABLE,LOW,97161",
        "2,4,UNSTABLE,HIGH,97162",
        "0,4,EVOLVING,MODERATE,97161",
    })
    void anEvaluationHasTheLowestLevelThatAllPartsReach(
            int factors,
            int elements,
            EvaluationLevel.Presentation presentation,
            EvaluationLevel.Decision decision,
            String code) {
        assertThat(new EvaluationLevel(factors, elements, presentation, decision).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "13,23,2,1,1",
        "30,0,2,0,2",
        "10,5,1,0,1",
        "7,8,1,1,0",
        "12,14,2,1,1",
        "0,30,2,2,0"
    })
    void theAssistantsUnitsCarryTheModifier(
            int therapist, int assistant, int units, int withCq, int without) {
        assertThat(AssistantShare.ofTimed(therapist, assistant, units))
                .isEqualTo(new AssistantShare(withCq, without));
    }

    @ParameterizedTest
    @CsvSource({"40,5,true", "41,4,false", "0,10,true", "10,0,false", "0,0,false", "9,1,false"})
    void anUntimedCodeCarriesTheModifierAboveTenPerCent(
            int therapist, int assistant, boolean needed) {
        assertThat(AssistantShare.untimedNeedsCq(therapist, assistant)).isEqualTo(needed);
    }

    @Property
    void theSharesAddUpToTheUnits(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 120) int therapist,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 120) int assistant) {
        int units = UnitAllocation.unitsOf(therapist + assistant);
        var share = AssistantShare.ofTimed(therapist, assistant, units);
        assertThat(share.withCq() + share.withoutCq()).isEqualTo(units);
        assertThat(IntStream.of(share.withCq(), share.withoutCq()).min().orElseThrow())
                .isNotNegative();
    }
}
