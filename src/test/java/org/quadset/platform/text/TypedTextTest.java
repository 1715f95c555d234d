package org.quadset.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.Violation;

/** Texts before they are stored: tidied, never stripped of what somebody meant. */
class TypedTextTest {
    @Test
    void makesOneLineOfBlanksAndBreaks() {
        assertThat(TypedText.line("  Anne \t Marie\r\nde\u00a0la\u2028Croix ")) //
                .isEqualTo("Anne Marie de la Croix");
    }

    @Test
    void keepsTheLinesOfABlock() {
        assertThat(TypedText.block("\r\n one\r\ntwo\rthree\n\nfour \n"))
                .isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void composesAccents() {
        assertThat(TypedText.line("Zoe\u0308")).isEqualTo("Zo\u00eb");
        assertThat(TypedText.block("Zoe\u0308")).isEqualTo("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍🦽", "أحمد", "שלום", "ศิริพร", "𠀀", "O'Brien <b>", "a\u200db"})
    void keepsEveryOtherCharacter(String text) {
        assertThat(TypedText.line(text)).isEqualTo(text);
        assertThat(TypedText.violations("name", text, 100)).isEmpty();
    }

    @Test
    void tellsATextThatIsTooLongWithBothNumbers() {
        assertThat(TypedText.violations("city", "x".repeat(100), 100)).isEmpty();
        assertThat(TypedText.violations("city", "x".repeat(101), 100))
                .containsExactly(Violation.of("city", "text.tooLong", 100, 101));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b", "a\ud800b"})
    void tellsACharacterThatNothingCanShow(String text) {
        assertThat(TypedText.violations("name", text, 100))
                .containsExactly(Violation.of("name", "text.controlCharacter"));
    }

    @Test
    void allowsBreaksAndTabsWithinABlock() {
        assertThat(TypedText.violations("note", "one\n\ttwo", 100)).isEmpty();
    }

    @Test
    void tidiesATidyTextNoFurther() {
        for (var naughty : NaughtyStrings.all()) {
            var line = TypedText.line(naughty);
            assertThat(TypedText.line(line)).isEqualTo(line).doesNotContain("\n", "\r", "\t");
            var block = TypedText.block(naughty);
            assertThat(TypedText.block(block)).isEqualTo(block).doesNotContain("\r");
        }
    }
}
