package org.quadset.handouts;

import org.quadset.charting.NoteDocument;
import org.quadset.episodes.NoteType;
import org.quadset.platform.i18n.Messages;

import java.util.List;

/**
 * The plan of care with its goals, as far as a kind of note needs it: an evaluation plans and asks
 * for the physician's signature, a progress report and a discharge summary say how far each goal
 * was reached (billing.md section 6).
 */
final class PlanOfCarePart {
    private final PaperHtml html;

    PlanOfCarePart(PaperHtml html) {
        this.html = html;
    }

    void of(NoteDocument.Care care, NoteType type) {
        switch (type) {
            case EVALUATION, RE_EVALUATION -> {
                plan(care);
                goals("paper.goals", care.goals());
                certification(care);
            }
            case PROGRESS_REPORT -> {
                goals("paper.progress", care.goals());
                plan(care);
            }
            case DISCHARGE_SUMMARY -> goals("paper.reached", care.goals());
            case DAILY, CASE_NOTE -> {}
        }
    }

    private void plan(NoteDocument.Care care) {
        html.in(
                "div",
                "keep",
                () -> {
                    html.text("h2", "", Messages.text("paper.planOfCare"));
                    html.fact("paper.planned", care.treatment())
                            .fact("paper.frequency", care.frequency())
                            .fact("paper.certified", care.certified());
                });
    }

    private void goals(String titleKey, List<NoteDocument.GoalLine> goals) {
        if (goals.isEmpty()) {
            return;
        }
        html.text("h2", "", Messages.text(titleKey));
        html.in(
                "table",
                "grid goals",
                () -> {
                    html.tableHead(
                            List.of("term", "", "measure", "measure", "due", "state"),
                            List.of(
                                    "paper.term",
                                    "paper.goal",
                                    "paper.baseline",
                                    "paper.target",
                                    "paper.due",
                                    "paper.state"));
                    html.in("tbody", "", () -> goals.forEach(this::goal));
                });
    }

    private void goal(NoteDocument.GoalLine goal) {
        html.in(
                "tr",
                "",
                () ->
                        html.text("td", "term", goal.term())
                                .text("td", "", goal.text())
                                .text("td", "measure", goal.baseline())
                                .text("td", "measure", goal.target())
                                .text("td", "due", goal.due())
                                .text("td", "state strong", goal.outcome()));
    }

    /** The lines that the physician fills in by hand. */
    private void certification(NoteDocument.Care care) {
        html.in(
                "div",
                "keep certification",
                () -> {
                    html.text("h2", "", Messages.text("paper.certification"));
                    html.text("p", "", Messages.text("paper.certify"));
                    html.fact("paper.certified", care.certified());
                    html.in(
                            "table",
                            "sign-lines",
                            () ->
                                    html.in("tr", "", () -> lines(" "))
                                            .in("tr", "captions", this::captions));
                });
    }

    private void lines(String blank) {
        html.text("td", "line first", blank)
                .text("td", "gap", blank)
                .text("td", "line wide", blank)
                .text("td", "gap", blank)
                .text("td", "line", blank);
    }

    private void captions() {
        html.text("td", "", Messages.text("paper.physicianSignature"))
                .text("td", "", " ")
                .text("td", "", Messages.text("paper.physicianName"))
                .text("td", "", " ")
                .text("td", "", Messages.text("paper.date"));
    }
}
