package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quadset.episodes.Goal;
import org.quadset.outcomes.OutcomeMeasures;

import java.time.LocalDate;
import java.util.List;

/** The templates by condition: everything they name exists. */
class ConditionTemplateTest {
    static List<ConditionTemplate> all() {
        return ConditionTemplate.all();
    }

    @Test
    void thereIsOneForEachUsualCondition() {
        assertThat(all())
                .extracting(ConditionTemplate::key)
                .containsExactlyInAnyOrder(
                        "KNEE",
                        "HAMSTRING",
                        "HEEL",
                        "ANKLE",
                        "BACK",
                        "NECK",
                        "SHOULDER",
                        "POST_OPERATIVE_KNEE",
                        "HIP",
                        "BALANCE");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTestAndEveryMeasureItNamesExists(ConditionTemplate template) {
        assertThat(template.findingSubjects()).hasSameSizeAs(template.subjects());
        var measures = new OutcomeMeasures();
        assertThat(template.measures())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(measures.byKey(key)).as(key).isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyGoalIsMeasurableAndEveryPartHasStopsToFillIn(ConditionTemplate template) {
        assertThat(template.goalsFrom(LocalDate.of(2026, 11, 22)))
                .hasSize(2)
                .allMatch(Goal::isMeasurable);
        for (var text :
                List.of(
                        template.subjective(),
                        template.objective(),
                        template.assessment(),
                        template.plan())) {
            assertThat(PhraseExpansion.nextStop(text, 0)).as(text).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBracketIsAStopThatTabGoesToAndThatSigningTells(ConditionTemplate template) {
        for (var text :
                List.of(
                        template.subjective(),
                        template.objective(),
                        template.assessment(),
                        template.plan())) {
            int stops = 0;
            var stop = PhraseExpansion.nextStop(text, 0);
            while (stop.isPresent()) {
                stops++;
                stop = PhraseExpansion.nextStop(text, stop.get().to());
            }
            assertThat(stops).as(text).isEqualTo(text.chars().filter(one -> one == '[').count());
        }
    }
}
