package org.quadset.homelog;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * What came back on the paper.
 *
 * @param version 0 while nothing of this sheet was entered
 * @param done times done, by the exercise's row on the paper and the day, both from 0
 * @param days what was written of each day
 */
public record ReturnedLog(
        long sheetId, long version, List<List<Integer>> done, List<LogDay> days, String comment) {
    static final int MOST_TIMES = 30;

    private static final int WORST = 10;
    private static final int LONGEST_COMMENT = 2000;

    public ReturnedLog {
        done = done.stream().map(List::copyOf).toList();
        days = List.copyOf(days);
    }

    /** An empty log of a sheet. */
    public static ReturnedLog blank(PrintedSheet sheet) {
        return new ReturnedLog(
                sheet.id(),
                0,
                Collections.nCopies(
                        sheet.content().rows().size(), Collections.nCopies(sheet.logDays(), 0)),
                Collections.nCopies(sheet.logDays(), LogDay.BLANK),
                "");
    }

    /** Whether anything of this sheet was entered before. */
    public boolean isNew() {
        return version == 0;
    }

    /** The highest pain of all days and mornings. */
    public OptionalInt worstPain() {
        return days.stream()
                .flatMapToInt(
                        day ->
                                java.util.stream.IntStream.concat(
                                        day.worstPain().stream(), day.morningPain().stream()))
                .max();
    }

    /** All broken limits; fields are named by what they are of and the day, from 1. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        for (var row : done) {
            for (int times : row) {
                if (times < 0 || times > MOST_TIMES) {
                    found.add(Violation.of("done", "homelog.times", MOST_TIMES, times));
                }
            }
        }
        for (int i = 0; i < days.size(); i++) {
            pain(found, "worst." + (i + 1), days.get(i).worstPain());
            pain(found, "morning." + (i + 1), days.get(i).morningPain());
        }
        found.addAll(TypedText.violations("comment", comment, LONGEST_COMMENT));
        return found;
    }

    private static void pain(List<Violation> found, String field, OptionalInt pain) {
        if (pain.isPresent() && (pain.getAsInt() < 0 || pain.getAsInt() > WORST)) {
            found.add(Violation.of(field, "homelog.pain", pain.getAsInt()));
        }
    }
}
