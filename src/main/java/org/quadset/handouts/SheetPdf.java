package org.quadset.handouts;

/**
 * Lays a sheet out as a PDF: tagged for screen readers, text selectable, fonts embedded, nothing
 * from outside.
 */
public final class SheetPdf {
    private final String css = HtmlPdf.css("sheet.css");

    /**
     * The PDF's bytes. Takes a second or more the first time; call it away from the window's
     * thread.
     */
    public byte[] render(ExerciseSheet sheet) {
        return render(pageOf(sheet));
    }

    /**
     * The sheet as the one text that is laid out: what is kept of a printed sheet, so that it can
     * be printed again as it was.
     */
    public String pageOf(ExerciseSheet sheet) {
        return SheetPage.of(sheet, css);
    }

    /** The PDF of a page that {@link #pageOf} made, now or years ago. */
    public byte[] render(String page) {
        var fonts = SheetFonts.of(page);
        return HtmlPdf.render(page.replace("FONTS", fonts.families()), fonts);
    }
}
