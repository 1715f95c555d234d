package org.quadset.handouts;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.Appointment;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A patient's appointments as a page in large letters, or as slips, four to a page. */
final class AppointmentPage {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int ON_A_SLIP = 4;
    private static final int SLIPS = 4;

    private final AppointmentPaper paper;
    private final PaperHtml html = new PaperHtml();

    AppointmentPage(AppointmentPaper paper) {
        this.paper = paper;
    }

    /** The body of the list. */
    PaperHtml list() {
        return html.in("div", "large", this::listed);
    }

    private void listed() {
        html.text("h1", "", Messages.text("appointments.heading", called()))
                .in(
                        "table",
                        "grid visits",
                        () -> {
                            html.tableHead(
                                    List.of("when", "clock", "with"),
                                    List.of(
                                            "appointments.day",
                                            "daySheet.time",
                                            "appointments.with"));
                            html.in("tbody", "", () -> paper.ahead().forEach(this::row));
                        })
                .in("div", "boxed", this::call);
        if (firstAhead()) {
            html.in(
                    "div",
                    "keep",
                    () ->
                            html.text("h2", "", Messages.text("appointments.firstVisit"))
                                    .text("p", "", Messages.text("appointments.bring")));
        }
    }

    private void row(Appointment one) {
        html.in(
                "tr",
                "",
                () -> {
                    html.text("td", "when strong", DAY.format(one.start()))
                            .text("td", "clock strong", TIME.format(one.start()))
                            .in(
                                    "td",
                                    "with",
                                    () ->
                                            html.text("p", "", therapist(one))
                                                    .text(
                                                            "p",
                                                            "length",
                                                            Messages.text(
                                                                    "appointments.minutes",
                                                                    one.minutes())));
                });
    }

    private void call() {
        html.text(
                "p",
                "",
                Messages.text(
                        "appointments.cannotCome", paper.clinic().phone(), paper.noticeHours()));
        if (!paper.clinic().hours().isBlank()) {
            html.text("p", "", paper.clinic().hours());
        }
    }

    /** The whole document with the slips; as many as the page holds are the same slip once more. */
    String slips(String css) {
        html.in("table", "slips", this::rows);
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>"
                + SheetPage.text(paper.title() + ", " + paper.about())
                + "</title><meta name=\"description\" content=\""
                + SheetPage.text(
                        Messages.text("paper.description", paper.title(), paper.clinic().name()))
                + "\"/><meta name=\"author\" content=\""
                + SheetPage.text(paper.clinic().name())
                + "\"/><style>@page { size: "
                + paper.clinic().paper().cssName()
                + "; }\n"
                + css
                + "@page { margin: 0; } @page :first { margin: 0; }</style></head>"
                + "<body class=\"cut cut-"
                + paper.clinic().paper().name()
                + "\">"
                + html
                + "</body></html>";
    }

    /** The patient's next four on each; more than that go on the next slip. */
    private void rows() {
        var parts = new ArrayList<List<Appointment>>();
        for (int i = 0; i < paper.ahead().size() && parts.size() < SLIPS; i += ON_A_SLIP) {
            parts.add(paper.ahead().subList(i, Math.min(paper.ahead().size(), i + ON_A_SLIP)));
        }
        for (int row = 0; row < 2; row++) {
            int at = row * 2;
            html.in(
                    "tr",
                    "",
                    () -> {
                        for (int i = at; i < at + 2; i++) {
                            int part = i;
                            html.in(
                                    "td",
                                    "slip",
                                    () -> {
                                        if (part < parts.size()) {
                                            slip(parts.get(part));
                                        } else {
                                            blank();
                                        }
                                    });
                        }
                    });
        }
    }

    private void slip(List<Appointment> visits) {
        html.text("p", "slip-clinic", paper.clinic().name())
                .text("p", "slip-who", called())
                .in(
                        "ul",
                        "slip-visits",
                        () ->
                                visits.forEach(
                                        one ->
                                                html.in(
                                                        "li",
                                                        "",
                                                        () ->
                                                                html.text(
                                                                                "span",
                                                                                "strong",
                                                                                SHORT_DAY.format(
                                                                                                one
                                                                                                        .start())
                                                                                        + ", "
                                                                                        + TIME
                                                                                                .format(
                                                                                                        one
                                                                                                                .start()))
                                                                        .text(
                                                                                "span",
                                                                                "slip-with",
                                                                                " "
                                                                                        + therapist(
                                                                                                one)))));
        html.text(
                "p",
                "slip-call",
                Messages.text(
                        "appointments.cannotCome", paper.clinic().phone(), paper.noticeHours()));
        if (visits.stream().anyMatch(this::isFirst)) {
            html.text("p", "slip-call", Messages.text("appointments.bring"));
        }
    }

    /** The rest of the page stays for slips by hand. */
    private void blank() {
        html.text("p", "slip-clinic", paper.clinic().name())
                .text("p", "slip-who", Messages.text("appointments.byHand"));
        for (int i = 0; i < ON_A_SLIP; i++) {
            html.text("p", "slip-line", Messages.text("appointments.lineByHand"));
        }
        html.text(
                "p",
                "slip-call",
                Messages.text(
                        "appointments.cannotCome", paper.clinic().phone(), paper.noticeHours()));
    }

    private boolean firstAhead() {
        return paper.ahead().stream().anyMatch(this::isFirst);
    }

    private boolean isFirst(Appointment one) {
        return paper.first().isPresent() && paper.first().getAsLong() == one.id();
    }

    private String called() {
        return paper.patient().details().names().spoken();
    }

    private String therapist(Appointment one) {
        return paper.therapists().getOrDefault(one.clinicianId(), "");
    }
}
