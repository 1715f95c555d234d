package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What holds for the safety check whatever a patient answered and wherever one treats. */
class SafetyCheckPropertiesTest {
    private static final SafetyCheck CHECK = new SafetyCheck();
    private static final List<SafetyRule> RULES = List.copyOf(CHECK.rules());
    private static final List<String> CONDITIONS =
            Arrays.stream(ConditionFlag.values()).map(ConditionFlag::key).toList();

    @Provide
    Arbitrary<SafetyRule> rules() {
        return Arbitraries.of(RULES);
    }

    @Provide
    Arbitrary<List<String>> treatments() {
        return Arbitraries.of(new TreeSet<>(RULES.stream().map(SafetyRule::treatment).toList()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Optional<BodyRegion>> regions() {
        return Arbitraries.of(BodyRegion.class).optional();
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        return Arbitraries.maps(Arbitraries.of(CONDITIONS), Arbitraries.of(Answer.class))
                .ofMaxSize(CONDITIONS.size());
    }

    @Property(tries = 3000)
    void anAbsoluteRuleStopsWhateverElseIsAnswered(
            @ForAll("rules") SafetyRule rule,
            @ForAll("regions") Optional<BodyRegion> region,
            @ForAll("answers") Map<String, Answer> others) {
        var answers = new HashMap<>(others);
        answers.put(rule.condition(), Answer.YES);
        var found = CHECK.check(List.of(rule.treatment()), region, answers);
        if (rule.severity() == SafetyRule.Severity.ABSOLUTE && !rule.aboutRegion()) {
            assertThat(found)
                    .anySatisfy(
                            finding -> {
                                assertThat(finding).isInstanceOf(SafetyFinding.Stop.class);
                                assertThat(finding.rule().condition()).isEqualTo(rule.condition());
                            });
        }
    }

    @Property(tries = 3000)
    void whatWasNeverAskedIsNeverTakenForNo(
            @ForAll("rules") SafetyRule rule,
            @ForAll("regions") Optional<BodyRegion> region,
            @ForAll boolean said) {
        if (rule.aboutRegion()) {
            return;
        }
        Map<String, Answer> answers = new HashMap<>();
        CONDITIONS.forEach(condition -> answers.put(condition, Answer.NO));
        if (said) {
            answers.put(rule.condition(), Answer.NOT_ASKED);
        } else {
            answers.remove(rule.condition());
        }
        boolean here =
                rule.severity() == SafetyRule.Severity.ABSOLUTE
                        || region.isEmpty()
                        || rule.scopes().stream().anyMatch(region.get()::liesIn);
        var open =
                CHECK.check(List.of(rule.treatment()), region, answers).stream()
                        .filter(SafetyFinding.NotScreened.class::isInstance)
                        .map(finding -> finding.rule().condition())
                        .toList();
        if (here) {
            assertThat(open).containsExactly(rule.condition());
        } else {
            assertThat(open).isSubsetOf(rule.condition());
        }
    }

    @Property(tries = 3000)
    void saysTheSameOfNotAskedAndOfNoAnswerAtAll(
            @ForAll("treatments") List<String> treatments,
            @ForAll("regions") Optional<BodyRegion> region,
            @ForAll("answers") Map<String, Answer> answers) {
        var without = new HashMap<>(answers);
        without.values().removeIf(answer -> answer == Answer.NOT_ASKED);
        assertThat(CHECK.check(treatments, region, answers))
                .isEqualTo(CHECK.check(treatments, region, without));
    }

    @Property(tries = 3000)
    void aFurtherYesNeverTakesAFindingAway(
            @ForAll("treatments") List<String> treatments,
            @ForAll("regions") Optional<BodyRegion> region,
            @ForAll("answers") Map<String, Answer> answers,
            @ForAll("rules") SafetyRule rule) {
        var more = new HashMap<>(answers);
        more.put(rule.condition(), Answer.YES);
        assertThat(conditions(CHECK.check(treatments, region, more)))
                .containsAll(conditions(CHECK.check(treatments, region, answers)));
    }

    @Property(tries = 1000)
    void findsMoreWithTwoTreatmentsThanWithEither(
            @ForAll("treatments") List<String> some,
            @ForAll("treatments") List<String> others,
            @ForAll("regions") Optional<BodyRegion> region,
            @ForAll("answers") Map<String, Answer> answers) {
        var both = new java.util.ArrayList<>(some);
        both.addAll(others);
        assertThat(conditions(CHECK.check(both, region, answers)))
                .containsAll(conditions(CHECK.check(some, region, answers)))
                .containsAll(conditions(CHECK.check(others, region, answers)));
    }

    private static List<String> conditions(List<SafetyFinding> findings) {
        return findings.stream().map(finding -> finding.rule().condition()).toList();
    }
}
