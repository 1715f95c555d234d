package org.quadset.handouts.ui;

import org.quadset.homelog.LogDay;
import org.quadset.homelog.LogRow;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.ReturnedLog;
import org.quadset.homelog.SheetBack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The paper's grid while it is typed from the number pad: a cursor and numbers. Rows are the
 * exercises in the order of the paper, then worst pain, pain next morning, and swelling.
 */
public final class LogEntry {
    private static final int NOTHING = -1;
    private static final int WORST = 10;

    private final PrintedSheet sheet;
    private final ReturnedLog stored;
    private final int[][] numbers;
    private int row;
    private int day;

    LogEntry(SheetBack back) {
        sheet = back.sheet();
        stored = back.toEnter();
        numbers = new int[exercises() + 3][sheet.logDays()];
        for (int i = 0; i < exercises(); i++) {
            for (int at = 0; at < days(); at++) {
                numbers[i][at] = stored.done().get(i).get(at);
            }
        }
        for (int at = 0; at < days(); at++) {
            var said = stored.days().get(at);
            numbers[exercises()][at] = said.worstPain().orElse(NOTHING);
            numbers[exercises() + 1][at] = said.morningPain().orElse(NOTHING);
            numbers[exercises() + 2][at] = said.swelling().map(yes -> yes ? 1 : 0).orElse(NOTHING);
        }
        toPlanned();
    }

    int exercises() {
        return sheet.content().rows().size();
    }

    int rows() {
        return numbers.length;
    }

    int days() {
        return sheet.logDays();
    }

    int row() {
        return row;
    }

    int day() {
        return day;
    }

    LogRow exercise(int which) {
        return sheet.content().rows().get(which);
    }

    private boolean isExercise(int which) {
        return which < exercises();
    }

    boolean isSwelling(int which) {
        return which == rows() - 1;
    }

    /** Times done, a pain, or 1 for yes; empty where nothing is written. */
    OptionalInt number(int which, int at) {
        int number = numbers[which][at];
        return number == NOTHING ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** So many times on this day; 0 on a rest day. */
    int prescribed(int which, int at) {
        return exercise(which).prescribed(at);
    }

    /** A digit: times done, a pain, or yes and no; the cursor goes on. A 0 after a 1 makes 10. */
    void digit(int digit) {
        if (digit == 0 && tenBegun()) {
            back();
            numbers[row][day] = WORST;
        } else {
            numbers[row][day] = isSwelling(row) ? Math.min(1, digit) : digit;
        }
        lastDigit = digit == 1 && !isExercise(row) && !isSwelling(row);
        next();
    }

    private boolean lastDigit;

    private boolean tenBegun() {
        return lastDigit;
    }

    private void back() {
        if (day > 0) {
            day--;
        } else if (row > 0) {
            row--;
            day = days() - 1;
        }
    }

    /** All that was prescribed that day; the highest pain; yes. */
    void full() {
        numbers[row][day] = most(row, day);
        lastDigit = false;
        next();
    }

    private int most(int which, int at) {
        return isExercise(which) ? prescribed(which, at) : isSwelling(which) ? 1 : WORST;
    }

    /** Not done; no pain; no swelling. */
    void none() {
        numbers[row][day] = 0;
        lastDigit = false;
        next();
    }

    /** Takes the number away; the cursor stays. */
    void clear() {
        numbers[row][day] = isExercise(row) ? 0 : NOTHING;
        lastDigit = false;
    }

    /** The rest of the row: all done; for pain and swelling, what stood in the day before. */
    void fillRow() {
        for (int at = day; at < days(); at++) {
            numbers[row][at] = filling(row, at);
        }
        lastDigit = false;
        day = days() - 1;
        next();
    }

    private int filling(int which, int at) {
        return isExercise(which)
                ? most(which, at)
                : at == 0 ? 0 : Math.max(0, numbers[which][at - 1]);
    }

    /** All exercises of the day, from the cursor down; the cursor goes to the next day's top. */
    void fillDay() {
        for (int which = row; which < exercises(); which++) {
            numbers[which][day] = most(which, day);
        }
        lastDigit = false;
        if (day < days() - 1) {
            day++;
            row = 0;
        }
    }

    /** Moves within the grid; it stops at the edges. */
    void move(int down, int right) {
        row = Math.clamp(row + down, 0, rows() - 1);
        day = Math.clamp(day + right, 0, days() - 1);
        lastDigit = false;
    }

    /** Puts the cursor on a cell. */
    void moveTo(int which, int at) {
        row = which;
        day = at;
        lastDigit = false;
    }

    /** To the next day that is planned, then to the next row. */
    private void next() {
        if (day < days() - 1) {
            day++;
        } else if (row < rows() - 1) {
            row++;
            day = 0;
        } else {
            return;
        }
        toPlanned();
    }

    private void toPlanned() {
        while (isExercise(row) && prescribed(row, day) == 0) {
            if (day < days() - 1) {
                day++;
            } else {
                row++;
                day = 0;
            }
        }
    }

    /** What was typed, as it is stored. */
    ReturnedLog typed(String comment) {
        var done = new ArrayList<List<Integer>>();
        for (int i = 0; i < exercises(); i++) {
            done.add(Arrays.stream(numbers[i]).boxed().toList());
        }
        var days = new ArrayList<LogDay>();
        for (int at = 0; at < days(); at++) {
            var swelling = number(exercises() + 2, at);
            days.add(
                    new LogDay(
                            number(exercises(), at),
                            number(exercises() + 1, at),
                            swelling.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(swelling.getAsInt() == 1)));
        }
        return new ReturnedLog(sheet.id(), stored.version(), done, days, comment);
    }

    PrintedSheet sheet() {
        return sheet;
    }
}
