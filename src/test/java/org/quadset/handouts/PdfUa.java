package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.util.List;

/** What veraPDF can check of PDF/UA-1, the standard for accessible PDF. */
final class PdfUa {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** The broken rules of the standard, each with its clause and what it asks for. */
    static List<String> broken(byte[] pdf) throws Exception {
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
}
