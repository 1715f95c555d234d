package org.quadset.handouts;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The words of a PDF in the order of its structure tree, as a screen reader reads them. */
final class TaggedText {
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TaggedText() {}

    static String of(PDDocument document) {
        var text = new TaggedText();
        try {
            for (var page : document.getPages()) {
                text.texts.put(page, read(page));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        text.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return text.out.toString().replaceAll("\\s+", " ").strip();
    }

    private static Map<Integer, String> read(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var found = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> collect(content, found));
        return found;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> found) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, found);
            }
        }
        if (content.getMCID() >= 0) {
            found.put(content.getMCID(), text.toString());
        }
    }

    private void walk(PDStructureNode node, PDPage page) {
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element ->
                        walk(element, element.getPage() == null ? page : element.getPage());
                case Integer marked -> append(page, marked);
                case PDMarkedContentReference marked ->
                        append(
                                marked.getPage() == null ? page : marked.getPage(),
                                marked.getMCID());
                default -> {}
            }
        }
        out.append(' ');
    }

    private void append(PDPage page, int marked) {
        texts.entrySet().stream()
                .filter(entry -> entry.getKey().getCOSObject() == page.getCOSObject())
                .map(entry -> entry.getValue().getOrDefault(marked, ""))
                .forEach(out::append);
    }
}
