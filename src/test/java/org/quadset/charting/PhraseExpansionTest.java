package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalLong;

/** Phrases behind short names, with stops to fill in. */
class PhraseExpansionTest {
    private static final Phrase RUN =
            new Phrase(1, 1, OptionalLong.of(1), "run", "Walk-run stage [2], [3] times a week.");
    private static final Phrase CLINIC_RUN =
            new Phrase(2, 1, OptionalLong.empty(), "run", "Run as told.");

    @Test
    void thePhraseTakesThePlaceOfItsNameAndTheFirstStopIsSelected() {
        var text = "Better. ;run Next week.";
        var phrase = PhraseExpansion.before(text, 12, List.of(CLINIC_RUN, RUN)).orElseThrow();
        assertThat(phrase).isEqualTo(RUN);
        var expanded = PhraseExpansion.of(text, 12, phrase);
        assertThat(expanded.text())
                .isEqualTo("Better. Walk-run stage [2], [3] times a week. Next week.");
        assertThat(expanded.text().substring(expanded.from(), expanded.to())).isEqualTo("[2]");
        var next = PhraseExpansion.nextStop(expanded.text(), expanded.to()).orElseThrow();
        assertThat(next.text().substring(next.from(), next.to())).isEqualTo("[3]");
    }

    @ParameterizedTest
    @CsvSource({"';ru',3", "'run',3", "'a;run',5", "'; run',5", "';run x',6"})
    void nothingElseIsTakenForAPhrase(String text, int caret) {
        assertThat(PhraseExpansion.before(text, caret, List.of(RUN))).isEmpty();
    }

    @Test
    void aPhraseWithoutStopsLeavesTheCursorBehindIt() {
        var expanded = PhraseExpansion.of(";run", 4, CLINIC_RUN);
        assertThat(expanded.text()).isEqualTo("Run as told.");
        assertThat(expanded.from()).isEqualTo(expanded.to()).isEqualTo(12);
    }

    @Property
    void whatStandsAroundAPhraseStaysAsItWas(
            @ForAll @StringLength(max = 60) String before,
            @ForAll @StringLength(max = 60) String after) {
        var text = before + " ;run" + after;
        int caret = before.length() + 5;
        var expanded = PhraseExpansion.of(text, caret, RUN);
        assertThat(expanded.text()).isEqualTo(before + " " + RUN.expansion() + after);
    }
}
