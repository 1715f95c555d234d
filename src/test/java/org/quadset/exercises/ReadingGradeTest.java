package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimates of how hard a text is to read, against sums done by hand. */
class ReadingGradeTest {
    @ParameterizedTest(name = "“{0}”")
    @CsvSource({
        "The cat sat on the mat.,0",
        "Doctors recommend walking. Walking is safe.,7.2133",
        "Doctors recommend walking | Walking is safe,7.2133",
        "Physical therapists recommend rehabilitation.,30.22",
        "'',0"
    })
    void fleschKincaidCountsWordsAndSyllables(String text, double grade) {
        assertThat(ReadingGrade.fleschKincaid(text)).isEqualTo(grade, within(0.005));
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource({
        "The cat sat on the mat.,0",
        "Physical therapists recommend rehabilitation.,28.8475",
        "'',0"
    })
    void theAutomatedIndexCountsLettersAndWords(String text, double grade) {
        assertThat(ReadingGrade.automatedReadability(text)).isEqualTo(grade, within(0.005));
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource({
        "La casa es azul.,112.76",
        "Doble la rodilla. Baje el pie.,103.78",
        "Fisioterapia cardiorrespiratoria.,-155.20",
        "'',100"
    })
    void fernandezHuertaCountsWordsAndSyllables(String text, double ease) {
        assertThat(ReadingGrade.fernandezHuerta(text)).isEqualTo(ease, within(0.005));
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({
        "knee,1",
        "the,1",
        "table,2",
        "ankle,2",
        "while,1",
        "pulled,1",
        "lifted,2",
        "times,1",
        "touches,2",
        "minutes,2",
        "slowly,2",
        "therapist,3",
        "side-on,2",
        "breathe,1",
        "belly,2"
    })
    void syllablesOfEnglishWords(String word, int syllables) {
        assertThat(ReadingGrade.englishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({
        "rodilla,3",
        "pie,1",
        "día,2",
        "cuello,2",
        "quédese,3",
        "país,2",
        "ahora,3",
        "muy,1",
        "ya,1",
        "talón,2",
        "siguiente,3",
        "guía,2",
        "cirugía,4",
        "hacia,2",
        "aéreo,4"
    })
    void syllablesOfSpanishWords(String word, int syllables) {
        assertThat(ReadingGrade.spanishSyllables(word)).isEqualTo(syllables);
    }

    @Test
    void aBarOrALineEndsASentence() {
        assertThat(ReadingGrade.sentences("Sit tall. | Hold.\nRest")).isEqualTo(3);
        assertThat(ReadingGrade.sentences("Take 2.5 steps")).isEqualTo(1);
        assertThat(ReadingGrade.sentences(" . | ! ")).isEqualTo(1);
    }

    @Property
    void anyTextHasFiniteGrades(@ForAll String text) {
        assertThat(ReadingGrade.fleschKincaid(text)).isFinite();
        assertThat(ReadingGrade.automatedReadability(text)).isFinite();
        assertThat(ReadingGrade.fernandezHuerta(text)).isFinite();
    }
}
