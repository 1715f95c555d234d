package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.PaperSize;

/** The sheet keeps what veraPDF can check of PDF/UA-1, the standard for accessible PDF. */
class SheetAccessibilityTest {
    private static final SheetPdf PDF = new SheetPdf();

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void aSheetOfTwelveExercisesKeepsTheStandard(PaperSize paper) throws Exception {
        assertThat(PdfUa.broken(PDF.render(SampleSheets.usual(paper, 12)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aShortSheetKeepsTheStandard(int exercises) throws Exception {
        assertThat(PdfUa.broken(PDF.render(SampleSheets.usual(PaperSize.A4, exercises)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"محمد", "שרה", "王小明", "김민준", "สมชาย", "Nguyễn Thị Ánh"})
    void aSheetWithANameInAnotherScriptKeepsTheStandard(String name) throws Exception {
        var sheet = SampleSheets.named(PaperSize.LETTER, name, "X.", SampleSheets.exercises(2));
        assertThat(PdfUa.broken(PDF.render(sheet))).isEmpty();
    }
}
