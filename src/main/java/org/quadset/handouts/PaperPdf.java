package org.quadset.handouts;

/** Lays the clinic's paper out as a PDF: tagged, fonts embedded, nothing from outside. */
public final class PaperPdf {
    private final String css = HtmlPdf.css("paper.css");

    /**
     * The PDF's bytes. Takes a second or more the first time; call it away from the window's
     * thread.
     */
    public byte[] render(ClinicPaper paper) {
        var fonts = SheetFonts.of(paper.page(""));
        return HtmlPdf.render(paper.page(css.replace("FONTS", fonts.families())), fonts);
    }
}
