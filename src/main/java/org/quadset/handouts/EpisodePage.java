package org.quadset.handouts;

import org.quadset.charting.Visit;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.Goal;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.TrendPlot;
import org.quadset.outcomes.TrendSvg;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.Appointment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An episode on one page: words at the left, trends at the right. Long lists are cut and say how
 * much more there is, so that the page stays one.
 */
final class EpisodePage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final int GOALS = 6;
    private static final int VISITS = 7;
    private static final int BOOKINGS = 4;
    private static final int DIAGNOSES = 4;
    private static final int OWED = 5;
    private static final int PLOTS = 3;
    private static final int LETTERS = 120;
    private static final double PLOT_WIDTH = 330;
    private static final double PLOT_HEIGHT = 150;

    private final EpisodePaper paper;
    private final PaperHtml html = new PaperHtml();

    private EpisodePage(EpisodePaper paper) {
        this.paper = paper;
    }

    static PaperHtml of(EpisodePaper paper) {
        return new EpisodePage(paper).body();
    }

    private PaperHtml body() {
        var details = paper.episode().details();
        html.text("h1", "", cut(details.title()));
        facts();
        return html.in(
                "table",
                "columns",
                () ->
                        html.in(
                                "tr",
                                "",
                                () ->
                                        html.in("td", "words", this::words)
                                                .in("td", "trends", this::trends)));
    }

    private void facts() {
        var details = paper.episode().details();
        html.in(
                "table",
                "facts",
                () ->
                        html.factRow(
                                        "paper.patient",
                                        paper.patient().details().names().spoken(),
                                        "paper.since",
                                        ShownDate.of(details.openedOn()) + closed())
                                .factRow(
                                        "paper.born",
                                        PaperWords.date(paper.patient().details().born()),
                                        "paper.onsetOn",
                                        PaperWords.date(details.onsetOn()))
                                .factRow(
                                        "paper.record",
                                        paper.patient().recordNumber(),
                                        "paper.therapist",
                                        paper.therapist()));
    }

    private String closed() {
        return paper.episode()
                .closing()
                .map(
                        end ->
                                Messages.text(
                                        "paper.closed",
                                        ShownDate.of(end.day()),
                                        end.reason().label()))
                .orElse("");
    }

    private void words() {
        var details = paper.episode().details();
        section(
                "paper.diagnoses",
                details.diagnoses().stream().map(Diagnosis::text).toList(),
                DIAGNOSES);
        html.fact("paper.surgery", cut(details.surgery()))
                .fact("paper.precautions", cut(details.precautions()));
        goals(details.goals());
        section(
                "paper.owed",
                paper.deadlines().owed().stream().map(EpisodePage::owed).toList(),
                OWED);
        section("paper.next", paper.bookings().stream().map(this::booking).toList(), BOOKINGS);
        attendance();
    }

    /** What is near stands in words too, for paper has no colours. */
    private static String owed(Deadline one) {
        return one.isNear() ? one.urgency().label() + ": " + one.text() : one.text();
    }

    private String booking(Appointment one) {
        var when = WHEN.format(one.start()) + ", " + one.kind().label();
        boolean report =
                paper.deadlines()
                        .forecastOf(one.id())
                        .map(forecast -> forecast.reportDue())
                        .orElse(false);
        return report ? Messages.text("paper.reportDue", when) : when;
    }

    private void section(String titleKey, List<String> lines, int most) {
        if (lines.isEmpty()) {
            return;
        }
        html.text("h2", "", Messages.text(titleKey));
        html.list("", lines.stream().limit(most).map(EpisodePage::cut).toList());
        more(lines.size() - most);
    }

    private void more(int number) {
        if (number > 0) {
            html.text("p", "small", Messages.text("paper.more", number));
        }
    }

    private void goals(List<Goal> goals) {
        if (goals.isEmpty()) {
            return;
        }
        html.text("h2", "", Messages.text("paper.goals"));
        html.in(
                "table",
                "grid",
                () -> {
                    html.tableHead(
                            List.of("", "due", "state"),
                            List.of("paper.goal", "paper.due", "paper.state"));
                    html.in("tbody", "", () -> goals.stream().limit(GOALS).forEach(this::goal));
                });
        more(goals.size() - GOALS);
    }

    private void goal(Goal goal) {
        var measures =
                List.of(goal.baseline(), goal.target()).stream()
                        .filter(one -> !one.isBlank())
                        .map(EpisodePage::cut)
                        .collect(Collectors.joining(" → "));
        html.in(
                "tr",
                "",
                () ->
                        html.in(
                                        "td",
                                        "",
                                        () ->
                                                html.text("p", "", cut(goal.text()))
                                                        .paragraphs("small", measures))
                                .text("td", "due", PaperWords.date(goal.due()))
                                .text("td", "state strong", goal.outcome().label()));
    }

    private void attendance() {
        var visits = paper.visits();
        html.text("h2", "", Messages.text("paper.attendance"));
        var planned = paper.deadlines().visitsPlanned();
        html.text(
                "p",
                "",
                planned.isPresent()
                        ? Messages.text(
                                "paper.attendedOf",
                                paper.deadlines().visitNumber(),
                                planned.getAsInt())
                        : Messages.text("paper.attended", paper.deadlines().visitNumber()));
        html.list(
                "small", visits.reversed().stream().limit(VISITS).map(EpisodePage::visit).toList());
        more(visits.size() - VISITS);
    }

    private static String visit(Visit one) {
        return Messages.text(
                "paper.visitLine",
                ShownDate.of(one.day()),
                one.content().type().label(),
                one.status().label());
    }

    private void trends() {
        var pain = PainTrend.of(paper.visits(), PLOT_WIDTH, PLOT_HEIGHT - 20);
        if (!pain.visits().isEmpty()) {
            html.text("h2", "", Messages.text("paper.pain"));
            html.drawing("plot", pain.svg(), pain.spoken());
            html.text("p", "small", Messages.text("paper.painKey"));
        }
        var scored = paper.outcomes().stream().filter(one -> !one.scored().isEmpty()).toList();
        scored.stream().limit(PLOTS).forEach(this::plot);
        if (scored.size() > PLOTS) {
            html.text("h2", "", Messages.text("paper.otherOutcomes"));
            section(scored.subList(PLOTS, scored.size()));
        }
    }

    private void section(List<OutcomeSeries> others) {
        html.list(
                "small",
                others.stream()
                        .limit(VISITS)
                        .map(one -> nameOf(one) + ": " + latest(one))
                        .toList());
        more(others.size() - VISITS);
    }

    private static String nameOf(OutcomeSeries series) {
        return series.measure().sided()
                ? series.measure().shortName() + " " + series.side().label()
                : series.measure().shortName();
    }

    private static String latest(OutcomeSeries series) {
        return series.latest()
                .map(
                        one ->
                                series.measure().scoreText(one.score().orElseThrow())
                                        + ", "
                                        + ShownDate.of(one.takenOn()))
                .orElse("");
    }

    private void plot(OutcomeSeries series) {
        var plot = new TrendPlot(series, PLOT_WIDTH, PLOT_HEIGHT);
        html.text("h2", "", nameOf(series) + ": " + latest(series));
        html.drawing("plot", TrendSvg.of(plot), plot.description());
        html.text(
                "p",
                "small",
                series.change().map(one -> one.sentence(series.measure())).orElse(""));
    }

    /** The page must stay one: very long texts end with a mark. */
    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
