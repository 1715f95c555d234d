package org.quadset.homelog;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a returned sheet says, in one line for the next visit. */
public final class HomeLogWords {
    private HomeLogWords() {}

    /**
     * "Home exercises 70 %, more than half: Bridge 90 %, Step-up 30 %; worst pain 4", or that no
     * paper came back yet.
     */
    public static String line(SheetBack back) {
        var sheet = back.sheet();
        if (back.log().isEmpty()) {
            return Messages.text("homelog.notBack", ShownDate.of(sheet.firstDay().minusDays(1)));
        }
        var log = back.log().get();
        var each = Adherence.ofEach(sheet, log);
        var rows = sheet.content().rows();
        var parts =
                IntStream.range(0, each.size())
                        .mapToObj(i -> rows.get(i).name() + " " + percent(each.get(i)))
                        .collect(Collectors.joining(", "));
        var all = Adherence.of(sheet, log);
        var line = Messages.text("homelog.line", all.percent(), all.band().label(), parts);
        return log.worstPain().isPresent()
                ? Messages.text("homelog.withPain", line, log.worstPain().getAsInt())
                : line;
    }

    /** "70 %". */
    public static String percent(Adherence adherence) {
        return Messages.text("homelog.percent", adherence.percent());
    }
}
