package org.quadset.handouts;

import org.quadset.clinic.Clinic;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.TimeSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A day of the schedule on paper, each clinician on a page.
 *
 * @param printed the moment whose state it shows
 * @param closed the holiday's name, if the clinic is closed on the day
 * @param columns by the schedule's order
 */
public record DaySheetPaper(
        Clinic clinic,
        LocalDate day,
        Instant printed,
        ZoneId zone,
        Optional<String> closed,
        List<Column> columns)
        implements ClinicPaper {
    private static final String CSS = HtmlPdf.css("schedule-paper.css");

    /** What a clinician has on the day, by time. */
    public record Column(String clinician, List<Line> lines) {
        /** How many visits take place. */
        long visits() {
            return lines.stream().filter(one -> one.kind() == Line.Kind.VISIT).count();
        }
    }

    /**
     * A time of the day.
     *
     * @param patient the name; for a closed time why it is closed
     * @param badge visit number and deadlines, such as "6/12 · PN in 2"
     * @param flags what the desk should know; never clinical
     */
    public record Line(
            TimeSpan time,
            Kind kind,
            String patient,
            String record,
            String type,
            String room,
            String badge,
            String flags) {
        /** Whether somebody comes, nobody can, or nobody does yet. */
        public enum Kind {
            VISIT,
            CLOSED,
            FREE
        }

        static Line closed(TimeSpan time, String why) {
            return new Line(time, Kind.CLOSED, why, "", "", "", "", "");
        }

        static Line free(TimeSpan time) {
            return new Line(time, Kind.FREE, "", "", "", "", "", "");
        }
    }

    public DaySheetPaper {
        columns = List.copyOf(columns);
    }

    @Override
    public String title() {
        return Messages.text("daySheet.title", ShownDate.of(day));
    }

    @Override
    public String about() {
        return columns.size() == 1
                ? columns.getFirst().clinician()
                : Messages.text("daySheet.everybody");
    }

    @Override
    public String page(String css) {
        return new PaperFrame(clinic.paper(), clinic.name(), clinic.phone(), title(), about(), "")
                .around(DaySheetPage.of(this), css + CSS);
    }
}
