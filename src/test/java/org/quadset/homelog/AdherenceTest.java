package org.quadset.homelog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much was done of what was prescribed: handout-design.md, section 5. */
class AdherenceTest {
    private static final List<Boolean> EVERY_DAY = Collections.nCopies(7, true);

    static PrintedSheet sheet(int exercises, int timesPerDay, int days) {
        return new PrintedSheet(
                1,
                "000000",
                1,
                1,
                1,
                "NORMAL",
                List.of("en"),
                LocalDate.of(2026, 3, 17),
                days,
                new SheetContent(
                        "<html/>",
                        Collections.nCopies(
                                exercises,
                                new LogRow("hip-bridge", "Bridge", "", timesPerDay, EVERY_DAY)),
                        "NORMAL"),
                Instant.EPOCH,
                "");
    }

    private static ReturnedLog log(PrintedSheet sheet, List<List<Integer>> done) {
        return new ReturnedLog(
                sheet.id(), 0, done, Collections.nCopies(sheet.logDays(), LogDay.BLANK), "");
    }

    @Test
    void fortyNineOfSeventyBoxesAreSeventyPercent() {
        var sheet = sheet(5, 2, 7);
        var done = new ArrayList<>(Collections.nCopies(3, Collections.nCopies(7, 2)));
        done.add(List.of(1, 1, 1, 1, 1, 1, 1));
        done.add(Collections.nCopies(7, 0));
        var adherence = Adherence.of(sheet, log(sheet, done));
        assertThat(adherence).isEqualTo(new Adherence(49, 70));
        assertThat(adherence.percent()).isEqualTo(70);
        assertThat(adherence.band()).isEqualTo(Adherence.Band.MIDDLE);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "49, LOW", "50, MIDDLE", "79, MIDDLE", "80, HIGH", "100, HIGH"})
    void bandsBeginAtFiftyAndEighty(int done, Adherence.Band band) {
        assertThat(new Adherence(done, 100).band()).isEqualTo(band);
    }

    @Test
    void moreThanPrescribedOfOneExerciseDoesNotMakeUpForAnother() {
        var sheet = sheet(2, 1, 7);
        var done = List.of(Collections.nCopies(7, 5), Collections.nCopies(7, 0));
        assertThat(Adherence.of(sheet, log(sheet, done)).percent()).isEqualTo(50);
    }

    @Test
    void eachWeekCountsForItself() {
        var sheet = sheet(1, 1, 14);
        var done = new ArrayList<>(Collections.nCopies(7, 2));
        done.addAll(Collections.nCopies(7, 0));
        var log = log(sheet, List.of(done));
        assertThat(Adherence.ofWeek(sheet, log, 0).percent()).isEqualTo(100);
        assertThat(Adherence.ofWeek(sheet, log, 1).percent()).isZero();
        assertThat(Adherence.of(sheet, log).percent()).isEqualTo(50);
    }

    @Property
    void isBetweenNothingAndAll(
            @ForAll @Size(7) List<@IntRange(max = 30) Integer> done,
            @ForAll @IntRange(min = 1, max = 10) int times) {
        var sheet = sheet(1, times, 7);
        assertThat(Adherence.of(sheet, log(sheet, List.of(done))).percent()).isBetween(0, 100);
    }

    @Property
    void neverFallsWhenMoreIsDone(
            @ForAll @Size(7) List<@IntRange(max = 12) Integer> done,
            @ForAll @IntRange(max = 6) int day,
            @ForAll @IntRange(min = 1, max = 10) int times) {
        var sheet = sheet(1, times, 7);
        var more = new ArrayList<>(done);
        more.set(day, more.get(day) + 1);
        assertThat(Adherence.of(sheet, log(sheet, List.of(more))).percent())
                .isGreaterThanOrEqualTo(Adherence.of(sheet, log(sheet, List.of(done))).percent());
    }
}
