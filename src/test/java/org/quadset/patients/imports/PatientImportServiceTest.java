package org.quadset.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.patients.Sex;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.DateOrder;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Importing patient lists into a real file: good rows in, bad rows told, nobody twice. */
class PatientImportServiceTest {
    @TempDir Path path;
    @TempDir Path folder;
    private PatientsOnDisk clinic;

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(path);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private ImportReport dryRun(PatientList list) {
        return clinic.imports.dryRun(list, DANA);
    }

    private ImportReport run(PatientList list) {
        return clinic.imports.run(list, share -> {}, () -> false, DANA);
    }

    private PatientList list(String text) {
        return ListFiles.read(ListFiles.write(folder, text));
    }

    private PatientDetails stored(String recordNumber) {
        return clinic.service.byRecordNumber(recordNumber, DANA).orElseThrow().details();
    }

    @Test
    void importsThePracticeExportCompletely() {
        var report = run(ListFiles.read(ListFiles.PRACTICE_EXPORT));
        assertThat(report.bad()).isEmpty();
        assertThat(report.duplicates()).isEmpty();
        assertThat(report.good()).hasSize(34);
        assertThat(report.imported()).isTrue();
        assertThat(clinic.count("patient")).isEqualTo(34);
        assertThat(clinic.count("patient_phone")).isEqualTo(34);

        var maria = stored("Q-10001");
        assertThat(maria.names().listed()).isEqualTo("Gonzalez, Maria");
        assertThat(maria.born()).contains(LocalDate.of(2000, 2, 29));
        assertThat(maria.firstPhone()).isEqualTo("(617) 555-0100");
        assertThat(maria.email()).isEqualTo("p0@example.net");
        assertThat(maria.address().line())
                .isEqualTo("12 Elm St, Apt 4, Denver, CO 80202, United States");
        assertThat(maria.coverage().payer()).isEqualTo("Medicare Part B");
        assertThat(maria.coverage().memberNumber()).isEqualTo("1EG4-TE5-MK00");
        assertThat(stored("Q-10002").note()).isEqualTo("Prefers mornings");
        assertThat(stored("Q-10020").names().listed()).as("trimmed").isEqualTo("Me, Trim");
        assertThat(stored("Q-10019").names().listed()).isEqualTo("Jones \"BJ\", Bob, Jr.");
        assertThat(clinic.find("константинопольский")).hasSize(1);
        assertThat(clinic.find("zolc lukasz")).containsExactly("Żółć, Łukasz");
    }

    @Test
    void importsTheGermanListCompletely() {
        var report = run(ListFiles.read(ListFiles.GERMAN_EXCEL));
        assertThat(report.bad()).isEmpty();
        assertThat(report.good()).hasSize(20);
        var third = stored("Q-10005");
        assertThat(third.names().listed()).isEqualTo("de la Croix, Anne-Marie");
        assertThat(third.born()).as("5 April, not 4 May").contains(LocalDate.of(1964, 4, 5));
        assertThat(third.address().line()).isEqualTo("PO Box 99, Köln, 01071");
        assertThat(third.coverage().payer()).isEqualTo("TK");
        assertThat(third.note()).isEqualTo("KG; 6 × 20 min");
        assertThat(clinic.find("groß")).containsExactly("Groß, Jürgen");
    }

    @Test
    void tellsRowsWithMissingAndTooManyCells() {
        var report = run(ListFiles.read(ListFiles.MISSING_COLUMNS));
        assertThat(ListFiles.goodLines(report)).containsExactly(3L);
        assertThat(ListFiles.badLines(report)).containsExactly(2L, 4L);
        assertThat(ListFiles.reasons(report, 2)).containsExactly("born patient.phoneOrBirthNeeded");
        assertThat(ListFiles.reasons(report, 4))
                .containsExactly("row import.tooManyCells", "phone1 patient.phoneTooShort");
        assertThat(report.bad().get(1).reasons().getFirst().arguments()).containsExactly(9, 7);
        assertThat(clinic.find("")).containsExactly("Roe, Bob");
    }

