package org.quadset.handouts;

import org.quadset.homelog.ShortCode;

import java.util.List;
import java.util.function.Function;

/**
 * Writes a sheet as XHTML with the classes of {@code sheet.css}. Everything that people typed is
 * escaped.
 */
final class SheetPage {
    private static final String MARGIN_TEXT =
            "; font-family: FONTS; font-size: 10.5pt; color: #333333; vertical-align: middle;";

    private final ExerciseSheet sheet;
    private final List<SheetFurniture> languages;
    private final PaperHtml html = new PaperHtml();

    private SheetPage(ExerciseSheet sheet) {
        this.sheet = sheet;
        this.languages = sheet.options().languages().stream().map(SheetFurniture::of).toList();
    }

    /** The whole document; {@code css} is put into its head. */
    static String of(ExerciseSheet sheet, String css) {
        return new SheetPage(sheet).document(css);
    }

    private SheetFurniture first() {
        return languages.getFirst();
    }

    private String document(String css) {
        var words = first();
        var page = words.text("page", "\u0000", "\u0000").split("\u0000", -1);
        footer();
        head();
        stopBox();
        var exercises = new SheetExercises(sheet, languages, html);
        for (int i = 0; i < sheet.exercises().size(); i++) {
            exercises.write(i + 1, sheet.exercises().get(i));
        }
        painGuide();
        log();
        contact();
        return "<!DOCTYPE html>\n<html lang=\""
                + words.language()
                + "\" dir=\""
                + (words.rightToLeft() ? "rtl" : "ltr")
                + "\"><head><meta charset=\"UTF-8\"/><title>"
                + text(sheet.title())
                + "</title><meta name=\"description\" content=\""
                + text(words.text("description", sheet.clinic().name()))
                + "\"/><meta name=\"author\" content=\""
                + text(sheet.clinic().name())
                + "\"/><style>@page { size: "
                + sheet.clinic().paper().cssName()
                + "; }\n@page { @bottom-"
                + (words.rightToLeft() ? "left" : "right")
                + " { content: "
                + "\"%s\" counter(page) \"%s\" counter(pages) \"%s\""
                        .formatted(page[0], page[1], page[2])
                + MARGIN_TEXT
                + " } @bottom-"
                + (words.rightToLeft() ? "right" : "left")
                + " { content: element(footer);"
                + " vertical-align: middle; } }\n"
                + css
                + "</style></head><body class=\""
                + bodyClass()
                + "\" style=\"font-size: "
                + sheet.options().size().points()
                + "pt\">"
                + html
                + "</body></html>";
    }

    private String bodyClass() {
        var options = sheet.options();
        return String.join(
                " ",
                options.stacked() ? "stacked" : "beside",
                options.size().large() ? "large" : "usual",
                options.layout().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                options.twoLanguages() ? "two" : "one",
                first().rightToLeft() ? "rtl" : "ltr");
    }

    private void footer() {
        var words = first();
        var line =
                words.text(
                        "footer",
                        sheet.initials(),
                        words.shortDate(sheet.printed()),
                        sheet.therapist());
        var code =
                sheet.shortCode().isEmpty()
                        ? ""
                        : " · " + words.text("code", ShortCode.display(sheet.shortCode()));
        html.text("div", "footer", line + code);
    }

