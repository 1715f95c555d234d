package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.derived;
import static org.quadset.outcomes.Answers.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every vector of the clinical documents, through the real definitions. */
class OutcomeVectorsTest {
    /** Vectors whose input is a plain list of answers, by the start of their name. */
    private static final Map<String, String> LISTS =
            Map.ofEntries(
                    Map.entry("PSFS", "psfs"),
                    Map.entry("LEFS", "lefs"),
                    Map.entry("KOOS_Pain", "koos_pain"),
                    Map.entry("KOOS_SportRec", "koos_sport"),
                    Map.entry("VISA_P", "visa_p"),
                    Map.entry("QuickDASH", "quickdash"),
                    Map.entry("ODI", "odi"),
                    Map.entry("NDI", "ndi"),
                    Map.entry("FAAM_ADL", "faam_adl"),
                    Map.entry("FAAM_Sport", "faam_sport"),
                    Map.entry("BBS", "berg"));

    private static List<JsonNode> vectors() {
        try (var in = OutcomeVectorsTest.class.getResourceAsStream("outcome_vectors.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                    .toList();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Optional<String> listed(JsonNode vector) {
        var name = vector.get("measure").asText();
        return !vector.get("input").isArray()
                ? Optional.empty()
                : LISTS.entrySet().stream()
                        .filter(one -> name.startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    static Stream<Arguments> lists() {
        return vectors().stream()
                .filter(one -> listed(one).isPresent())
                .map(one -> Arguments.of(one.get("measure").asText(), one));
    }

    private static List<Number> numbers(JsonNode nodes) {
        var numbers = new ArrayList<Number>();
        nodes.forEach(node -> numbers.add(node.isNull() ? null : node.decimalValue()));
        return numbers;
    }

    private static JsonNode vector(String name) {
        return vectors().stream()
                .filter(one -> one.get("measure").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OutcomeScore score(String measure, JsonNode answers) {
        return OutcomeScoring.score(
                measure(measure), Answers.of(measure(measure), numbers(answers)));
    }

    private static void same(Optional<BigDecimal> actual, JsonNode expected) {
        assertThat(actual).isPresent();
        assertThat(actual.get()).isEqualByComparingTo(expected.decimalValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void scoresAListOfAnswersAsTheVectorSays(String name, JsonNode vector) {
        var measure = listed(vector).orElseThrow();
        var score = score(measure, vector.get("input"));
        var expected = vector.get("expected");
        if (expected.isNull()) {
            assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
            assertThat(score.value()).isEmpty();
            assertThat(score.why()).isNotEmpty();
        } else if (expected.isNumber()) {
            same(score.value(), expected);
        } else {
            var percent = derived(score).get(DerivedKind.PERCENT_OF_MOST);
            if (expected.has("score")) {
                same(score.value(), expected.get("score"));
                same(Optional.of(percent), expected.get("percent"));
            } else {
                same(score.value(), expected.get("percent"));
            }
            for (var raw : List.of("raw", "raw50", "sum")) {
                if (expected.has(raw)) {
                    same(score.raw(), expected.get(raw));
                }
            }
            if (expected.has("answered")) {
                assertThat(score.answered()).isEqualTo(expected.get("answered").asInt());
            }
        }
        boolean complete =
                numbers(vector.get("input")).stream().allMatch(java.util.Objects::nonNull);
        if (!expected.isNull()) {
            assertThat(score.status()).isEqualTo(complete ? ScoreStatus.OK : ScoreStatus.PRORATED);
        }
    }

    @Test
    void everyVectorIsRead() {
        assertThat(lists()).hasSize(21);
        assertThat(vectors().stream().filter(one -> listed(one).isEmpty()))
                .extracting(one -> one.get("measure").asText())
                .containsExactlyInAnyOrder(
                        "NPRS",
                        "NPRS_change",
                        "PSFS_change",
                        "AKPS",
                        "KOOS_PS",
                        "TUG",
                        "5xSTS",
                        "6MWT",
                        "hop_distance_LSI",
                        "hop_timed_LSI",
                        "reach_composite");
    }

    @Test
    void scoresTheMeanOfThreePainRatings() {
        var vector = vector("NPRS");
        var input = vector.get("input");
        var score =
                Answers.keyedScore(
                        "nprs3",
                        "now",
                        input.get("current").decimalValue(),
                        "best",
                        input.get("best").decimalValue(),
                        "worst",
                        input.get("worst").decimalValue());
        same(score.value(), vector.get("expected").get("score"));
    }

    @Test
    void judgesAChangeOfPainByTwoPointsAndByThirtyPercent() {
        var vector = vector("NPRS_change");
        var change =
                OutcomeChange.between(
                        measure("nprs"),
                        vector.get("input").get("baseline").decimalValue(),
                        vector.get("input").get("followup").decimalValue(),
                        1);
        var expected = vector.get("expected");
        assertThat(change.points()).isEqualByComparingTo(expected.get("change").decimalValue());
        same(change.percent(), expected.get("percent"));
        assertThat(deciding(change))
                .containsExactly(
                        expected.get("meets_mcid_2pt").asBoolean(),
                        expected.get("meets_30pct").asBoolean());
        assertThat(change.verdict()).isEqualTo(ChangeVerdict.IMPROVED);
    }

    private static List<Boolean> deciding(OutcomeChange change) {
        return change.judged().stream()
                .filter(one -> one.threshold().decides())
                .map(OutcomeChange.Judged::met)
                .toList();
    }

    @Test
    void judgesAChangeOfChosenActivitiesByTheRoundedScores() {
        var vector = vector("PSFS_change");
        var expected = vector.get("expected");
        var base = score("psfs", vector.get("input").get("base"));
        var later = score("psfs", vector.get("input").get("fu"));
        same(base.value(), expected.get("base"));
        same(later.value(), expected.get("fu"));
        var change =
                OutcomeChange.between(measure("psfs"), base.value().get(), later.value().get(), 3);
        assertThat(change.points()).isEqualByComparingTo(expected.get("change").decimalValue());
        assertThat(change.judged())
                .filteredOn(one -> one.threshold().size().equals("medium"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.needed()).isEqualByComparingTo("2.3");
                            assertThat(one.met())
                                    .isEqualTo(expected.get("meets_medium_2_3").asBoolean());
                        });
    }

    @Test
    void sumsTheChosenOptionsOfTheKneePainScale() {
        var vector = vector("AKPS");
        same(score("akps", vector.get("input").get("options")).value(), vector.get("expected"));
    }

    @Test
    void doesNotScoreTheShortFormWhoseTableIsNotChecked() {
        var score = score("koos_ps", vector("KOOS_PS").get("input"));
        assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(score.value()).isEmpty();
        assertThat(score.raw()).as("no path around the check").isEmpty();
        assertThat(score.why()).singleElement().asString().contains("koos.nu");
    }

    @Test
    void takesTheMeanOfThreeTimedTrials() {
        var vector = vector("TUG");
        var score = score("tug", vector.get("input").get("seconds"));
        same(score.value(), vector.get("expected").get("mean"));
        assertThat(score.band().orElseThrow().label().contains("STEADI"))
                .isEqualTo(vector.get("expected").get("flag_steadi_ge12").asBoolean());
    }

    @Test
    void readsTheTimeOfFiveStandsByAge() {
        var vector = vector("5xSTS");
        var input = vector.get("input");
        var expected = vector.get("expected");
        var score =
                Answers.keyedScore(
                        "sts5",
                        "time",
                        input.get("seconds").decimalValue(),
                        "age",
                        input.get("age").intValue());
        same(
                Optional.ofNullable(derived(score).get(DerivedKind.USUAL_AT_THIS_AGE)),
                expected.get("norm_70_79"));
        var label = score.band().orElseThrow().label();
        assertThat(label.contains("over 12 s")).isEqualTo(expected.get("flag_ge12").asBoolean());
        assertThat(label.contains("over 15 s")).isEqualTo(expected.get("flag_ge15").asBoolean());
    }

    @Test
    void comparesSixMinutesOfWalkingWithThePredictedDistance() {
        var vector = vector("6MWT");
        var input = vector.get("input");
        var score =
                Answers.keyedScore(
                        "walk6",
                        "distance",
                        input.get("distance_m").intValue(),
                        "sex",
                        input.get("sex").asText().equals("M") ? 1 : 2,
                        "age",
                        input.get("age").intValue(),
                        "height",
                        input.get("height_cm").intValue(),
                        "weight",
                        input.get("weight_kg").intValue());
        var numbers = derived(score);
        same(
                Optional.ofNullable(numbers.get(DerivedKind.PREDICTED_DISTANCE)),
                vector.get("expected").get("predicted_m"));
        same(
                Optional.ofNullable(numbers.get(DerivedKind.PERCENT_OF_PREDICTED)),
                vector.get("expected").get("percent"));
    }

    @Test
    void comparesTheHopsOfBothLegs() {
        var vector = vector("hop_distance_LSI");
        var expected = vector.get("expected");
        var score = hop("hop_single", vector.get("input"), "_cm");
        same(score.value(), expected.get("LSI"));
        same(Optional.of(derived(score).get(DerivedKind.INVOLVED_MEAN)), expected.get("inv_mean"));
        same(Optional.of(derived(score).get(DerivedKind.OTHER_MEAN)), expected.get("uninv_mean"));
        assertThat(meetsTarget(score)).isEqualTo(expected.get("pass90").asBoolean());
    }

    @Test
    void turnsTheQuotientOfTimedHopsRound() {
        var vector = vector("hop_timed_LSI");
        var score = hop("hop_timed", vector.get("input"), "_s");
        same(score.value(), vector.get("expected").get("LSI"));
        assertThat(meetsTarget(score)).isEqualTo(vector.get("expected").get("pass90").asBoolean());
    }

    private static OutcomeScore hop(String measure, JsonNode input, String unit) {
        var involved = numbers(input.get("involved" + unit));
        var other = numbers(input.get("uninvolved" + unit));
        return Answers.score(measure, involved.get(0), involved.get(1), other.get(0), other.get(1));
    }

    private static boolean meetsTarget(OutcomeScore score) {
        return score.band().orElseThrow().label().startsWith("meets");
    }

    @Test
    void putsThreeReachesOverTheLimbLength() {
        var vector = vector("reach_composite");
        var input = vector.get("input");
        var score =
                Answers.keyedScore(
                        "reach",
                        "anterior",
                        input.get("ant").intValue(),
                        "posteromedial",
                        input.get("pm").intValue(),
                        "posterolateral",
                        input.get("pl").intValue(),
                        "limb",
                        input.get("limb").intValue());
        same(score.value(), vector.get("expected"));
    }
}
