package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.NaughtyStrings;
import org.quadset.platform.text.TypedText;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registering, changing, putting aside and restoring patients, in a real file. */
class PatientServiceTest {
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

    private static PatientDetails full() {
        return new PatientDetails(
                new PatientNames("Thị Ánh", "Nguyễn", "Annie", "Trần"),
                Optional.of(LocalDate.of(1967, 4, 4)),
                Sex.INTERSEX,
                "genderqueer",
                "they/them",
                List.of(
                        new Phone(PhoneKind.MOBILE, "(617) 555-0128"),
                        new Phone(PhoneKind.HOME, "+49 221 550000"),
                        new Phone(PhoneKind.WORK, "617.555.0999"),
                        new Phone(PhoneKind.OTHER, "555-0000 ext. 7")),
                "p28@example.net",
                new Address("PO Box 99", "Denver", "CO", "80202", "United States"),
                new EmergencyContact("Bình Nguyễn", "brother", "617 555 0777"),
                new SpokenLanguage("Vietnamese", true),
                new Coverage("Medicare Part B", "1EG4-TE5-MK28", "Dr. Amir"),
                new MedicalHistory(
                        "latex\npenicillin", "warfarin 5 mg", "ACL 2019, left", "Falls easily"),
                "Prefers mornings\nand the ramp 👩‍🦽");
    }

    private Patient reread(Patient patient) {
        return clinic.service.byId(patient.id(), DANA);
    }

    @Test
    void registersWithTheLeastAndCompletesLater() {
        var registered = clinic.register(PatientsOnDisk.least("Annie", "", "617 555 0128"));
        assertThat(registered.recordNumber()).isEqualTo("Q-10001");

        var completed =
                clinic.service.save(
                        new PatientDraft(registered.id(), registered.version(), full(), Map.of()),
                        DANA);
        assertThat(completed.recordNumber()).isEqualTo("Q-10001");
        assertThat(completed.version()).isGreaterThan(registered.version());
        assertThat(reread(completed).details()).isEqualTo(full());
    }

    @Test
    void givesBackEveryFieldAsItWasStored() {
        var registered = clinic.register(full());
        assertThat(registered.details()).isEqualTo(full());
        clinic.close();
        clinic = new PatientsOnDisk(path);
        assertThat(reread(registered)).isEqualTo(registered);
        assertThat(clinic.service.byRecordNumber(" q10001 ", DANA)).contains(registered);
    }

    @Test
    void keepsNaughtyStringsAsNames() {
        int kept = 0;
        for (var naughty : NaughtyStrings.all()) {
            var name = TypedText.line(naughty);
            var details = PatientsOnDisk.least(name, "Name", "617 555 0100");
            if (!details.violations(PatientsOnDisk.TODAY).isEmpty()) {
                continue;
            }
            var stored = reread(clinic.register(details));
            assertThat(stored.details()).isEqualTo(details);
            kept++;
        }
        assertThat(kept).as("most of the list fits a name").isGreaterThan(400);
        assertThat(clinic.count("patient")).isEqualTo(kept);
    }

    @Test
    void givesEveryPatientANumberOfItsOwn() {
        var first = clinic.register(PatientsOnDisk.least("A", "One", "617 555 0100"));
        var second = clinic.register(PatientsOnDisk.least("B", "Two", "617 555 0101"));
        assertThat(List.of(first.recordNumber(), second.recordNumber()))
                .containsExactly("Q-10001", "Q-10002");
        assertThat(clinic.service.byRecordNumber("Q-99999", DANA)).isEmpty();
    }

