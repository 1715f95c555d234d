package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.born;
import static org.quadset.patients.PatientsOnDisk.details;
import static org.quadset.patients.PatientsOnDisk.least;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.NaughtyStrings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is typed and who is found, in a clinic that stays as it is. */
class PatientSearchTest {
    private static PatientsOnDisk clinic;

    @BeforeAll
    static void fill(@TempDir Path path) {
        clinic = new PatientsOnDisk(path);
        clinic.register(
                details("Maya", "Cohen", Optional.of(LocalDate.of(1992, 3, 14)), "(617) 555-0100"));
        clinic.register(details("José", "Núñez-Álvarez", Optional.empty(), "+49 221 550003"));
        clinic.register(born("Jürgen", "Groß", LocalDate.of(1990, 2, 19)));
        clinic.register(born("Mary Ann", "O'Brien", LocalDate.of(1948, 1, 5)));
        clinic.register(least("太郎", "山田", "617-555-0126"));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cohen | Cohen, Maya",
                "COH | Cohen, Maya",
                "maya cohen | Cohen, Maya",
                "cohen maya | Cohen, Maya",
                "co ma | Cohen, Maya",
                "jose | Núñez-Álvarez, José",
                "ALVAREZ | Núñez-Álvarez, José",
                "nunez jose | Núñez-Álvarez, José",
                "gross | Groß, Jürgen",
                "jurgen | Groß, Jürgen",
                "obrien | O'Brien, Mary Ann",
                "o'brien ann | O'Brien, Mary Ann",
                "山 | 山田, 太郎",
                "3/14/1992 | Cohen, Maya",
                "14.3.1992 | Cohen, Maya",
                "14 Mar 1992 | Cohen, Maya",
                "1992-03-14 coh | Cohen, Maya",
                "0100 | Cohen, Maya",
                "555-0100 | Cohen, Maya",
                "6175550100 | Cohen, Maya",
                "550003 | Núñez-Álvarez, José",
                "Q-10001 | Cohen, Maya",
                "q10002 | Núñez-Álvarez, José",
                "10003 | Groß, Jürgen"
            })
    void findsBy(String typed, String listed) {
        assertThat(clinic.find(typed)).containsExactly(listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cohen jose", "ohen", "3/15/1992", "cohen 1990-02-19", "0101", "Q-2", "zzz"})
    void findsNobodyBy(String typed) {
        assertThat(clinic.find(typed)).isEmpty();
    }

    @Test
    void listsTheLatestChangesWithNothingTyped() {
        assertThat(clinic.find("")).hasSize(5);
        assertThat(clinic.service.find("", DateOrder.MONTH_DAY_YEAR, false, 2, DANA))
                .extracting(PatientSummary::recordNumber)
                .containsExactlyInAnyOrder("Q-10004", "Q-10005");
    }

    @Test
    void survivesNaughtyStrings() {
        for (var naughty : NaughtyStrings.all()) {
            assertThat(clinic.find(naughty).size()).isBetween(0, 5);
        }
    }

    @Test
    void doesNotTakeSearchSignsForWildcards() {
        for (var typed : List.of("_ohen", "%ohen", "c%a", "c*a")) {
            assertThat(clinic.find(typed)).as(typed).isEmpty();
        }
    }
}
