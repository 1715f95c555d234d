package org.quadset.handouts;

import org.quadset.billing.VisitCharges;
import org.quadset.charting.NoteDocument;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.util.List;

/** The codes of a visit as a table, with the arithmetic behind the units. */
final class SuperbillPage {
    private final SuperbillPaper paper;
    private final PaperHtml html = new PaperHtml();

    private SuperbillPage(SuperbillPaper paper) {
        this.paper = paper;
    }

    static PaperHtml of(SuperbillPaper paper) {
        return new SuperbillPage(paper).body();
    }

    private PaperHtml body() {
        html.text("h1", "", Messages.text("paper.codesOfVisit"));
        facts();
        diagnoses();
        codes();
        html.in("div", "keep", this::arithmetic);
        if (!paper.otherwiseSigned().isEmpty()) {
            html.in(
                    "div",
                    "keep boxed",
                    () -> {
                        heading("paper.otherwiseSigned");
                        html.list("", paper.otherwiseSigned());
                    });
        }
        return html.text("p", "small", Messages.text("paper.proposal"));
    }

    private void heading(String key) {
        html.text("h2", "", Messages.text(key));
    }

    private void facts() {
        var head = paper.note().heading();
        var coverage = paper.coverage();
        var referral =
                paper.note()
                        .care()
                        .map(NoteDocument.Care::referral)
                        .filter(one -> !one.isBlank())
                        .orElse(coverage.referrer());
        html.in(
                "table",
                "facts",
                () ->
                        html.factRow("paper.patient", head.patient(), "paper.visit", visit())
                                .factRow(
                                        "paper.born",
                                        PaperWords.date(head.born()),
                                        "paper.therapist",
                                        head.clinician())
                                .factRow(
                                        "paper.record",
                                        head.recordNumber(),
                                        "paper.payerKind",
                                        paper.payerKind())
                                .factRow(
                                        "paper.referrer",
                                        referral,
                                        "paper.insurer",
                                        (coverage.payer() + " " + coverage.memberNumber())
                                                .strip()));
    }

    private String visit() {
        var head = paper.note().heading();
        return PaperWords.day(head.day()) + ", " + head.visitTime();
    }

    private void diagnoses() {
        heading("paper.diagnoses");
        var all = paper.note().care().map(NoteDocument.Care::diagnoses).orElse(List.of());
        if (all.isEmpty()) {
            html.text("p", "", Messages.text("paper.noDiagnosis"));
        } else {
            html.in("ol", "", () -> all.forEach(one -> html.text("li", "", one)));
        }
    }

    private void codes() {
        heading("paper.codes");
        html.in(
                "table",
                "grid",
                () -> {
                    html.tableHead(
                            List.of("due", "code", "", "number", "number", "modifiers"),
                            List.of(
                                    "paper.date",
                                    "paper.code",
                                    "paper.service",
                                    "paper.minutesShort",
                                    "paper.units",
                                    "paper.modifiers"));
                    html.in(
                            "tbody",
                            "",
                            () -> {
                                paper.charges().lines().forEach(this::line);
                                total();
                            });
                });
    }

    private void line(VisitCharges.ChargeLine line) {
        html.in(
                "tr",
                "",
                () ->
                        html.text("td", "due", ShownDate.of(paper.note().heading().day()))
                                .text("td", "code strong", line.code())
                                .text("td", "", line.label())
                                .text("td", "number", String.valueOf(line.minutes()))
                                .text("td", "number strong", String.valueOf(line.units()))
                                .text("td", "modifiers", String.join(" ", line.modifiers())));
    }

    private void total() {
        html.in(
                "tr",
                "total",
                () ->
                        html.text("td", "due", "")
                                .text("td", "code", "")
                                .text("td", "strong", Messages.text("paper.total"))
                                .text("td", "number", String.valueOf(minutes()))
                                .text("td", "number strong", units())
                                .text("td", "modifiers", ""));
    }

    private int minutes() {
        return paper.charges().totalMinutes();
    }

    private String units() {
        return String.valueOf(paper.charges().totalUnits());
    }

    private void arithmetic() {
        var timed = paper.charges().timed();
        heading("paper.rule");
        html.text("p", "", timed.rule().label());
        html.list("small", timed.steps());
        if (!paper.charges().notes().isEmpty()) {
            heading("paper.lookAt");
            html.list("", paper.charges().notes());
        }
    }
}
