package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleRules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** How long somebody waits, and from when on it is too long. */
class WaitingTest {
    private static final Instant START = Instant.parse("2026-11-19T14:00:00Z");

    private static Appointment appointment(AppointmentStatus status) {
        return new Appointment(
                1,
                1,
                1,
                1,
                AppointmentKind.FOLLOW_UP,
                status,
                START,
                START.plusSeconds(2700),
                ZoneOffset.UTC,
                "",
                Optional.empty(),
                Optional.of(START),
                AppointmentDetails.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "ARRIVED, 2026-11-19T14:09:59Z, NONE, 9 min",
        "ARRIVED, 2026-11-19T14:10:00Z, AMBER, 10 min",
        "ARRIVED, 2026-11-19T14:14:59Z, AMBER, 14 min",
        "ARRIVED, 2026-11-19T14:15:00Z, RED, 15 min",
        "ARRIVED, 2026-11-19T13:50:00Z, NONE, 0 min",
        "BOOKED, 2026-11-19T13:39:00Z, NONE, in 21 min",
        "BOOKED, 2026-11-19T13:59:40Z, NONE, in 1 min",
        "CONFIRMED, 2026-11-19T12:09:00Z, NONE, in 1 h 51",
        "CONFIRMED, 2026-11-19T14:06:00Z, NONE, 6 min late",
        "BOOKED, 2026-11-19T14:00:20Z, NONE, now",
        "IN_TREATMENT, 2026-11-19T14:39:00Z, NONE, 39 min",
        "DONE, 2026-11-19T14:39:00Z, NONE, ''",
    })
    void tellsTheTimeAndItsLevel(
            AppointmentStatus status, Instant now, Waiting.Level level, String text) {
        var waiting = Waiting.of(appointment(status), now, ScheduleRules.DEFAULTS);
        assertThat(waiting.level()).isEqualTo(level);
        assertThat(waiting.text()).isEqualTo(text);
    }
}
