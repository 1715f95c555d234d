package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.modalities.SafetyRule.Severity;
import org.quadset.patients.Answer;
import org.quadset.platform.problems.Violation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The bundled table with a clinic's policy and its own edits. */
class SafetyRulesTest {
    private static final SafetyRules BUNDLED = SafetyRules.bundled();
    private static final SafetyRules USUAL = BUNDLED.with(SafetyPolicy.USUAL, List.of());

    private static SafetyRuleEdit edit(
            long id, String treatment, String condition, Severity severity) {
        return new SafetyRuleEdit(
                id,
                treatment,
                condition,
                Optional.ofNullable(severity),
                severity == null ? List.of() : List.of("any"),
                "as we decided",
                "agreed in the team",
                Instant.EPOCH,
                "Dana Ruiz, PT");
    }

    private static SafetyRules edited(SafetyRuleEdit... edits) {
        return BUNDLED.with(SafetyPolicy.USUAL, List.of(edits));
    }

    private static String finding(
            SafetyRules rules, String treatment, BodyRegion region, String condition) {
        return new SafetyCheck(() -> rules)
                        .check(
                                List.of(treatment),
                                Optional.of(region),
                                Map.of(condition, Answer.YES))
                        .stream()
                        .filter(found -> found.rule().condition().equals(condition))
                        .map(found -> found.getClass().getSimpleName())
                        .findFirst()
                        .orElse("none");
    }

