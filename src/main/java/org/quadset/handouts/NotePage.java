package org.quadset.handouts;

import org.quadset.charting.NoteDocument;
import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartSvg;
import org.quadset.platform.i18n.Messages;

import java.util.List;

/**
 * The sections of a note on paper, in one order for all kinds of notes; what is empty is left out.
 */
final class NotePage {
    private final NotePaper paper;
    private final NoteDocument note;
    private final NoteType type;
    private final PaperHtml html = new PaperHtml();

    private NotePage(NotePaper paper) {
        this.paper = paper;
        this.note = paper.note();
        this.type = note.content().type();
    }

    static PaperHtml of(NotePaper paper) {
        return new NotePage(paper).body();
    }

    private PaperHtml body() {
        head();
        note.care().ifPresent(this::problem);
        written("paper.subjective", List.of(note.pain()), note.subjective());
        written("paper.objective", List.of(), note.objective());
        findings();
        listed("paper.outcomes", note.outcomes());
        new TreatmentTable(html).of(note.treatments());
        written("paper.assessment", List.of(), note.assessment());
        written("paper.plan", List.of(), note.plan());
        note.care().ifPresent(care -> new PlanOfCarePart(html).of(care, type));
        charges();
        new SignaturePart(html, paper).write();
        return html;
    }

    private void head() {
        var heading = note.heading();
        html.text("h1", "", heading.noteType());
        html.in(
                "table",
                "facts",
                () ->
                        html.factRow("paper.patient", heading.patient(), "paper.visit", visit())
                                .factRow(
                                        "paper.born",
                                        PaperWords.date(heading.born()),
                                        "paper.entered",
                                        entered())
                                .factRow(
                                        "paper.record",
                                        heading.recordNumber(),
                                        "paper.therapist",
                                        heading.clinician()));
    }

    private String visit() {
        var heading = note.heading();
        return PaperWords.day(heading.day())
                + ", "
                + heading.visitTime()
                + " ("
                + heading.zone()
                + ")";
    }

    /** The time of entry is another fact than the visit's time; a draft has none yet. */
    private String entered() {
        return paper.signed().isPresent()
                ? paper.moment(paper.signed().get().signedAt())
                : Messages.text("paper.notEntered", paper.moment(note.writtenAt()));
    }

    private void problem(NoteDocument.Care care) {
        html.in(
                "div",
                "keep",
                () -> {
                    heading("paper.problem");
                    html.paragraphs("strong", care.title());
                    html.list("diagnoses", care.diagnoses());
                    if (type != NoteType.DAILY && type != NoteType.CASE_NOTE) {
                        html.fact("paper.onset", care.onset())
                                .fact("paper.surgery", care.surgery())
                                .fact("paper.referral", care.referral());
                    }
                    html.fact("paper.precautions", care.precautions());
                });
    }

    private void heading(String key) {
        html.text("h2", "", Messages.text(key));
    }

    private void written(String key, List<String> before, String text) {
        if (text.isBlank() && before.stream().allMatch(String::isBlank)) {
            return;
        }
        heading(key);
        before.forEach(line -> html.paragraphs("strong", line));
        html.paragraphs("", text);
    }

    private void listed(String key, List<String> lines) {
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            heading(key);
            html.list("", lines);
        }
    }

    private void findings() {
        listed("paper.findings", note.findings());
        var marks = note.content().bodyChart();
        if (!marks.isEmpty()) {
            var spoken = BodyChartSvg.description(marks);
            html.in(
                    "div",
                    "keep",
                    () -> {
                        heading("paper.bodyChart");
                        html.drawing("body-chart", BodyChartSvg.of(marks), spoken);
                        html.paragraphs("small", spoken);
                    });
        }
    }

    private void charges() {
        var charges = note.charges();
        if (charges.lines().isEmpty()) {
            return;
        }
        html.in(
                "div",
                "keep",
                () -> {
                    heading("paper.codes");
                    html.list("codes", charges.lines());
                    html.paragraphs(
                            "",
                            Messages.text(
                                    "paper.minutes", charges.timedMinutes(), charges.minutes()));
                    html.paragraphs(
                            "small", charges.rule() + ". " + String.join(" ", charges.steps()));
                });
    }
}
