package org.quadset.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A device: its dates, and whether a row names it. */
class EquipmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Equipment device(String name, String checked, String due) {
        return new Equipment(
                0,
                0,
                EquipmentKind.ULTRASOUND,
                name,
                "SN-4711",
                Optional.ofNullable(checked).map(LocalDate::parse),
                Optional.ofNullable(due).map(LocalDate::parse),
                false);
    }

    @ParameterizedTest(name = "\"{0}\" checked {1}, due {2}: {3}")
    @CsvSource({
        "US 1, 2026-01-10, 2027-01-10,",
        "US 1, 2026-11-22, 2026-11-22,",
        "US 1,,,",
        "' ', 2026-01-10, 2027-01-10, name",
        "US 1, 2026-11-23, 2027-01-10, calibratedOn",
        "US 1, 2026-01-10, 2026-01-09, dueOn"
    })
    void tellsWhatIsWrong(String name, String checked, String due, String field) {
        assertThat(device(name, checked, due).violations(TODAY))
                .extracting(Violation::field)
                .isEqualTo(field == null ? List.of() : List.of(field));
    }

    @ParameterizedTest(name = "due {0}: overdue {1}")
    @CsvSource({"2026-11-21, true", "2026-11-22, false", "2026-11-23, false", ", false"})
    void isOverdueFromTheDayAfter(String due, boolean overdue) {
        assertThat(device("US 1", null, due).overdue(TODAY)).isEqualTo(overdue);
    }

    @Test
    void isNeverOverdueWhenItIsRetired() {
        var old =
                new Equipment(
                        1,
                        1,
                        EquipmentKind.OTHER,
                        "Old",
                        "",
                        Optional.empty(),
                        Optional.of(TODAY.minusYears(3)),
                        true);
        assertThat(old.overdue(TODAY)).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "US 1, true",
        "us  1, true",
        "sn-4711, true",
        "US 2, false",
        "US, false",
        "'', false",
        "'  ', false"
    })
    void isNamedByItsNameOrSerialNumber(String typed, boolean named) {
        var late = device("US 1", "2025-01-01", "2026-01-01");
        assertThat(late.isNamed(typed)).isEqualTo(named);
        assertThat(Equipment.overdue(List.of(late), typed, TODAY))
                .isEqualTo(named ? List.of(late) : List.of());
        assertThat(Equipment.overdue(List.of(late), typed, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void isNotNamedByAnEmptyTextWhenItHasNoSerialNumber() {
        var plain =
                new Equipment(
                        0,
                        0,
                        EquipmentKind.OTHER,
                        "Lamp",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false);
        assertThat(plain.isNamed("")).isFalse();
        assertThat(plain.isNamed("lamp")).isTrue();
    }
}
