package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contraindication table, row by row, and what decides when several rows speak. */
class SafetyCheckTest {
    private static final SafetyCheck CHECK = new SafetyCheck();

    /** A place that surely lies in each scope of the table. */
    private static final Map<String, BodyRegion> IN_SCOPE =
            Map.ofEntries(
                    Map.entry("any", BodyRegion.KNEE_FRONT),
                    Map.entry("treat_area", BodyRegion.KNEE_FRONT),
                    Map.entry("treat_limb", BodyRegion.CALF),
                    Map.entry("abdomen", BodyRegion.ABDOMEN),
                    Map.entry("anterior_neck", BodyRegion.ANTERIOR_NECK),
                    Map.entry("axilla", BodyRegion.SHOULDER),
                    Map.entry("carotid_sinus", BodyRegion.ANTERIOR_NECK),
                    Map.entry("cervical", BodyRegion.NECK),
                    Map.entry("chest", BodyRegion.RIBS_CHEST),
                    Map.entry("chest_front_back", BodyRegion.RIBS_CHEST),
                    Map.entry("chest_over_heart", BodyRegion.RIBS_CHEST),
                    Map.entry("ear", BodyRegion.EAR),
                    Map.entry("epiphysis", BodyRegion.KNEE_FRONT),
                    Map.entry("eye", BodyRegion.EYE),
                    Map.entry("fibular_head", BodyRegion.KNEE_OUTER),
                    Map.entry("flank", BodyRegion.LOW_BACK),
                    Map.entry("genitals", BodyRegion.GENITALS),
                    Map.entry("gonads", BodyRegion.GENITALS),
                    Map.entry("groin", BodyRegion.GROIN),
                    Map.entry("head", BodyRegion.HEAD),
                    Map.entry("hip", BodyRegion.HIP),
                    Map.entry("implant_pocket", BodyRegion.RIBS_CHEST),
                    Map.entry("intercostal", BodyRegion.RIBS_CHEST),
                    Map.entry("joint_replacement", BodyRegion.KNEE_FRONT),
                    Map.entry("joint_space", BodyRegion.KNEE_FRONT),
                    Map.entry("low_back", BodyRegion.LOW_BACK),
                    Map.entry("mouth", BodyRegion.JAW_TMJ),
                    Map.entry("pectoral", BodyRegion.RIBS_CHEST),
                    Map.entry("pelvis", BodyRegion.PELVIS),
                    Map.entry("rhomboid", BodyRegion.UPPER_BACK),
                    Map.entry("ribs", BodyRegion.RIBS_CHEST),
                    Map.entry("spine", BodyRegion.LOW_BACK),
                    Map.entry("spine_at_level", BodyRegion.LOW_BACK),
                    Map.entry("thorax", BodyRegion.UPPER_BACK),
                    Map.entry("trunk", BodyRegion.ABDOMEN),
                    Map.entry("ulnar_groove", BodyRegion.ELBOW),
                    Map.entry("upper_trapezius", BodyRegion.SHOULDER));

    /** A row of the table, read here a second time so that the program's reading is checked too. */
    record Row(String treatment, String condition, String severity, List<String> scopes) {
        boolean aboutRegion() {
            return condition.startsWith("region_");
        }

        boolean everywhere() {
            return scopes.stream()
                    .anyMatch(scope -> List.of("any", "treat_area", "treat_limb").contains(scope));
        }

        /** 0 stops, 1 cautions. */
        int weight() {
            return severity.equals("relative") ? 1 : 0;
        }

        Map<String, Answer> answer(Answer answer) {
            return aboutRegion() ? Map.of() : Map.of(condition, answer);
        }
    }

