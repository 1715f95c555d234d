package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.PaperSize;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.util.List;

/** The sheet keeps what veraPDF can check of PDF/UA-1, the standard for accessible PDF. */
class SheetAccessibilityTest {
    private static final SheetPdf PDF = new SheetPdf();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** The broken rules of the standard, each with its clause and what it asks for. */
    private static List<String> broken(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var in = new ByteArrayInputStream(pdf);
                var parser = foundry.createParser(in, PDFAFlavour.PDFUA_1);
                var validator =
                        foundry.createValidator(PDFAFlavour.PDFUA_1, 100, false, false, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void aSheetOfTwelveExercisesKeepsTheStandard(PaperSize paper) throws Exception {
        assertThat(broken(PDF.render(SampleSheets.usual(paper, 12)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aShortSheetKeepsTheStandard(int exercises) throws Exception {
        assertThat(broken(PDF.render(SampleSheets.usual(PaperSize.A4, exercises)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"محمد", "שרה", "王小明", "김민준", "สมชาย", "Nguyễn Thị Ánh"})
    void aSheetWithANameInAnotherScriptKeepsTheStandard(String name) throws Exception {
        var sheet = SampleSheets.named(PaperSize.LETTER, name, "X.", SampleSheets.exercises(2));
        assertThat(broken(PDF.render(sheet))).isEmpty();
    }
}
