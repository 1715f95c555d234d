package org.quadset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.NaughtyStrings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Other people's calendars as busy times: what counts, what doesn't, what is refused. */
class CalendarImportTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant FROM = Instant.parse("2026-11-19T05:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-19T05:00:00Z");

    private static OutsideCalendar read(boolean summaries, String... lines) {
        var text =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VCALENDAR\r\n";
        return new CalendarImport(NEW_YORK, FROM, UNTIL, "@ours", summaries)
                .read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OutsideCalendar event(String... lines) {
        return read(
                false,
                "BEGIN:VEVENT\r\nUID:one\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    private static List<String> times(OutsideCalendar calendar) {
        return calendar.times().stream()
                .map(one -> one.time().from() + "/" + one.time().to())
                .toList();
    }

    @Test
    void aTimeWithoutAZoneIsOnTheClinicsClockAndOneInUtcIsNot() {
        assertThat(times(event("DTSTART:20261124T090000", "DTEND:20261124T100000")))
                .containsExactly("2026-11-24T14:00:00Z/2026-11-24T15:00:00Z");
        assertThat(times(event("DTSTART:20261124T090000Z", "DURATION:PT30M")))
                .containsExactly("2026-11-24T09:00:00Z/2026-11-24T09:30:00Z");
    }

    @Test
    void aForeignZoneIsReadWithAndWithoutItsRules() {
        assertThat(
                        times(
                                event(
                                        "DTSTART;TZID=Europe/Berlin:20261124T090000",
                                        "DTEND;TZID=Europe/Berlin:20261124T100000")))
                .containsExactly("2026-11-24T08:00:00Z/2026-11-24T09:00:00Z");
        assertThat(
                        times(
                                read(
                                        false,
                                        "BEGIN:VTIMEZONE",
                                        "TZID:W. Europe Standard Time",
                                        "BEGIN:STANDARD",
                                        "DTSTART:16010101T030000",
                                        "TZOFFSETFROM:+0200",
                                        "TZOFFSETTO:+0100",
                                        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
                                        "END:STANDARD",
                                        "BEGIN:DAYLIGHT",
                                        "DTSTART:16010101T020000",
                                        "TZOFFSETFROM:+0100",
                                        "TZOFFSETTO:+0200",
                                        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
                                        "END:DAYLIGHT",
                                        "END:VTIMEZONE",
                                        "BEGIN:VEVENT",
                                        "UID:b",
                                        "DTSTART;TZID=W. Europe Standard Time:20270324T090000",
                                        "DTEND;TZID=W. Europe Standard Time:20270324T100000",
                                        "RRULE:FREQ=WEEKLY;COUNT=2",
                                        "END:VEVENT")))
                .containsExactly(
                        "2027-03-24T08:00:00Z/2027-03-24T09:00:00Z",
                        "2027-03-31T07:00:00Z/2027-03-31T08:00:00Z");
    }

    @Test
    void whatComesBackIsToldForAYearWithoutTheDatesTakenOut() {
        var weekly =
                event(
                        "DTSTART:20200107T090000",
                        "DTEND:20200107T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=TU",
                        "EXDATE:20261201T090000");
        assertThat(weekly.times()).hasSize(51);
        assertThat(times(weekly))
                .startsWith(
                        "2026-11-24T14:00:00Z/2026-11-24T15:00:00Z",
                        "2026-12-08T14:00:00Z/2026-12-08T15:00:00Z")
                .contains("2027-07-06T13:00:00Z/2027-07-06T14:00:00Z")
                .doesNotContain("2026-12-01T14:00:00Z/2026-12-01T15:00:00Z");
    }

    @Test
    void oneDateOfASeriesThatWasMovedOrCalledOffReplacesItsDate() {
        var calendar =
                read(
                        false,
                        "BEGIN:VEVENT",
                        "UID:s",
                        "DTSTART:20261124T090000",
                        "DTEND:20261124T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=3",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:s",
                        "RECURRENCE-ID:20261201T090000",
                        "DTSTART:20261202T110000",
                        "DTEND:20261202T120000",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:s",
                        "RECURRENCE-ID:20261208T090000",
                        "DTSTART:20261208T090000",
                        "STATUS:CANCELLED",
                        "END:VEVENT");
        assertThat(times(calendar))
                .containsExactly(
                        "2026-11-24T14:00:00Z/2026-11-24T15:00:00Z",
                        "2026-12-02T16:00:00Z/2026-12-02T17:00:00Z");
        assertThat(calendar.cancelled()).isOne();
    }

    @Test
    void wholeDaysLastFromMidnightToMidnightOfTheClinic() {
        assertThat(times(event("DTSTART;VALUE=DATE:20261124")))
                .containsExactly("2026-11-24T05:00:00Z/2026-11-25T05:00:00Z");
        assertThat(
                        times(
                                event(
                                        "DTSTART;VALUE=DATE:20270313",
                                        "DTEND;VALUE=DATE:20270315",
                                        "RRULE:FREQ=YEARLY;COUNT=2")))
                .containsExactly("2027-03-13T05:00:00Z/2027-03-15T04:00:00Z");
        assertThat(
                        times(
                                event(
                                        "DTSTART;VALUE=DATE:20261124",
                                        "RRULE:FREQ=DAILY;UNTIL=20261127",
                                        "EXDATE;VALUE=DATE:20261125")))
                .containsExactly(
                        "2026-11-24T05:00:00Z/2026-11-25T05:00:00Z",
                        "2026-11-26T05:00:00Z/2026-11-27T05:00:00Z",
                        "2026-11-27T05:00:00Z/2026-11-28T05:00:00Z");
    }

    @Test
    void whatTakesNoTimeWasCalledOffIsOurOwnOrIsPastIsLeftOut() {
        assertThat(times(event("DTSTART:20200101T090000", "DTEND:20200101T100000"))).isEmpty();
        assertThat(times(event("DTSTART:20261124T090000"))).isEmpty();
        var free = event("DTSTART:20261124T090000", "DURATION:PT1H", "TRANSP:TRANSPARENT");
        assertThat(free.times()).isEmpty();
        assertThat(free.free()).isOne();
        var off = event("DTSTART:20261124T090000", "DURATION:PT1H", "STATUS:CANCELLED");
        assertThat(off.times()).isEmpty();
        assertThat(off.cancelled()).isOne();
        var own =
                read(
                        false,
                        "BEGIN:VEVENT",
                        "UID:appointment-7@ours",
                        "DTSTART:20261124T090000",
                        "DURATION:PT1H",
                        "END:VEVENT");
        assertThat(own.times()).isEmpty();
        assertThat(own.own()).isOne();
    }

    @Test
    void titlesAreKeptOnlyWhenAskedFor() {
        String[] lines = {
            "BEGIN:VEVENT",
            "UID:t",
            "SUMMARY:Dentist\\, with Ann",
            "DTSTART:20261124T090000",
            "DURATION:PT1H",
            "END:VEVENT"
        };
        assertThat(read(false, lines).times().getFirst().summary()).isEmpty();
        assertThat(read(true, lines).times().getFirst().summary()).isEqualTo("Dentist, with Ann");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:2026zz|line 6",
                "DTSTART:20261124T090000~no colon here|line 7",
                "DTSTART:20261124T090000~RRULE:FREQ=SOMETIMES|line 7",
                "DTSTART;TZID=Nowhere/Here:20261124T090000|Nowhere/Here",
                "SUMMARY:no start|one",
                "DTSTART:20261124T090000~RRULE:FREQ=SECONDLY|one",
                "DTSTART:20261124T090000~END:VCALENDAR|line 7",
                "DTSTART:20261124T090000~BEGIN:VALARM|line 8",
                "DTSTART:20261301T090000|line 6",
                "DTSTART;TZID=Europe/Berlin:20261124T250000|line 6",
                "DTSTART;VALUE=DATE:2027~ 0230|line 6",
                "DTSTART:20261124T090000~EXDATE:20261124T090000,20261399T090000|line 7",
                "DTSTART:20261124T090000~RRULE:FREQ=DAILY;UNTIL=20270431|line 7",
                "DTSTART:20261124T090000~RRULE:FREQ=DAILY;COUNT=0|line 7",
                "DTSTART:20261124T090000~RRULE:INTERVAL=-1;FREQ=DAILY|line 7",
                "DTSTART:20261124T090000~RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T090000|line 7"
            })
    void whatIsNotRightIsRefusedWithItsPlace(String lines, String told) {
        assertThatThrownBy(() -> event(lines.split("~")))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem ->
                                assertThat(Messages.text(problem))
                                        .containsIgnoringCase(told)
                                        .containsIgnoringCase("nothing was changed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TZID:Foo|line 6",
                "TZID:Foo~BEGIN:STANDARD~TZOFFSETFROM:+9900~END:STANDARD|line 7",
                "TZID:Foo~BEGIN:STANDARD~RRULE:FREQ=SECONDLY~END:STANDARD|line 7",
                "TZID:Foo~BEGIN:STANDARD~RRULE:FREQ=YEARLY;BYSECOND=1,2~END:STANDARD|line 7"
            })
    void aZoneWithoutRulesOrWithEndlessOnesIsRefused(String zone, String told) {
        assertThatThrownBy(
                        () ->
                                read(
                                        false,
                                        "BEGIN:VTIMEZONE\r\n" + zone.replace("~", "\r\n"),
                                        "END:VTIMEZONE"))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem -> assertThat(Messages.text(problem)).containsIgnoringCase(told));
    }

    @Test
    void furtherDatesComeBesideTheFirstAndMayHaveALengthOfTheirOwn() {
        assertThat(
                        times(
                                event(
                                        "DTSTART:20261124T090000",
                                        "DURATION:PT1H",
                                        "RDATE:20261125T090000,20261124T090000")))
                .containsExactly(
                        "2026-11-24T14:00:00Z/2026-11-24T15:00:00Z",
                        "2026-11-25T14:00:00Z/2026-11-25T15:00:00Z");
        assertThat(
                        times(
                                event(
                                        "DTSTART:20261124T090000Z",
                                        "DURATION:PT1H",
                                        "RDATE;VALUE=PERIOD:20261125T090000Z/PT2H")))
                .containsExactly(
                        "2026-11-24T09:00:00Z/2026-11-24T10:00:00Z",
                        "2026-11-25T09:00:00Z/2026-11-25T11:00:00Z");
        assertThat(
                        times(
                                event(
                                        "DTSTART;VALUE=DATE:20261124",
                                        "RDATE;VALUE=DATE:20261126",
                                        "EXDATE;VALUE=DATE:20261124")))
                .containsExactly("2026-11-26T05:00:00Z/2026-11-27T05:00:00Z");
    }

    @Test
    void aDateTakenOutByItsDayAloneIsOut() {
        assertThat(
                        times(
                                event(
                                        "DTSTART:20261124T090000",
                                        "DURATION:PT1H",
                                        "RRULE:FREQ=WEEKLY;COUNT=2",
                                        "EXDATE;VALUE=DATE:20261124")))
                .containsExactly("2026-12-01T14:00:00Z/2026-12-01T15:00:00Z");
    }

    @Test
    void aFileThatCallsOffKeepsNoTime() {
        var off =
                read(
                        false,
                        "METHOD:CANCEL",
                        "BEGIN:VEVENT",
                        "UID:m",
                        "DTSTART:20261124T090000",
                        "DURATION:PT1H",
                        "END:VEVENT");
        assertThat(off.times()).isEmpty();
        assertThat(off.cancelled()).isOne();
    }

    @Test
    void manyEndlessSeriesThatTakeNoTimeAreReadInSeconds() {
        var series = "BEGIN:VEVENT\r\nUID:z\r\nDTSTART:20261124T090000\r\n";
        var free = (series + "RRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n").repeat(5_000).strip();
        assertThat(assertTimeout(Duration.ofSeconds(30), () -> read(false, free)).times())
                .isEmpty();
        var counted =
                "BEGIN:VEVENT\r\nUID:z\r\nDTSTART:00010101T090000\r\nDURATION:PT1M\r\n"
                        + "RRULE:FREQ=HOURLY;COUNT=2000000000\r\nEND:VEVENT";
        assertThatThrownBy(() -> assertTimeout(Duration.ofSeconds(30), () -> read(false, counted)))
                .hasMessageContaining("exchange.tooMany");
    }

    @Test
    void whatIsNoCalendarOrTooLargeIsRefused() {
        var reader = new CalendarImport(NEW_YORK, FROM, UNTIL, "@ours", false);
        for (var text : List.of("", "hello", "a,b,c\n1,2,3", "BEGIN:VCARD\nEND:VCARD\n")) {
            assertThatThrownBy(() -> reader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(UserFacingException.class);
        }
        assertThatThrownBy(() -> reader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'}))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> reader.read(new byte[CalendarImport.LARGEST + 1]))
                .hasMessageContaining("exchange.tooLarge");
        assertThatThrownBy(
                        () ->
                                event(
                                        "DTSTART:20261124T090000",
                                        "DURATION:PT1M",
                                        "RRULE:FREQ=HOURLY;BYMINUTE=1,2,3,4"))
                .hasMessageContaining("exchange.tooMany");
    }

    @Test
    void hostileTitlesBreakNothing() {
        for (var words : NaughtyStrings.all()) {
            var line = words.replaceAll("[\r\n]", " ");
            var calendar =
                    read(
                            true,
                            "BEGIN:VEVENT",
                            "UID:t",
                            "SUMMARY:" + line,
                            "DTSTART:20261124T090000",
                            "DURATION:PT1H",
                            "END:VEVENT");
            assertThat(calendar.times()).hasSize(1);
        }
    }
}