    @Test
    void refusesBrokenRulesAndStoresNothing() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> clinic.register(PatientDetails.unknown()))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("familyName", "born"));
        assertThat(clinic.count("patient")).isZero();
        assertThat(clinic.count("audit_event")).isZero();
    }

    @Test
    void refusesASaveOverSomebodyElsesAndChangesNothing() {
        var registered = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100"));
        var mine = registered.draft();
        var theirs =
                clinic.service.save(
                        new PatientDraft(
                                registered.id(),
                                registered.version(),
                                full(),
                                Map.of(ConditionFlag.EPILEPSY, Answer.NO)),
                        DANA);
        int events = clinic.count("audit_event");

        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> clinic.service.save(mine, DANA));
        assertThat(reread(registered)).isEqualTo(theirs);
        assertThat(clinic.count("audit_event")).isEqualTo(events);
        assertThat(clinic.find("Nguyen")).containsExactly("Nguyễn, Thị Ánh");
        assertThat(clinic.find("Cohen")).isEmpty();
    }

    @Test
    void remembersWhoAskedAndWhenUntilTheAnswerChanges() {
        var asked = clinic.now();
        var first =
                clinic.service.save(
                        PatientDraft.ofNew(
                                PatientsOnDisk.least("Maya", "Cohen", "617 555 0100"),
                                Map.of(
                                        ConditionFlag.DVT,
                                        Answer.NO,
                                        ConditionFlag.DIABETES,
                                        Answer.YES)),
                        DANA);
        assertThat(first.answers().get(ConditionFlag.DVT))
                .isEqualTo(new ConditionAnswer(Answer.NO, "", asked, DANA.name()));

        var sam = Actor.withAllPermissions("Sam Okafor, PTA");
        clinic.moveTo(asked.plus(Duration.ofDays(3)));
        var answers = new EnumMap<>(first.draft().answers());
        answers.put(ConditionFlag.DIABETES, Answer.NO);
        answers.put(ConditionFlag.EPILEPSY, Answer.NO);
        var second =
                clinic.service.save(
                        new PatientDraft(first.id(), first.version(), full(), answers), sam);
        assertThat(second.answers().get(ConditionFlag.DVT))
                .as("not asked again")
                .isEqualTo(new ConditionAnswer(Answer.NO, "", asked, DANA.name()));
        assertThat(second.answers().get(ConditionFlag.DIABETES))
                .isEqualTo(new ConditionAnswer(Answer.NO, "", clinic.now(), sam.name()));
        assertThat(second.answers().get(ConditionFlag.EPILEPSY).askedBy()).isEqualTo(sam.name());
        assertThat(second.answers()).hasSize(3);

        answers.remove(ConditionFlag.DVT);
        answers.put(ConditionFlag.EPILEPSY, Answer.NOT_ASKED);
        var third =
                clinic.service.save(
                        new PatientDraft(second.id(), second.version(), full(), answers), sam);
        assertThat(third.answers()).containsOnlyKeys(ConditionFlag.DIABETES);
    }

    @Test
    void keepsTheAnswerToEveryQuestion() {
        var answers = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        for (var flag : ConditionFlag.values()) {
            answers.put(flag, flag.ordinal() % 2 == 0 ? Answer.YES : Answer.NO);
        }
        var details = PatientsOnDisk.least("Maya", "Cohen", "617 555 0100");
        var saved = clinic.service.save(PatientDraft.ofNew(details, answers), DANA);
        assertThat(reread(saved).draft().answers()).isEqualTo(answers);
    }

    @Test
    void putsARecordAsideAndRestoresIt() {
        var registered = clinic.register(full());
        clinic.moveTo(clinic.now().plusSeconds(60));
        var deleted = clinic.service.delete(registered, "  entered\n twice ", DANA);
        assertThat(deleted.deletion())
                .contains(new Deletion(clinic.now(), DANA.name(), "entered twice"));
        assertThat(deleted.details()).isEqualTo(full());
        assertThat(clinic.find("Nguyen")).isEmpty();
        assertThat(clinic.find("")).isEmpty();
        assertThat(clinic.service.find("Nguyen", DateOrder.MONTH_DAY_YEAR, true, 50, DANA))
                .singleElement()
                .satisfies(found -> assertThat(found.deleted()).isTrue());

        var restored = clinic.service.restore(deleted, DANA);
        assertThat(restored.deletion()).isEmpty();
        assertThat(reread(restored).details()).isEqualTo(full());
        assertThat(clinic.find("Nguyen")).containsExactly("Nguyễn, Thị Ánh");
    }

    @Test
    void needsAReasonToPutARecordAside() {
        var registered = clinic.register(full());
        for (var reason : List.of("", " \n ", "x".repeat(401))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> clinic.service.delete(registered, reason, DANA))
                    .satisfies(
                            problem ->
                                    assertThat(problem.violations().getFirst().field())
                                            .isEqualTo("reason"));
        }
        assertThat(reread(registered).deletion()).isEmpty();
    }

    @Test
    void putsARecordAsideOnlyOnceAndOnlyAsItIsNow() {
        var registered = clinic.register(full());
        var deleted = clinic.service.delete(registered, "twice", DANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.service.delete(deleted, "again", DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.messageKey())
                                        .isEqualTo("patient.alreadyDeleted"));
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> clinic.service.delete(registered, "stale", DANA));
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> clinic.service.restore(registered, DANA));
        assertThat(reread(deleted)).isEqualTo(deleted);
    }

    @Test
    void tellsAPatientWhoIsNotThere() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.service.byId(4711, DANA))
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("patient.notFound"));
    }

    @Test
    void recordsWhoDidWhat() {
        var registered = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100"));
        clinic.moveTo(clinic.now().plusSeconds(60));
        var saved =
                clinic.service.save(
                        new PatientDraft(
                                registered.id(),
                                registered.version(),
                                full(),
                                Map.of(ConditionFlag.DVT, Answer.NO)),
                        DANA);
        var deleted = clinic.service.delete(saved, "moved away", DANA);
        clinic.service.restore(deleted, DANA);
        var events = clinic.database.reading(() -> clinic.audit.of("patient.", registered.id()));
        assertThat(events)
                .extracting(event -> event.action())
                .containsExactly(
                        "patient.restore", "patient.delete", "patient.save", "patient.register");
        assertThat(events).allMatch(event -> event.actor().equals(DANA.name()));
        assertThat(events.get(2).at()).isEqualTo(clinic.now());
        assertThat(events.get(2).detail())
                .contains("names", "born", "answers")
                .as("the values stay in the record")
                .doesNotContain("Nguyễn", "1967");
    }

    @Test
    void recordsWithTheChangeOrNotAtAll() {
        var registered = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100"));
        int events = clinic.count("audit_event");
        // A name too long for the audit's column makes the last step of the save fail.
        var nobody = Actor.withAllPermissions("N".repeat(200));
        assertThatThrownBy(() -> clinic.service.save(registered.draft(), nobody))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> clinic.service.save(PatientDraft.ofNew(full(), Map.of()), nobody))
                .isInstanceOf(UserFacingException.class);
        assertThat(reread(registered)).isEqualTo(registered);
        assertThat(clinic.count("patient")).isEqualTo(1);
        assertThat(clinic.count("patient_phone")).isEqualTo(1);
        assertThat(clinic.count("audit_event")).isEqualTo(events);
    }

    @Test
    void rollsTheChangeBackWhenItCannotBeRecorded() {
        var registered = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100"));
        clinic.database.dsl().execute("alter table audit_event rename to elsewhere");
        assertThatThrownBy(
                        () ->
                                clinic.service.save(
                                        new PatientDraft(
                                                registered.id(),
                                                registered.version(),
                                                full(),
                                                Map.of()),
                                        DANA))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> clinic.service.delete(registered, "twice", DANA))
                .isInstanceOf(UserFacingException.class);
        assertThat(reread(registered)).isEqualTo(registered);
    }

    @Test
    void refusesWhoeverLacksThePermission() {
        var registered = clinic.register(full());
        var reader = new Actor("Reader", EnumSet.of(Permission.VIEW_PATIENTS));
        var stranger = new Actor("Stranger", EnumSet.noneOf(Permission.class));
        refused(() -> clinic.service.save(registered.draft(), reader));
        refused(() -> clinic.service.delete(registered, "no", reader));
        refused(() -> clinic.service.restore(registered, reader));
        refused(() -> clinic.service.byId(registered.id(), stranger));
        refused(() -> clinic.service.byRecordNumber("Q-10001", stranger));
        refused(() -> clinic.service.find("", DateOrder.MONTH_DAY_YEAR, false, 5, stranger));
        refused(() -> clinic.service.summaries(List.of(registered.id()), stranger));
        refused(() -> clinic.service.possibleDuplicates(full(), 0, stranger));
        assertThat(reread(registered)).isEqualTo(registered);
        assertThat(clinic.service.byId(registered.id(), reader)).isEqualTo(registered);
    }

    private static void refused(Runnable action) {
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(action::run);
    }
}
