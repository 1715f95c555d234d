package org.quadset.handouts;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.quadset.platform.problems.UserFacingException;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.print.PrintServiceLookup;

/** Shows and prints a finished PDF: what is seen and what is printed are the same pages. */
public final class PdfPages {
    private PdfPages() {}

    /** Every page as an image of so many pixels an inch. */
    public static List<PageImage> images(byte[] pdf, float pixelsPerInch) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<PageImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var image = renderer.renderImageWithDPI(i, pixelsPerInch, ImageType.RGB);
                var pixels =
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth());
                pages.add(new PageImage(image.getWidth(), image.getHeight(), pixels));
            }
            return pages;
        } catch (IOException problem) {
            throw new UserFacingException(problem, "sheet.cannotShow");
        }
    }

    /**
     * Opens the system's print dialog and prints.
     *
     * @return false if the dialog was cancelled
     * @throws UserFacingException if there is no printer, or it refuses
     */
    public static boolean print(byte[] pdf, String jobName) {
        if (PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
            throw new UserFacingException("sheet.noPrinter");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var job = PrinterJob.getPrinterJob();
            job.setJobName(jobName);
            job.setPageable(new PDFPageable(document));
            if (!job.printDialog()) {
                return false;
            }
            job.print();
            return true;
        } catch (PrinterException | IOException problem) {
            throw new UserFacingException(problem, "sheet.printerRefused");
        }
    }
}
