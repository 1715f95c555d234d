package org.quadset.exchange;

import org.quadset.platform.problems.UserFacingException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/** The letters of a calendar file, after a look at whether it is one and is whole. */
final class CalendarText {
    private record Begun(String name, int line) {}

    private CalendarText() {}

    /**
     * The text of a file.
     *
     * @throws UserFacingException if it is no text, no calendar, a part of it is not closed, or a
     *     line says what cannot be
     */
    static String of(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException problem) {
            throw new UserFacingException(problem, "exchange.notText");
        }
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        checkNesting(whole);
        CalendarLines.check(whole);
        return whole;
    }

    private static void checkNesting(String text) {
        var open = new ArrayDeque<Begun>();
        int number = 0;
        boolean calendar = false;
        for (var line : text.split("\r\n|\n|\r", -1)) {
            number++;
            var upper = line.strip().toUpperCase(Locale.ROOT);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                continue;
            }
            if (upper.startsWith("BEGIN:")) {
                open.push(new Begun(upper.substring("BEGIN:".length()), number));
                calendar |= upper.equals("BEGIN:VCALENDAR");
            } else if (upper.startsWith("END:")) {
                if (open.isEmpty() || !open.pop().name().equals(upper.substring("END:".length()))) {
                    throw new UserFacingException("exchange.badNesting", number);
                }
            } else if (!upper.isEmpty() && open.isEmpty()) {
                throw new UserFacingException("exchange.notCalendar", number);
            }
        }
        if (!calendar) {
            throw new UserFacingException("exchange.notCalendar", 1);
        }
        if (!open.isEmpty()) {
            throw new UserFacingException("exchange.notClosed", open.peek().line());
        }
    }
}
