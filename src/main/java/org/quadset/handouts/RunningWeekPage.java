package org.quadset.handouts;

import org.quadset.platform.i18n.Messages;
import org.quadset.running.DistanceUnit;
import org.quadset.running.PainModel;
import org.quadset.running.RunWeek;
import org.quadset.running.WorkUnit;
import org.quadset.schedule.Appointment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the page of a running week: what each run is, its boxes, and what pain means. */
final class RunningWeekPage {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** So many runs leave room for more air between the boxes. */
    private static final int ROOMY = 3;

    private final RunningWeekPaper paper;
    private final RunWeek week;
    private final PaperHtml html = new PaperHtml();

    RunningWeekPage(RunningWeekPaper paper) {
        this.paper = paper;
        this.week = paper.week();
    }

    /** The whole document; {@code css} goes into its head. */
    String document(String css) {
        html.text("div", "running-foot", footer());
        head();
        if (week.runs().isEmpty()) {
            locked();
        } else {
            html.in("p", "each", this::each);
        }
        week.days().forEach(one -> day(one));
        pain();
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
                + "</style></head><body"
                + (week.runs().size() <= ROOMY ? " class=\"roomy\">" : ">")
                + html
                + "</body></html>";
    }

    /** Initials, for a page that lies on a kitchen table. */
    private String footer() {
        var initials =
                paper.patient()
                        .details()
                        .names()
                        .initials()
                        .codePoints()
                        .mapToObj(c -> Character.toString(c) + ".")
                        .collect(Collectors.joining());
        var start =
                Messages.text(
                        "runWeek.footer",
                        initials,
                        DATE.format(paper.printed()),
                        paper.therapist());
        return paper.visits().stream()
                .findFirst()
                .map(one -> start + Messages.text("runWeek.nextVisit", WHEN.format(one.start())))
                .orElse(start);
    }

    private void head() {
        html.in(
                "table",
                "week-head",
                () ->
                        html.in(
                                "tr",
                                "",
                                () ->
                                        html.in("td", "", this::title)
                                                .in("td", "week-clinic", this::clinic)));
    }

    private void title() {
        html.text(
                "h1",
                "",
                Messages.text("runWeek.title", paper.patient().details().names().called()));
        html.in(
                "p",
                "span-of-days",
                () -> {
                    html.text(
                            Messages.text(
                                            "runWeek.days",
                                            DAY.format(week.days().getFirst().date()),
                                            DAY.format(week.days().getLast().date()))
                                    + " · ");
                    html.text("span", "strong", stage());
                });
    }

    private void clinic() {
        html.text("div", "strong", paper.clinic().name()).text("div", "", paper.therapist());
    }

    private String stage() {
        return paper.standing().inMileage()
                ? Messages.text("runWeek.weeklyDistance")
                : Messages.text(
                        "runWeek.stage", paper.standing().step(), paper.plan().ladder().last());
    }

    private void locked() {
        html.in(
                "div",
                "locked",
                () -> {
                    html.text("p", "strong", Messages.text("runWeek.noRun"));
                    paper.standing().locks().stream()
                            .sorted()
                            .forEach(one -> html.text("p", "", one.label()));
                });
    }

    private void each() {
        html.text(Messages.text("runWeek.each") + " ");
        html.text("span", "strong", what() + ".");
        html.text(" " + Messages.text(sprints() ? "runWeek.howSprint" : "runWeek.how"));
    }

    private boolean sprints() {
        return paper.plan().ladder().work() == WorkUnit.SPRINTS;
    }

    private String what() {
        if (paper.standing().inMileage()) {
            return Messages.text("runWeek.steady");
        }
        var step = week.step();
        return step.run() > 0 && step.rounds() > 1 && !sprints()
                ? Messages.text("runWeek.rounds", step.rounds(), step.run(), step.walk())
                : step.text();
    }

    private void day(RunWeek.Day day) {
        if (!day.isRun()) {
            rest(day.date());
            return;
        }
        html.in(
                "table",
                "run",
                () ->
                        html.in(
                                "tr",
                                "",
                                () ->
                                        html.in("td", "run-day", () -> runDay(day))
                                                .in("td", "run-work", () -> runWork(day))));
    }

    private void runDay(RunWeek.Day day) {
        html.in(
                "div",
                "",
                () -> {
                    html.text("span", "run-number", String.valueOf(day.number().getAsInt()));
                    html.text("span", "run-date", " " + SHORT.format(day.date()));
                });
        html.in("div", "run-note", () -> note(day));
    }

    private void note(RunWeek.Day day) {
        var step = week.step();
        if (day.tenths().isPresent()) {
            html.text("div", "", distance(day));
        } else if (sprints()) {
            html.text("div", "", Messages.text("runWeek.sprintNote", step.percent().orElse(0)));
        } else {
            html.text("div", "", Messages.text("runWeek.minutes", week.minutes()));
            if (step.run() > 0 && step.walk() > 0) {
                html.text("div", "", Messages.text("runWeek.runWalk", step.run(), step.walk()));
            }
        }
    }

