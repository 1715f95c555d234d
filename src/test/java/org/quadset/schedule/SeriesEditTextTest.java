package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What somebody types to change a series, at a visit on a Thursday at half past nine. */
class SeriesEditTextTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<Clinician> CLINICIANS =
            List.of(
                    new Clinician(1, 1, "Dana Ruiz", "PT", "DR", 1, true),
                    new Clinician(2, 1, "Marcus Bell", "PT", "MB", 2, true),
                    new Clinician(3, 1, "Marcus Webb", "PT", "MW", 3, true));
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 30, 8, 0);

    private static SeriesEditText.Read read(String typed) {
        return read(typed, MONDAY);
    }

    private static SeriesEditText.Read read(String typed, LocalDateTime now) {
        var start = Instant.parse("2026-12-03T14:30:00Z");
        var thursday =
                new Appointment(
                        7,
                        1,
                        1,
                        1,
                        AppointmentKind.FOLLOW_UP,
                        AppointmentStatus.BOOKED,
                        start,
                        start.plusSeconds(45 * 60),
                        ZONE,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        AppointmentDetails.PLAIN);
        return SeriesEditText.read(typed, thursday, CLINICIANS, now);
    }

    static Stream<Map.Entry<String, SeriesEdit>> understood() {
        var three = LocalTime.of(15, 0);
        return Map.<String, SeriesEdit>ofEntries(
                Map.entry("tu 3p", new SeriesEdit.At(-2, three)),
                Map.entry("to Tuesday at 15:00", new SeriesEdit.At(-2, three)),
                Map.entry("fr", new SeriesEdit.Shift(1, 0)),
                Map.entry("3p", new SeriesEdit.At(0, three)),
                Map.entry("+1w", new SeriesEdit.Shift(7, 0)),
                Map.entry("+1w fr", new SeriesEdit.Shift(8, 0)),
                Map.entry("-1d +30m", new SeriesEdit.Shift(-1, 30)),
                Map.entry("-2h", new SeriesEdit.Shift(0, -120)),
                Map.entry("60m", new SeriesEdit.Last(60)),
                Map.entry("with dana", new SeriesEdit.GiveTo(1)),
                Map.entry("mb", new SeriesEdit.GiveTo(2)),
                Map.entry(
                        "we 8:15 webb 30min",
                        new SeriesEdit.Together(
                                List.of(
                                        new SeriesEdit.At(-1, LocalTime.of(8, 15)),
                                        new SeriesEdit.GiveTo(3),
                                        new SeriesEdit.Last(30)))),
                Map.entry("cancel illness", new SeriesEdit.Cancel(CancelReason.ILLNESS)),
                Map.entry("x we", new SeriesEdit.Cancel(CancelReason.WEATHER)),
                Map.entry("canc family", new SeriesEdit.Cancel(CancelReason.WORK)))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("understood")
    void whatIsTypedIsUnderstood(Map.Entry<String, SeriesEdit> line) {
        var read = read(line.getKey());
        assertThat(read.edit()).contains(line.getValue());
        assertThat(read.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sometime, sometime", "tu marcus, marcus", "25:00, 25:00", "99:99 x, 99:99"})
    void whatIsNotUnderstoodIsSaidAsItWasTyped(String typed, String unknown) {
        assertThat(read(typed).unknown()).containsExactly(unknown);
    }

    @Test
    void aWeekdayThatIsOverIsTheNextOne() {
        var wednesdayNoon = MONDAY.plusDays(2).withHour(12);
        assertThat(read("tu", wednesdayNoon).edit()).contains(new SeriesEdit.Shift(5, 0));
        assertThat(read("we 3p", wednesdayNoon).edit())
                .contains(new SeriesEdit.At(-1, LocalTime.of(15, 0)));
        assertThat(read("we 9a", wednesdayNoon).edit())
                .contains(new SeriesEdit.At(6, LocalTime.of(9, 0)));
    }

    @Test
    void aCancellationWithoutAReasonIsNoChangeYet() {
        assertThat(read("cancel").edit()).isEmpty();
        assertThat(read("cancel").cancels()).isTrue();
    }

    @Test
    void whatIsChosenIsWrittenIntoTheLineAndReadsTheSame() {
        var line = read("tu 3p with dana").saying(SeriesEditText.Part.CLINICIAN, "mb");
        assertThat(line).isEqualTo("tu 3p mb");
        assertThat(read(line).clinician()).isEqualTo(OptionalLong.of(2));
        assertThat(read(line).saying(SeriesEditText.Part.DAY, "fri")).isEqualTo("fri 3p mb");
        assertThat(read("fri 3p").saying(SeriesEditText.Part.DAY, "")).isEqualTo("3p");
        assertThat(read("fri 3p").weekday()).contains(DayOfWeek.FRIDAY);
        for (var reason : CancelReason.values()) {
            var cancelled =
                    read("fri 3p").saying(SeriesEditText.Part.CANCEL, SeriesEditText.typed(reason));
            assertThat(read(cancelled).edit()).contains(new SeriesEdit.Cancel(reason));
            assertThat(read(cancelled).unknown()).isEmpty();
        }
        for (var one : CLINICIANS) {
            assertThat(read(SeriesEditText.typed(one, CLINICIANS)).clinician())
                    .isEqualTo(OptionalLong.of(one.id()));
        }
    }
}