    @Test
    void addsToTheTableOnlyThatEpilepsyBarsCurrentAtNeckAndHead() {
        var added = new ArrayList<>(USUAL.all());
        added.removeAll(BUNDLED.all());
        assertThat(USUAL.all()).containsAll(BUNDLED.all()).hasSize(423 + 5);
        assertThat(added)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.condition()).isEqualTo("epilepsy");
                            assertThat(rule.severity()).isEqualTo(Severity.LOCAL);
                        });
        assertThat(finding(USUAL, "es_tens", BodyRegion.NECK, "epilepsy")).isEqualTo("Stop");
        assertThat(finding(USUAL, "es_tens", BodyRegion.KNEE_FRONT, "epilepsy"))
                .isEqualTo("Caution");
    }

    @ParameterizedTest(name = "{0}: {3} with {1} at {2} is {4}, switched {5}")
    @CsvSource({
        "SENSATION_STRICT, cryo, KNEE_FRONT, impaired_sensation, Caution, Stop",
        "SENSATION_STRICT, es_nmes, CALF, impaired_sensation, Caution, Stop",
        "SENSATION_STRICT, us_pulsed, CALF, impaired_sensation, Caution, Caution",
        "PACER_US, us_cont, KNEE_FRONT, pacemaker_icd, Caution, Stop",
        "PACER_US, us_cont, RIBS_CHEST, pacemaker_icd, Stop, Stop",
        "PACER_US, mt_iastm, RIBS_CHEST, pacemaker_icd, Caution, Caution",
        "PREGNANCY_ES, es_tens, KNEE_FRONT, pregnancy, Caution, Stop",
        "PREGNANCY_ES, exercise, KNEE_FRONT, pregnancy, Caution, Caution",
        "CEMENT_US, us_pulsed, KNEE_FRONT, plastic_cement_implant, Caution, Stop",
        "CEMENT_US, us_cont, KNEE_FRONT, plastic_cement_implant, Stop, Stop",
        "EPILEPSY_TENS, es_tens, KNEE_FRONT, epilepsy, Caution, Stop",
        "EPILEPSY_TENS, es_nmes, KNEE_FRONT, epilepsy, Caution, Caution",
        "MALIGNANCY_HISTORY, es_ifc, KNEE_FRONT, malignancy_history, Caution, Stop",
        "MALIGNANCY_HISTORY, mt_stm, KNEE_FRONT, malignancy_history, Caution, Caution",
        "DN_BLEEDING, dn, CALF, bleeding_disorder, Caution, Stop",
        "DN_BLEEDING, dn_es, CALF, bleeding_disorder, Caution, Stop",
        "IASTM_MALIGNANCY_RELATIVE, mt_iastm, CALF, malignancy_active, Stop, Caution",
        "IASTM_MALIGNANCY_RELATIVE, mt_stm, CALF, malignancy_active, Stop, Stop"
    })
    void aSwitchChangesExactlyItsRule(
            PolicySwitch one,
            String treatment,
            BodyRegion region,
            String condition,
            String usually,
            String switched) {
        var rules = BUNDLED.with(SafetyPolicy.USUAL.with(one, true), List.of());
        assertThat(finding(USUAL, treatment, region, condition)).isEqualTo(usually);
        assertThat(finding(rules, treatment, region, condition)).isEqualTo(switched);
    }

    @ParameterizedTest
    @EnumSource(PolicySwitch.class)
    void tellsEachSwitchFromTheUsualPolicyInTheVersion(PolicySwitch one) {
        var switched =
                BUNDLED.with(SafetyPolicy.USUAL.with(one, !one.usual()), List.of()).version();
        assertThat(switched).startsWith("2026-11p").isNotEqualTo(USUAL.version());
        assertThat(SafetyPolicy.USUAL.with(one, one.usual())).isEqualTo(SafetyPolicy.USUAL);
    }

    @Test
    void namesTheNewestEditInTheVersion() {
        assertThat(USUAL.version()).isEqualTo("2026-11");
        assertThat(
                        edited(
                                        edit(7, "cryo", "diabetes", null),
                                        edit(19, "heat", "ms", null),
                                        edit(3, "heat", "ms", null))
                                .version())
                .isEqualTo("2026-11+19");
        var everything = new SafetyPolicy(Set.of(PolicySwitch.values()));
        assertThat(
                        BUNDLED.with(everything, List.of(edit(99_999_999, "heat", "ms", null)))
                                .version())
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void countsTheNewestEditOfAPairInWhateverOrderTheyCome() {
        var rules =
                edited(
                        edit(9, "cryo", "diabetes", Severity.ABSOLUTE),
                        edit(4, "cryo", "diabetes", null));
        assertThat(finding(rules, "cryo", BodyRegion.CALF, "diabetes")).isEqualTo("Stop");
        assertThat(finding(rules, "exercise", BodyRegion.CALF, "diabetes")).isEqualTo("Caution");
    }

    @Test
    void putsAnEditInPlaceOfAllRowsOfItsPair() {
        var rules = edited(edit(1, "us_cont", "pacemaker_icd", Severity.RELATIVE));
        assertThat(finding(rules, "us_cont", BodyRegion.RIBS_CHEST, "pacemaker_icd"))
                .isEqualTo("Caution");
        assertThat(finding(rules, "us_pulsed", BodyRegion.RIBS_CHEST, "pacemaker_icd"))
                .isEqualTo("Stop");
    }

    @Test
    void takesARuleAwayThatIsSwitchedOffAndAsksForItNoMore() {
        var rules = edited(edit(1, "cryo", "diabetes", null));
        assertThat(finding(rules, "cryo", BodyRegion.CALF, "diabetes")).isEqualTo("none");
        assertThat(
                        new SafetyCheck(() -> rules)
                                .check(List.of("cryo"), Optional.of(BodyRegion.CALF), Map.of()))
                .noneMatch(found -> found.rule().condition().equals("diabetes"));
    }

    @Test
    void letsNeedlingWithCurrentInheritAnEditOfNeedlingButKeepItsOwnRows() {
        var stricter = edited(edit(1, "dn", "anticoagulant", Severity.ABSOLUTE));
        assertThat(finding(stricter, "dn_es", BodyRegion.CALF, "anticoagulant")).isEqualTo("Stop");

        var off = edited(edit(1, "dn", "pregnancy", null));
        assertThat(finding(off, "dn", BodyRegion.LOW_BACK, "pregnancy")).isEqualTo("none");
        assertThat(finding(off, "dn_es", BodyRegion.CALF, "pregnancy")).isEqualTo("Stop");

        var own =
                edited(
                        edit(1, "dn_es", "anticoagulant", null),
                        edit(2, "dn", "anticoagulant", Severity.ABSOLUTE));
        assertThat(finding(own, "dn_es", BodyRegion.CALF, "anticoagulant")).isEqualTo("none");
        assertThat(finding(own, "dn", BodyRegion.CALF, "anticoagulant")).isEqualTo("Stop");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "cryo, diabetes, any, agreed,",
        "cryo, region_eye, eye, agreed,",
        "sauna, diabetes, any, agreed, treatment",
        "cryo, hunger, any, agreed, condition",
        "cryo, diabetes, moon, agreed, scopes",
        "cryo, diabetes, '', agreed, scopes",
        "cryo, diabetes, any, ' ', reason"
    })
    void refusesAnEditThatTheTableCannotHoldOrThatHasNoReason(
            String treatment, String condition, String scope, String reason, String field) {
        var edit =
                SafetyRuleEdit.of(
                        treatment,
                        condition,
                        Optional.of(Severity.LOCAL),
                        scope.isEmpty() ? List.of() : List.of(scope),
                        "",
                        reason);
        assertThat(BUNDLED.violations(edit).stream().map(Violation::field))
                .isEqualTo(field == null ? List.of() : List.of(field));
    }

    @Test
    void refusesNeedlingWhereItIsNotAllowedAndMobilisationByAssistantsWhereThePolicySaysSo() {
        var policy =
                SafetyPolicy.USUAL
                        .with(PolicySwitch.DN_ALLOWED, false)
                        .with(PolicySwitch.PTA_MOBILISATION, false);
        var mobilised = Map.of("technique", "joint_mob", "provider", "pta");
        assertThat(policy.refusals(TreatmentKind.DRY_NEEDLING, Map.of()))
                .extracting(Violation::messageKey)
                .containsExactly("policy.noNeedling");
        assertThat(policy.refusals(TreatmentKind.MANUAL_THERAPY, mobilised))
                .extracting(Violation::messageKey)
                .containsExactly("policy.noMobilisationByAssistants");
        assertThat(
                        policy.refusals(
                                TreatmentKind.MANUAL_THERAPY,
                                Map.of("technique", "stm", "provider", "pta")))
                .isEmpty();
        assertThat(SafetyPolicy.USUAL.refusals(TreatmentKind.DRY_NEEDLING, Map.of())).isEmpty();
        assertThat(SafetyPolicy.USUAL.refusals(TreatmentKind.MANUAL_THERAPY, mobilised)).isEmpty();
    }

    @Test
    void doesNotFinishARowThatThePolicyRefuses() {
        var reading = TreatmentRows.read(TreatmentKind.ICE);
        assertThat(reading.refusing(List.of())).isSameAs(reading);
        var refused = reading.refusing(List.of(Violation.of("technique", "policy.noNeedling")));
        assertThat(refused.finished()).isFalse();
        assertThat(refused.wrong()).hasSize(1);
    }

    @Provide
    Arbitrary<List<SafetyRuleEdit>> edits() {
        var pairs =
                Arbitraries.of(
                        BUNDLED.all().stream()
                                .filter(rule -> !rule.treatment().startsWith("dn"))
                                .toList());
        var severities = Arbitraries.of(Severity.class).optional();
        return Combinators.combine(pairs, severities)
                .as((rule, severity) -> Map.entry(rule, severity))
                .list()
                .ofMaxSize(12)
                .map(
                        list -> {
                            var edits = new ArrayList<SafetyRuleEdit>();
                            for (int i = 0; i < list.size(); i++) {
                                edits.add(
                                        edit(
                                                i + 1,
                                                list.get(i).getKey().treatment(),
                                                list.get(i).getKey().condition(),
                                                list.get(i).getValue().orElse(null)));
                            }
                            return edits;
                        });
    }

    @Test
    void refusesToReplaceSeveralRulesOfAPairByOne() {
        assertThat(BUNDLED.violations(edit(1, "es_tens", "pregnancy", Severity.RELATIVE)))
                .extracting(Violation::messageKey)
                .contains("safetyRule.severalRows");
        assertThat(BUNDLED.violations(edit(1, "es_tens", "cardiac_disease", Severity.RELATIVE)))
                .extracting(Violation::messageKey)
                .doesNotContain("safetyRule.severalRows");
    }

    @Property(tries = 500)
    void leavesEveryPairThatWasNotEditedAsItIsAndGivesEveryEditedOneItsNewestEdit(
            @ForAll("edits") List<SafetyRuleEdit> edits) {
        var rules = BUNDLED.with(SafetyPolicy.USUAL, edits);
        // With epilepsy the neck and the head are barred whatever a clinic changes.
        Predicate<SafetyRule> always =
                rule ->
                        rule.treatment().startsWith("es_")
                                && rule.condition().equals("epilepsy")
                                && rule.scopes().contains("carotid_sinus");
        Map<List<String>, SafetyRuleEdit> newest = new HashMap<>();
        edits.forEach(one -> newest.put(List.of(one.treatment(), one.condition()), one));
        var untouched =
                USUAL.all().stream()
                        .filter(
                                rule ->
                                        !newest.containsKey(
                                                List.of(rule.treatment(), rule.condition())))
                        .toList();
        assertThat(rules.all()).containsAll(untouched);
        assertThat(rules.all()).containsAll(USUAL.all().stream().filter(always).toList());
        assertThat(rules.all().stream().filter(always.negate()))
                .hasSize(
                        (int) untouched.stream().filter(always.negate()).count()
                                + (int)
                                        newest.values().stream()
                                                .filter(one -> one.severity().isPresent())
                                                .count());
        newest.values()
                .forEach(
                        one ->
                                assertThat(rules.of(one.treatment()))
                                        .filteredOn(
                                                rule ->
                                                        rule.condition().equals(one.condition())
                                                                && always.negate().test(rule))
                                        .extracting(SafetyRule::severity)
                                        .isEqualTo(one.severity().stream().toList()));
    }
}
