package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.least;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.text.DateOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finding patients while the clinic's records grow and change. */
class PatientFindingTest {
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

    @Test
    void findsByPreferredAndFormerName() {
        var names = new PatientNames("Thị Ánh", "Nguyễn", "Annie", "Trần");
        var plain = least("x", "y", "617 555 0100");
        clinic.register(
                new PatientDetails(
                        names,
                        plain.born(),
                        plain.sex(),
                        "",
                        "",
                        plain.phones(),
                        "",
                        plain.address(),
                        plain.emergency(),
                        plain.language(),
                        plain.coverage(),
                        plain.history(),
                        ""));
        for (var typed : List.of("annie", "tran", "nguyen annie", "anh tran")) {
            assertThat(clinic.find(typed)).as(typed).containsExactly("Nguyễn, Thị Ánh");
        }
    }

    @Test
    void listsByNameWhateverTheOrderOfRegistration() {
        clinic.register(least("Zoë", "Smith", "617 555 0100"));
        clinic.register(least("Ännchen", "Smith", "617 555 0101"));
        clinic.register(least("Bob", "Smith", "617 555 0102"));
        assertThat(clinic.find("smith"))
                .containsExactly("Smith, Ännchen", "Smith, Bob", "Smith, Zoë");
    }

    @Test
    void findsAsManyAsAskedForWhenNamesShareTheirBeginning() {
        for (char c = 'a'; c < 'm'; c++) {
            clinic.register(
                    least(
                            "An%1$ca An%1$cb".formatted(c),
                            "An%1$cc An%1$cd".formatted(c),
                            "6175550"));
        }
        assertThat(clinic.service.find("an", DateOrder.MONTH_DAY_YEAR, false, 10, DANA))
                .hasSize(10);
        assertThat(clinic.service.find("an", DateOrder.MONTH_DAY_YEAR, false, 50, DANA))
                .hasSize(12);
    }

    @Test
    void findsANameAmongManyWithTheSameTelephoneTail() {
        for (int i = 0; i < 30; i++) {
            clinic.register(least("Child " + i, "Household", "(6" + (10 + i) + ") 555-0100"));
        }
        clinic.register(least("Zed", "Last", "(699) 555-0100"));
        assertThat(clinic.service.find("zed 5550100", DateOrder.MONTH_DAY_YEAR, false, 20, DANA))
                .extracting(found -> found.names().listed())
                .containsExactly("Last, Zed");
    }

    /** "polygenelubricants" is a word whose hash has no positive counterpart. */
    @Test
    void findsAWordWithTheSmallestHash() {
        clinic.register(least("Polygenelubricants", "Wolfeschlegelsteinhausen", "617 555 0100"));
        assertThat(clinic.find("wolfeschlegelsteinhausen polygenelubricants")).hasSize(1);
    }

    @Test
    void forgetsAFormerTelephoneAndNameAfterASave() {
        var maya = clinic.register(least("Maya", "Cohen", "617 555 0100"));
        clinic.service.save(
                new PatientDraft(
                        maya.id(), maya.version(), least("Maya", "Levi", "617 555 0199"), Map.of()),
                DANA);
        assertThat(clinic.find("cohen")).isEmpty();
        assertThat(clinic.find("0100")).isEmpty();
        assertThat(clinic.find("levi 0199")).containsExactly("Levi, Maya");
    }
}
