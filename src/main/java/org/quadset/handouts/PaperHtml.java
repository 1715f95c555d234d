package org.quadset.handouts;

import org.quadset.platform.i18n.Messages;

import java.util.List;

/** Writes the XHTML of a paper. Everything that people typed goes through the escaping here. */
final class PaperHtml {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element of a class, lets the inside be written, and closes it. */
    PaperHtml in(String tag, String cssClass, Runnable inside) {
        out.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        inside.run();
        int end = tag.indexOf(' ');
        out.append("</").append(end < 0 ? tag : tag.substring(0, end)).append('>');
        return this;
    }

    /**
     * As {@link #in}, with words of another language than the page's.
     *
     * @param rightToLeft whether that language runs so
     */
    PaperHtml inLanguage(
            String tag, String cssClass, String language, boolean rightToLeft, Runnable inside) {
        return in(
                tag + " lang=\"" + language + "\" dir=\"" + (rightToLeft ? "rtl" : "ltr") + "\"",
                cssClass,
                inside);
    }

    /** An element with plain text. */
    PaperHtml text(String tag, String cssClass, String text) {
        return in(tag, cssClass, () -> out.append(escaped(text)));
    }

    /** Text where one stands. */
    PaperHtml text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** What people typed in several lines: a paragraph for each line that isn't empty. */
    PaperHtml paragraphs(String cssClass, String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> text("p", cssClass, line.strip()));
        return this;
    }

    /** A table's head that is repeated on every page the table reaches. */
    PaperHtml tableHead(List<String> classes, List<String> titleKeys) {
        return in(
                "thead",
                "",
                () ->
                        in(
                                "tr",
                                "",
                                () -> {
                                    for (int i = 0; i < titleKeys.size(); i++) {
                                        text("th", classes.get(i), Messages.text(titleKeys.get(i)));
                                    }
                                }));
    }

    /** A label and its value, where there is a value. */
    PaperHtml fact(String labelKey, String value) {
        if (!value.isBlank()) {
            in(
                    "div",
                    "fact",
                    () -> {
                        text("span", "label", Messages.text(labelKey));
                        text(" " + value.strip());
                    });
        }
        return this;
    }

    /** Two labels with their values side by side, in a table of facts. */
    PaperHtml factRow(String leftKey, String left, String rightKey, String right) {
        return in(
                "tr",
                "",
                () ->
                        text("th", "", Messages.text(leftKey))
                                .text("td", "left", left)
                                .text("th", "", Messages.text(rightKey))
                                .text("td", "", right));
    }

    /** A list without bullets beyond the style sheet's; nothing for no lines. */
    PaperHtml list(String cssClass, List<String> lines) {
        var shown = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!shown.isEmpty()) {
            in("ul", cssClass, () -> shown.forEach(line -> text("li", "", line)));
        }
        return this;
    }

    /**
     * A drawing.
     *
     * @param svg this program's own, with its texts escaped
     * @param spoken what a screen reader says instead
     */
    PaperHtml drawing(String cssClass, String svg, String spoken) {
        return in(
                "div",
                cssClass,
                () ->
                        out.append(
                                svg.replaceFirst(
                                        "<svg ",
                                        java.util.regex.Matcher.quoteReplacement(
                                                "<svg alt=\"" + escaped(spoken) + "\" "))));
    }

    private static String escaped(String text) {
        return SheetPage.text(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
