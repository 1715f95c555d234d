package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Side;

import java.text.Normalizer;
import java.util.List;

/** Names of all scripts are drawn with real letters, and their sheets stay small. */
class SheetNamesTest {
    private static final SheetPdf PDF = new SheetPdf();

    private static PdfText sheetOf(String name) {
        return new PdfText(
                PDF.render(
                        SampleSheets.named(
                                PaperSize.LETTER, name, "X.", SampleSheets.exercises(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Müller-Łukasiewicz",
        "Αλέξανδρος",
        "Дмитрий Щукин",
        "Ґалаґан Їжакевич",
        "Nguyễn Thị Ánh",
        "王小明",
        "さくら",
        "ヤマダ",
        "김민준",
        "สมชาย",
        "אברהם",
        "محمد"
    })
    void aNameStandsInTheTextOfTheSheet(String name) {
        try (var sheet = sheetOf(name)) {
            assertThat(plain(sheet.page(1))).contains(plain(name));
        }
    }

    /**
     * Shaped letters are folded to the plain ones, and composed ones to one form; a name may go on
     * in the next line.
     */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Müller-Łukasiewicz",
        "Αλέξανδρος Παπαδόπουλος",
        "Дмитрий Щукин",
        "Nguyễn Thị Ánh",
        "محمد عبد الله",
        "שָׂרָה כהן",
        "王小明",
        "さくら ヤマダ",
        "김민준",
        "สมชาย ใจดี",
        "अनिता शर्मा"
    })
    void everyLetterOfANameHasAShape(String name) {
        try (var sheet = sheetOf(name)) {
            assertThat(sheet.missingGlyphs()).isEmpty();
            assertThat(sheet.page(1).substring(0, 40)).doesNotContain("#", "\uFFFD");
            assertThat(sheet.fonts())
                    .allSatisfy((where, font) -> assertThat(font.isEmbedded()).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({"王小明", "김민준", "さくら"})
    void onlyTheNeededLettersOfALargeFontAreEmbedded(String name) {
        var sheet = SampleSheets.named(PaperSize.A4, name, "X.", SampleSheets.exercises(12));
        assertThat(PDF.render(sheet).length).isLessThan(5_000_000);
    }

    @Test
    void aSheetInAllScriptsAtOnceIsLaidOut() {
        var note = "Αθήνα Москва Hà Nội محمد שרה 王小明 さくら 김민준 สมชาย अनिता";
        var exercise =
                SampleSheets.exercise(
                        "knee-quad-set", Side.LEFT, new Dosage(3, 10, 0, 0, 1, 7, 0, ""), note);
        var bytes = PDF.render(SampleSheets.named(PaperSize.A4, "Maya", "M.K.", List.of(exercise)));
        assertThat(bytes.length).isLessThan(5_000_000);
        try (var sheet = new PdfText(bytes)) {
            assertThat(sheet.missingGlyphs()).isEmpty();
            assertThat(plain(sheet.all())).contains("Αθήνα", "Москва", "王小明", "김민준", "สมชาย");
        }
    }
}
