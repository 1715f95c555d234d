package org.quadset.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.TODAY;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.Answer;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CancelReason;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Episodes of care on a real file: stored whole, and bookings and visits find their own. */
class EpisodeServiceTest {
    @TempDir private Path folder;
    private Wiring clinic;
    private EpisodeService episodes;
    private Clinician dana;
    private Patient patient;
    private int booked;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC));
        episodes = clinic.episodes();
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient = register("Maya");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Patient register(String given) {
        return clinic.patients()
                .save(
                        PatientDraft.ofNew(
                                PatientsOnDisk.least(given, "Cohen", "(555) 555-0190"), Map.of()),
                        DANA);
    }

    private EpisodeOfCare titled(long of, String title) {
        var begun = EpisodeOfCare.begun(of, dana.id(), TODAY);
        var empty = begun.details();
        return begun.edited(
                new EpisodeDetails(
                        title,
                        empty.clinicianId(),
                        empty.discipline(),
                        empty.regions(),
                        empty.side(),
                        empty.openedOn(),
                        empty.onsetOn(),
                        empty.surgeryOn(),
                        empty.surgery(),
                        empty.referredBy(),
                        empty.referredOn(),
                        empty.precautions(),
                        empty.redFlags(),
                        empty.payer(),
                        empty.visitsElsewhere(),
                        empty.plan(),
                        empty.diagnoses(),
                        empty.goals(),
                        empty.authorizations()));
    }

    private EpisodeOfCare opened(Patient of, String title) {
        return episodes.save(titled(of.id(), title), DANA);
    }

    private Appointment book(Patient of, int daysAhead) {
        return clinic.schedule()
                .book(
                        new Booking(
                                of.id(),
                                dana.id(),
                                AppointmentKind.FOLLOW_UP,
                                TODAY.plusDays(daysAhead).atTime(8, 0).plusMinutes(30L * booked++),
                                30,
                                ""),
                        DANA);
    }

    private EpisodeDetails everything() {
        return new EpisodeDetails(
                "Right patellofemoral pain",
                dana.id(),
                "PT",
                List.of(BodyRegion.ofKey("knee_front").orElseThrow(), BodyRegion.values()[3]),
                Side.RIGHT,
                TODAY.minusDays(20),
                Optional.of(TODAY.minusDays(90)),
                Optional.of(TODAY.minusDays(60)),
                "Arthroscopy",
                "Primary care",
                Optional.of(TODAY.minusDays(25)),
                "No deep squats\nfor six weeks",
                Map.of(
                        RedFlag.FEVER_NIGHT_SWEATS, Answer.NO,
                        RedFlag.CALF_SWELLING, Answer.YES),
                PayerKind.MEDICARE_B,
                12,
                new PlanOfCare(
                        OptionalInt.of(2),
                        OptionalInt.of(6),
                        "Exercise, manual therapy",
                        Optional.of(TODAY.minusDays(20)),
                        Optional.of(TODAY.plusDays(60))),
                List.of(new Diagnosis("M22.2X1", "Runner’s knee"), new Diagnosis("M25.561", "")),
                List.of(
                        new Goal(
                                Goal.Term.SHORT,
                                "climb two flights",
                                "pain 5/10",
                                "pain 2/10",
                                Optional.of(TODAY.plusDays(14)),
                                Goal.Outcome.PARTLY_MET),
                        new Goal(
                                Goal.Term.LONG,
                                "run",
                                "",
                                "",
                                Optional.empty(),
                                Goal.Outcome.OPEN)),
                List.of(
                        new Authorization(
                                "A-1",
                                Optional.of(TODAY),
                                Optional.of(TODAY.plusDays(30)),
                                OptionalInt.of(6),
                                OptionalInt.of(24)),
                        new Authorization(
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.of(1))));
    }

    @Test
    void givesBackEverythingAsItWasStored() {
        var begun = EpisodeOfCare.begun(patient.id(), dana.id(), TODAY).edited(everything());
        var stored = episodes.save(begun, DANA);
        assertThat(stored.details()).isEqualTo(everything());
        assertThat(stored.isOpen()).isTrue();
        assertThat(episodes.byId(stored.id(), DANA)).isEqualTo(stored);

        var emptied =
                episodes.save(stored.edited(titled(patient.id(), "Only a title").details()), DANA);
        assertThat(emptied.details()).isEqualTo(titled(patient.id(), "Only a title").details());
        assertThat(emptied.version()).isEqualTo(stored.version() + 1);
        assertThat(episodes.save(emptied.edited(everything()), DANA).details())
                .isEqualTo(everything());
    }

    @Test
    void tellsAllBrokenRulesAndStoresNothing() {
        var late = titled(patient.id(), " ");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> episodes.save(late, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("title"));
        assertThat(episodes.ofPatient(patient.id(), DANA)).isEmpty();
    }

    @Test
    void refusesAStaleSaveAndKeepsTheFirst() {
        var stored = opened(patient, "Knee");
        var first = episodes.save(stored.edited(everything()), DANA);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () ->
                                episodes.save(
                                        stored.edited(titled(patient.id(), "Second").details()),
                                        DANA));
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> episodes.close(stored, ClosingReason.GOALS_MET, "", false, DANA));
        assertThat(episodes.byId(stored.id(), DANA)).isEqualTo(first);
    }

    @Test
    void keepsSeveralOpenEpisodesOfAPatientApart() {
        var knee = opened(patient, "Knee");
        var shoulder = opened(patient, "Shoulder");
        var others = opened(register("Nora"), "Back");
        assertThat(episodes.openOf(patient.id(), DANA)).containsExactly(shoulder, knee);
        episodes.close(knee, ClosingReason.GOALS_MET, "done", false, DANA);
        assertThat(episodes.openOf(patient.id(), DANA)).containsExactly(shoulder);
        assertThat(episodes.ofPatient(patient.id(), DANA))
                .extracting(one -> one.episode().id())
                .containsExactly(shoulder.id(), knee.id());
        assertThat(episodes.openOf(others.patientId(), DANA)).containsExactly(others);
        var closed = episodes.byId(knee.id(), DANA);
        assertThat(closed.closing())
                .contains(new EpisodeOfCare.Closing(TODAY, ClosingReason.GOALS_MET, "done"));
        assertThat(episodes.reopen(closed, DANA).isOpen()).isTrue();
        assertThat(episodes.openOf(patient.id(), DANA)).hasSize(2);
    }

    @Test
    void hangsANewBookingOnThePatientsOnlyOpenEpisode() {
        var without = book(patient, 1);
        var nora = register("Nora");
        var hers = opened(nora, "Back");
        var knee = opened(patient, "Knee");
        assertThat(episodes.openBookings(knee, DANA))
                .as("the first episode takes what was booked before")
                .extracting(Appointment::id)
                .containsExactly(without.id());
        var with = book(patient, 2);
        assertThat(episodes.openBookings(knee, DANA))
                .extracting(Appointment::id)
                .containsExactly(without.id(), with.id());
        assertThat(episodes.openBookings(hers, DANA)).isEmpty();
    }

    @Test
    void leavesABookingAloneWhereTwoEpisodesAreOpenUntilItIsAssigned() {
        var knee = opened(patient, "Knee");
        var first = book(patient, 1);
        var shoulder = opened(patient, "Shoulder");
        var second = book(patient, 2);
        assertThat(episodes.openBookings(knee, DANA))
                .extracting(Appointment::id)
                .containsExactly(first.id());
        assertThat(episodes.openBookings(shoulder, DANA)).isEmpty();
        assertThat(episodes.forNewVisit(patient.id(), Optional.of(second.id()), DANA)).isEmpty();
        episodes.assign(second.id(), shoulder.id(), DANA);
        assertThat(episodes.openBookings(shoulder, DANA))
                .extracting(Appointment::id)
                .containsExactly(second.id());
        assertThat(episodes.forNewVisit(patient.id(), Optional.of(second.id()), DANA))
                .contains(shoulder);
        assertThat(episodes.forNewVisit(patient.id(), Optional.of(first.id()), DANA))
                .contains(knee);
        assertThat(episodes.forNewVisit(patient.id(), Optional.empty(), DANA)).isEmpty();
        episodes.close(knee, ClosingReason.PLATEAU, "", false, DANA);
        assertThat(episodes.forNewVisit(patient.id(), Optional.empty(), DANA)).contains(shoulder);
        assertThat(episodes.forNewVisit(patient.id(), Optional.of(first.id()), DANA))
                .as("its own episode is closed; the other is the only open one")
                .contains(shoulder);
    }

    @Test
    void putsANewVisitIntoTheEpisodeOfItsAppointment() {
        var knee = opened(patient, "Knee");
        var first = book(patient, 0);
        opened(patient, "Shoulder");
        assertThat(clinic.visits().openFor(first.id(), DANA).content().episodeId())
                .hasValue(knee.id());
        assertThat(
                        clinic.visits()
                                .openWithoutAppointment(patient.id(), dana.id(), DANA)
                                .content()
                                .episodeId())
                .as("two are open, so it must be chosen")
                .isEmpty();
    }

    @ParameterizedTest(name = "released: {0}")
    @CsvSource({"true", "false"})
    void cancelsTheBookingsToComeOnlyWhenAsked(boolean release) {
        var knee = opened(patient, "Knee");
        var booking = book(patient, 1);
        var today = book(patient, 0);
        clinic.schedule().setStatus(today, AppointmentStatus.ARRIVED, DANA);
        var nora = register("Nora");
        opened(nora, "Back");
        var hers = book(nora, 1);
        episodes.close(knee, ClosingReason.GOALS_MET, "", release, DANA);
        var after = clinic.schedule().byId(booking.id(), DANA);
        assertThat(after.status())
                .isEqualTo(release ? AppointmentStatus.CANCELLED : AppointmentStatus.BOOKED);
        assertThat(after.cancelReason())
                .isEqualTo(release ? Optional.of(CancelReason.DISCHARGED) : Optional.empty());
        assertThat(clinic.schedule().byId(today.id(), DANA).status())
                .isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(clinic.schedule().byId(hers.id(), DANA).status())
                .isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void refusesToCloseWhatIsClosed() {
        var closed =
                episodes.close(opened(patient, "Knee"), ClosingReason.MOVED_AWAY, "", false, DANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> episodes.close(closed, ClosingReason.GOALS_MET, "", false, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.messageKey())
                                        .isEqualTo("episode.alreadyClosed"));
        assertThat(episodes.byId(closed.id(), DANA)).isEqualTo(closed);
    }

    /** A statement for each patient would make the day slower with each of them. */
    @Test
    void countsTheStandingsOfManyPatientsInAsManyStatementsAsOfOne() {
        var people = new ArrayList<Long>();
        for (int i = 0; i < 25; i++) {
            var one = register("Patient" + i);
            people.add(one.id());
            opened(one, "Problem " + i);
            if (i % 5 == 0) {
                opened(one, "Second problem " + i);
            }
            book(one, 1 + i);
            clinic.visits().openWithoutAppointment(one.id(), dana.id(), DANA);
        }
        var statements = new AtomicInteger();
        clinic.database()
                .dsl()
                .configuration()
                .set(new DefaultExecuteListenerProvider(new CountingListener(statements)));
        var ofOne = episodes.standingsOf(people.subList(1, 2), DANA);
        int forOne = statements.getAndSet(0);
        var ofAll = episodes.standingsOf(people, DANA);
        assertThat(statements.get()).isEqualTo(forOne).isLessThan(10);
        assertThat(ofAll).hasSize(25);
        assertThat(ofAll.get(people.get(0))).hasSize(2);
        assertThat(ofAll.get(people.get(1))).isEqualTo(ofOne.get(people.get(1))).hasSize(1);
        assertThat(ofAll.get(people.get(1)).getFirst().deadlines().visitNumber()).isEqualTo(1);
        assertThat(ofAll.get(people.get(1)).getFirst().deadlines().forecast()).hasSize(1);
        assertThat(episodes.standingsOf(List.of(), DANA)).isEmpty();
        assertThat(episodes.standingsOf(List.of(patient.id()), DANA)).isEmpty();
    }

    /** Counts the statements that are sent. */
    private static final class CountingListener implements ExecuteListener {
        private static final long serialVersionUID = 1L;
        private final transient AtomicInteger statements;

        CountingListener(AtomicInteger statements) {
            this.statements = statements;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
        }
    }

    @Test
    void storesTheClinicsThresholdsAndHasTheDocumentsUntilThen() {
        assertThat(episodes.rules(DANA)).isEqualTo(DeadlineRules.DEFAULTS);
        var rules = new DeadlineRules(9, 7, 60, 10, 20, 3, 30, 48, true);
        episodes.store(rules, DANA);
        assertThat(episodes.rules(DANA)).isEqualTo(rules);
        clinic.close();
        open();
        assertThat(episodes.rules(DANA)).isEqualTo(rules);
        episodes.store(DeadlineRules.DEFAULTS, DANA);
        assertThat(episodes.rules(DANA)).isEqualTo(DeadlineRules.DEFAULTS);
    }

    @ParameterizedTest(name = "warned at {1} of {0}: {2}")
    @CsvSource({"10, 8, true", "10, 10, true", "10, 11, false", "0, 8, true", "1, 2, false"})
    void refusesAWarningThatComesTooLate(int visits, int warning, boolean taken) {
        var rules = new DeadlineRules(visits, warning, 90, 15, 30, 2, 0, 24, false);
        if (taken) {
            assertThat(episodes.store(rules, DANA)).isEqualTo(rules);
        } else {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> episodes.store(rules, DANA));
            assertThat(episodes.rules(DANA)).isEqualTo(DeadlineRules.DEFAULTS);
        }
    }

    @Test
    void refusesWhoeverMayNotChart() {
        var knee = opened(patient, "Knee");
        var reader = new Actor("Lee Park", Set.of(Permission.VIEW_CHART));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> episodes.save(knee, reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> episodes.close(knee, ClosingReason.GOALS_MET, "", true, reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> episodes.store(DeadlineRules.DEFAULTS, reader));
        assertThat(episodes.byId(knee.id(), reader)).isEqualTo(knee);
    }
}
