package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a note stands in an earlier one: runs of six words, and whole short parts. */
class NoteLikenessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static SoapNote plan(String text) {
        return new SoapNote("", "", "", text);
    }

    private static Optional<NoteLikeness> likeness(SoapNote note, SoapNote... earlier) {
        var dated = new java.util.ArrayList<NoteLikeness.Earlier>();
        for (int i = 0; i < earlier.length; i++) {
            dated.add(new NoteLikeness.Earlier(MONDAY.plusDays(i), earlier[i]));
        }
        return NoteLikeness.likest(note, dated);
    }

    @ParameterizedTest(name = "“{0}” after “{1}”: {2}")
    @CsvSource({
        "one two three four five six, one two three four five six, 1.0",
        "one two three four five six seven, one two three four five six, 0.857",
        "x one two three four five six, one two three four five six y, 0.857",
        "one two three four five, one two three four five, 1.0",
        "one two three four five, one two three four nine, 0",
        "go on, go on, 0",
        "one two three x four five six, one two three four five six, 0",
        "ONE Two three FOUR five SIX, one two three four five six, 1.0",
        "'one, two; three. four - five six!', one two three four five six, 0",
        "'one, two; three. four: five six!', one two three four five six, 1.0",
        "un deux trois quatre cinq étés, un deux trois quatre cinq etes, 1.0",
        "a b c d e f x g h i j k l, a b c d e f g h i j k l, 0.923",
        "a b c d e f a b c d e f, a b c d e f, 1.0",
        "six five four three two one, one two three four five six, 0",
    })
    void countsTheWordsInRepeatedRuns(String now, String before, double share) {
        var found = likeness(plan(now), plan(before));
        if (share == 0) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.orElseThrow().share()).isEqualTo(share, within(0.0006));
        }
    }

    @Test
    void findsAPassageThatMovedToAnotherPart() {
        var words = "knee bends well and without any pain";
        assertThat(
                        likeness(
                                        new SoapNote("", words, "", "go on"),
                                        new SoapNote(words, "", "", ""))
                                .orElseThrow()
                                .passages())
                .containsExactly(words);
    }

    @Test
    void namesTheLikestOfSeveralNotesAndListsTheLongestPassageFirst() {
        var likest =
                likeness(
                                plan("a b c d e f x g h i j k l m n"),
                                plan("a b c d e f"),
                                plan("a b c d e f and g h i j k l m n"),
                                plan("nothing of this at all, really nothing"))
                        .orElseThrow();
        assertThat(likest.of()).isEqualTo(MONDAY.plusDays(1));
        assertThat(likest.passages()).containsExactly("g h i j k l m n", "a b c d e f");
    }

    @Test
    void findsNothingWithoutEarlierNotesOrWords() {
        assertThat(likeness(plan("one two three four five six"))).isEmpty();
        assertThat(likeness(SoapNote.EMPTY, plan("one two three four five six"))).isEmpty();
        assertThat(likeness(plan("  \n "), SoapNote.EMPTY)).isEmpty();
    }

    @Provide
    Arbitrary<SoapNote> fewWords() {
        return notes(Arbitraries.of("knee", "Better,", "no", "pain", "\n", "é", "-", "10x"), 0, 40);
    }

    @Provide
    Arbitrary<SoapNote> fullNotes() {
        return notes(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), 6, 30);
    }

    /** Words that no note of {@link #fullNotes} has. */
    @Provide
    Arbitrary<SoapNote> otherWords() {
        return notes(Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8), 6, 30);
    }

    private static Arbitrary<SoapNote> notes(Arbitrary<String> word, int least, int most) {
        var part =
                word.list().ofMinSize(least).ofMaxSize(most).map(words -> String.join(" ", words));
        return Combinators.combine(part, part, part, part).as(SoapNote::new);
    }

    @Property
    void isOneForTheSameNote(@ForAll("fullNotes") SoapNote note) {
        var found = likeness(note, note).orElseThrow();
        assertThat(found.share()).isEqualTo(1.0);
        assertThat(found.passages()).hasSize(4);
    }

    @Property
    void findsNothingInNotesWithoutACommonWord(
            @ForAll("fullNotes") SoapNote note, @ForAll("otherWords") SoapNote earlier) {
        assertThat(likeness(note, earlier)).isEmpty();
    }

    @Property
    void isAShareOfPassagesThatStandInBothNotes(
            @ForAll("fewWords") SoapNote note, @ForAll("fewWords") SoapNote earlier) {
        var found = likeness(note, earlier);
        found.ifPresent(
                one -> {
                    assertThat(one.share()).isGreaterThan(0).isLessThanOrEqualTo(1);
                    assertThat(one.passages()).isNotEmpty();
                    long repeated = 0;
                    for (var passage : one.passages()) {
                        var words = words(passage);
                        repeated += words.size();
                        assertThat(words).hasSizeGreaterThanOrEqualTo(6);
                        assertThat(parts(note).map(NoteLikenessTest::words))
                                .as("“%s” stands in the note word by word", passage)
                                .anyMatch(part -> Collections.indexOfSubList(part, words) >= 0);
                        var before = plain(parts(earlier).flatMap(part -> words(part).stream()));
                        for (int from = 0; from + 6 <= words.size(); from++) {
                            assertThat(
                                            Collections.indexOfSubList(
                                                    before,
                                                    plain(words.subList(from, from + 6).stream())))
                                    .isNotNegative();
                        }
                    }
                    long all = parts(note).mapToLong(part -> words(part).size()).sum();
                    assertThat(one.share()).isEqualTo((double) repeated / all, within(1e-9));
                    assertThat(one.passages())
                            .isSortedAccordingTo((a, b) -> Integer.compare(b.length(), a.length()));
                });
    }

    private static Stream<String> parts(SoapNote note) {
        return Stream.of(note.subjective(), note.objective(), note.assessment(), note.plan());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isBlank()).toList();
    }

    private static List<String> plain(Stream<String> words) {
        return words.map(
                        word ->
                                word.toLowerCase(Locale.ROOT)
                                        .replaceAll("[,-]", "")
                                        .replace("é", "e"))
                .toList();
    }
}
