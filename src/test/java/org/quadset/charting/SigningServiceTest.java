package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.charting.ChartingClinic.DANA;
import static org.quadset.charting.ChartingClinic.pin;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.Authorization;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Signing, co-signing and adding to notes, on a real file. */
class SigningServiceTest {
    @TempDir private Path folder;
    private ChartingClinic clinic;
    private SigningService signing;

    @BeforeEach
    void open() {
        clinic = new ChartingClinic(folder.resolve("clinic"));
        signing = clinic.services.signing();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static void refused(String messageKey, ThrowingCallable act) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(act)
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo(messageKey));
    }

    private Visit opened(Clinician clinician) {
        return clinic.services
                .visits()
                .openWithoutAppointment(clinic.patient.id(), clinician.id(), DANA);
    }

    @Test
    void refusesANoteFromWhichPartsAreMissingAndLeavesTheDraft() {
        var visit = opened(clinic.dana);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> signing.sign(visit, pin(), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "subjective", "rows", "assessment", "plan"));
        assertThat(clinic.stored(visit)).isEqualTo(visit);
        assertThat(signing.ofVisit(visit.id(), DANA)).isEmpty();
        assertThat(clinic.count("signed_note")).isZero();
    }

    @ParameterizedTest(name = "{0} = “{1}”")
    @CsvSource({"minutes, ''", "skin_after, ''", "minutes, 900", "consent, refused"})
    void refusesARowThatIsUnfinishedOrWrong(String field, String typed) {
        var visit = clinic.ready(clinic.dana);
        var other =
                visit.edited(visit.note(), visit.pain(), List.of(FilledVisit.ice(field, typed)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> signing.sign(other, pin(), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .contains("row.0"));
        assertThat(clinic.stored(visit)).isEqualTo(visit);
    }

    @Test
    void signsACompleteNoteAndFreezesItsWords() {
        clinic.pass(Duration.ofMillis(1234));
        var visit = clinic.ready(clinic.dana);
        assertThat(signing.readiness(visit, DANA).missing()).isEmpty();
        var note = signing.sign(visit, pin(), DANA);

        assertThat(note.signedBy()).isEqualTo("Dana Ruiz, PT");
        assertThat(note.signedAt()).isEqualTo(clinic.now().truncatedTo(ChronoUnit.SECONDS));
        assertThat(note.sha256()).matches("[0-9a-f]{64}");
        assertThat(note.isIntact()).isTrue();
        assertThat(note.waitsForCosignature()).isFalse();
        assertThat(signing.ofVisit(visit.id(), DANA)).contains(note);
        var stored = clinic.stored(visit);
        assertThat(stored.isSigned()).isTrue();
        assertThat(stored.version()).isEqualTo(visit.version() + 1);
        var document = SigningService.document(note);
        assertThat(document).isEqualTo(signing.documentOf(stored, DANA));
        assertThat(document.subjective()).isEqualTo(FilledVisit.NOTE.subjective());
        assertThat(document.plan()).isEqualTo(FilledVisit.NOTE.plan());
        assertThat(document.heading().patient()).isEqualTo("Maya Cohen");
        assertThat(document.treatments()).hasSize(1);
        assertThat(document.findings()).hasSize(2);
        assertThat(document.content()).isEqualTo(stored.content());
        assertThat(signing.broken(DANA)).isEmpty();
    }

    /** What is printed of a signed note is what was signed, whatever has changed since. */
    @Test
    void showsTheFrozenWordsAfterThePatientIsRenamed() {
        var visit = clinic.ready(clinic.dana);
        signing.sign(visit, pin(), DANA);
        var before = signing.documentOf(clinic.stored(visit), DANA);
        var draft = clinic.patient.draft();
        clinic.services
                .patients()
                .save(
                        new PatientDraft(
                                draft.id(),
                                draft.version(),
                                PatientsOnDisk.born("Maya", "Married", LocalDate.of(1990, 1, 5)),
                                draft.answers()),
                        DANA);
        assertThat(signing.documentOf(clinic.stored(visit), DANA)).isEqualTo(before);
        assertThat(signing.broken(DANA)).as("a new name breaks no old note").isEmpty();
    }

    @Test
    void setsTheAppointmentToDone() {
        var booked = clinic.book(clinic.dana, AppointmentKind.FOLLOW_UP);
        var visit = clinic.save(clinic.services.visits().openFor(booked.id(), DANA));
        assertThat(clinic.services.schedule().byId(booked.id(), DANA).status())
                .isEqualTo(AppointmentStatus.IN_TREATMENT);
        clinic.sign(visit);
        assertThat(clinic.services.schedule().byId(booked.id(), DANA).status())
                .isEqualTo(AppointmentStatus.DONE);
    }

    @Test
    void refusesAWrongPinAndLeavesTheDraftAndTheAppointment() {
        var booked = clinic.book(clinic.dana, AppointmentKind.FOLLOW_UP);
        var visit = clinic.save(clinic.services.visits().openFor(booked.id(), DANA));
        refused("pin.wrong", () -> signing.sign(visit, "1357".toCharArray(), DANA));
        refused("pin.wrong", () -> signing.sign(visit, new char[0], DANA));
        assertThat(clinic.stored(visit)).isEqualTo(visit);
        assertThat(clinic.count("signed_note")).isZero();
        assertThat(clinic.services.schedule().byId(booked.id(), DANA).status())
                .isEqualTo(AppointmentStatus.IN_TREATMENT);
        assertThat(clinic.sign(visit).isIntact()).isTrue();
    }

    @Test
    void makesEachTryAfterThreeWrongPinsWaitLongerUpToHalfAnHour() {
        var visit = clinic.ready(clinic.dana);
        var other = clinic.ready(clinic.kim);
        ThrowingCallable wrong = () -> signing.sign(visit, "0000".toCharArray(), DANA);
        refused("pin.wrong", wrong);
        refused("pin.wrong", wrong);
        refused("pin.wrong", wrong);
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800, 1800}) {
            refused("pin.wait", wrong);
            clinic.pass(Duration.ofSeconds(seconds).minusMillis(1));
            refused("pin.wait", () -> clinic.sign(visit));
            assertThat(clinic.stored(visit).isSigned()).isFalse();
            clinic.pass(Duration.ofMillis(1));
            refused("pin.wrong", wrong);
        }
        assertThat(clinic.sign(other).signedBy())
                .as("another's PIN waits for nobody")
                .isEqualTo("Kim Sato, PTA");
        clinic.pass(Duration.ofMinutes(30));
        assertThat(clinic.sign(visit).isIntact()).isTrue();
        assertThat(clinic.count("audit_event where action_key = 'pin.wrong'")).isEqualTo(15);
    }

    @Test
    void countsWrongPinsFromTheBeginningAfterARightOne() {
        var first = clinic.ready(clinic.dana);
        ThrowingCallable wrong = () -> signing.sign(first, "0000".toCharArray(), DANA);
        refused("pin.wrong", wrong);
        refused("pin.wrong", wrong);
        clinic.sign(first);
        var second = clinic.ready(clinic.dana);
        refused("pin.wrong", () -> signing.sign(second, "0000".toCharArray(), DANA));
        refused("pin.wrong", () -> signing.sign(second, "0000".toCharArray(), DANA));
        assertThat(clinic.sign(second).isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "1234567890123", "12a4", "١٢٣٤", " 1234"})
    void refusesAFirstPinThatIsNotFourToTwelveDigits(String typed) {
        var newcomer =
                clinic.services
                        .clinics()
                        .add(new Clinician(0, 0, "New Comer", "PT", "NC", 4, true), DANA);
        refused(
                "pin.digits",
                () -> clinic.services.pins().choose(newcomer.id(), typed.toCharArray(), DANA));
        assertThat(clinic.services.pins().isSet(newcomer.id(), DANA)).isFalse();
    }

    @Test
    void takesAFirstPinOnceAndStoresItOnlyAsAHash() {
        var newcomer =
                clinic.services
                        .clinics()
                        .add(new Clinician(0, 0, "New Comer", "PT", "NC", 4, true), DANA);
        var visit = clinic.ready(newcomer);
        refused("pin.wrong", () -> signing.sign(visit, "86420".toCharArray(), DANA));
        clinic.services.pins().choose(newcomer.id(), "86420".toCharArray(), DANA);
        refused(
                "pin.setAlready",
                () -> clinic.services.pins().choose(newcomer.id(), "1111".toCharArray(), DANA));
        assertThat(clinic.count("clinician_pin where pin_hash like '%86420%'")).isZero();
        assertThat(signing.sign(visit, "86420".toCharArray(), DANA).signedBy())
                .isEqualTo("New Comer, PT");
    }

    @Test
    void refusesASecondSignatureUnderTheSameNote() {
        var visit = clinic.ready(clinic.dana);
        var note = clinic.sign(visit);
        refused("visit.signedStays", () -> clinic.sign(clinic.stored(visit)));
        refused("visit.signedStays", () -> clinic.sign(visit));
        assertThat(signing.ofVisit(visit.id(), DANA)).contains(note);
        assertThat(clinic.count("signed_note")).isOne();
    }

    @Test
    void refusesADraftThatSomebodySavedMeanwhile() {
        var visit = clinic.ready(clinic.dana);
        var newer = clinic.save(visit);
        assertThatExceptionOfType(StaleDataException.class).isThrownBy(() -> clinic.sign(visit));
        assertThat(clinic.stored(visit)).isEqualTo(newer);
        assertThat(clinic.count("signed_note")).isZero();
    }

    @Test
    void refusesWhoeverMayNotChart() {
        var visit = clinic.ready(clinic.dana);
        var reader =
                new Actor(
                        "Lee Park",
                        Set.of(
                                Permission.VIEW_CHART,
                                Permission.VIEW_PATIENTS,
                                Permission.VIEW_SCHEDULE));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> signing.sign(visit, pin(), reader));
        clinic.sign(visit);
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () ->
                                signing.addend(
                                        visit.id(), clinic.dana.id(), "r", "t", pin(), reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> signing.cosign(visit.id(), clinic.dana.id(), pin(), reader));
        assertThat(signing.ofVisit(visit.id(), reader)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"EVALUATION, true", "RE_EVALUATION, true", "FOLLOW_UP, false"})
    void refusesAnAssistantsSignatureUnderAnEvaluation(AppointmentKind kind, boolean refused) {
        // The schedule would refuse it already; in this clinic anybody may be booked for it.
        var database = clinic.services.database();
        database.inTransaction(
                () -> database.dsl().execute("update appointment_type set given_by = 'ANYONE'"));
        var booked = clinic.book(clinic.kim, kind);
        var visit = clinic.services.visits().openFor(booked.id(), DANA);
        assertThat(signing.readiness(visit, DANA).missing())
                .extracting(Violation::messageKey)
                .satisfies(
                        keys ->
                                assertThat(keys.contains("visit.needsTherapist"))
                                        .isEqualTo(refused));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> clinic.sign(visit));
    }

    @Test
    void putsAnAssistantsAndAStudentsNotesIntoTheQueueForATherapist() {
        var byAssistant = clinic.ready(clinic.kim);
        var byStudent = clinic.ready(clinic.lou);
        var byTherapist = clinic.ready(clinic.dana);
        List.of(byAssistant, byStudent, byTherapist).forEach(clinic::sign);
        assertThat(signing.waitingForCosignature(DANA))
                .extracting(SignedNote::visitId)
                .containsExactly(byAssistant.id(), byStudent.id());

        var cosigned = signing.cosign(byAssistant.id(), clinic.dana.id(), pin(), DANA);
        assertThat(cosigned.cosignature().orElseThrow().by()).isEqualTo("Dana Ruiz, PT");
        assertThat(cosigned.signedBy()).isEqualTo("Kim Sato, PTA");
        assertThat(cosigned.isIntact()).isTrue();
        assertThat(signing.waitingForCosignature(DANA))
                .extracting(SignedNote::visitId)
                .containsExactly(byStudent.id());
        assertThat(signing.broken(DANA)).isEmpty();
    }

    @Test
    void letsOnlyATherapistCosignOnceAndOnlyWhereItIsNeeded() {
        var byAssistant = clinic.ready(clinic.kim);
        refused(
                "visit.notSignedYet",
                () -> signing.cosign(byAssistant.id(), clinic.dana.id(), pin(), DANA));
        clinic.sign(byAssistant);
        for (var other : List.of(clinic.kim, clinic.lou)) {
            refused(
                    "visit.cosignByTherapist",
                    () -> signing.cosign(byAssistant.id(), other.id(), pin(), DANA));
        }
        refused(
                "pin.wrong",
                () ->
                        signing.cosign(
                                byAssistant.id(), clinic.dana.id(), "0000".toCharArray(), DANA));
        assertThat(signing.waitingForCosignature(DANA)).hasSize(1);
        var once = signing.cosign(byAssistant.id(), clinic.dana.id(), pin(), DANA);
        refused(
                "visit.cosignedAlready",
                () -> signing.cosign(byAssistant.id(), clinic.dana.id(), pin(), DANA));
        assertThat(signing.ofVisit(byAssistant.id(), DANA)).contains(once);

        var byTherapist = clinic.ready(clinic.dana);
        clinic.sign(byTherapist);
        refused(
                "visit.cosignedAlready",
                () -> signing.cosign(byTherapist.id(), clinic.dana.id(), pin(), DANA));
    }

    @Test
    void addsToASignedNoteAndKeepsTheNoteAsItWas() {
        var visit = clinic.ready(clinic.dana);
        var note = clinic.sign(visit);
        clinic.pass(Duration.ofDays(1));
        signing.addend(visit.id(), clinic.kim.id(), " left out ", "Ice 12 min.\n", pin(), DANA);
        clinic.pass(Duration.ofDays(1));
        var twice =
                signing.addend(visit.id(), clinic.dana.id(), "correction", "10 min.", pin(), DANA);
        assertThat(twice.text()).isEqualTo(note.text());
        assertThat(twice.sha256()).isEqualTo(note.sha256());
        assertThat(twice.addenda())
                .extracting(SignedNote.Addendum::text)
                .containsExactly("Ice 12 min.", "10 min.");
        assertThat(twice.addenda())
                .extracting(SignedNote.Addendum::reason)
                .containsExactly("left out", "correction");
        assertThat(twice.addenda())
                .extracting(SignedNote.Addendum::by)
                .containsExactly("Kim Sato, PTA", "Dana Ruiz, PT");
        assertThat(twice.addenda())
                .extracting(SignedNote.Addendum::sha256)
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
        assertThat(twice.isIntact()).isTrue();
        assertThat(signing.broken(DANA)).isEmpty();
    }

    @Test
    void refusesAnAddendumWithoutReasonTextPinOrSignedNote() {
        var visit = clinic.ready(clinic.dana);
        long dana = clinic.dana.id();
        refused(
                "visit.notSignedYet",
                () -> signing.addend(visit.id(), dana, "reason", "text", pin(), DANA));
        clinic.sign(visit);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> signing.addend(visit.id(), dana, " ", "\n", pin(), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("reason", "text"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                signing.addend(
                                        visit.id(), dana, "x".repeat(401), "text", pin(), DANA));
        refused(
                "pin.wrong",
                () ->
                        signing.addend(
                                visit.id(), dana, "reason", "text", "0000".toCharArray(), DANA));
        assertThat(clinic.count("note_addendum")).isZero();
    }

    @Test
    void opensNoVisitBeforeTheLockDate() {
        var visits = clinic.services.visits();
        var booked = clinic.book(clinic.dana, AppointmentKind.FOLLOW_UP);
        visits.lockUntil(ChartingClinic.TODAY, DANA);
        refused("visit.beforeLockDate", () -> visits.openFor(booked.id(), DANA));
        refused("visit.beforeLockDate", () -> opened(clinic.dana));
        assertThat(clinic.count("visit")).isZero();
        assertThat(clinic.services.schedule().byId(booked.id(), DANA).status())
                .as("nothing else happened either")
                .isEqualTo(AppointmentStatus.BOOKED);
        refused(
                "visit.lockGoesForward",
                () -> visits.lockUntil(ChartingClinic.TODAY.minusDays(1), DANA));
        assertThat(visits.lockedUntil(DANA)).contains(ChartingClinic.TODAY);
        clinic.pass(Duration.ofDays(1));
        assertThat(opened(clinic.dana).day()).isEqualTo(ChartingClinic.TODAY.plusDays(1));
    }

    @Test
    void anAuthorisationOfUnitsCountsTheUnitsOfSignedNotesAlone() {
        var services = clinic.services;
        var begun =
                EpisodeOfCare.begun(clinic.patient.id(), clinic.dana.id(), services.time().today());
        services.episodes().save(begun.edited(withUnits(begun.details(), 20)), DANA);
        var draft = clinic.ready(clinic.dana);
        assertThat(unitsLeft()).isEqualTo(20);
        int units = signing.readiness(draft, DANA).charges().totalUnits();
        assertThat(units).isPositive();
        clinic.sign(draft);
        assertThat(unitsLeft()).isEqualTo(20 - units);
    }

    private int unitsLeft() {
        return clinic
                .services
                .episodes()
                .ofPatient(clinic.patient.id(), DANA)
                .getFirst()
                .deadlines()
                .owed()
                .stream()
                .filter(one -> one.kind() == Deadline.Kind.AUTHORIZATION_UNITS)
                .findFirst()
                .orElseThrow()
                .left();
    }

    private static EpisodeDetails withUnits(EpisodeDetails details, int units) {
        return new EpisodeDetails(
                "Right knee",
                details.clinicianId(),
                details.discipline(),
                details.regions(),
                details.side(),
                details.openedOn(),
                details.onsetOn(),
                details.surgeryOn(),
                "",
                "",
                details.referredOn(),
                "",
                details.redFlags(),
                details.payer(),
                0,
                details.plan(),
                List.of(),
                List.of(),
                List.of(
                        new Authorization(
                                "A1",
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.of(units))));
    }
}
