package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.NaughtyStrings;

import java.time.LocalDate;
import java.util.List;

/** What is understood of a text typed to find a patient. */
class PatientQueryTest {
    private static PatientQuery of(String typed) {
        return PatientQuery.of(typed, DateOrder.MONTH_DAY_YEAR, PatientsOnDisk.TODAY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cohen | cohen | | ''",
                "Maya Cohen | cohen maya | | ''",
                "  Núñez-Álvarez,  José | alvarez nunez jose | | ''",
                "O'Brien | obrien | | ''",
                "3/14/1992 | '' | 1992-03-14 | ''",
                "14.3.92 | '' | 1992-03-14 | ''",
                "1992-03-14 | '' | 1992-03-14 | ''",
                "14 Mar 1992 | '' | 1992-03-14 | ''",
                "March 14, 1992 | '' | 1992-03-14 | ''",
                "19920314 | '' | 1992-03-14 | ''",
                "cohen 3/14/1992 | cohen | 1992-03-14 | ''",
                "3/14/1992 cohen | cohen | 1992-03-14 | ''",
                "0100 | '' | | 0100",
                "555-0100 | '' | | 5550100",
                "(617) 555-0100 | '' | | 6175550100",
                "617.555.0100 | '' | | 6175550100",
                "+1 617 555 0100 | '' | | 16175550100",
                "cohen 0100 | cohen | | 0100",
                "Q-10001 | '' | | 10001",
                "q10001 | '' | | 10001",
                "10001 | '' | | 10001",
                "Q-10001 cohen | cohen | | 10001",
                "cohen 3/14/1992 0100 | cohen | 1992-03-14 | 0100",
                "Nguyễn Thị Ánh | nguyen thi anh | | ''",
                "山田 | 山田 | | ''"
            })
    void understands(String typed, String words, LocalDate born, String digits) {
        var query = of(typed);
        assertThat(query.words())
                .containsExactlyInAnyOrderElementsOf(
                        words.isEmpty() ? List.of() : List.of(words.split(" ")));
        assertThat(query.born().orElse(null)).isEqualTo(born);
        assertThat(query.digits()).isEqualTo(digits);
    }

    @Test
    void readsADateInTheOrderOfTheClinic() {
        assertThat(
                        PatientQuery.of("3/4/1992", DateOrder.DAY_MONTH_YEAR, PatientsOnDisk.TODAY)
                                .born())
                .contains(LocalDate.of(1992, 4, 3));
        assertThat(of("3/4/1992").born()).contains(LocalDate.of(1992, 3, 4));
    }

    @Test
    void putsTheLongestWordFirst() {
        assertThat(of("li cohen").words()).containsExactly("cohen", "li");
    }

    @Test
    void isEmptyWhenNothingIsTyped() {
        assertThat(of("").isEmpty()).isTrue();
        assertThat(of(" .,- ").isEmpty()).isTrue();
        assertThat(of("x").isEmpty()).isFalse();
    }

    @Test
    void survivesNaughtyStrings() {
        for (var naughty : NaughtyStrings.all()) {
            assertThat(of(naughty).digits()).matches("[0-9]*");
        }
    }
}
