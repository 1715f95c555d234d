package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each layout in each size, in one language and in two: accessible, whole, and within the paper.
 */
class SheetLayoutsTest {
    private static final SheetPdf PDF = new SheetPdf();

    /** Words that are 40 % longer, as other languages need. */
    static final SheetTexts LONGER =
            (exercise, language) ->
                    new SheetText(
                            language,
                            longer(exercise.name()),
                            exercise.steps().stream().map(SheetLayoutsTest::longer).toList(),
                            longer(exercise.caution()),
                            language.equals("en"));

    private static String longer(String text) {
        return text + " " + text.substring(0, text.length() * 2 / 5);
    }

    static ExerciseSheet sheet(
            PaperSize paper, SheetOptions options, int number, SheetTexts texts) {
        var exercises =
                new ExerciseLibrary()
                        .all().stream()
                                .limit(number)
                                .map(
                                        one ->
                                                SheetWords.of(
                                                        new PrescribedExercise(
                                                                one.key(),
                                                                Side.LEFT,
                                                                new Dosage(
                                                                        3,
                                                                        10,
                                                                        5,
                                                                        30,
                                                                        2,
                                                                        5,
                                                                        0,
                                                                        "green band"),
                                                                "Slowly"),
                                                        one,
                                                        options,
                                                        texts,
                                                        new SampleFigure()))
                                .toList();
        return new ExerciseSheet(
                SampleSheets.clinic(paper),
                options,
                SampleSheets.CODE,
                "Wilhelmina-Alexandrina: your knee and hip plan for the spring",
                "W.M.",
                "Run 5 km by June with my sister",
                "Ice the knee after walking.",
                SampleSheets.THERAPIST,
                SampleSheets.PRINTED,
                SampleSheets.PRINTED.plusDays(1),
                exercises,
                Optional.of(SampleSheets.NEXT),
                options.languages().equals(List.of("en")));
    }

    static Stream<SheetOptions> everyWay() {
        var ways = new ArrayList<SheetOptions>();
        for (var layout : SheetLayout.values()) {
            for (var size : SheetTextSize.values()) {
                ways.add(new SheetOptions(layout, size, List.of("en"), 7));
            }
        }
        ways.add(SheetOptions.USUAL.withLogDays(14));
        ways.add(SheetOptions.USUAL.in("es"));
        ways.add(SheetOptions.USUAL.in("en", "es"));
        ways.add(SheetOptions.USUAL.in("es", "en").with(SheetTextSize.LARGE).withLogDays(14));
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void keepsTheStandardOfAccessiblePdfOnBothPapers(SheetOptions options) throws Exception {
        for (var paper : PaperSize.values()) {
            var pdf = PDF.render(sheet(paper, options, 2, LONGER));
            assertThat(PdfUa.broken(pdf)).as(paper.name()).isEmpty();
            try (var text = new PdfText(pdf)) {
                text.fonts().forEach((where, font) -> assertThat(font.isEmbedded()).isTrue());
                assertThat(text.missingGlyphs()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void staysWithinTheMarginsWithTwelveExercisesAndLongerWords(SheetOptions options) {
        try (var text = new PdfText(PDF.render(sheet(PaperSize.A4, options, 12, LONGER)))) {
            float margin = 17 / 25.4f * 72;
            for (int i = 1; i <= text.pages(); i++) {
                float width = text.document().getPage(i - 1).getMediaBox().getWidth();
                assertThat(text.runs(i))
                        .allSatisfy(
                                run -> {
                                    assertThat(run.x()).isGreaterThan(margin - 6);
                                    assertThat(run.right()).isLessThan(width - margin + 6);
                                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void noExerciseIsSplitOverPages(SheetOptions options) {
        var sheet = sheet(PaperSize.LETTER, options, 6, SheetTexts.ENGLISH);
        try (var text = new PdfText(PDF.render(sheet))) {
            var pages = IntStream.rangeClosed(1, text.pages()).mapToObj(text::squeezed).toList();
            for (var exercise : sheet.exercises()) {
                var english = exercise.texts().getFirst();
                var name = PdfText.squeezed(english.name());
                var last = PdfText.squeezed(english.steps().getLast());
                assertThat(pages)
                        .as(exercise.name())
                        .anyMatch(page -> page.contains(name) && page.contains(last));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void aScreenReaderSaysWhatEachDrawingShows(SheetOptions options) {
        var pdf = PDF.render(sheet(PaperSize.LETTER, options, 2, SheetTexts.ENGLISH));
        try (var text = new PdfText(pdf)) {
            assertThat(PdfTags.alternatives(text.document()))
                    .contains("Start and end of knee-quad-set")
                    .anyMatch(one -> one.contains(SampleSheets.CODE.substring(0, 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void redFlagsStandOnTheFirstPage(SheetOptions options) {
        try (var text =
                new PdfText(PDF.render(sheet(PaperSize.A4, options, 3, SheetTexts.ENGLISH)))) {
            for (var language : options.languages()) {
                var words = SheetFurniture.of(language);
                assertThat(text.squeezed(1))
                        .contains(
                                PdfText.squeezed(words.text("stop.emergencySigns")),
                                PdfText.squeezed(words.text("stop.todaySigns")));
            }
        }
    }
}
