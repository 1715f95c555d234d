package org.quadset.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names compare without case, accents and letters that only some keyboards have. */
class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "MÜLLER, muller",
        "Groß, gross",
        "GROẞ, gross",
        "Søren, soren",
        "Ångström, angstrom",
        "Bjørnsen, bjornsen",
        "Łukasz, lukasz",
        "Żółć, zolc",
        "Işık, isik",
        "İstanbul, istanbul",
        "Nguyễn Thị Ánh, nguyen thi anh",
        "Đặng, dang",
        "Conceição, conceicao",
        "Núñez-Álvarez, nunez-alvarez",
        "Æsir, aesir",
        "Œuvre, oeuvre",
        "Þór, thor",
        "Dvořáková, dvorakova",
        "Пётр, петр",
        "Ελένη, ελενη",
        "山田太郎, 山田太郎",
        "ﬁn, fin",
        "Ｍａｙａ, maya"
    })
    void foldsToPlainLowerCase(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsApostrophesAway() {
        assertThat(Folding.fold("O'Brien")).isEqualTo("obrien");
        assertThat(Folding.fold("O’Brien")).isEqualTo("obrien");
        assertThat(Folding.fold("Hawaiʼi")).isEqualTo("hawaii");
    }

    @Test
    void foldsComposedAndDecomposedAccentsAlike() {
        assertThat(Folding.fold("Zoe\u0308")).isEqualTo(Folding.fold("Zo\u00eb")).isEqualTo("zoe");
    }

    @Test
    void splitsWordsAtEverythingThatIsNoLetterOrDigit() {
        assertThat(Folding.words("  de la Croix-Núñez, Anne\tMarie (III) "))
                .containsExactly("de", "la", "croix", "nunez", "anne", "marie", "iii");
        assertThat(Folding.words("Robert'); DROP TABLE patient;--"))
                .containsExactly("robert", "drop", "table", "patient");
    }

    @Test
    void tellsARepeatedWordOnce() {
        assertThat(Folding.words("Ana ANA ána")).containsExactly("ana");
    }

    @Test
    void findsNoWordsInBlanksAndSigns() {
        assertThat(Folding.words("")).isEmpty();
        assertThat(Folding.words(" - … !")).isEmpty();
    }

    @Test
    void cutsAWordAtAHundredCharacters() {
        assertThat(Folding.words("x".repeat(150))).containsExactly("x".repeat(100));
    }

    @ParameterizedTest
    @CsvSource({
        "(617) 555-0100, 6175550100",
        "+49 221 55-00, 492215500",
        "٠١٢٣٤٥٦٧٨٩, 0123456789",
        "०१२, 012",
        "no digits, ''"
    })
    void takesTheDigitsOfAnyScript(String text, String digits) {
        assertThat(Folding.digits(text)).isEqualTo(digits);
    }

    @Property
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        var once = Folding.words(text);
        assertThat(Folding.words(String.join(" ", once))).isEqualTo(once);
        assertThat(once).allMatch(word -> !word.isEmpty() && word.length() <= 100);
    }

    @Test
    void survivesNaughtyStrings() {
        for (var naughty : NaughtyStrings.all()) {
            assertThat(Folding.fold(naughty)).isNotNull();
            assertThat(Folding.words(naughty)).doesNotContain("");
            assertThat(Folding.digits(naughty)).matches("[0-9]*");
        }
    }
}
