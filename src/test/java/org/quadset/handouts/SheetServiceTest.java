package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.patients.Address;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Coverage;
import org.quadset.patients.EmergencyContact;
import org.quadset.patients.MedicalHistory;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientNames;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.Sex;
import org.quadset.patients.SpokenLanguage;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sheet of a real patient says, and what it keeps to itself. */
class SheetServiceTest {
    private static final Actor OWNER = Actor.withAllPermissions("Dana Ruiz, PT");

    private static final String MARK = "todavía no ha revisado esta traducción";

    @TempDir Path folder;

    private Wiring clinic;
    private long therapist;

    @BeforeEach
    void open() {
        // In Auckland it is the 17th already while it is the 16th in UTC.
        var clock = Clock.fixed(Instant.parse("2026-03-16T20:00:00Z"), ZoneOffset.UTC);
        try (var first = Wiring.open(folder.resolve("clinic"), clock)) {
            var auckland =
                    new Clinic(
                            "Harbour Physio",
                            "+64 9 555 0123",
                            "",
                            "",
                            "111",
                            ZoneId.of("Pacific/Auckland"),
                            PaperSize.A4,
                            Theme.LIGHT);
            first.clinics().save(auckland, OWNER);
        }
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        therapist =
                clinic.clinics()
                        .add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), OWNER)
                        .id();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private long register(PatientNames names) {
        var details =
                new PatientDetails(
                        names,
                        Optional.of(LocalDate.of(1987, 5, 23)),
                        Sex.FEMALE,
                        "woman",
                        "she/her",
                        List.of(new Phone(PhoneKind.MOBILE, "555-019-7788")),
                        "maya@example.org",
                        new Address("14 Quince Lane", "Lakeside", "WA", "98077", "US"),
                        new EmergencyContact("Boris Zelenka", "brother", "555-019-9911"),
                        new SpokenLanguage("Czech", false),
                        new Coverage("Acme Health", "MEMBER-4711", "Dr. Vogel"),
                        new MedicalHistory("penicillin", "warfarin", "ACL 2019", "Anxious"),
                        "desk note");
        return clinic.patients()
                .save(
                        PatientDraft.ofNew(
                                details, Map.of(ConditionFlag.ANTICOAGULANT, Answer.YES)),
                        OWNER)
                .id();
    }

    private Prescription prescription(long patient) {
        var exercises =
                clinic.library().all().stream()
                        .limit(3)
                        .map(
                                one ->
                                        new PrescribedExercise(
                                                one.key(), Side.RIGHT, one.usualDose(), ""))
                        .toList();
        return Prescription.empty(patient, therapist, "your knee plan").withExercises(exercises);
    }

    private ExerciseSheet sheetOf(long patient) {
        var sheets = clinic.sheets();
        return sheets.sheetOf(prescription(patient), SheetOptions.USUAL, sheets.newCode(), OWNER);
    }

    @Test
    void theSheetCallsThePatientByThePreferredNameOnly() {
        long patient = register(new PatientNames("Magdalena", "Zelenka", "Maya", "Novakova"));
        var sheet = sheetOf(patient);
        assertThat(sheet.title()).isEqualTo("Maya: your knee plan");
        assertThat(sheet.initials()).isEqualTo("MZ");
        assertThat(sheet.therapist()).isEqualTo("Dana Ruiz, PT");
        assertThat(sheet.exercises()).hasSize(3);
    }

    @Test
    void nothingThatIdentifiesThePatientOrTheIllnessIsOnThePaper() {
        long patient = register(new PatientNames("Magdalena", "Zelenka", "Maya", "Novakova"));
        var sheet = sheetOf(patient);
        try (var paper = new PdfText(clinic.pdf().render(sheet))) {
            var record = clinic.patients().byId(patient, OWNER).recordNumber();
            assertThat(paper.all() + paper.document().getDocumentInformation().getCOSObject())
                    .contains("Maya")
                    .doesNotContain(
                            "Zelenka",
                            "Novakova",
                            "Magdalena",
                            "1987",
                            "23 May",
                            "May 23",
                            "5/23",
                            "555-019",
                            "maya@example.org",
                            "Quince",
                            "MEMBER",
                            "Acme",
                            "warfarin",
                            "penicillin",
                            "Anticoagulant",
                            "ACL 2019",
                            "Anxious",
                            "desk note",
                            record);
        }
    }

    @Test
    void theSheetIsDatedByTheClinicsOwnDayAndBeginsTomorrow() {
        long patient = register(new PatientNames("Maya", "Zelenka", "", ""));
        var sheet = sheetOf(patient);
        assertThat(sheet.printed()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(sheet.firstDay()).isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void theNextVisitIsNamedInTheClinicsTime() {
        long patient = register(new PatientNames("Maya", "Zelenka", "", ""));
        clinic.schedule()
                .book(
                        new Booking(
                                patient,
                                therapist,
                                AppointmentKind.FOLLOW_UP,
                                LocalDateTime.of(2026, 3, 19, 9, 30),
                                30,
                                ""),
                        OWNER);
        var sheet = sheetOf(patient);
        assertThat(sheet.nextVisit()).contains(LocalDateTime.of(2026, 3, 19, 9, 30));
    }

    @Test
    void withoutAVisitToComeTheSheetNamesNone() {
        long patient = register(new PatientNames("Maya", "Zelenka", "", ""));
        var sheet = sheetOf(patient);
        assertThat(sheet.nextVisit()).isEmpty();
    }

    @Test
    void aSheetPrintsTheMarkUntilItsWordsAndAllItsExercisesAreApproved() {
        long patient = register(new PatientNames("Maya", "Zelenka", "", ""));
        var prescribed = prescription(patient);
        var spanish = SheetOptions.USUAL.in("es");
        var sheets = clinic.sheets();
        assertThat(printed(prescribed, spanish)).contains(MARK);
        clinic.sheetTexts().approveFurniture("es", OWNER);
        assertThat(sheets.unreviewed(spanish)).isEmpty();
        assertThat(printed(prescribed, spanish)).as("of the exercises").contains(MARK);
        for (var one : prescribed.exercises()) {
            clinic.exercises()
                    .approve("es", clinic.library().byKey(one.exerciseKey()).orElseThrow(), OWNER);
        }
        assertThat(printed(prescribed, spanish)).contains("series de").doesNotContain(MARK);
    }

    private String printed(Prescription prescription, SheetOptions how) {
        var sheets = clinic.sheets();
        var sheet = sheets.sheetOf(prescription, how, sheets.newCode(), OWNER);
        try (var paper = new PdfText(clinic.pdf().render(sheet))) {
            return paper.all();
        }
    }
}
