package org.quadset.documents;

import org.quadset.platform.problems.UserFacingException;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.util.function.IntFunction;

import javax.print.PrintServiceLookup;

/** Prints pages as they are shown, each as large as the paper allows. */
final class DocumentPrinting {
    /** About 200 dots an inch on Letter paper. */
    static final int PIXELS_ACROSS = 1700;

    private DocumentPrinting() {}

    static boolean print(String name, int pages, IntFunction<BufferedImage> page) {
        if (PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
            throw new UserFacingException("sheet.noPrinter");
        }
        var job = PrinterJob.getPrinterJob();
        job.setJobName(name);
        job.setPrintable(
                (graphics, format, index) -> {
                    if (index >= pages) {
                        return Printable.NO_SUCH_PAGE;
                    }
                    var image = page.apply(index);
                    double scale =
                            Math.min(
                                    format.getImageableWidth() / image.getWidth(),
                                    format.getImageableHeight() / image.getHeight());
                    var paper = (Graphics2D) graphics;
                    paper.translate(format.getImageableX(), format.getImageableY());
                    paper.setRenderingHint(
                            RenderingHints.KEY_INTERPOLATION,
                            RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                    paper.drawImage(
                            image,
                            0,
                            0,
                            (int) (image.getWidth() * scale),
                            (int) (image.getHeight() * scale),
                            null);
                    return Printable.PAGE_EXISTS;
                });
        try {
            if (!job.printDialog()) {
                return false;
            }
            job.print();
            return true;
        } catch (PrinterException problem) {
            throw new UserFacingException(problem, "sheet.printerRefused");
        }
    }
}
