package org.quadset.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisCodesTest {
    private static final DiagnosisCodes CODES = new DiagnosisCodes();

    @ParameterizedTest
    @CsvSource({
        "m222x1,M22.2X1",
        "M72.2,M72.2",
        "runner right,M22.2X1",
        "right runner's knee,M22.2X1",
        "hamstring left,S76.312D",
        "low back pain sciatica left,M54.42",
    })
    void findsACodeByItselfOrByWordsInAnyOrder(String typed, String code) {
        assertThat(CODES.search(typed, 5).getFirst().code()).isEqualTo(code);
    }

    @Test
    void offersAWellShapedCodeThatTheListDoesNotHold() {
        assertThat(CODES.search("q99.9", 5)).contains(new Diagnosis("Q99.9", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "knie!!", "12345", "Ünïcode"})
    void offersNothingForWhatFitsNoCode(String typed) {
        assertThat(CODES.search(typed, 5)).isEmpty();
    }

    @Test
    void everyListedCodeHasTheShapeOfACodeAndIsFoundByIt() {
        assertThat(CODES.search("m", 1000)).isNotEmpty();
        for (var letter : "EGHIMNRSZ".split("")) {
            for (var one : CODES.search(letter, 1000)) {
                assertThat(Diagnosis.isCode(one.code())).as(one.code()).isTrue();
                assertThat(CODES.search(one.code(), 1).getFirst()).isEqualTo(one);
            }
        }
    }

    @Property
    void noTextBreaksTheSearch(@ForAll String typed) {
        assertThat(CODES.search(typed, 3)).hasSizeLessThanOrEqualTo(3);
    }
}
