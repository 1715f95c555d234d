package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Side;

import java.util.List;

/** Where things stand on the paper: nothing runs off it, nothing collides. */
class SheetLayoutTest {
    /** The sheet's side margin, 17 mm. */
    private static final float MARGIN = 17 / 25.4f * 72;

    private static final SheetPdf PDF = new SheetPdf();

    private static PdfText sheetOf(String name) {
        return new PdfText(
                PDF.render(
                        SampleSheets.named(
                                PaperSize.LETTER, name, "M.K.", SampleSheets.exercises(2))));
    }

    private static void assertWithinTheMargins(PdfText sheet) {
        for (int i = 1; i <= sheet.pages(); i++) {
            float width = sheet.document().getPage(i - 1).getMediaBox().getWidth();
            assertThat(sheet.runs(i))
                    .isNotEmpty()
                    .allSatisfy(
                            run -> {
                                assertThat(run.x()).isGreaterThan(MARGIN - 6);
                                assertThat(run.right()).isLessThan(width - MARGIN + 6);
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({"LETTER", "A4"})
    void theWholeLibraryStaysWithinTheMargins(PaperSize paper) {
        var exercises = SampleSheets.wholeLibrary().limit(40).toList();
        try (var sheet =
                new PdfText(PDF.render(SampleSheets.named(paper, "Maya", "M.K.", exercises)))) {
            assertWithinTheMargins(sheet);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.riverside-physical-therapy.example.org/patients/exercises/knee/week-3.html",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void longWordsStayWithinTheMargins(String word) {
        try (var sheet = new PdfText(PDF.render(withLongWord(word)))) {
            assertWithinTheMargins(sheet);
        }
    }

    /** The word stands wherever people may type a sentence. */
    private static ExerciseSheet withLongWord(String word) {
        var usual = SampleSheets.usual(PaperSize.LETTER, 1);
        var exercise =
                SampleSheets.exercise(
                        "knee-quad-set", Side.LEFT, new Dosage(3, 10, 0, 0, 1, 7, 0, word), word);
        var clinic = usual.clinic();
        return new ExerciseSheet(
                new Clinic(
                        word,
                        clinic.phone(),
                        word,
                        word,
                        clinic.emergencyNumber(),
                        clinic.zone(),
                        clinic.paper(),
                        clinic.theme(),
                        word),
                usual.options(),
                usual.shortCode(),
                "Maya: " + word,
                usual.initials(),
                word,
                word,
                usual.therapist(),
                usual.printed(),
                usual.firstDay(),
                List.of(exercise),
                usual.nextVisit(),
                true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد",
                "שרה",
                "王小明",
                "김민준",
                "สมชาย",
                "अनिता",
                "王小明 محمد שרה 김민준 สมชาย अनिता"
            })
    void dayNamesStandClearOfTheirBoxesWhateverTheScriptOfTheNote(String note) {
        try (var latin = sheetWithNote("Slowly");
                var other = sheetWithNote(note)) {
            assertThat(boxBelowDayName(other)).isCloseTo(boxBelowDayName(latin), within(1f));
        }
    }

    /** How far the first box, which holds one hard blank, stands below its day. */
    private static float boxBelowDayName(PdfText sheet) {
        var day = sheet.run(1, "Tue");
        return sheet.runs(1).stream()
                .filter(
                        run ->
                                run.text().replace('\u00a0', ' ').isBlank()
                                        && run.baseline() > day.baseline())
                .map(run -> run.baseline() - day.baseline())
                .min(Float::compare)
                .orElseThrow();
    }

    private static PdfText sheetWithNote(String note) {
        var exercise =
                SampleSheets.exercise(
                        "knee-quad-set", Side.LEFT, new Dosage(3, 10, 0, 0, 1, 7, 0, ""), note);
        return new PdfText(
                PDF.render(
                        SampleSheets.named(PaperSize.LETTER, "Maya", "M.K.", List.of(exercise))));
    }

    @Test
    void theFooterAndThePageNumberStandOnOneLine() {
        try (var sheet = sheetOf("Maya")) {
            assertThat(sheet.run(1, "page 1 of").baseline())
                    .isCloseTo(sheet.run(1, "M.K. · printed").baseline(), within(1.5f));
        }
    }

    @Test
    void theTelephoneIsNotInDoubleBrackets() {
        try (var sheet = sheetOf("Maya")) {
            assertThat(sheet.page(1)).contains("(555) 010-4477").doesNotContain("((");
        }
    }
}
