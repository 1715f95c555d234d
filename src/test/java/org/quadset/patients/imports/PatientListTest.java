package org.quadset.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.NaughtyStrings;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Reading a list that another program wrote: encoding, delimiter, order of dates, columns, lines.
 */
class PatientListTest {
    private static final String LIST =
            "First Name,Last Name,Date of Birth,Phone\n"
                    + "Zoë,Müller,12/31/1931,617 555 0101\n"
                    + "José,Núñez,11/10/1950,617 555 0103\n";

    @TempDir Path folder;

    private static void refused(Path file, String messageKey, Object... arguments) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> ListFiles.read(file))
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo(messageKey);
                            assertThat(List.of(problem.arguments()))
                                    .containsAll(List.of(arguments));
                        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "04-client-list-utf8-bom.csv, UTF-8, ',', MONTH_DAY_YEAR, true, 34",
        "07-german-excel-semicolon-cp1252.csv, windows-1252, ;, DAY_MONTH_YEAR, true, 20",
        "h05-missing-columns.csv, UTF-8, ',', MONTH_DAY_YEAR, false, 3",
        "h07-wrong-dates.csv, UTF-8, ',', MONTH_DAY_YEAR, false, 21"
    })
    void detectsHowAFileIsWritten(
            String name,
            String charset,
            char delimiter,
            DateOrder order,
            boolean certain,
            int rows) {
        var list = ListFiles.read(name);
        assertThat(list.format().charset()).isEqualTo(Charset.forName(charset));
        assertThat(list.format().delimiter()).isEqualTo(delimiter);
        assertThat(list.format().dateOrder()).isEqualTo(order);
        assertThat(list.format().dateOrderCertain()).isEqualTo(certain);
        assertThat(list.rows()).hasSize(rows);
    }

    @Test
    void leavesTheByteOrderMarkOutOfTheFirstHeading() {
        assertThat(ListFiles.read(ListFiles.PRACTICE_EXPORT).headings().getFirst())
                .isEqualTo("First Name");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true"})
    void readsUnicodeInAnyEncoding(String charset, boolean marked) {
        var text = (marked ? "\ufeff" : "") + LIST;
        var list = ListFiles.read(ListFiles.write(folder, text, Charset.forName(charset)));
        assertThat(list.format().charset()).isEqualTo(Charset.forName(charset));
        assertThat(list.headings().getFirst()).isEqualTo("First Name");
        assertThat(list.rows().getFirst().cells()).startsWith("Zoë", "Müller");
    }

    @Test
    void readsWindows1252WhereItIsNoUtf8() {
        var list = ListFiles.read(ListFiles.write(folder, LIST, Charset.forName("windows-1252")));
        assertThat(list.rows().getFirst().cells()).startsWith("Zoë", "Müller");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void detectsEveryDelimiter(char delimiter) {
        var list = ListFiles.read(ListFiles.write(folder, LIST.replace(',', delimiter)));
        assertThat(list.format().delimiter()).isEqualTo(delimiter);
        assertThat(list.headings()).hasSize(4);
        assertThat(list.columns().values())
                .containsExactlyInAnyOrder(
                        ImportColumn.GIVEN_NAME,
                        ImportColumn.FAMILY_NAME,
                        ImportColumn.BORN,
                        ImportColumn.MOBILE_PHONE);
    }

    @Test
    void isNotMisledByCommasWithinASemicolonFile() {
        var list =
                ListFiles.read(
                        ListFiles.write(
                                folder,
                                "Nachname;Vorname;Geburtsdatum\n"
                                        + "\"a, b, c, d\";Maya;1.2.1990\n"
                                        + "Müller, geb. Groß;Zoë;2.3.1991\n"));
        assertThat(list.format().delimiter()).isEqualTo(';');
        assertThat(list.rows().getFirst().cells().getFirst()).isEqualTo("a, b, c, d");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12/31/1980 1/2/1990, MONTH_DAY_YEAR, true",
        "31/12/1980 1/2/1990, DAY_MONTH_YEAR, true",
        "1.2.1990 3.4.1991, DAY_MONTH_YEAR, true",
        "1/2/1990 3/4/1991, MONTH_DAY_YEAR, false",
        "1990-01-02 1991-03-04, MONTH_DAY_YEAR, false"
    })
    void detectsTheOrderOfDayAndMonth(String dates, DateOrder order, boolean certain) {
        var text =
                "Last Name,DOB\n"
                        + List.of(dates.split(" ")).stream()
                                .map(date -> "Doe," + date + "\n")
                                .collect(Collectors.joining());
        var format = ListFiles.read(ListFiles.write(folder, text)).format();
        assertThat(format.dateOrder()).isEqualTo(order);
        assertThat(format.dateOrderCertain()).isEqualTo(certain);
    }

    @Test
    void keepsTheHabitOfTheClinicWhereNoDateTells() {
        var file = ListFiles.write(folder, "Last Name,DOB\nDoe,1/2/1990\n");
        assertThat(PatientList.read(file, DateOrder.DAY_MONTH_YEAR).format().dateOrder())
                .isEqualTo(DateOrder.DAY_MONTH_YEAR);
    }

    @Test
    void isNotCertainOfAnOrderThatTheDatesContradict() {
        var file = ListFiles.write(folder, "Last Name,DOB\nDoe,31/12/1990\nRoe,12/31/1990\n");
        var format = PatientList.read(file, DateOrder.DAY_MONTH_YEAR).format();
        assertThat(format.dateOrderCertain()).isFalse();
        assertThat(format.dateOrder()).as("the clinic's habit").isEqualTo(DateOrder.DAY_MONTH_YEAR);
    }

    @Test
    void readsAgainInAnOrderOrWithADelimiterSetByHand() {
        var file = ListFiles.write(folder, "Last Name,DOB\nDoe,1/2/1990\n");
        var byHand = ListFiles.read(file).withDateOrder(DateOrder.DAY_MONTH_YEAR);
        assertThat(byHand.format().dateOrder()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(byHand.format().dateOrderCertain()).isTrue();
        var split = PatientList.readWithDelimiter(file, DateOrder.MONTH_DAY_YEAR, '/');
        assertThat(split.headings()).containsExactly("Last Name,DOB");
        assertThat(split.rows().getFirst().cells()).containsExactly("Doe,1", "2", "1990");
    }

    @Test
    void tellsTheLineWhereEachRowBegins() {
        var list =
                ListFiles.read(
                        ListFiles.write(
                                folder,
                                "Last Name,Notes\r\n"
                                        + "One,plain\r\n"
                                        + "Two,\"first\r\nsecond\r\nthird\"\r\n"
                                        + "Three,plain\r\n"));
        assertThat(list.rows()).extracting(PatientList.Row::line).containsExactly(2L, 3L, 6L);
    }

    @Test
    void tellsTheLineOfARowAfterEmptyOnes() {
        var list =
                ListFiles.read(
                        ListFiles.write(
                                folder, "Last Name,Notes\n\nOne,x\n\n\nTwo,x\n,\nThree,x\n"));
        assertThat(list.rows())
                .extracting(row -> row.cells().getFirst() + " " + row.line())
                .containsExactly("One 3", "Two 6", "Three 8");
    }

    @Test
    void tellsBrokenQuotesWithTheirLine() {
        refused(
                ListFiles.write(folder, "Last Name,Notes\nOne,x\nTwo,\"never closed\nThree,x\n"),
                "import.brokenQuotes",
                3L);
        refused(
                ListFiles.write(folder, "Last Name,Notes\n\"One\" and more,x\nTwo,y\n"),
                "import.brokenQuotes",
                2L);
    }

    @Test
    void takesQuotesInTheMiddleOfATextAsTheyAre() {
        var list = ListFiles.read(ListFiles.write(folder, "Last Name,Notes\nJones \"BJ\",x\n"));
        assertThat(list.rows().getFirst().cells()).containsExactly("Jones \"BJ\"", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n", "\r\n\r\n\n"})
    void refusesAnEmptyFile(String text) {
        refused(ListFiles.write(folder, text), "import.empty");
    }

    @Test
    void readsAFileOfHeadingsOnly() {
        assertThat(ListFiles.read(ListFiles.write(folder, "First Name,Last Name\n")).rows())
                .isEmpty();
    }

    @Test
    void refusesANulAndABinaryFile() {
        refused(ListFiles.write(folder, "Last Name,Notes\nOne,a\u0000b\n"), "import.notText");
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        refused(ListFiles.write(folder, noise), "import.notText");
        refused(ListFiles.write(folder, LIST, StandardCharsets.UTF_16LE), "import.notText");
    }

    @Test
    void tellsAFileThatIsNotThere() {
        refused(folder.resolve("gone.csv"), "import.unreadable");
        refused(folder, "import.unreadable");
    }

    @Test
    void refusesAFileTooLargeWithoutReadingIt() throws IOException {
        var file = folder.resolve("huge.csv");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(201L * 1024 * 1024);
        }
        refused(file, "import.tooLarge", 200L);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "First Name, GIVEN_NAME",
        "FIRST_NAME, GIVEN_NAME",
        "first-name, GIVEN_NAME",
        "Vorname, GIVEN_NAME",
        "Prénom, GIVEN_NAME",
        "Last Name, FAMILY_NAME",
        "Surname, FAMILY_NAME",
        "Nachname, FAMILY_NAME",
        "Date of Birth, BORN",
        "D.O.B., BORN",
        "DOB, BORN",
        "Geburtsdatum, BORN",
        "Geb.-Datum, BORN",
        "E-Mail, EMAIL",
        "Straße, STREET",
        "PLZ, POSTAL_CODE",
        "Zip, POSTAL_CODE",
        "Primary Insurance, PAYER",
        "Krankenkasse, PAYER",
        "Bemerkung, NOTE",
        "Telefon, MOBILE_PHONE"
    })
    void knowsTheHeadingsOfOtherPrograms(String heading, ImportColumn column) {
        assertThat(ImportColumn.ofHeading(heading)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Patientennr.", "Zuzahlung €", "Status", "Anrede", "Date Added"})
    void leavesOutHeadingsThatItDoesNotKnow(String heading) {
        assertThat(ImportColumn.ofHeading(heading)).isEmpty();
    }

    @Test
    void mapsAColumnOnlyOnce() {
        var list = ListFiles.read(ListFiles.write(folder, "Name,Phone,Mobile,Surname\na,1,2,b\n"));
        assertThat(list.columns())
                .containsOnly(
                        java.util.Map.entry(0, ImportColumn.FAMILY_NAME),
                        java.util.Map.entry(1, ImportColumn.MOBILE_PHONE));
    }

    @Test
    void isMappedByHand() {
        var list = ListFiles.read(ListFiles.write(folder, "A,B,Phone\nMaya,Cohen,617 555 0100\n"));
        var mapped =
                list.withColumn(0, Optional.of(ImportColumn.GIVEN_NAME))
                        .withColumn(1, Optional.of(ImportColumn.FAMILY_NAME));
        assertThat(mapped.columns()).hasSize(3);
        assertThat(mapped.withColumn(0, Optional.of(ImportColumn.FAMILY_NAME)).columns())
                .as("a column moves, it is never doubled")
                .containsEntry(0, ImportColumn.FAMILY_NAME)
                .doesNotContainKey(1);
        assertThat(mapped.withColumn(2, Optional.empty()).columns()).doesNotContainKey(2);
    }

    @Test
    void survivesNaughtyStringsInQuotes() {
        var text =
                NaughtyStrings.all().stream()
                        .filter(naughty -> naughty.indexOf('\0') < 0)
                        .map(naughty -> "\"" + naughty.replace("\"", "\"\"") + "\",x\n")
                        .collect(Collectors.joining("", "Last Name,Notes\n", ""));
        var list = ListFiles.read(ListFiles.write(folder, text));
        assertThat(list.headings()).containsExactly("Last Name", "Notes");
        assertThat(list.rows())
                .hasSameSizeAs(
                        NaughtyStrings.all().stream().filter(n -> n.indexOf('\0') < 0).toList())
                .allMatch(row -> row.cells().size() == 2);
    }
}
