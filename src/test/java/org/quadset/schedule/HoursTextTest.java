package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.Violation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Hours as people type them. */
class HoursTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mo-fr 8-12 13-17, sa 9-12 | Mon–Fri 08:00–12:00 13:00–17:00, Sat 09:00–12:00",
                "Mo-Fr 8-12, 13-17 | Mon–Fri 08:00–12:00 13:00–17:00",
                "8-12 13-17 | Mon–Fri 08:00–12:00 13:00–17:00",
                "monday to friday 8 am to 6 pm | Mon–Fri 08:00–18:00",
                "M-F 8-5 | Mon–Fri 08:00–17:00",
                "mon, wed, fri 7:30-11:45 | Mon 07:30–11:45, Wed 07:30–11:45, Fri 07:30–11:45",
                "tu th 830-1730 | Tue 08:30–17:30, Thu 08:30–17:30",
                "tue & thurs 1-5 | Tue 13:00–17:00, Thu 13:00–17:00",
                "weekdays 9–noon; weekends 10a-2p | Mon–Fri 09:00–12:00, Sat–Sun 10:00–14:00",
                "daily 0-24 | Mon–Sun 00:00–24:00",
                "sa-mo 9-12 | Mon 09:00–12:00, Sat–Sun 09:00–12:00",
                "fr from 02:00 until 04:00 | Fri 02:00–04:00",
                "mo 8-12 mo 13-17 | Mon 08:00–12:00 13:00–17:00",
            })
    void readsForgivinglyAndTellsWhatItUnderstood(String typed, String understood) {
        var read = HoursText.read(typed);
        assertThat(read.problem()).isEmpty();
        assertThat(HoursText.of(read.hours())).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | hours.needed",
                "'  ' | hours.needed",
                "mo-fr | hours.unreadable",
                "mo 8 | hours.unreadable",
                "mo 8- | hours.unreadable",
                "mo-8 | hours.unreadable",
                "someday 8-12 | hours.unreadable",
                "mo 8-12 closed | hours.unreadable",
                "mo 8:70-12 | hours.unreadable",
                "mo 25-26 | hours.unreadable",
                "mo 13pm-17 | hours.unreadable",
                "mo 17:00-13:00 | hours.backwards",
                "mo 8-12 11-15 | hours.overlap",
            })
    void tellsWhatItCannotReadAndUnderstandsNothingThen(String typed, String key) {
        var read = HoursText.read(typed);
        assertThat(read.problem()).map(Violation::messageKey).contains(key);
        assertThat(read.hours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "9", "mo mo", ",,,", "99999999999999", "mo-", "½-¾", "a"})
    void nonsenseIsRefusedWithoutAFault(String typed) {
        assertThat(HoursText.read(typed).problem()).isPresent();
    }

    @Property(tries = 400)
    void whatItReadsBackItReadsAgain(@ForAll("weeks") List<DayHours> week) {
        var read = HoursText.read(HoursText.of(week));
        assertThat(read.problem()).isEmpty();
        assertThat(read.hours()).containsExactlyInAnyOrderElementsOf(week);
    }

    @Property(tries = 400)
    void anyTextIsReadOrRefused(@ForAll String typed) {
        var read = HoursText.read(typed);
        assertThat(read.problem().isPresent()).isEqualTo(read.hours().isEmpty());
    }

    @Provide
    Arbitrary<List<DayHours>> weeks() {
        var cuts =
                Arbitraries.integers()
                        .between(0, 24 * 12)
                        .set()
                        .ofMinSize(2)
                        .ofMaxSize(4)
                        .map(set -> set.stream().sorted().map(five -> five * 5).toList());
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), cuts)
                .as(
                        (day, minutes) -> {
                            var hours = new ArrayList<DayHours>();
                            for (int i = 0; i + 1 < minutes.size(); i += 2) {
                                hours.add(new DayHours(day, minutes.get(i), minutes.get(i + 1)));
                            }
                            return (List<DayHours>) hours;
                        })
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .uniqueElements(hours -> hours.getFirst().day())
                .map(days -> days.stream().flatMap(List::stream).toList());
    }
}
