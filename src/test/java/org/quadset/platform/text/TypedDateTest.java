package org.quadset.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people type them: read exactly, or told; never guessed. */
class TypedDateTest {
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 22);

    private static TypedDate read(String typed, DateOrder order) {
        return TypedDate.read(typed, order, LATEST);
    }

    private static TypedDate read(String typed) {
        return read(typed, DateOrder.MONTH_DAY_YEAR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1992-03-14 | 1992-03-14",
                "1992-3-4 | 1992-03-04",
                "3/14/1992 | 1992-03-14",
                "03-14-1992 | 1992-03-14",
                "14.3.1992 | 1992-03-14",
                "14.3.92 | 1992-03-14",
                "14. 3. 1992 | 1992-03-14",
                "14.3.1992. | 1992-03-14",
                "1992/03/14 | 1992-03-14",
                "1992.03.14 | 1992-03-14",
                "19920314 | 1992-03-14",
                "3 14 1992 | 1992-03-14",
                "14 Mar 1992 | 1992-03-14",
                "14-Mar-92 | 1992-03-14",
                "14th March 1992 | 1992-03-14",
                "March 14, 1992 | 1992-03-14",
                "Mar. 14 1992 | 1992-03-14",
                "MARCH 14 1992 | 1992-03-14",
                "1980-01-01T00:00:00Z | 1980-01-01",
                "1980-01-01 00:00 | 1980-01-01",
                "٢٠٠٠-٠١-٠١ | 2000-01-01",
                "' 1980-01-01 ' | 1980-01-01",
                "1/1/0001 | 0001-01-01",
                "2568-01-01 | 2568-01-01",
                "1879-03-14 | 1879-03-14"
            })
    void readsEveryUsualForm(String typed, LocalDate day) {
        assertThat(read(typed)).isEqualTo(new TypedDate.Read(day));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "3/4/1992, MONTH_DAY_YEAR, 1992-03-04",
        "3/4/1992, DAY_MONTH_YEAR, 1992-04-03",
        "3-4-1992, DAY_MONTH_YEAR, 1992-04-03",
        "3.4.1992, MONTH_DAY_YEAR, 1992-04-03",
        "3.4.1992, DAY_MONTH_YEAR, 1992-04-03",
        "1992-03-04, DAY_MONTH_YEAR, 1992-03-04",
        "1992/3/4, MONTH_DAY_YEAR, 1992-03-04"
    })
    void takesTheOrderThatTheClinicUses(String typed, DateOrder order, LocalDate day) {
        assertThat(read(typed, order)).isEqualTo(new TypedDate.Read(day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "14 March 1992, 1992-03-14",
        "14. März 1992, 1992-03-14",
        "14 mars 1992, 1992-03-14",
        "14 marzo 1992, 1992-03-14",
        "1 Dezember 1992, 1992-12-01",
        "1 Dez 1992, 1992-12-01",
        "1 décembre 1992, 1992-12-01",
        "1 déc. 1992, 1992-12-01",
        "1 diciembre 1992, 1992-12-01",
        "1 enero 1992, 1992-01-01",
        "1 août 1992, 1992-08-01",
        "1 Oktober 1992, 1992-10-01",
        "1 Mai 1992, 1992-05-01",
        "1 Sept 1992, 1992-09-01",
        "1 juillet 1992, 1992-07-01",
        "1 juin 1992, 1992-06-01"
    })
    void knowsMonthsInSeveralLanguages(String typed, LocalDate day) {
        assertThat(read(typed)).isEqualTo(new TypedDate.Read(day));
    }

    @Test
    void doesNotGuessBetweenJuinAndJuillet() {
        assertThat(read("1 jui 1992").date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1/2/03, 2003-01-02",
        "1/2/26, 2026-01-02",
        "1/2/27, 1927-01-02",
        "1/2/99, 1999-01-02",
        "1/2/00, 2000-01-02",
        "14-Mar-80, 1980-03-14"
    })
    void takesTheLatestYearOfTwoDigitsThatIsNotAhead(String typed, LocalDate day) {
        assertThat(read(typed)).isEqualTo(new TypedDate.Read(day));
    }

    @ParameterizedTest
    @CsvSource({"29.2.2000, 2000-02-29", "29.2.2024, 2024-02-29", "29 Feb 1996, 1996-02-29"})
    void readsALeapDay(String typed, LocalDate day) {
        assertThat(read(typed)).isEqualTo(new TypedDate.Read(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, February, 2023, 28",
        "29.2.1900, February, 1900, 28",
        "4/31/1980, April, 1980, 30",
        "6/31/1980, June, 1980, 30",
        "1/32/1980, January, 1980, 31",
        "1980-01-00, January, 1980, 31"
    })
    void tellsADayThatDoesNotExist(String typed, String month, int year, int days) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        TypedDate.Unreadable.class,
                        told -> {
                            assertThat(told.messageKey()).isEqualTo("date.noSuchDay");
                            assertThat(told.arguments()).containsExactly(month, year, days);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/1980, date.noSuchMonth",
        "1980-13-01, date.noSuchMonth",
        "0000-00-00, date.noSuchMonth",
        "0000-01-01, date.noSuchYear",
        "29221, date.unreadable",
        "1980, date.unreadable",
        "unknown, date.unreadable",
        "N/A, date.unreadable",
        "1/2/3, date.unreadable",
        "1/2/199, date.unreadable",
        "1/2/19922, date.unreadable",
        "Marchember 3 1990, date.unreadable",
        "3/14, date.unreadable",
        "yesterday, date.unreadable"
    })
    void tellsWhatIsNoDate(String typed, String messageKey) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        TypedDate.Unreadable.class,
                        told -> assertThat(told.messageKey()).isEqualTo(messageKey));
        assertThat(read(typed).date()).isEmpty();
        assertThat(read(typed).violation("born"))
                .hasValueSatisfying(
                        violation -> {
                            assertThat(violation.field()).isEqualTo("born");
                            assertThat(violation.messageKey()).isEqualTo(messageKey);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0"})
    void takesBlanksForNothing(String typed) {
        assertThat(read(typed)).isEqualTo(new TypedDate.Empty());
        assertThat(read(typed).violation("born")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DateOrder.class)
    void survivesNaughtyStrings(DateOrder order) {
        for (var naughty : NaughtyStrings.all()) {
            assertThat(read(naughty, order)).isNotNull();
        }
    }

    @Property
    void neverThrowsWhateverIsTyped(@ForAll String typed, @ForAll DateOrder order) {
        assertThat(read(typed, order)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1896, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void readsBackEveryDayInEveryForm(@ForAll("days") LocalDate day) {
        var expected = new TypedDate.Read(day);
        assertThat(read(day.toString())).isEqualTo(expected);
        assertThat(read(written(day, "M/d/yyyy"))).isEqualTo(expected);
        assertThat(read(written(day, "d.M.yyyy"))).isEqualTo(expected);
        assertThat(read(written(day, "d MMM yyyy"))).isEqualTo(expected);
        assertThat(read(written(day, "MMMM d, yyyy"))).isEqualTo(expected);
        assertThat(read(written(day, "yyyyMMdd"))).isEqualTo(expected);
        assertThat(read(written(day, "d/M/yyyy"), DateOrder.DAY_MONTH_YEAR)).isEqualTo(expected);
    }

    private static String written(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH).format(day);
    }
}
