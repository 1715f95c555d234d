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
        var fonts = SheetFonts.of(SheetPage.of(sheet, ""));
        return HtmlPdf.render(SheetPage.of(sheet, css.replace("FONTS", fonts.families())), fonts);
    }
}