    private String distance(RunWeek.Day day) {
        return DistanceUnit.text(day.tenths().getAsInt()) + " " + paper.plan().unit().label();
    }

    private void runWork(RunWeek.Day day) {
        html.in("table", "boxes", () -> html.in("tr", "", () -> boxes(day)));
        html.in("div", "answers", this::answers);
    }

    private void boxes(RunWeek.Day day) {
        boolean walkOnly = week.step().run() == 0;
        if (!walkOnly) {
            box(Messages.text(sprints() ? "runWeek.warmUp" : "runWeek.walk", 5));
        }
        if (day.tenths().isPresent()) {
            box(Messages.text("runWeek.runFar", distance(day)));
        } else if (walkOnly) {
            box(Messages.text("runWeek.walk", week.step().walk()));
        } else if (week.step().rounds() == 1) {
            box(Messages.text("runWeek.run", week.step().run()));
        } else {
            week.rounds()
                    .forEach(
                            one ->
                                    box(
                                            Messages.text(
                                                    sprints() ? "runWeek.sprint" : "runWeek.run",
                                                    one)));
        }
        if (!walkOnly) {
            box(Messages.text(sprints() ? "runWeek.coolDown" : "runWeek.walk", 5));
        }
    }

    private void box(String label) {
        html.in(
                "td",
                "",
                () -> {
                    html.text("div", "tick", "\u00a0");
                    html.text("div", "tick-name", label);
                });
    }

    private void answers() {
        html.in(
                "div",
                "",
                () -> {
                    html.text("span", "strong", Messages.text("runWeek.pain"));
                    html.text(" " + Messages.text("runWeek.worst") + " ");
                    html.text("span", "number-box", "\u00a0");
                    html.text("span", "apart", Messages.text("runWeek.nextMorning") + " ");
                    html.text("span", "number-box", "\u00a0");
                    if (paper.standing().inMileage()) {
                        html.text(
                                "span",
                                "apart",
                                Messages.text("runWeek.ran", paper.plan().unit().label()) + " ");
                        html.text("span", "number-box", "\u00a0");
                    }
                });
        html.in(
                "div",
                "",
                () -> {
                    question("runWeek.swelling");
                    question("runWeek.limp");
                    question("runWeek.usualNextDay");
                });
    }

    private void question(String key) {
        html.in(
                "span",
                "question",
                () -> {
                    html.text("span", "strong", Messages.text(key));
                    html.text(" ");
                    html.text("span", "small-tick", "\u00a0");
                    html.text(" " + Messages.text("runWeek.no") + " ");
                    html.text("span", "small-tick", "\u00a0");
                    html.text(" " + Messages.text("runWeek.yes"));
                });
    }

    private void rest(LocalDate date) {
        html.in(
                "table",
                "rest",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    html.in(
                                            "td",
                                            "rest-tick",
                                            () -> html.text("span", "small-tick", "\u00a0"));
                                    html.text("td", "rest-day", SHORT.format(date));
                                    html.text("td", "", restText(date));
                                }));
    }

    private String restText(LocalDate date) {
        return visitOn(date)
                .map(one -> Messages.text("runWeek.restVisit", TIME.format(one.start())))
                .orElseGet(() -> Messages.text("runWeek.rest"));
    }

    private Optional<Appointment> visitOn(LocalDate date) {
        return paper.visits().stream()
                .filter(one -> one.start().toLocalDate().equals(date))
                .findFirst();
    }

    private void pain() {
        html.text("h2", "", Messages.text("runWeek.painTitle"));
        boolean bone = paper.plan().painModel() == PainModel.BONE;
        boolean tendon = paper.plan().painModel() == PainModel.TENDON;
        html.in(
                "table",
                "pain",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    painBox(
                                            Messages.text(
                                                    bone
                                                            ? "runWeek.goBone"
                                                            : tendon
                                                                    ? "runWeek.goTendon"
                                                                    : "runWeek.go"),
                                            Messages.text("runWeek.goThen"));
                                    if (!bone) {
                                        painBox(
                                                Messages.text(
                                                        tendon
                                                                ? "runWeek.holdTendon"
                                                                : "runWeek.hold"),
                                                Messages.text("runWeek.holdThen"));
                                    }
                                    painBox(
                                            Messages.text(
                                                    bone ? "runWeek.stopBone" : "runWeek.stop"),
                                            Messages.text(
                                                    "runWeek.stopThen", paper.clinic().phone()));
                                }));
        html.text("p", "also", Messages.text("runWeek.alsoCall"));
    }

    private void painBox(String when, String then) {
        html.in(
                "td",
                "",
                () ->
                        html.in(
                                "div",
                                "pain-box",
                                () -> html.text("div", "strong", when).text("div", "", then)));
    }
}
