package org.quadset.handouts;

import org.quadset.clinic.PaperSize;
import org.quadset.platform.i18n.Messages;

/**
 * What every page of the clinic's paper has: the clinic above, whom it is about and the page's
 * number below, and across the head a mark that a reader must not miss.
 *
 * @param title the document's name: "Evaluation of 11/19/2026"
 * @param about "Maya Cohen · Q-10001"
 * @param mark DRAFT, NOT SIGNED and the like; empty if the paper is final
 */
record PaperFrame(
        PaperSize paper, String clinic, String phone, String title, String about, String mark) {

    /** The whole document around a body; {@code css} goes into its head. */
    String around(PaperHtml body, String css) {
        var top = new PaperHtml();
        top.in("div", "running-first", () -> runningHead(top, ""))
                .in("div", "running-head", () -> runningHead(top, clinic))
                .text("div", "running-foot", about + " · " + title)
                .in("div", "letterhead", () -> letterhead(top));
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>"
                + SheetPage.text(title + ", " + about)
                + "</title><meta name=\"description\" content=\""
                + SheetPage.text(Messages.text("paper.description", title, clinic))
                + "\"/><meta name=\"author\" content=\""
                + SheetPage.text(clinic)
                + "\"/><style>@page { size: "
                + paper.cssName()
                + "; }\n"
                + css
                + "</style></head><body>"
                + top
                + body
                + "</body></html>";
    }

    /** The first page has the letterhead below it and needs no name above. */
    private void runningHead(PaperHtml html, String name) {
        html.in(
                "table",
                "running",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    html.text("td", "running-clinic", name);
                                    if (!mark.isEmpty()) {
                                        html.in(
                                                "td",
                                                "running-mark",
                                                () -> html.text("span", "mark", mark));
                                    }
                                }));
    }

    private void letterhead(PaperHtml html) {
        html.text("div", "letterhead-name", clinic).text("div", "letterhead-phone", phone);
    }
}
