package org.quadset.handouts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.homelog.Adherence;
import org.quadset.homelog.LogRow;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.SheetBack;
import org.quadset.homelog.SheetContent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A paper is typed from the number pad in few keys. */
class LogEntryTest {
    private static SheetBack paper(int exercises, List<Boolean> planned) {
        var row = new LogRow("hip-bridge", "Bridge", "", 2, planned);
        return new SheetBack(
                new PrintedSheet(
                        1,
                        "000000",
                        1,
                        1,
                        1,
                        "NORMAL",
                        List.of("en"),
                        LocalDate.of(2026, 3, 17),
                        7,
                        new SheetContent("", Collections.nCopies(exercises, row), "NORMAL"),
                        Instant.EPOCH,
                        ""),
                Optional.empty());
    }

    private static final List<Boolean> EVERY_DAY = Collections.nCopies(7, true);

    @Test
    void fiveExercisesOfAWeekFullyDoneWithPainTakeNoMoreThanTwentyKeys() {
        var back = paper(5, EVERY_DAY);
        var entry = new LogEntry(back);
        int keys = 0;
        for (int row = 0; row < 5; row++, keys++) {
            entry.fillRow();
        }
        for (int digit : new int[] {3, 3, 2, 2, 1, 2, 1}) {
            entry.digit(digit);
            keys++;
        }
        entry.digit(2);
        entry.fillRow();
        entry.none();
        entry.fillRow();
        keys += 4;
        assertThat(keys).isLessThanOrEqualTo(20);
        var log = entry.typed("");
        assertThat(Adherence.of(back.sheet(), log).percent()).isEqualTo(100);
        assertThat(log.worstPain()).isEqualTo(OptionalInt.of(3));
        assertThat(log.days()).allSatisfy(day -> assertThat(day.swelling()).contains(false));
        assertThat(log.days()).allSatisfy(day -> assertThat(day.morningPain()).hasValue(2));
    }

    @Test
    void restDaysAreSkipped() {
        var entry = new LogEntry(paper(1, List.of(true, false, true, false, true, false, false)));
        entry.digit(2);
        entry.full();
        entry.none();
        var log = entry.typed("");
        assertThat(log.done().getFirst()).containsExactly(2, 0, 2, 0, 0, 0, 0);
        assertThat(entry.row()).as("on the pain row").isEqualTo(1);
    }

    @Test
    void aNoughtAfterAOneMakesTenOnAPainRow() {
        var entry = new LogEntry(paper(1, EVERY_DAY));
        entry.move(1, 0);
        entry.digit(1);
        entry.digit(0);
        entry.digit(4);
        var days = entry.typed("").days();
        assertThat(days.get(0).worstPain()).hasValue(10);
        assertThat(days.get(1).worstPain()).hasValue(4);
    }

    @Test
    void aDayIsFilledFromTheTopDown() {
        var entry = new LogEntry(paper(3, EVERY_DAY));
        entry.fillDay();
        entry.fillDay();
        assertThat(entry.typed("").done())
                .allSatisfy(row -> assertThat(row).containsExactly(2, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void theCursorStaysWithinTheGrid() {
        var entry = new LogEntry(paper(2, EVERY_DAY));
        entry.move(-1, -1);
        assertThat(entry.row()).isZero();
        entry.move(99, 99);
        assertThat(entry.row()).isEqualTo(entry.rows() - 1);
        entry.full();
        assertThat(entry.day()).isEqualTo(6);
    }
}
