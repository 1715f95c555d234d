package org.quadset.charting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.app.Wiring;
import org.quadset.billing.ThresholdStanding;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The year's amount while it is typed beside a visit. */
class SpendingModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
    private Wiring clinic;
    private long patient;
    private SpendingModel model;
    private final List<ThresholdStanding> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        var clock = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Mina", "Cast", "(555) 555-0190"),
                                        Map.of()),
                                PatientsOnDisk.DANA)
                        .id();
        model =
                new SpendingModel(
                        clinic.spending(),
                        Tasks.inline(),
                        new Problems(clock),
                        clinic.time(),
                        PatientsOnDisk.DANA);
        model.open(patient, TODAY, heard::add);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2480, OVER",
        "'$2,480.00', OVER",
        "2479.99, UNDER",
        "0, UNDER",
        "999999.99,",
        "'',",
        "twelve,",
        "-5,",
        "12.345,"
    })
    void takesAnAmountInDollars(String typed, ThresholdStanding standing) {
        model.amount.set(typed);
        model.store();
        assertThat(heard).isEqualTo(standing == null ? List.of() : List.of(standing));
        assertThat(model.amountError.get().isEmpty()).isEqualTo(standing != null);
        assertThat(model.amount.get())
                .as("what was refused stays as it was typed")
                .isEqualTo(standing == null ? typed : "");
    }

    @ParameterizedTest
    @CsvSource({"11/23/2026", "12/31/2025", "soon", "''", "2/30/2026"})
    void tellsADayThatCanNotBeBeneathItsField(String typed) {
        model.amount.set("100");
        model.asOf.set(typed);
        model.store();
        assertThat(heard).isEmpty();
        assertThat(model.asOfError.get()).isNotEmpty();
        assertThat(model.amount.get()).isEqualTo("100");
    }

    @Test
    void showsWhatWasSaidLastWhenTheVisitIsOpenedAgain() {
        model.amount.set("1840.50");
        model.store();
        model.open(patient, TODAY, heard::add);
        assertThat(model.last.get()).contains("1840.50", "11/22/2026");
        assertThat(model.amount.get()).isEmpty();
    }

    @Test
    void beginsWithTheVisitsDayForAnOldVisit() {
        model.open(patient, TODAY.minusDays(10), heard::add);
        assertThat(model.asOf.get()).isEqualTo("11/12/2026");
    }
}