    private void head() {
        html.in(
                "table",
                "head",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    html.in("td", "", this::titles);
                                    html.in("td", "clinic", this::clinicBlock);
                                    if (!sheet.shortCode().isEmpty()) {
                                        html.in("td", "code", this::code);
                                    }
                                }));
        if (!sheet.reviewed()) {
            html.in(
                    "p",
                    "unreviewed",
                    () ->
                            between(
                                    words ->
                                            inWords(
                                                    "span",
                                                    "",
                                                    words,
                                                    () -> html.text(words.text("notReviewed")))));
        }
        if (!sheet.goal().isEmpty()) {
            html.in("p", "", () -> labels("goal").text(" " + sheet.goal()));
        }
        if (!sheet.note().isEmpty()) {
            html.text("p", "", sheet.note());
        }
    }

    private void titles() {
        html.text("h1", "", sheet.title());
        both(words -> inWords("div", "", words, () -> html.text(words.longDate(sheet.printed()))));
    }

    private void clinicBlock() {
        html.text("div", "strong", sheet.clinic().name())
                .text("div", "", sheet.therapist())
                .text("div", "phone", sheet.clinic().phone());
    }

    private void code() {
        var shown = ShortCode.display(sheet.shortCode());
        html.drawing("qr", SquareCode.svg(sheet.shortCode()), first().text("codeSpoken", shown))
                .text("div", "code-text", shown);
    }

    /** The red-flag lines are fixed: a clinic may add to them, never take one away. */
    private void stopBox() {
        boolean beneath = sheet.options().size().large();
        html.in(
                "div",
                "stop",
                () -> {
                    if (beneath) {
                        both(words -> inWords("div", "", words, () -> stopLines(words)));
                    } else {
                        columns(this::stopLines);
                    }
                });
    }

    private void stopLines(SheetFurniture words) {
        var clinic = sheet.clinic();
        stopLine(words.text("stop.call", clinic.phone()), words.text("stop.signs"));
        stopLine(
                words.text("stop.emergency", clinic.emergencyNumber()),
                words.text("stop.emergencySigns"));
        stopLine(words.text("stop.today"), words.text("stop.todaySigns"));
        if (words == first()) {
            stopMore(clinic.moreStopSigns());
        }
    }

    private void stopMore(String signs) {
        if (!signs.isEmpty()) {
            html.text("p", "", signs);
        }
    }

    private void stopLine(String lead, String signs) {
        html.in("p", "", () -> html.text("b", "", lead).text(" " + signs));
    }

    private void painGuide() {
        html.in(
                "div",
                "keep guide",
                () -> {
                    heading(SheetFurniture.key("pain", "title"));
                    html.in(
                            "table",
                            "pain",
                            () ->
                                    html.in(
                                            "tr",
                                            "",
                                            () -> {
                                                painCell("0–2", SheetFurniture.key("pain", "low"));
                                                painCell(
                                                        "3–5",
                                                        SheetFurniture.key("pain", "middle"));
                                                painCell(
                                                        "6–10", SheetFurniture.key("pain", "high"));
                                            }));
                });
    }

    private void painCell(String range, String key) {
        html.in(
                "td",
                "",
                () -> {
                    html.text("b", "", range);
                    both(words -> inWords("div", "", words, () -> html.text(words.text(key))));
                });
    }

    private void log() {
        for (int week = 0; week < sheet.options().logDays() / 7; week++) {
            int from = week * 7;
            html.in("div", "keep", () -> logWeek(from));
        }
        html.in("p", "when", () -> labels("log.when").text(" ______________________________"));
    }

    private void logWeek(int from) {
        html.in(
                "table",
                "days log",
                () -> {
                    html.in(
                            "thead",
                            "",
                            () ->
                                    html.in(
                                            "tr",
                                            "",
                                            () -> {
                                                html.in("th", "what", () -> labels("log.title"));
                                                for (int day = from; day < from + 7; day++) {
                                                    html.text(
                                                            "th",
                                                            "",
                                                            first().shortDay(
                                                                            sheet.firstDay()
                                                                                    .plusDays(
                                                                                            day)));
                                                }
                                            }));
                    html.in(
                            "tbody",
                            "",
                            () -> {
                                for (var row : List.of("worst", "morning", "swelling")) {
                                    html.in("tr", "", () -> logRow("log." + row));
                                }
                            });
                });
    }

    private void logRow(String key) {
        html.in(
                "td",
                "what",
                () -> both(words -> inWords("div", "", words, () -> html.text(words.text(key)))));
        for (int day = 0; day < 7; day++) {
            html.text("td", "box", "\u00a0");
        }
    }

    private void contact() {
        var clinic = sheet.clinic();
        html.in(
                "div",
                "contact keep",
                () -> {
                    html.in(
                            "p",
                            "",
                            () ->
                                    labels("contact.questions")
                                            .text(" ")
                                            .text("span", "phone", clinic.phone())
                                            .text(" " + clinic.hours()));
                    if (!clinic.afterHours().isEmpty()) {
                        html.text("p", "", clinic.afterHours());
                    }
                    columns(this::ending);
                });
    }

    private void ending(SheetFurniture words) {
        sheet.nextVisit()
                .ifPresent(
                        next ->
                                html.in(
                                        "p",
                                        "",
                                        () ->
                                                html.text("b", "", words.text("contact.nextVisit"))
                                                        .text(" " + words.visit(next))
                                                        .text(" " + words.text("contact.bring"))));
        html.text("p", "", words.text("contact.teachBack"));
    }

    private void heading(String key) {
        html.in(
                "h2",
                "",
                () ->
                        between(
                                words ->
                                        inWords(
                                                "span",
                                                "",
                                                words,
                                                () -> html.text(words.text(key)))));
    }

    /** A label in bold, in each language. */
    private PaperHtml labels(String key) {
        between(words -> inWords("b", "", words, () -> html.text(words.text(key))));
        return html;
    }

    private void between(Function<SheetFurniture, Object> write) {
        write.apply(first());
        languages.stream()
                .skip(1)
                .forEach(
                        words -> {
                            html.text(" · ");
                            write.apply(words);
                        });
    }

    private void both(Function<SheetFurniture, Object> write) {
        languages.forEach(write::apply);
    }

    private PaperHtml inWords(String tag, String css, SheetFurniture words, Runnable inside) {
        return words == first()
                ? html.in(tag, css, inside)
                : html.inLanguage(tag, css, words.language(), words.rightToLeft(), inside);
    }

    /** One language across, or two side by side. */
    private void columns(java.util.function.Consumer<SheetFurniture> write) {
        if (languages.size() == 1) {
            write.accept(first());
            return;
        }
        html.in(
                "table",
                "pair",
                () ->
                        html.in(
                                "tr",
                                "",
                                () ->
                                        both(
                                                words ->
                                                        inWords(
                                                                "td",
                                                                "",
                                                                words,
                                                                () -> write.accept(words)))));
    }

    /** Escapes for XHTML and leaves out what XML cannot hold. */
    static String text(String typed) {
        var escaped = new StringBuilder(typed.length() + 16);
        typed.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                case '\n', '\t' -> escaped.append(' ');
                                default -> {
                                    if (c >= 0x20
                                            && c != 0xFFFE
                                            && c != 0xFFFF
                                            && !(c >= 0xD800 && c <= 0xDFFF)) {
                                        escaped.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }
}
