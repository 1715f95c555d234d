package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.born;
import static org.quadset.patients.PatientsOnDisk.details;
import static org.quadset.patients.PatientsOnDisk.least;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Seeing that somebody being registered may be on record already. */
class PossibleDuplicateTest {
    private static final LocalDate BIRTH = LocalDate.of(1992, 3, 14);

    @TempDir Path path;
    private PatientsOnDisk clinic;

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(path);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void fill() {
        clinic.register(details("Maya", "Cohen", Optional.of(BIRTH), "(617) 555-0100"));
        clinic.register(details("José", "Núñez-Álvarez", Optional.empty(), "+49 221 550003"));
        clinic.register(born("Jürgen", "Groß", LocalDate.of(1990, 2, 19)));
        clinic.register(born("Mary Ann", "O'Brien", LocalDate.of(1948, 1, 5)));
        clinic.register(least("太郎", "山田", "617-555-0126"));
    }

    private List<PossibleDuplicate> duplicates(PatientDetails details, long except) {
        return clinic.service.possibleDuplicates(details, except, DANA);
    }

    @Test
    void showsThatSomebodyMayBeOnRecord() {
        fill();
        assertThat(duplicates(details("MAYA", "cohen", Optional.of(BIRTH), "6175550100"), 0))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.patient().recordNumber()).isEqualTo("Q-10001");
                            assertThat(found.sameName()).isTrue();
                            assertThat(found.samePhone()).isTrue();
                            assertThat(found.sameBirth()).isTrue();
                        });
        assertThat(duplicates(born("Cohen", "Maya", BIRTH), 0))
                .as("given and family name swapped")
                .hasSize(1);
        assertThat(duplicates(born("Mayá", "Cohen", BIRTH), 0)).as("accents").hasSize(1);
        assertThat(duplicates(least("Maya", "Cohen", "1 (617) 555 0100"), 0))
                .as("a country code before the number")
                .hasSize(1);
        assertThat(duplicates(born("Maya", "Levi", BIRTH), 0))
                .as("born the same day with one name alike: married?")
                .hasSize(1);
    }

    @Test
    void doesNotShowSomebodyElse() {
        fill();
        assertThat(duplicates(born("Dina", "Levi", BIRTH), 0)).isEmpty();
        assertThat(duplicates(least("Dina", "Levi", "617 555 0100"), 0)).isEmpty();
        assertThat(duplicates(born("Maya", "Cohen", LocalDate.of(1950, 1, 1)), 0)).isEmpty();
        assertThat(duplicates(details("Maya", "Cohen", Optional.of(BIRTH), "6175550100"), 1))
                .as("not oneself")
                .isEmpty();
    }

    @Test
    void showsARecordPutAsideToo() {
        var maya = clinic.register(details("Maya", "Cohen", Optional.of(BIRTH), "617 555 0100"));
        clinic.service.delete(maya, "moved away", DANA);
        assertThat(duplicates(born("Maya", "Cohen", BIRTH), 0))
                .singleElement()
                .satisfies(found -> assertThat(found.patient().deleted()).isTrue());
    }

    @Test
    void showsTheLikeliestFirstAndAtMostFive() {
        for (int i = 0; i < 8; i++) {
            clinic.register(born("Maya " + i, "Cohen", BIRTH));
        }
        clinic.register(details("Maya", "Cohen", Optional.of(BIRTH), "617 555 0100"));
        var found = duplicates(details("Maya", "Cohen", Optional.of(BIRTH), "6175550100"), 0);
        assertThat(found).hasSize(5);
        assertThat(found.getFirst().patient().recordNumber()).isEqualTo("Q-10009");
    }

    @Test
    void doesNotTakeTwoShortNumbersForTheSame() {
        clinic.register(least("Maya", "Cohen", "55501"));
        assertThat(duplicates(least("Maya", "Levi", "55502"), 0)).isEmpty();
    }
}
