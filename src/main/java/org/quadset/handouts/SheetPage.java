package org.quadset.handouts;

import org.quadset.platform.i18n.Messages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes a sheet as XHTML with the classes of {@code sheet.css}. Everything that people typed is
 * escaped.
 */
final class SheetPage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ExerciseSheet sheet;
    private final StringBuilder out = new StringBuilder();

    private SheetPage(ExerciseSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The whole document; {@code css} is put into its head, and {@code fonts} name the families to
     * fall back on.
     */
    static String of(ExerciseSheet sheet, String css) {
        return new SheetPage(sheet).document(css);
    }

    private String document(String css) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>")
                .append(text(sheet.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(text(Messages.text("sheet.description", sheet.clinic().name())))
                .append("\"/><meta name=\"author\" content=\"")
                .append(text(sheet.clinic().name()))
                .append("\"/><style>@page { size: ")
                .append(sheet.clinic().paper().cssName())
                .append("; }\n")
                .append(css)
                .append("</style></head><body>");
        footer();
        head();
        stopBox();
        for (int i = 0; i < sheet.exercises().size(); i++) {
            exercise(i + 1, sheet.exercises().get(i));
        }
        painGuide();
        contact();
        return out.append("</body></html>").toString();
    }

    private void footer() {
        out.append("<div class=\"footer\">")
                .append(
                        text(
                                Messages.text(
                                        "sheet.footer",
                                        sheet.initials(),
                                        SHORT_DATE.format(sheet.printed()),
                                        sheet.therapist())))
                .append("</div>");
    }

    private void head() {
        out.append("<table class=\"head\"><tr><td><h1>")
                .append(text(sheet.title()))
                .append("</h1><div>")
                .append(DATE.format(sheet.printed()))
                .append("</div></td><td class=\"clinic\"><div class=\"strong\">")
                .append(text(sheet.clinic().name()))
                .append("</div><div>")
                .append(text(sheet.therapist()))
                .append("</div><div class=\"phone\">")
                .append(text(sheet.clinic().phone()))
                .append("</div></td></tr></table>");
        if (!sheet.goal().isEmpty()) {
            out.append("<p><b>")
                    .append(label("sheet.goal"))
                    .append("</b> ")
                    .append(text(sheet.goal()))
                    .append("</p>");
        }
        if (!sheet.note().isEmpty()) {
            out.append("<p>").append(text(sheet.note())).append("</p>");
        }
    }

    /** The red-flag lines are fixed: a clinic may add to them, never take one away. */
    private void stopBox() {
        var phone = sheet.clinic().phone();
        out.append("<div class=\"stop\"><p><b>")
                .append(text(Messages.text("sheet.stopAndCall", phone)))
                .append("</b> ")
                .append(label("sheet.stopSigns"))
                .append("</p><p><b>")
                .append(
                        text(
                                Messages.text(
                                        "sheet.emergencyCall", sheet.clinic().emergencyNumber())))
                .append("</b> ")
                .append(label("sheet.emergencySigns"))
                .append("</p><p><b>")
                .append(label("sheet.callToday"))
                .append("</b> ")
                .append(label("sheet.callTodaySigns"))
                .append("</p></div>");
    }

    private void exercise(int number, SheetExercise exercise) {
        out.append("<div class=\"exercise\"><table class=\"layout\"><tr><td class=\"left\">")
                .append("<div class=\"figure\">")
                .append(label("sheet.drawing"))
                .append("</div>");
        boxes(exercise);
        out.append("</td><td class=\"right\">");
        out.append("<table class=\"name-row\"><tr><td><h2><span class=\"number\">")
                .append(number)
                .append("</span> ")
                .append(text(exercise.name()))
                .append("</h2></td>");
        if (!exercise.side().isEmpty()) {
            out.append("<td class=\"side\"><span>")
                    .append(text(exercise.side()))
                    .append("</span></td>");
        }
        out.append("</tr></table><p class=\"dose\">").append(text(exercise.dose())).append("</p>");
        if (!exercise.load().isEmpty()) {
            out.append("<p><b>")
                    .append(label("sheet.load"))
                    .append("</b> ")
                    .append(text(exercise.load()))
                    .append("</p>");
        }
        out.append("<ol>");
        exercise.steps().forEach(step -> out.append("<li>").append(text(step)).append("</li>"));
        out.append("</ol><p class=\"caution\">").append(text(exercise.caution())).append("</p>");
        if (!exercise.note().isEmpty()) {
            out.append("<p class=\"note\"><b>")
                    .append(label("sheet.forYou"))
                    .append("</b> ")
                    .append(text(exercise.note()))
                    .append("</p>");
        }
        out.append("</td></tr></table></div>");
    }

    /** A box for each time on each planned day; a day without a box is a rest day. */
    private void boxes(SheetExercise exercise) {
        out.append("<table class=\"days\"><thead><tr>");
        for (int day = 0; day < 7; day++) {
            out.append("<th>").append(dayName(sheet.firstDay().plusDays(day))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (int time = 0; time < exercise.timesPerDay(); time++) {
            out.append("<tr>");
            for (int day = 0; day < 7; day++) {
                boolean planned = exercise.plannedDays().get(day);
                out.append(
                        planned
                                ? "<td class=\"box\">&#160;</td>"
                                : "<td class=\"rest\">&#160;</td>");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private static String dayName(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private void painGuide() {
        out.append("<div class=\"keep\"><h2>")
                .append(label("sheet.painTitle"))
                .append("</h2><table class=\"pain\"><tr><td><b>0&#8211;2</b> ")
                .append(label("sheet.painLow"))
                .append("</td><td><b>3&#8211;5</b> ")
                .append(label("sheet.painMiddle"))
                .append("</td><td><b>6&#8211;10</b> ")
                .append(label("sheet.painHigh"))
                .append(
                        "</td></tr></table><table class=\"days log\"><thead><tr><th class=\"what\">")
                .append(label("sheet.logTitle"))
                .append("</th>");
        for (int day = 0; day < 7; day++) {
            out.append("<th>").append(dayName(sheet.firstDay().plusDays(day))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (var row : new String[] {"sheet.logWorst", "sheet.logMorning", "sheet.logSwelling"}) {
            out.append("<tr><td class=\"what\">").append(label(row)).append("</td>");
            out.append("<td class=\"box\">&#160;</td>".repeat(7)).append("</tr>");
        }
        out.append("</tbody></table></div>");
    }

    private void contact() {
        var clinic = sheet.clinic();
        out.append("<div class=\"contact keep\"><p><b>")
                .append(label("sheet.questions"))
                .append("</b> <span class=\"phone\">")
                .append(text(clinic.phone()))
                .append("</span> ")
                .append(text(clinic.hours()))
                .append("</p>");
        if (!clinic.afterHours().isEmpty()) {
            out.append("<p>").append(text(clinic.afterHours())).append("</p>");
        }
        sheet.nextVisit()
                .ifPresent(
                        next ->
                                out.append("<p><b>")
                                        .append(label("sheet.nextVisit"))
                                        .append("</b> ")
                                        .append(text(next))
                                        .append("</p>"));
        out.append("<p>").append(label("sheet.teachBack")).append("</p></div>");
    }

    private static String label(String key) {
        return text(Messages.text(key));
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
