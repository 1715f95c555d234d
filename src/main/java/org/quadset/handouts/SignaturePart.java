package org.quadset.handouts;

import org.quadset.charting.SignedNote;
import org.quadset.platform.i18n.Messages;

/** Who signed what and when, and what was added later with its reason. */
final class SignaturePart {
    private static final int DIGEST_SHOWN = 16;

    private final PaperHtml html;
    private final NotePaper paper;

    SignaturePart(PaperHtml html, NotePaper paper) {
        this.html = html;
        this.paper = paper;
    }

    void write() {
        html.in(
                "div",
                "keep signatures",
                () -> {
                    html.text("h2", "", Messages.text("paper.signatures"));
                    paper.signed().ifPresentOrElse(this::signed, this::unsigned);
                });
        paper.signed().ifPresent(note -> note.addenda().forEach(this::addendum));
    }

    private void signed(SignedNote note) {
        line(Messages.text("paper.signedBy", note.signedBy(), paper.moment(note.signedAt())));
        note.cosignature()
                .ifPresent(
                        second ->
                                line(
                                        Messages.text(
                                                "paper.cosignedBy",
                                                second.by(),
                                                paper.moment(second.at()))));
        if (!paper.mark().isEmpty()) {
            line(paper.mark());
        }
        html.text(
                "p",
                "small",
                Messages.text("paper.digest", note.sha256().substring(0, DIGEST_SHOWN)));
    }

    private void line(String text) {
        html.text("p", "strong", text);
    }

    private void unsigned() {
        line(paper.mark());
        html.text("p", "", Messages.text("paper.draftOf", paper.moment(paper.note().writtenAt())));
    }

    private void addendum(SignedNote.Addendum one) {
        html.in(
                "div",
                "addendum",
                () -> {
                    html.text(
                            "h2",
                            "",
                            Messages.text("paper.addendum", one.by(), paper.moment(one.at())));
                    html.fact("paper.reason", one.reason());
                    html.paragraphs("", one.text());
                });
    }
}
