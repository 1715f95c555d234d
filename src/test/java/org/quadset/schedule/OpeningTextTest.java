package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What a clerk types in haste, and what the program makes of it. */
class OpeningTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AppointmentType FOLLOW_UP =
            type(1, AppointmentKind.FOLLOW_UP, "Follow-up", "FU", 45);
    private static final AppointmentType EVALUATION =
            type(2, AppointmentKind.EVALUATION, "Evaluation", "EV", 60);
    private static final ScheduleFacts FACTS =
            new ScheduleFacts(
                    ZoneId.of("America/New_York"),
                    List.of(
                            new Clinician(1, 1, "Dana Ruiz", "PT", "DR", 1, true),
                            new Clinician(2, 1, "Daniel Moore", "PT", "DM", 2, true),
                            new Clinician(3, 1, "Lena Park", "PTA", "LP", 3, true)),
                    List.of(FOLLOW_UP, EVALUATION),
                    List.of(
                            new ClinicResource(
                                    7,
                                    1,
                                    ResourceKind.ROOM,
                                    "Blue room",
                                    Set.of("plinth"),
                                    1,
                                    1,
                                    true)),
                    List.of(),
                    List.of(),
                    Availability.unwritten(ZoneId.of("America/New_York")),
                    ScheduleRules.DEFAULTS);

    private static AppointmentType type(
            long id, AppointmentKind kind, String name, String letters, int minutes) {
        return new AppointmentType(
                id,
                1,
                kind,
                name,
                letters,
                SlotColour.FOLLOW_UP,
                minutes,
                0,
                GivenBy.ANYONE,
                1,
                List.of(),
                1,
                true);
    }

    private static OpeningText.Read read(String typed) {
        return OpeningText.read(typed, OpeningSearch.any(FOLLOW_UP, TODAY, true), TODAY, FACTS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // typed | weekdays | from | until | minutes | last day
                "tu 3p | TUE | 900 | 1440 | 45 |",
                "tu th 3p | TUE THU | 900 | 1440 | 45 |",
                "tu/th after 3 | TUE THU | 900 | 1440 | 45 |",
                "any mo-fr 8-12 30m | MON TUE WED THU FRI | 480 | 720 | 30 |",
                "after 15:00 | | 900 | 1440 | 45 |",
                "3w | | 0 | 1440 | 45 | 2026-12-13",
                "within three weeks | | 0 | 1440 | 45 | 2026-12-13",
                "within 10 days | | 0 | 1440 | 45 | 2026-12-02",
                "30 | | 0 | 1440 | 30 |",
                "1h | | 0 | 1440 | 60 |",
                "30 min | | 0 | 1440 | 30 |",
                "1-5p | | 780 | 1020 | 45 |",
                "9-5 | | 540 | 1020 | 45 |",
                "mornings | | 0 | 720 | 45 |",
                "before noon 8:30a | | 510 | 1440 | 45 |",
                "eval mondays | MON | 0 | 1440 | 60 |",
                "until 12/4 | | 0 | 1440 | 45 | 2026-12-04",
                "fr-su | FRI SAT SUN | 0 | 1440 | 45 |",
                "THURSDAY, Tuesday | TUE THU | 0 | 1440 | 45 |",
            })
    void whatIsTypedIsRead(
            String typed, String days, int from, int until, int minutes, LocalDate last) {
        var search = read(typed).search();

        assertThat(search.weekdays()).isEqualTo(days(days));
        assertThat(search.fromMinute()).isEqualTo(from);
        assertThat(search.untilMinute()).isEqualTo(until);
        assertThat(search.minutes()).isEqualTo(minutes);
        assertThat(search.notAfter()).isEqualTo(Optional.ofNullable(last));
    }

    private static Set<DayOfWeek> days(String shown) {
        return shown == null
                ? Set.of()
                : java.util.Arrays.stream(shown.split(" "))
                        .map(
                                each ->
                                        java.util.Arrays.stream(DayOfWeek.values())
                                                .filter(day -> day.name().startsWith(each))
                                                .findFirst()
                                                .orElseThrow())
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "with dana | 1 | false",
                "dr | 1 | false",
                "dana or any pt | 1 | true",
                "lp tu 3p | 3 | false",
                "with park | 3 | false",
            })
    void aClinicianIsFoundByInitialsOrTheStartOfAName(String typed, long who, boolean another) {
        var read = read(typed);

        assertThat(read.search().clinician()).isEqualTo(OptionalLong.of(who));
        assertThat(read.search().orAnother()).isEqualTo(another);
        assertThat(read.unknown()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dan | dan",
                "tu 3p xyz | xyz",
                "with nobody | nobody",
                "25:00 tu | 25:00",
                "7 | 7",
                "after lunch | after lunch",
            })
    void whatIsNotUnderstoodIsSaidAndNeverPassedOver(String typed, String unknown) {
        assertThat(String.join(" ", read(typed).unknown())).isEqualTo(unknown);
    }

    @Test
    void theWholeWishOfATelephoneCallIsReadAndSaidInWords() {
        var read =
                read(
                        "30 min with dana or any pt tu th after 15:00 within three weeks room with a plinth");

        assertThat(read.unknown()).isEmpty();
        assertThat(read.search().features()).containsExactly("plinth");
        assertThat(read.understood())
                .containsExactly(
                        "with Dana Ruiz or anybody",
                        "30 minutes",
                        "Tue, Thu",
                        "from 15:00",
                        "by 13 Dec",
                        "with plinth");
    }
}
