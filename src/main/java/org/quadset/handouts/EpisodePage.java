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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An episode on one page: the problem beside what is ahead, the goals, then the trends. Long lists
 * are cut and say how much more there is, so that the page stays one.
 */
final class EpisodePage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final int GOALS = 4;
    private static final int VISITS = 3;
    private static final int OTHERS = 6;
    private static final int BOOKINGS = 4;
    private static final int DIAGNOSES = 3;
    private static final int OWED = 5;
    private static final int PLOTS = 3;
    private static final int FEW_GOALS = 2;
    private static final int LETTERS = 80;
    private static final int GOAL = 72;
    private static final int MEASURE = 28;
    private static final double PLOT_WIDTH = 330;
    private static final double PLOT_HEIGHT = 112;

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
        html.text("h1", "", cut(details.title(), GOAL));
        facts();
        columns(this::problem, this::ahead);
        goals(details.goals());
        trends();
        return html;
    }

    private void columns(Runnable left, Runnable right) {
        html.in(
                "table",
                "columns",
                () -> html.in("tr", "", () -> html.in("td", "half", left).in("td", "half", right)));
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

    private void problem() {
        var details = paper.episode().details();
        section(
                "paper.diagnoses",
                details.diagnoses().stream().map(Diagnosis::text).toList(),
                DIAGNOSES);
        html.fact("paper.surgery", cut(details.surgery()))
                .fact("paper.precautions", cut(details.precautions()));
        attendance();
    }

    private void ahead() {
        section(
                "paper.owed",
                paper.deadlines().owed().stream().map(EpisodePage::owed).toList(),
                OWED);
        section("paper.next", paper.bookings().stream().map(this::booking).toList(), BOOKINGS);
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
                "grid goals",
                () -> {
                    html.tableHead(
                            List.of("", "measure", "measure", "due", "state"),
                            List.of(
                                    "paper.goal",
                                    "paper.baseline",
                                    "paper.target",
                                    "paper.due",
                                    "paper.state"));
                    html.in("tbody", "", () -> goals.stream().limit(GOALS).forEach(this::goal));
                });
        more(goals.size() - GOALS);
    }

    private void goal(Goal goal) {
        html.in(
                "tr",
                "",
                () ->
                        html.text("td", "", cut(goal.text(), GOAL))
                                .text("td", "measure", cut(goal.baseline(), MEASURE))
                                .text("td", "measure", cut(goal.target(), MEASURE))
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

    /**
     * Pain and three measures, two beside each other; where many goals need the room, one measure.
     * Measures with more than one score come first, for a single score shows no trend.
     */
    private void trends() {
        var scored =
                paper.outcomes().stream()
                        .filter(one -> !one.scored().isEmpty())
                        .sorted(Comparator.comparing(one -> one.comparable().size() < 2))
                        .toList();
        var plots = new ArrayList<Runnable>();
        var pain = PainTrend.of(paper.visits(), PLOT_WIDTH, PLOT_HEIGHT);
        if (!pain.visits().isEmpty()) {
            plots.add(() -> pain(pain));
        }
        int drawn = paper.episode().details().goals().size() > FEW_GOALS ? 1 : PLOTS;
        scored.stream().limit(drawn).forEach(one -> plots.add(() -> plot(one)));
        for (int i = 0; i < plots.size(); i += 2) {
            columns(plots.get(i), i + 1 < plots.size() ? plots.get(i + 1) : () -> {});
        }
        if (scored.size() > drawn) {
            var others = scored.subList(drawn, scored.size());
            html.in(
                    "p",
                    "small others",
                    () -> {
                        html.text("span", "strong", Messages.text("paper.otherOutcomes"));
                        html.text(
                                " "
                                        + others.stream()
                                                .limit(OTHERS)
                                                .map(one -> nameOf(one) + ": " + latest(one))
                                                .collect(Collectors.joining(" · ")));
                    });
            more(others.size() - OTHERS);
        }
    }

    private void pain(PainTrend pain) {
        html.text("h2", "", Messages.text("paper.pain"));
        html.drawing("plot", pain.svg(), pain.spoken());
        html.text("p", "small", Messages.text("paper.painKey"));
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

    private static String cut(String text) {
        return cut(text, LETTERS);
    }

    /** The page must stay one: very long texts end with a mark. */
    private static String cut(String text, int letters) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= letters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, letters - 1)) + "…";
    }
}
