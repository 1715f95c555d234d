package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sheet's own words: every language has all of them, with the same arguments. */
class SheetFilesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z0-9]+}");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in =
                SheetFilesTest.class.getResourceAsStream("sheet_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static TreeSet<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    @Test
    void spanishHasEveryWordWithTheSameArguments() throws IOException {
        var english = words("en");
        var spanish = words("es");
        assertThat(spanish.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noWordIsEmptyAndTheCalendarIsWhole(String language) throws IOException {
        var words = words(language);
        assertThat(words.values())
                .allSatisfy(word -> assertThat(word.toString()).isNotBlank().isEqualTo(word));
        assertThat(words.getProperty("weekdays.short").split(",")).hasSize(7);
        assertThat(words.getProperty("weekdays.long").split(",")).hasSize(7);
        assertThat(words.getProperty("months.short").split(",")).hasSize(12);
        assertThat(words.getProperty("months.long").split(",")).hasSize(12);
    }

    /** handout-design.md: red-flag lines cannot be removed; each sign has its words. */
    @Test
    void everyRedFlagIsInBothLanguages() throws IOException {
        assertThat(words("en").getProperty("stop.emergencySigns"))
                .contains("chest", "breathing", "fainting", "weakness", "bladder", "bowel", "legs");
        assertThat(words("es").getProperty("stop.emergencySigns"))
                .contains(
                        "pecho",
                        "respirar",
                        "desmayo",
                        "debilidad",
                        "orina",
                        "excremento",
                        "entre las piernas");
        assertThat(words("es").getProperty("stop.signs"))
                .contains("punzante", "5", "mañana siguiente", "hincha", "traba", "hormigueo");
        assertThat(words("es").getProperty("stop.todaySigns"))
                .contains("pantorrilla", "caliente", "hinchada", "dolor");
    }
}
