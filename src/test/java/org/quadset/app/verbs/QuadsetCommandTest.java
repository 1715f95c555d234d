package org.quadset.app.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.text.DateOrder;
import org.quadset.security.Actor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The command line: its verbs, its exit codes, and one line for each refusal. */
class QuadsetCommandTest {
    private static final Actor DANA = Actor.withAllPermissions("Dana Ruiz, PT");
    private static final String LIST =
            "First Name,Last Name,DOB,Phone\nIda,Ember,3/14/1992,555-0201\nJo,Kern,12/31/1980,555-0202\nBad,Date,13/45/1990,555-0203\n";

    @TempDir Path temporary;

    /** What a call of the program left behind. */
    private record Result(int code, String out, String err) {
        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    private static Result run(String... arguments) {
        var out = System.out;
        var err = System.err;
        var caughtOut = new ByteArrayOutputStream();
        var caughtErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
            int code = QuadsetCommand.run(arguments);
            return new Result(
                    code,
                    caughtOut.toString(StandardCharsets.UTF_8),
                    caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path clinicFolder() {
        return temporary.resolve("clinic");
    }

    private List<Patient> onRecord(String typed) {
        try (var clinic = Wiring.open(clinicFolder(), Clock.systemDefaultZone())) {
            return clinic.patients().find(typed, DateOrder.MONTH_DAY_YEAR, false, 10, DANA).stream()
                    .map(one -> clinic.patients().byId(one.id(), DANA))
                    .toList();
        }
    }

    private Path list() throws IOException {
        return Files.writeString(temporary.resolve("people.csv"), LIST);
    }

    @Test
    void listsItsVerbsWhenAskedForHelp() {
        var result = run("--help");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Usage: quadset", "import", "sheet", "tour", "--data", "--demo");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void saysItsVersion() {
        var result = run("--version");
        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Quadset ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "nonsense",
                "import",
                "import nonsense",
                "import patients",
                "import patients a.csv b.csv",
                "import patients a.csv --dates SOMEHOW",
                "sheet",
                "sheet --patient Q-10001",
                "sheet --patient Q-10001 --out",
                "--data"
            })
    void exitsWithTwoAndOneLineOnWrongUse(String typed) {
        var result = run(typed.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errorLines()).hasSize(1);
        assertThat(result.errorLines().getFirst()).isNotBlank();
        assertThat(result.out()).isEmpty();
    }

    @Test
    void saysWhatAnImportWouldDoAndStoresNothing() throws IOException {
        var result =
                run(
                        "import",
                        "patients",
                        list().toString(),
                        "--dry-run",
                        "--data",
                        clinicFolder().toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "First Name -> ",
                        "Line 4: ",
                        "2 patients can be imported; 1 bad rows and 0 duplicates would be left out. Nothing is stored yet.");
        assertThat(onRecord("ember")).isEmpty();
    }

    @Test
    void importsTheGoodRowsOfAListOnce() throws IOException {
        var file = list().toString();
        var result = run("import", "patients", file, "--data", clinicFolder().toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("2 patients imported, 1 bad rows and 0 duplicates left out.");
        assertThat(onRecord("ember"))
                .singleElement()
                .satisfies(
                        ida ->
                                assertThat(ida.details().born())
                                        .contains(java.time.LocalDate.of(1992, 3, 14)));
        var again = run("import", "patients", file, "--data", clinicFolder().toString());
        assertThat(again.out())
                .contains("0 patients imported, 1 bad rows and 2 duplicates left out.");
    }

    @Test
    void exitsWithOneAndASentenceWhenTheListCannotBeRead() {
        var result =
                run(
                        "import",
                        "patients",
                        temporary.resolve("nowhere.csv").toString(),
                        "--data",
                        clinicFolder().toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errorLines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("nowhere.csv", "cannot be read"));
    }

    @Test
    void exitsWithOneAndASentenceWhenTheClinicIsOpenElsewhere() throws IOException {
        var file = list().toString();
        try (var open = Wiring.open(clinicFolder(), Clock.systemDefaultZone())) {
            assertThat(open.clinics().clinicians()).isEmpty();
            var result = run("import", "patients", file, "--data", clinicFolder().toString());
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errorLines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("is open in another program"));
        }
    }

    private String prescribe() {
        try (var clinic = Wiring.open(clinicFolder(), Clock.systemDefaultZone())) {
            clinic.clinics()
                    .save(
                            new Clinic(
                                    "Harbor Street",
                                    "(555) 555-0190",
                                    "",
                                    "",
                                    "911",
                                    clinic.time().zone(),
                                    PaperSize.LETTER,
                                    Theme.LIGHT),
                            DANA);
            var dana =
                    clinic.clinics()
                            .add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
            var patient =
                    clinic.patients()
                            .save(
                                    PatientDraft.ofNew(
                                            PatientsOnDisk.least(
                                                    "Nell", "Archer", "(555) 555-0177"),
                                            Map.of()),
                                    DANA);
            var bridge = clinic.library().byKey("hip-bridge").orElseThrow();
            clinic.prescriptions()
                    .save(
                            Prescription.empty(patient.id(), dana.id(), "your knee plan")
                                    .withExercises(
                                            List.of(
                                                    new PrescribedExercise(
                                                            bridge.key(),
                                                            Side.BOTH,
                                                            bridge.usualDose(),
                                                            ""))),
                            DANA);
            clinic.patients()
                    .save(
                            PatientDraft.ofNew(
                                    PatientsOnDisk.least("Without", "Exercises", "(555) 555-0178"),
                                    Map.of()),
                            DANA);
            return patient.recordNumber();
        }
    }

    @Test
    void writesAPatientsSheetAsAPdf() throws IOException {
        var number = prescribe();
        var out = temporary.resolve("sheet.pdf");
        var result =
                run(
                        "sheet",
                        "--patient",
                        number,
                        "--out",
                        out.toString(),
                        "--data",
                        clinicFolder().toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains(out + " is written.");
        try (var pdf = Loader.loadPDF(out.toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Nell", "your knee plan", "Bridge", "Harbor Street");
        }
    }

    @Test
    void exitsWithOneAndASentenceWhenThereIsNoSuchPatient() {
        prescribe();
        var out = temporary.resolve("sheet.pdf");
        var result =
                run(
                        "sheet",
                        "--patient",
                        "Q-99999",
                        "--out",
                        out.toString(),
                        "--data",
                        clinicFolder().toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errorLines()).containsExactly("There is no patient Q-99999.");
        assertThat(result.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void exitsWithOneAndASentenceWhenNothingIsPrescribedOrTheFileCannotBeWritten() {
        var number = prescribe();
        var other = "Q-" + (Integer.parseInt(number.substring(2)) + 1);
        var nothing =
                run(
                        "sheet",
                        "--patient",
                        other,
                        "--out",
                        temporary.resolve("a.pdf").toString(),
                        "--data",
                        clinicFolder().toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.errorLines())
                .containsExactly("Nothing is prescribed for " + other + " yet.");
        var nowhere =
                run(
                        "sheet",
                        "--patient",
                        number,
                        "--out",
                        temporary.resolve("no/such/folder.pdf").toString(),
                        "--data",
                        clinicFolder().toString());
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.errorLines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("cannot be written"));
    }
}
