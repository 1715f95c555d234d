package org.quadset.handouts;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finished PDF as tests read it: its words page by page, its fonts, its glyphs. */
final class PdfText implements AutoCloseable {
    private final PDDocument document;

    PdfText(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** All words of one page, from 1, with single blanks between them. */
    String page(int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replaceAll("\\s+", " ").strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All words of all pages. */
    String all() {
        var text = new StringBuilder();
        for (int i = 1; i <= pages(); i++) {
            text.append(page(i)).append(' ');
        }
        return text.toString();
    }

    /** The words of one page without any blanks, so that it does not matter where lines end. */
    String squeezed(int page) {
        return squeezed(page(page));
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    /** All words in the order of the document's structure, as a screen reader reads them. */
    String spoken() {
        return TaggedText.of(document);
    }

    /**
     * A run of text as it is drawn.
     *
     * @param x of its left end, points from the paper's left edge
     * @param right of its right end
     * @param baseline points from the paper's upper edge
     */
    record Run(String text, float x, float right, float baseline) {}

    /** The runs of one page, from 1. */
    List<Run> runs(int page) {
        var runs = new ArrayList<Run>();
        try {
            var stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void writeString(String text, List<TextPosition> letters) {
                            var last = letters.getLast();
                            runs.add(
                                    new Run(
                                            text,
                                            letters.getFirst().getXDirAdj(),
                                            last.getXDirAdj() + last.getWidthDirAdj(),
                                            last.getYDirAdj()));
                        }
                    };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return runs;
    }

    /** The first run of a page that begins so. */
    Run run(int page, String begin) {
        return runs(page).stream()
                .filter(one -> one.text().strip().startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new AssertionError(begin + " is not on page " + page));
    }

    /** Every font that some page may draw with, by the page and its name there. */
    Map<String, PDFont> fonts() {
        var fonts = new LinkedHashMap<String, PDFont>();
        try {
            for (int i = 0; i < pages(); i++) {
                collect("page " + (i + 1), document.getPage(i).getResources(), fonts);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return fonts;
    }

    private static void collect(String where, PDResources resources, Map<String, PDFont> fonts)
            throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.put(where + " " + name.getName(), resources.getFont(name));
        }
    }

    /** The drawn glyphs whose font has no shape for them, as the text they stand for. */
    List<String> missingGlyphs() {
        var missing = new ArrayList<String>();
        try {
            var stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            var codes = text.getCharacterCodes();
                            for (int code : codes) {
                                try {
                                    if (text.getFont() instanceof PDType0Font font
                                            && font.codeToGID(code) == 0) {
                                        missing.add(text.getUnicode());
                                    }
                                } catch (IOException problem) {
                                    throw new UncheckedIOException(problem);
                                }
                            }
                            super.processTextPosition(text);
                        }
                    };
            stripper.getText(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return missing;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
