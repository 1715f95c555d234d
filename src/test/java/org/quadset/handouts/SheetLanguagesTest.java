package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.PaperSize;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Properties;

/** Languages of the sheet, one of them from right to left, and its square code. */
class SheetLanguagesTest {
    private static final SheetPdf PDF = new SheetPdf();

    /** Translated texts that nobody approved. */
    private static final SheetTexts UNREVIEWED =
            (exercise, language) ->
                    new SheetText(
                            language,
                            language.equals("ar") ? "تمرين الركبة" : exercise.name(),
                            exercise.steps(),
                            exercise.caution(),
                            language.equals("en"));

    private static byte[] pdf(SheetOptions options) {
        return PDF.render(SheetLayoutsTest.sheet(PaperSize.A4, options, 2, UNREVIEWED));
    }

    @Test
    void spanishHasEveryWordThatEnglishHas() throws Exception {
        var english = new Properties();
        var spanish = new Properties();
        for (var language : SheetOptions.LANGUAGES) {
            try (var in =
                    SheetFurniture.class.getResourceAsStream("sheet_" + language + ".properties")) {
                (language.equals("en") ? english : spanish)
                        .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void aLanguageFromRightToLeftKeepsTheStandardAndTurnsThePage() throws Exception {
        var options = SheetOptions.USUAL.in("ar");
        var page = PDF.pageOf(SheetLayoutsTest.sheet(PaperSize.A4, options, 2, UNREVIEWED));
        assertThat(page)
                .contains("<html lang=\"ar\" dir=\"rtl\">", "@bottom-left { content: \"صفحة");
        var bytes = PDF.render(page);
        assertThat(PdfUa.broken(bytes)).isEmpty();
        try (var text = new PdfText(bytes)) {
            assertThat(text.missingGlyphs()).isEmpty();
            assertThat(text.document().getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(Normalizer.normalize(text.all(), Normalizer.Form.NFKC)).contains("هدفك");
        }
    }

    @Test
    void wordsOfTheSecondLanguageSayWhichItIs() {
        try (var text = new PdfText(pdf(SheetOptions.USUAL.in("en", "es")))) {
            assertThat(text.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(PdfTags.languages(text.document())).contains("es");
        }
    }

    @Test
    void aTranslationThatNobodyApprovedSaysSoOnPaper() {
        try (var text = new PdfText(pdf(SheetOptions.USUAL.in("es")))) {
            assertThat(text.all()).contains("La clínica todavía no ha revisado esta traducción");
        }
        try (var text = new PdfText(pdf(SheetOptions.USUAL))) {
            assertThat(text.all()).doesNotContain("has not been reviewed");
        }
    }

    @Test
    void doseNumbersStandInTheSentencesOfTheLanguage() {
        try (var text = new PdfText(pdf(SheetOptions.USUAL.in("es")))) {
            assertThat(text.all())
                    .contains("3 series de 10.", "Mantenga 5 segundos.", "2 veces al día")
                    .contains("lunes 16 de marzo de 2026", "página 1 de");
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {100, 200})
    void aTelephoneReadsTheCodeFromThePaperAndNothingElseIsInIt(float pixelsPerInch)
            throws Exception {
        var image = PdfPages.images(pdf(SheetOptions.USUAL), pixelsPerInch).getFirst();
        var bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(
                                new RGBLuminanceSource(
                                        image.width(), image.height(), image.pixels())));
        assertThat(
                        new QRCodeReader()
                                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                                .getText())
                .isEqualTo(SampleSheets.CODE);
    }
}
