package org.quadset.handouts;

import org.quadset.platform.i18n.Messages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A day sheet's body: a table for each clinician, each on a page of its own. */
final class DaySheetPage {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final DaySheetPaper paper;
    private final PaperHtml html = new PaperHtml();

    private DaySheetPage(DaySheetPaper paper) {
        this.paper = paper;
    }

    static PaperHtml of(DaySheetPaper paper) {
        var page = new DaySheetPage(paper);
        boolean first = true;
        for (var column : paper.columns()) {
            page.html.in("div", first ? "sheet" : "sheet next-sheet", () -> page.column(column));
            first = false;
        }
        return page.html;
    }

    private void column(DaySheetPaper.Column column) {
        html.text("h1", "", column.clinician())
                .text(
                        "p",
                        "sheet-day",
                        Messages.text(
                                "daySheet.dayAndCount", DAY.format(paper.day()), column.visits()));
        paper.closed()
                .ifPresent(
                        name -> html.text("p", "strong", Messages.text("daySheet.closed", name)));
        if (column.lines().isEmpty()) {
            html.text("p", "", Messages.text("daySheet.nothing"));
        } else {
            table(column.lines());
        }
        html.text(
                "p",
                "small",
                Messages.text("daySheet.asOf", PaperWords.moment(paper.printed(), paper.zone())));
    }

    private void table(List<DaySheetPaper.Line> lines) {
        html.in(
                "table",
                "grid day",
                () -> {
                    html.tableHead(
                            List.of("time", "who", "type", "room", "badge"),
                            List.of(
                                    "daySheet.time",
                                    "paper.patient",
                                    "daySheet.type",
                                    "daySheet.room",
                                    "daySheet.badge"));
                    html.in("tbody", "", () -> lines.forEach(this::line));
                });
    }

    private void line(DaySheetPaper.Line line) {
        switch (line.kind()) {
            case VISIT -> html.in("tr", "", () -> visit(line));
            case CLOSED -> html.in("tr", "closed", () -> alone(line, line.patient()));
            case FREE -> html.in("tr", "free", () -> alone(line, Messages.text("daySheet.free")));
        }
    }

    private void visit(DaySheetPaper.Line line) {
        html.text("td", "time", span(line))
                .in(
                        "td",
                        "who",
                        () -> {
                            html.text("span", "strong", line.patient())
                                    .text("span", "record", " " + line.record());
                            if (!line.flags().isEmpty()) {
                                html.text("p", "flags", line.flags());
                            }
                        })
                .text("td", "type", line.type())
                .text("td", "room", line.room())
                .text("td", "badge", line.badge());
    }

    private void alone(DaySheetPaper.Line line, String words) {
        html.text("td", "time", span(line)).text("td colspan=\"4\"", "who", words);
    }

    private String span(DaySheetPaper.Line line) {
        return clock(line.time().from()) + "–" + clock(line.time().to());
    }

    private String clock(Instant at) {
        return TIME.format(at.atZone(paper.zone()));
    }
}
