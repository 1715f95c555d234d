package org.quadset.handouts;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the tags of a PDF say beside its words. */
final class PdfTags {
    private PdfTags() {}

    /** What is said instead of each drawing. */
    static List<String> alternatives(PDDocument document) {
        return all(document, PDStructureElement::getAlternateDescription);
    }

    /** The languages that parts name. */
    static List<String> languages(PDDocument document) {
        return all(document, PDStructureElement::getLanguage);
    }

    private static List<String> all(
            PDDocument document, Function<PDStructureElement, String> what) {
        var found = new ArrayList<String>();
        walk(document.getDocumentCatalog().getStructureTreeRoot(), what, found);
        found.removeIf(Objects::isNull);
        return found;
    }

    private static void walk(
            PDStructureNode node, Function<PDStructureElement, String> what, List<String> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(what.apply(element));
                walk(element, what, found);
            }
        }
    }
}
