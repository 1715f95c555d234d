package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.Dosage;
import org.quadset.platform.text.NaughtyStrings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The finished PDF: its paper, its words, its fonts, its tags. */
class SheetPdfTest {
    private static final SheetPdf PDF = new SheetPdf();
    private static final ExerciseSheet SHEET = SampleSheets.usual(PaperSize.LETTER, 12);

    private static byte[] bytes;
    private static PdfText text;

    @BeforeAll
    static void render() {
        bytes = PDF.render(SHEET);
        text = new PdfText(bytes);
    }

    @AfterAll
    static void close() {
        text.close();
    }

    @ParameterizedTest
    @CsvSource({"A4, 595.28, 841.89", "LETTER, 612, 792"})
    void everyPageHasTheClinicsPaper(PaperSize paper, float width, float height) {
        try (var sheet = new PdfText(PDF.render(SampleSheets.usual(paper, 3)))) {
            for (var page : sheet.document().getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(width, within(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(height, within(0.5f));
            }
        }
    }

    private static String dose(SheetExercise exercise) {
        return SheetWords.dose(exercise.dosage(), SheetFurniture.of("en"));
    }

    private static String side(SheetExercise exercise) {
        return SheetWords.side(exercise, SheetFurniture.of("en"));
    }

    private static String caution(SheetExercise exercise) {
        return exercise.texts().getFirst().caution();
    }

    @Test
    void everyFontIsEmbedded() {
        assertThat(text.fonts()).isNotEmpty();
        text.fonts()
                .forEach(
                        (where, font) ->
                                assertThat(font.isEmbedded())
                                        .as(where + " " + font.getName())
                                        .isTrue());
    }

    @Test
    void theFirstPageNamesPersonPlanTherapistClinicAndTelephone() {
        assertThat(text.page(1))
                .contains(
                        "Maya: your knee plan",
                        "Monday 16 March 2026",
                        "Riverside Physical Therapy",
                        "Dana Ruiz, PT",
                        "(555) 010-4477",
                        "Your goal: Run 5 km by June",
                        "Ice the knee after walking.");
    }

    @Test
    void theFirstPageSaysWhenToStopAndWhomToCall() {
        assertThat(text.page(1))
                .contains(
                        "Stop and call us",
                        "sharp or new pain",
                        "Call 911 for:",
                        "chest pain, trouble breathing, fainting, sudden weakness",
                        "Call us today: calf hot, swollen and painful.");
    }

    @Test
    void everyExerciseIsThereWithDoseStepsAndCaution() {
        var all = text.all();
        for (var exercise : SHEET.exercises()) {
            assertThat(all).contains(exercise.name(), dose(exercise), caution(exercise));
            exercise.texts().getFirst().steps().forEach(step -> assertThat(all).contains(step));
        }
    }

    @Test
    void theLastPageSaysHowToReachTheClinicAndWhenToCome() {
        assertThat(text.page(text.pages()))
                .contains(
                        "How much pain is all right?",
                        "Questions? Call",
                        "(555) 010-4477",
                        "Monday to Friday, 8 am to 6 pm",
                        "After hours leave a message",
                        "Your next visit: Thursday 19 March, 9:30 AM",
                        "Show us at your next visit how you do these.");
    }

    @Test
    void aScreenReaderReadsTheSheetInTheOrderOfThePaper() {
        var first = SHEET.exercises().getFirst();
        assertThat(text.spoken())
                .containsSubsequence(
                        "Maya: your knee plan",
                        "Monday 16 March 2026",
                        "Riverside Physical Therapy",
                        "Your goal:",
                        "Stop and call us",
                        "Call 911 for:",
                        first.name(),
                        dose(first),
                        first.texts().getFirst().steps().getFirst(),
                        first.texts().getFirst().steps().getLast(),
                        caution(first),
                        SHEET.exercises().getLast().name(),
                        "How much pain is all right?",
                        "Questions? Call (555) 010-4477 Monday to Friday, 8 am to 6 pm");
    }

    @Test
    void aScreenReaderSaysTheSideTogetherWithItsExercise() {
        var spoken = text.spoken();
        for (var exercise : SHEET.exercises()) {
            int name = spoken.indexOf(exercise.name());
            int begin = Math.max(0, name - side(exercise).length() - " 12 ".length());
            int end = spoken.indexOf(caution(exercise), name);
            assertThat(spoken.substring(begin, end)).as(exercise.name()).contains(side(exercise));
        }
    }

    @Test
    void everyPageIsNumberedAndInitialled() {
        for (int i = 1; i <= text.pages(); i++) {
            assertThat(text.page(i))
                    .contains("page " + i + " of " + text.pages())
                    .contains("M.K. · printed 16 Mar 2026 · Dana Ruiz, PT");
        }
    }

    @Test
    void twelveExercisesMakeSeveralPagesUnderFiveMegabytes() {
        assertThat(text.pages()).isBetween(3, 8);
        assertThat(bytes.length).isLessThan(5_000_000);
    }

    @Test
    void noExerciseIsSplitOverTwoPages() {
        var exercises = SampleSheets.wholeLibrary().limit(40).toList();
        var sheet = SampleSheets.named(PaperSize.LETTER, "Maya", "M.K.", exercises);
        try (var printed = new PdfText(PDF.render(sheet))) {
            var pages =
                    IntStream.rangeClosed(1, printed.pages()).mapToObj(printed::squeezed).toList();
            for (var exercise : exercises) {
                assertThat(pages)
                        .as(exercise.name())
                        .anyMatch(page -> standsWholeOn(page, exercise));
            }
        }
    }

    /** Whether name, dose, all steps and the caution are on this one page. */
    private static boolean standsWholeOn(String page, SheetExercise exercise) {
        var parts = new ArrayList<>(exercise.texts().getFirst().steps());
        parts.addAll(List.of(exercise.name(), dose(exercise), caution(exercise)));
        return parts.stream().map(PdfText::squeezed).allMatch(page::contains);
    }

    @Test
    void theDocumentIsTaggedForScreenReaders() throws Exception {
        var catalog = text.document().getDocumentCatalog();
        assertThat(catalog.getMarkInfo()).isNotNull();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(text.document().getDocumentInformation().getTitle())
                .isEqualTo("Maya: your knee plan");
        PDMetadata metadata = catalog.getMetadata();
        assertThat(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                .contains("pdfuaid:part", "Maya: your knee plan");
    }

    @Test
    void nothingInTheDocumentComesFromOutsideOrRuns() {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("/JavaScript", "/JS ", "/URI", "/Launch", "/EmbeddedFile");
        assertThat(text.document().getDocumentInformation().getProducer()).contains("Quadset");
    }

    @Test
    void theSameSheetIsLaidOutTheSameAgain() {
        try (var again = new PdfText(PDF.render(SHEET))) {
            assertThat(again.all()).isEqualTo(text.all());
        }
    }

    @Test
    void naughtyStringsAreLaidOut() {
        var exercises = new ArrayList<SheetExercise>();
        var usual = SHEET.exercises().getFirst();
        var naughty = NaughtyStrings.all();
        for (int i = 0; i < naughty.size(); i += 15) {
            exercises.add(
                    new SheetExercise(
                            usual.key(),
                            List.of(
                                    new SheetText(
                                            "en",
                                            naughty.get(i),
                                            naughty.subList(i, Math.min(i + 15, naughty.size())),
                                            naughty.get(i),
                                            true)),
                            usual.side(),
                            usual.limb(),
                            new Dosage(1, 1, 0, 0, 1, 7, 0, naughty.get(i)),
                            naughty.get(i),
                            Optional.empty(),
                            naughty.get(i),
                            naughty.get(i)));
        }
        var sheet = SampleSheets.named(PaperSize.A4, "Maya", "M.K.", exercises);
        try (var printed = new PdfText(PDF.render(sheet))) {
            assertThat(printed.page(printed.pages())).contains("Questions? Call");
            assertThat(printed.all()).contains("DROP TABLE users", "<script>alert(123)");
        }
    }
}
