package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patient texts that come with the program: whole, plain, and the same in every language. */
class ExerciseTextsTest {
    private static final List<String> IDS =
            rows("exercises.csv").stream().map(row -> row.get("id")).toList();
    private static final Map<String, Map<String, CSVRecord>> TEXTS =
            Map.of("en", byId("texts_en.csv"), "es", byId("texts_es.csv"));
    private static final Map<String, Map<String, CSVRecord>> POSES =
            Map.of("en", byId("poses_en.csv"), "es", byId("poses_es.csv"));

    private static final String UNITS =
            "seconds?|secs?|s|minutes?|mins?|hours?|times|reps?|repetitions?|sets?|rounds?|days?|weeks?"
                    + "|segundos?|segs?|minutos?|horas?|veces|vez|repeticiones|repetición|series?|días?|semanas?";
    private static final Pattern DOSE =
            Pattern.compile(
                    "(?iu)\\b(?:\\d+|two|three|four|five|six|eight|ten|twenty|thirty"
                            + "|tres|cuatro|cinco|seis|ocho|diez|veinte|treinta)"
                            + "(?:\\s*(?:-|–|to|or|a|o)\\s*\\d+)?\\s*(?:"
                            + UNITS
                            + ")\\b");
    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "the", "your", "you", "and", "with", "hold", "leg", "legs", "knee", "knees",
                    "foot", "feet", "back", "slowly", "lift", "lower", "repeat", "then", "band",
                    "stretch", "hip", "hips", "heel", "toes", "stand", "sit", "lie", "keep", "stop",
                    "pain", "if", "do", "not", "sheet", "start", "end", "side", "hand", "arm");
    private static final Pattern JARGON =
            Pattern.compile(
                    "(?iu)\\b(?:prone|supine|flexion|extension|bilateral|unilateral|quadriceps|gluteals?"
                            + "|hamstrings?|PFP|ACL|stenosis|RPE|acute|post-?op|isometric|eccentric"
                            + "|terminal|pronación|supinación|decúbito|bilateral|isométric[oa]|excéntric[oa])\\b");
    private static final Pattern FIXED_SIDE =
            Pattern.compile(
                    "(?iu)\\bleft\\b|\\bright (?:leg|arm|foot|knee|hand|hip|side|shoulder)\\b|\\bizquierd[oa]s?\\b"
                            + "|\\b(?:pierna|rodilla|mano|cadera) derecha\\b|\\b(?:lado|pie|brazo|hombro) derecho\\b");

    static List<String> ids() {
        return IDS;
    }

    private static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ExerciseLibrary.class.getResourceAsStream(resource);
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, CSVRecord> byId(String resource) {
        var all = new LinkedHashMap<String, CSVRecord>();
        rows(resource).forEach(row -> all.put(row.get("id"), row));
        return all;
    }

    private static List<String> steps(String language, String id) {
        return Arrays.stream(TEXTS.get(language).get(id).get("steps").split(" \\| ", -1)).toList();
    }

    private static String caution(String language, String id) {
        return TEXTS.get(language).get(id).get("caution");
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?;:])\\s+|\\s\\|\\s")).filter(s -> !s.isBlank());
    }

    private static int words(String text) {
        return ReadingGrade.words(text).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts_en.csv", "texts_es.csv", "poses_en.csv", "poses_es.csv"})
    void everyExerciseIsThereOnceAndInOrder(String resource) {
        assertThat(rows(resource)).extracting(row -> row.get("id")).containsExactlyElementsOf(IDS);
        assertThat(rows(resource))
                .allSatisfy(
                        row -> {
                            assertThat(row.isConsistent()).as(row.get(0)).isTrue();
                            assertThat(row.values())
                                    .as(row.get(0))
                                    .allSatisfy(v -> assertThat(v).isNotBlank())
                                    .allSatisfy(v -> assertThat(v).isEqualTo(v.strip()))
                                    .allSatisfy(v -> assertThat(v).doesNotContain("  "));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void namesAreShortAndTheirOwn(String language) {
        assertThat(TEXTS.get(language).values())
                .extracting(row -> row.get("name"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(60));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void bothLanguagesHaveTheSameThreeToFiveSteps(String id) {
        assertThat(steps("en", id))
                .hasSizeBetween(3, 5)
                .allSatisfy(s -> assertThat(s).isNotBlank());
        assertThat(steps("es", id))
                .hasSameSizeAs(steps("en", id))
                .allSatisfy(s -> assertThat(s).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void noStepNamesADoseOrASide(String id) {
        for (var language : TEXTS.keySet()) {
            for (var step : steps(language, id)) {
                assertThat(step).doesNotContainPattern(DOSE).doesNotContainPattern(FIXED_SIDE);
            }
            assertThat(caution(language, id))
                    .doesNotContainPattern(DOSE)
                    .doesNotContainPattern(FIXED_SIDE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void everySentenceIsShortAndEnds(String id) {
        for (var language : TEXTS.keySet()) {
            for (var step : steps(language, id)) {
                assertThat(step).endsWith(".");
                assertThat(sentences(step)).allSatisfy(s -> assertThat(words(s)).isBetween(1, 18));
                assertThat(step).matches("\\p{Lu}.*");
            }
            assertThat(caution(language, id)).endsWith(".").matches("\\p{Lu}[^.]*\\.");
            assertThat(words(caution(language, id))).isBetween(3, 20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void stepsAndCautionsHaveNoJargon(String id) {
        for (var language : TEXTS.keySet()) {
            assertThat(String.join(" ", steps(language, id)) + " " + caution(language, id))
                    .doesNotContainPattern(JARGON);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void theEnglishReadsAtGradeSixOrLower(String id) {
        var steps = String.join(" | ", steps("en", id));
        assertThat(ReadingGrade.fleschKincaid(steps)).isLessThanOrEqualTo(6);
        assertThat(ReadingGrade.automatedReadability(steps)).isLessThanOrEqualTo(6);
        var whole = steps + " | " + caution("en", id);
        assertThat(ReadingGrade.fleschKincaid(whole)).isLessThanOrEqualTo(6);
        assertThat(ReadingGrade.automatedReadability(whole)).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void theSpanishReadsEasily(String id) {
        var whole = String.join(" | ", steps("es", id)) + " | " + caution("es", id);
        assertThat(ReadingGrade.fernandezHuerta(whole)).isGreaterThanOrEqualTo(70);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void noEnglishWordIsLeftInTheSpanish(String id) {
        var pose = POSES.get("es").get(id);
        var all =
                String.join(" ", TEXTS.get("es").get(id).toList().subList(1, 4))
                        + " "
                        + pose.get("start")
                        + " "
                        + pose.get("end");
        assertThat(ReadingGrade.words(all.toLowerCase(Locale.ROOT)))
                .doesNotContainAnyElementsOf(ENGLISH_WORDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void posesHaveNoFullStopOfTheirOwn(String id) {
        for (var poses : POSES.values()) {
            assertThat(poses.get(id).get("start")).doesNotEndWith(".").matches("\\p{Lu}.*");
            assertThat(poses.get(id).get("end")).doesNotEndWith(".").matches("\\p{Lu}.*");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hold 5 seconds., true",
        "Do it ten times., true",
        "Stay 2 to 3 minutes., true",
        "Mantenga 30 segundos., true",
        "Repita tres veces., true",
        "Keep pain at 2 out of 10 or less., false",
        "Lift both heels., false",
        "Baje una pierna a la vez., false"
    })
    void dosesAreFound(String step, boolean found) {
        assertThat(DOSE.matcher(step).find()).isEqualTo(found);
    }

    @Test
    void theLibrarySpeaksTheseTexts() {
        var bridge = new ExerciseLibrary().byKey("hip-bridge").orElseThrow();
        assertThat(bridge.steps()).isEqualTo(steps("en", "hip-bridge"));
        assertThat(bridge.caution()).isNotEqualTo(caution("en", "hip-bridge"));
        assertThat(bridge.patientCaution()).isEqualTo(caution("en", "hip-bridge"));
        assertThat(bridge.translations())
                .singleElement()
                .satisfies(es -> assertThat(es.steps()).isEqualTo(steps("es", "hip-bridge")));
    }
}
