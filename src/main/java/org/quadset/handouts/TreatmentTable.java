package org.quadset.handouts;

import org.quadset.charting.NoteDocument;
import org.quadset.platform.i18n.Messages;

import java.util.List;

/** The treatments of a visit as a table; its head is repeated on each page. */
final class TreatmentTable {
    private final PaperHtml html;

    TreatmentTable(PaperHtml html) {
        this.html = html;
    }

    void of(List<NoteDocument.Treatment> treatments) {
        if (treatments.isEmpty()) {
            return;
        }
        html.text("h2", "", Messages.text("paper.treatments"));
        html.in(
                "table",
                "grid treatments",
                () -> {
                    html.tableHead(
                            List.of("code", "", "where", "checks", "minutes"),
                            List.of(
                                    "paper.code",
                                    "paper.treatment",
                                    "paper.where",
                                    "paper.checks",
                                    "paper.minutesShort"));
                    html.in("tbody", "", () -> treatments.forEach(this::row));
                });
    }

    private void row(NoteDocument.Treatment one) {
        html.in(
                "tr",
                "",
                () -> {
                    html.text("td", "code", one.code());
                    html.in(
                            "td",
                            "",
                            () ->
                                    html.text("p", "strong", one.name())
                                            .paragraphs("", dotted(one.dose()))
                                            .in("p", "small", () -> derived(one.derived())));
                    html.text("td", "where", dotted(one.site()));
                    html.in(
                            "td",
                            "checks",
                            () -> {
                                parts(one.checks());
                                one.safety().forEach(line -> html.paragraphs("safety", line));
                            });
                    html.text("td", "minutes", one.minutes());
                });
    }

    /** A number stays together with its unit. */
    private void derived(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            boolean last = i == values.size() - 1;
            html.text("span", "unbroken", values.get(i) + (last ? "" : "\u00a0·")).text(" ");
        }
    }

    /** No line begins with a dot. */
    private static String dotted(String line) {
        return line.replace(" · ", "\u00a0· ");
    }

    /** What the screen writes in one line stands in lines of its own in a narrow column. */
    private void parts(String line) {
        for (var part : line.split(" · ")) {
            html.paragraphs("", part);
        }
    }
}
