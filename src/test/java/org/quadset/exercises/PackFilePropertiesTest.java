package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

/** Whatever packs are written to a file, the same are read from it. */
class PackFilePropertiesTest {
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    private static Arbitrary<String> words(int least, int most) {
        return Arbitraries.strings()
                .ofMinLength(least)
                .ofMaxLength(most)
                .withChars("aÁñüß漢字مرحبا👍’\"\\<>&, 1")
                .filter(text -> least == 0 || !text.isBlank())
                .map(PackFilePropertiesTest::whole);
    }

    /** Half of a pair of characters is no text. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 'x' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Arbitrary<PackItem> items() {
        var dose =
                Combinators.combine(
                                Arbitraries.integers().between(1, 10),
                                Arbitraries.integers().between(1, 100),
                                Arbitraries.integers().between(0, 600),
                                Arbitraries.integers().between(1, 7),
                                Arbitraries.of(0, 60, 7200),
                                words(0, 20))
                        .as(
                                (sets, reps, hold, days, lasting, load) ->
                                        new Dosage(sets, reps, hold, 30, 1, days, lasting, load));
        return Combinators.combine(
                        Arbitraries.of(LIBRARY.all()),
                        Arbitraries.of(Side.class),
                        dose,
                        words(0, 50))
                .as(
                        (exercise, side, dosage, note) ->
                                new PackItem(exercise.key(), side, dosage, note));
    }

    @Provide
    Arbitrary<PackFile> files() {
        var packs =
                Combinators.combine(
                                words(1, 60),
                                words(0, 80),
                                items().list().ofMinSize(1).ofMaxSize(8))
                        .as((name, note, items) -> new ExercisePack(0, 0, name, note, items));
        var exercises =
                Combinators.combine(Arbitraries.of(LIBRARY.all()), words(1, 40), words(1, 80))
                        .as(
                                (exercise, name, step) ->
                                        exercise.renamed(exercise.key(), name)
                                                .withTranslation(
                                                        new ExerciseText(
                                                                "ar", name, List.of(step), "")));
        return Combinators.combine(
                        packs.list().ofMaxSize(4),
                        exercises.list().ofMaxSize(4).uniqueElements(Exercise::key))
                .as(
                        (some, own) ->
                                new PackFile(
                                        PackFile.FORMAT, PackFile.VERSION, some, own, List.of()));
    }

    @Property(tries = 200)
    void readsTheSameThatWasWritten(@ForAll("files") PackFile file) {
        assertThat(PackFile.read(file.write())).isEqualTo(file);
        assertThat(PackFile.read(file.write()).write()).isEqualTo(file.write());
    }
}
