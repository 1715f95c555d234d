package org.quadset.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The list of a clinic that has been open for decades. */
@Tag("long")
class LargeImportTest {
    private static final int ROWS = 50_000;

    @Test
    void importsFiftyThousandPatientsCompletelyWithinAMinute(
            @TempDir Path path, @TempDir Path folder) {
        var file =
                ListFiles.write(
                        folder,
                        IntStream.range(0, ROWS)
                                .mapToObj(LargeImportTest::row)
                                .collect(
                                        Collectors.joining(
                                                "", "First Name,Last Name,DOB,Phone,City\n", "")));
        try (var clinic = new PatientsOnDisk(path)) {
            var start = System.nanoTime();
            var list = ListFiles.read(file);
            var report = clinic.imports.run(list, share -> {}, () -> false, DANA);
            var time = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("50,000 patients imported in " + time.toMillis() / 1000.0 + " s");

            assertThat(report.bad()).isEmpty();
            assertThat(report.duplicates()).isEmpty();
            assertThat(report.good()).hasSize(ROWS);
            assertThat(clinic.count("patient")).isEqualTo(ROWS);
            assertThat(clinic.count("patient_phone")).isEqualTo(ROWS);
            for (int i = 0; i < ROWS; i += 4999) {
                var patient = clinic.service.byRecordNumber("Q-" + (10001 + i), DANA).orElseThrow();
                assertThat(patient.details())
                        .isEqualTo(report.good().get(i).details())
                        .satisfies(
                                details ->
                                        assertThat(details.born())
                                                .contains(born(details.names().given())));
            }
            assertThat(clinic.find("(617) 0049999")).containsExactly("Family49999, Given49999");
            assertThat(time).isLessThan(Duration.ofSeconds(60));
        }
    }

    private static String row(int number) {
        return "Given%d,Family%d,%s,(617) %07d,Denver\n"
                .formatted(number, number, born(number), number);
    }

    private static LocalDate born(String given) {
        return born(Integer.parseInt(given.substring("Given".length())));
    }

    private static LocalDate born(int number) {
        return LocalDate.of(1930, 1, 1).plusDays(number % 30_000);
    }
}