    @Test
    void tellsEveryWrongDateWithItsLineAndReason() {
        var report = run(ListFiles.read(ListFiles.WRONG_DATES));
        assertThat(ListFiles.reasons(report, 2)).containsExactly("born date.noSuchMonth");
        assertThat(ListFiles.reasons(report, 5)).containsExactly("born date.noSuchDay");
        assertThat(ListFiles.reasons(report, 6)).containsExactly("born date.noSuchMonth");
        assertThat(ListFiles.reasons(report, 7)).containsExactly("born date.noSuchMonth");
        assertThat(ListFiles.reasons(report, 8)).containsExactly("born patient.bornInFuture");
        assertThat(ListFiles.reasons(report, 9)).containsExactly("born patient.tooOld");
        assertThat(ListFiles.reasons(report, 10)).containsExactly("born date.spreadsheetNumber");
        assertThat(ListFiles.reasons(report, 17))
                .containsExactly("born patient.phoneOrBirthNeeded");
        assertThat(ListFiles.reasons(report, 18))
                .containsExactly("born patient.phoneOrBirthNeeded");
        assertThat(ListFiles.reasons(report, 20)).containsExactly("born date.yearOnly");
        assertThat(ListFiles.reasons(report, 21)).containsExactly("born patient.tooOld");
        assertThat(ListFiles.reasons(report, 22)).containsExactly("born patient.bornInFuture");
        assertThat(ListFiles.badLines(report))
                .containsExactly(2L, 5L, 6L, 7L, 8L, 9L, 10L, 17L, 18L, 20L, 21L, 22L);
        assertThat(report.good())
                .extracting(row -> row.line() + " " + row.details().born().orElseThrow())
                .containsExactly(
                        "3 1980-12-31",
                        "4 2003-01-02",
                        "11 1980-03-14",
                        "12 1980-03-14",
                        "13 1980-03-14",
                        "14 1980-03-04",
                        "15 2000-01-01",
                        "16 1980-01-01",
                        "19 1980-01-01");
        assertThat(report.good()).allMatch(row -> row.details().sex() == Sex.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ListFiles.PRACTICE_EXPORT,
                ListFiles.GERMAN_EXCEL,
                ListFiles.MISSING_COLUMNS,
                ListFiles.WRONG_DATES
            })
    void putsEveryRowOnExactlyOneList(String name) {
        var list = ListFiles.read(name);
        var report = dryRun(list);
        var lines = new ArrayList<>(ListFiles.goodLines(report));
        lines.addAll(ListFiles.badLines(report));
        report.duplicates().forEach(row -> lines.add(row.line()));
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        list.rows().stream().map(PatientList.Row::line).toList());
    }

    @Test
    void storesNothingOnADryRunAndTheSameOnTheRealOne() {
        var list = ListFiles.read(ListFiles.WRONG_DATES);
        var dry = dryRun(list);
        assertThat(dry.imported()).isFalse();
        assertThat(clinic.count("patient")).isZero();
        assertThat(clinic.count("audit_event")).isZero();
        var real = run(list);
        assertThat(real.good()).isEqualTo(dry.good());
        assertThat(real.bad()).isEqualTo(dry.bad());
        assertThat(clinic.count("patient")).isEqualTo(dry.good().size());
        assertThat(clinic.count("audit_event")).isEqualTo(1);
    }

    @Test
    void importsNobodyASecondTime() {
        run(ListFiles.read(ListFiles.PRACTICE_EXPORT));
        var again = run(ListFiles.read(ListFiles.PRACTICE_EXPORT));
        assertThat(again.good()).isEmpty();
        assertThat(again.bad()).isEmpty();
        assertThat(again.duplicates()).hasSize(34);
        assertThat(again.duplicates().getFirst().sameAs()).isEqualTo("Q-10001");
        assertThat(clinic.count("patient")).isEqualTo(34);
    }

    @Test
    void tellsSomebodyWhoStandsInTheFileTwice() {
        var report =
                run(
                        list(
                                "First Name,Last Name,DOB,Phone\n"
                                        + "Maya,Cohen,3/14/1992,617 555 0100\n"
                                        + "MAYÁ,cohen,1992-03-14,\n"
                                        + "Maya,Cohen,,(617) 555-0100\n"
                                        + "Maya,Cohen,3/15/1992,617 555 0199\n"));
        assertThat(ListFiles.goodLines(report)).containsExactly(2L, 5L);
        assertThat(report.duplicates())
                .extracting(ImportReport.DuplicateRow::line)
                .containsExactly(3L, 4L);
        assertThat(report.duplicates()).allMatch(row -> row.sameAs().contains("2"));
        assertThat(clinic.count("patient")).isEqualTo(2);
    }

    @Test
    void knowsSomebodyWhoWasPutAside() {
        var maya = clinic.register(PatientsOnDisk.born("Maya", "Cohen", LocalDate.of(1992, 3, 14)));
        clinic.service.delete(maya, "moved away", DANA);
        var report = run(list("First Name,Last Name,DOB\nMaya,Cohen,3/14/1992\n"));
        assertThat(report.duplicates())
                .singleElement()
                .satisfies(row -> assertThat(row.sameAs()).isEqualTo("Q-10001"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void importsNothingWhenItIsCancelled(int batchesBefore) {
        var asked = new AtomicInteger();
        var shares = new ArrayList<Double>();
        assertThatExceptionOfType(ImportCancelledException.class)
                .isThrownBy(
                        () ->
                                clinic.imports.run(
                                        list(many(1400)),
                                        shares::add,
                                        () -> asked.getAndIncrement() == batchesBefore,
                                        DANA));
        assertThat(shares).hasSize(batchesBefore);
        assertThat(clinic.count("patient")).isZero();
        assertThat(clinic.count("patient_name_token")).isZero();
        assertThat(clinic.count("audit_event")).isZero();
    }

    @Test
    void tellsHowFarItIs() {
        var shares = new ArrayList<Double>();
        clinic.imports.run(list(many(1400)), shares::add, () -> false, DANA);
        assertThat(shares).isSorted().allMatch(share -> share > 0 && share <= 1);
        assertThat(shares.getLast()).isEqualTo(1.0);
        assertThat(clinic.count("patient")).isEqualTo(1400);
    }

    static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "Given%d,Family%d,%d 555 0100\n".formatted(i, i, 1000 + i))
                .collect(Collectors.joining("", "First Name,Last Name,Phone\n", ""));
    }

    @Test
    void goesByColumnsMappedByHand() {
        var list = list("A,B,C\n617 555 0100,Cohen,Maya\n");
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> dryRun(list))
                .satisfies(
                        problem ->
                                assertThat(problem.messageKey()).isEqualTo("import.noNameColumn"));
        var mapped =
                list.withColumn(0, Optional.of(ImportColumn.WORK_PHONE))
                        .withColumn(1, Optional.of(ImportColumn.FAMILY_NAME))
                        .withColumn(2, Optional.of(ImportColumn.GIVEN_NAME));
        assertThat(run(mapped).good()).hasSize(1);
        assertThat(clinic.find("0100")).containsExactly("Cohen, Maya");
    }

    @Test
    void goesByADateOrderSetByHand() {
        var list = list("Last Name,DOB\nCohen,3/4/1992\n").withDateOrder(DateOrder.DAY_MONTH_YEAR);
        assertThat(run(list).good().getFirst().details().born()).contains(LocalDate.of(1992, 4, 3));
    }

    @Test
    void joinsTheMiddleNameToTheGivenOne() {
        run(list("First Name,Middle Name,Last Name,Phone\nMaya,Ruth,Cohen,617 555 0100\n"));
        assertThat(clinic.find("ruth")).containsExactly("Cohen, Maya Ruth");
    }

    @Test
    void tellsAllThatIsWrongWithARow() {
        var report =
                dryRun(
                        list(
                                "First Name,Last Name,DOB,Phone,Email\n"
                                        + ",,31/31/1990,12,nonsense\n"
                                        + "Maya,"
                                        + "x".repeat(101)
                                        + ",,617 555 0100,\n"));
        assertThat(ListFiles.reasons(report, 2))
                .contains(
                        "familyName patient.nameNeeded",
                        "born date.noSuchMonth",
                        "phone1 patient.phoneTooShort",
                        "email patient.emailNeedsAt");
        assertThat(ListFiles.reasons(report, 3)).containsExactly("familyName text.tooLong");
    }

    @Test
    void recordsTheImportOnce() {
        run(ListFiles.read(ListFiles.MISSING_COLUMNS));
        assertThat(clinic.count("audit_event")).isEqualTo(1);
    }

    @Test
    void refusesWhoeverLacksThePermission() {
        var others = EnumSet.complementOf(EnumSet.of(Permission.IMPORT_PATIENTS));
        var reader = new Actor("Reader", others);
        var list = ListFiles.read(ListFiles.MISSING_COLUMNS);
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> clinic.imports.dryRun(list, reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> clinic.imports.run(list, share -> {}, () -> false, reader));
        assertThat(clinic.count("patient")).isZero();
    }

    @Test
    void leavesTheOtherRowsAloneWhateverIsBad() {
        var report =
                run(
                        list(
                                "First Name,Last Name,DOB\n"
                                        + "A,One,1990-01-01\n"
                                        + "B,Two,1990-02-30\n"
                                        + "C,Three,1990-03-01\n"));
        assertThat(List.of(report.good().size(), report.bad().size())).containsExactly(2, 1);
        assertThat(clinic.find("")).containsExactlyInAnyOrder("One, A", "Three, C");
    }
}
