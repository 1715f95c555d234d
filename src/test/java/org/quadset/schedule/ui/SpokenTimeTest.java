package org.quadset.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;

/** A time as people say and type it. */
class SpokenTimeTest {
    @ParameterizedTest
    @CsvSource({
        "9, 09:00", "9:30, 09:30", "930, 09:30", "0930, 09:30", "9.30, 09:30", "9h30, 09:30",
                "14.15, 14:15", "1415, 14:15",
        "2p, 14:00", "2pm, 14:00", "2 pm, 14:00", "2 p.m., 14:00", "2:30p, 14:30", "230p, 14:30",
                "' 2P ', 14:00", "9a, 09:00",
        "9 AM, 09:00", "12, 12:00", "12p, 12:00", "12a, 00:00", "12:30 am, 00:30", "1, 13:00",
                "130, 13:30", "6, 18:00",
        "6:59, 18:59", "7, 07:00", "7:15, 07:15", "06, 06:00", "06:30, 06:30", "0630, 06:30",
                "6a, 06:00", "0:15, 00:15",
        "00:00, 00:00", "23:59, 23:59", "18, 18:00", "15 pm, 15:00", "0a, 00:00"
    })
    void readsATimeAsItIsSaid(String typed, LocalTime meant) {
        assertThat(SpokenTime.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "noon",
                "25",
                "24:00",
                "9:60",
                "9:5",
                "13:00:00",
                "-9",
                "9;30",
                "9::30",
                "99999",
                "9x",
                "p",
                "1 2 3",
                "9:30 uhr",
                "９:３０x",
                "2026-11-19"
            })
    void refusesWhatIsNoTime(String typed) {
        assertThat(SpokenTime.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14a", "0p"})
    void refusesAnHourThatContradictsItsHalfOfTheDay(String typed) {
        assertThat(SpokenTime.read(typed)).isEmpty();
    }
}
