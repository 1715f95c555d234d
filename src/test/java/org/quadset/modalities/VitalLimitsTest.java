package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.util.List;
import java.util.Map;

/** The lines at which a clinic suggests to stop (modalities.md, section 9). */
class VitalLimitsTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "heart_rate, 50,",
        "heart_rate, 49, vitals.heartUnder",
        "heart_rate, 120,",
        "heart_rate, 121, vitals.over",
        "systolic, 179,",
        "systolic, 180, vitals.from",
        "diastolic, 109,",
        "diastolic, 110, vitals.from",
        "oxygen, 90,",
        "oxygen, 89, vitals.under",
        "oxygen, '',",
        "heart_rate, abc,"
    })
    void tellsAtItsFieldWhichLineIsCrossed(String field, String typed, String key) {
        assertThat(VitalLimits.USUAL.crossed(Map.of(field, typed)))
                .extracting(one -> one.field() + " " + one.messageKey())
                .isEqualTo(key == null ? List.of() : List.of(field + " " + key));
    }

    @Test
    void followsTheClinicsOwnLines() {
        var stricter = new VitalLimits(100, 55, 160, 100, 92);
        assertThat(stricter.violations()).isEmpty();
        assertThat(stricter.crossed(Map.of("heart_rate", "101", "oxygen", "91", "systolic", "159")))
                .extracting(Violation::field)
                .containsExactly("heart_rate", "oxygen");
        assertThat(VitalLimits.of(stricter.asSettings())).isEqualTo(stricter);
    }

    @ParameterizedTest(name = "{0}/{1}, {2}/{3}, {4}: {5}")
    @CsvSource({
        "120, 50, 180, 110, 90, ''",
        "50, 50, 180, 110, 90, highestHeartRate",
        "251, 50, 180, 110, 90, highestHeartRate",
        "120, 19, 180, 110, 90, lowestHeartRate",
        "120, 50, 110, 110, 90, systolic",
        "120, 50, 301, 110, 90, systolic",
        "120, 50, 180, 19, 90, diastolic",
        "120, 50, 180, 110, 49, lowestOxygen",
        "120, 50, 180, 110, 101, lowestOxygen"
    })
    void refusesLinesThatNoFieldCouldCross(
            int high, int low, int systolic, int diastolic, int oxygen, String field) {
        assertThat(new VitalLimits(high, low, systolic, diastolic, oxygen).violations())
                .extracting(Violation::field)
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void isAsUsualWhereTheStoredSettingIsNoNumber() {
        assertThat(VitalLimits.of(Map.of("systolic", "high"))).isEqualTo(VitalLimits.USUAL);
    }
}
