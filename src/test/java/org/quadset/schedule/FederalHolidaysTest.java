package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** The federal holidays by rule. */
class FederalHolidaysTest {
    @Test
    void thoseOf2026AreTheElevenThatAreKept() {
        assertThat(FederalHolidays.of(2026))
                .extracting(one -> one.firstDay().toString())
                .containsExactly(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-11-11",
                        "2026-11-26",
                        "2026-12-25");
    }

    @Test
    void aNewYearOnSaturdayIsKeptInTheYearBefore() {
        assertThat(FederalHolidays.of(2027).getLast().firstDay())
                .isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(FederalHolidays.of(2028))
                .noneSatisfy(one -> assertThat(one.firstDay()).isEqualTo(LocalDate.of(2028, 1, 1)));
    }
}