    static List<Row> rows() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = SafetyCheck.class.getResourceAsStream("contraindications.csv");
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<Row>();
            for (var row : parser) {
                rows.add(
                        new Row(
                                row.get("modality"),
                                row.get("condition_key"),
                                row.get("severity"),
                                List.of(row.get("body_scope").split(";"))));
            }
            return rows;
        }
    }

    static Stream<Row> conditionRows() throws IOException {
        return rows().stream().filter(row -> !row.aboutRegion());
    }

    static Stream<Row> regionRows() throws IOException {
        return rows().stream().filter(Row::aboutRegion);
    }

    /** Rows that alone speak about their condition with their treatment. */
    static Stream<Row> loneRows() throws IOException {
        var all = rows();
        return all.stream()
                .filter(
                        row ->
                                all.stream()
                                        .noneMatch(
                                                other ->
                                                        other != row
                                                                && other.treatment()
                                                                        .equals(row.treatment())
                                                                && other.condition()
                                                                        .equals(row.condition())));
    }

    /** Rows that bar or caution only somewhere on the body. */
    static Stream<Row> boundRows() throws IOException {
        return rows().stream()
                .filter(row -> !row.everywhere() && !row.severity().equals("absolute"));
    }

    @Test
    void holdsAllRowsOfTheTable() throws IOException {
        assertThat(rows()).hasSize(423);
        assertThat(CHECK.rules()).hasSize(423);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void firesInEveryScopeOfARowAtItsSeverityOrAStrongerOne(Row row) {
        for (var scope : row.scopes()) {
            var region = IN_SCOPE.get(scope);
            assertThat(region).as("a place for the scope %s", scope).isNotNull();
            assertThat(found(row, Optional.of(region), row.answer(Answer.YES)))
                    .as("%s in %s", row.condition(), region)
                    .hasValueSatisfying(
                            finding ->
                                    assertThat(weight(finding)).isLessThanOrEqualTo(row.weight()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loneRows")
    void firesAtExactlyItsSeverityWhereNoOtherRowSpeaks(Row row) {
        for (var scope : row.scopes()) {
            assertThat(
                            found(row, Optional.of(IN_SCOPE.get(scope)), row.answer(Answer.YES))
                                    .map(SafetyCheckTest::weight))
                    .contains(row.weight());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditionRows")
    void staysSilentWhenThePatientSaidNo(Row row) {
        for (var region : BodyRegion.values()) {
            assertThat(found(row, Optional.of(region), row.answer(Answer.NO))).isEmpty();
        }
        assertThat(found(row, Optional.empty(), row.answer(Answer.NO))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditionRows")
    void tellsThatAConditionWasNeverAskedFor(Row row) {
        var region = Optional.of(IN_SCOPE.get(row.scopes().getFirst()));
        assertThat(found(row, region, Map.of()))
                .containsInstanceOf(SafetyFinding.NotScreened.class);
        assertThat(found(row, region, row.answer(Answer.NOT_ASKED)))
                .containsInstanceOf(SafetyFinding.NotScreened.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundRows")
    void keepsARowToItsScopes(Row row) {
        // A growth plate or a joint may be in any limb, so those rows are tried on the belly.
        var joints = List.of("epiphysis", "joint_replacement", "joint_space");
        var elsewhere =
                row.scopes().stream().anyMatch(joints::contains)
                        ? BodyRegion.ABDOMEN
                        : BodyRegion.FOREARM;
        assertThat(findings(row, Optional.of(elsewhere), row.answer(Answer.YES)))
                .noneMatch(finding -> isOf(finding.rule(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regionRows")
    void takesARegionRuleFromTheRegionAlone(Row row) {
        assertThat(ConditionFlag.ofKey(row.condition())).isEmpty();
        var region = Optional.of(IN_SCOPE.get(row.scopes().getFirst()));
        assertThat(found(row, region, Map.of())).isPresent();
        assertThat(found(row, region, Map.of(row.condition(), Answer.NO)))
                .as("no answer of the patient takes the region away")
                .isPresent();
        assertThat(found(row, Optional.of(BodyRegion.FOREARM), Map.of())).isEmpty();
        assertThat(found(row, Optional.empty(), Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditionRows")
    void countsEveryScopeWhileNoRegionIsChosen(Row row) {
        assertThat(found(row, Optional.empty(), row.answer(Answer.YES)))
                .hasValueSatisfying(
                        finding -> assertThat(weight(finding)).isLessThanOrEqualTo(row.weight()));
    }

    @Test
    void knowsEveryConditionOfTheTable() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row ->
                                assertThat(
                                                row.aboutRegion()
                                                        || ConditionFlag.ofKey(row.condition())
                                                                .isPresent())
                                        .as(row.condition())
                                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"RIBS_CHEST, Stop", "UPPER_BACK, Stop", "KNEE_FRONT, Caution", "CALF, Caution"})
    void barsUltrasoundOverAPacemakerAndCautionsFarFromIt(BodyRegion region, String expected) {
        var findings =
                CHECK.check(
                        List.of("us_cont"),
                        Optional.of(region),
                        Map.of("pacemaker_icd", Answer.YES));
        assertThat(of(findings, "pacemaker_icd"))
                .hasValueSatisfying(
                        finding ->
                                assertThat(finding.getClass().getSimpleName()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"ABDOMEN, Stop", "LOW_BACK, Stop", "PELVIS, Stop", "KNEE_FRONT, Caution"})
    void barsCurrentOnATrunkWithPregnancyAndCautionsOnALimb(BodyRegion region, String expected) {
        var findings =
                CHECK.check(
                        List.of("es_tens"), Optional.of(region), Map.of("pregnancy", Answer.YES));
        assertThat(of(findings, "pregnancy"))
                .hasValueSatisfying(
                        finding ->
                                assertThat(finding.getClass().getSimpleName()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNEE_FRONT", "HAND", "EYE", "WHOLE_BODY"})
    void barsCurrentWithAPacemakerAnywhere(BodyRegion region) {
        var findings =
                CHECK.check(
                        List.of("es_nmes"),
                        Optional.of(region),
                        Map.of("pacemaker_icd", Answer.YES));
        assertThat(of(findings, "pacemaker_icd")).containsInstanceOf(SafetyFinding.Stop.class);
    }

    @Test
    void takesTheStrongestOfSeveralTreatmentsAndTellsAConditionOnce() {
        // Impaired feeling only cautions pulsed ultrasound, but bars driving a drug in with it.
        var findings =
                CHECK.check(
                        List.of("us_pulsed", "phono"),
                        Optional.of(BodyRegion.KNEE_FRONT),
                        Map.of("impaired_sensation", Answer.YES));
        assertThat(of(findings, "impaired_sensation")).containsInstanceOf(SafetyFinding.Stop.class);
        assertThat(findings.stream().map(finding -> finding.rule().condition()))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsStopsFirstThenCautionsThenWhatWasNeverAsked() {
        var findings =
                CHECK.check(
                        List.of("cryo"),
                        Optional.of(BodyRegion.KNEE_OUTER),
                        Map.of("cold_urticaria", Answer.YES, "diabetes", Answer.YES));
        assertThat(findings).isSortedAccordingTo(Comparator.comparing(SafetyCheckTest::weight));
        assertThat(findings.getFirst().rule().condition()).isEqualTo("cold_urticaria");
        assertThat(findings.stream().map(SafetyCheckTest::weight)).contains(0, 1, 2);
    }

    @Test
    void findsNothingForATreatmentWithoutRules() {
        assertThat(CHECK.check(List.of("no_such_treatment"), Optional.empty(), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BodyRegion.class)
    void findsARegionByItsKey(BodyRegion region) {
        assertThat(BodyRegion.ofKey(region.key())).contains(region);
    }

    @Test
    void countsTheWholeBodyInEveryScope() throws IOException {
        for (var row : rows()) {
            assertThat(found(row, Optional.of(BodyRegion.WHOLE_BODY), row.answer(Answer.YES)))
                    .as("%s", row)
                    .isPresent();
        }
    }

    private static List<SafetyFinding> findings(
            Row row, Optional<BodyRegion> region, Map<String, Answer> answers) {
        return CHECK.check(List.of(row.treatment()), region, answers);
    }

    private static Optional<SafetyFinding> found(
            Row row, Optional<BodyRegion> region, Map<String, Answer> answers) {
        return of(findings(row, region, answers), row.condition());
    }

    private static Optional<SafetyFinding> of(List<SafetyFinding> findings, String condition) {
        return findings.stream()
                .filter(finding -> finding.rule().condition().equals(condition))
                .findFirst();
    }

    private static boolean isOf(SafetyRule rule, Row row) {
        return rule.condition().equals(row.condition())
                && rule.severity().name().toLowerCase(Locale.ROOT).equals(row.severity())
                && rule.scopes().equals(row.scopes());
    }

    private static int weight(SafetyFinding finding) {
        return switch (finding) {
            case SafetyFinding.Stop stop -> 0;
            case SafetyFinding.Caution caution -> 1;
            case SafetyFinding.NotScreened open -> 2;
        };
    }
}
