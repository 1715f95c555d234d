package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.StaleDataException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Programmes on a real file: each save is a version, and habits are remembered. */
class PrescriptionServiceTest {
    private static final List<String> REWRITTEN =
            List.of("Lie on your back.", "Lift your hips.", "Lower them slowly.");

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Wiring clinic;
    private PrescriptionService prescriptions;
    private Clinician dana;
    private Patient patient;

    /** A clock that a test sets. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-19T15:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        prescriptions = clinic.prescriptions();
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0190"),
                                        Map.of()),
                                DANA);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private PrescribedExercise row(String key, String dose) {
        var exercise = clinic.library().byKey(key).orElseThrow();
        return new PrescribedExercise(
                key, Side.RIGHT, DoseText.read(dose, exercise.usualDose()).dosage(), "");
    }

    private Prescription saved(Prescription of, PrescribedExercise... rows) {
        return prescriptions.save(
                of.withExercises(List.of(rows)), OptionalLong.of(dana.id()), DANA);
    }

    private Prescription begun() {
        return Prescription.empty(patient.id(), dana.id(), "your knee plan");
    }

    private EpisodeOfCare titled(String title) {
        var begun = EpisodeOfCare.begun(patient.id(), dana.id(), clinic.time().today());
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

    private void rewrite(Exercise before) {
        clinic.exercises()
                .save(
                        new Exercise(
                                before.key(),
                                before.name(),
                                before.synonyms(),
                                before.region(),
                                before.joints(),
                                before.muscles(),
                                before.goal(),
                                before.phases(),
                                before.position(),
                                before.equipment(),
                                before.sides(),
                                before.usualDose(),
                                before.startPose(),
                                before.endPose(),
                                REWRITTEN,
                                before.caution(),
                                before.patientCaution(),
                                before.harder(),
                                before.easier(),
                                before.translations(),
                                before.figure(),
                                before.photos()),
                        clinic.exercises().entry(before.key()).orElseThrow().version(),
                        DANA);
    }

    private void passDays(int days) {
        clock.now = clock.now.plus(Duration.ofDays(days));
    }

    @Test
    void storesTheEpisodeTheProtocolWithItsTicksAndWhereEachExerciseIsDone() {
        var episode = clinic.episodes().save(titled("Right knee"), DANA);
        var place =
                new ProtocolPlace("runnersKnee", "2", List.of("1|no effusion", "1|normal walk"));
        var clinicOnly =
                new PrescribedExercise(
                        "hip-bridge",
                        Side.BOTH,
                        row("hip-bridge", "3x12").dosage(),
                        "",
                        OptionalLong.empty(),
                        false,
                        true);
        saved(
                begun().inEpisode(OptionalLong.of(episode.id())).withProtocol(place),
                clinicOnly,
                row("hip-clamshell", "3x15"));
        var stored = prescriptions.latestOf(patient.id(), DANA).orElseThrow();
        assertThat(stored.episodeId()).hasValue(episode.id());
        assertThat(stored.protocol()).isEqualTo(place);
        assertThat(stored.atHome())
                .extracting(PrescribedExercise::exerciseKey)
                .containsExactly("hip-clamshell");
        assertThat(stored.inClinic())
                .extracting(PrescribedExercise::exerciseKey)
                .containsExactly("hip-bridge");
    }

    @Test
    void keepsEachSaveAsItWasTheNewestFirst() {
        var first = saved(begun(), row("hip-bridge", "3x12"));
        passDays(7);
        var second = saved(first, row("hip-bridge", "3x15"));
        var kept = prescriptions.versionsOf(patient.id(), DANA);
        assertThat(kept).extracting(PrescriptionVersion::content).containsExactly(second, first);
        assertThat(kept).extracting(PrescriptionVersion::savedBy).containsOnly(DANA.name());
        assertThat(prescriptions.beforeToday(second.id(), DANA).orElseThrow().content())
                .isEqualTo(first);
    }

    @Test
    void keepsNoVersionOfASaveThatWasRefused() {
        var first = saved(begun(), row("hip-bridge", "3x12"));
        saved(first, row("hip-bridge", "3x15"));
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> saved(first, row("hip-bridge", "3x20")));
        assertThat(prescriptions.versionsOf(patient.id(), DANA)).hasSize(2);
    }

    @Test
    void remembersADoseThatIsNotTheLibrarysForTheTherapistWhoPrescribedIt() {
        saved(begun(), row("hip-bridge", "4x7"), row("hip-clamshell", ""));
        assertThat(prescriptions.usualDosesOf(dana.id(), DANA))
                .containsOnlyKeys("hip-bridge")
                .containsEntry("hip-bridge", row("hip-bridge", "4x7").dosage());
        assertThat(prescriptions.usualDosesOf(dana.id() + 1, DANA)).isEmpty();
    }

    @Test
    void correctsTheHabitOnTheSameDayButTakesLaterProgressForNone() {
        var first = saved(begun(), row("hip-bridge", "4x7"));
        var second = saved(first, row("hip-bridge", "4x8"));
        assertThat(prescriptions.usualDosesOf(dana.id(), DANA).get("hip-bridge").reps())
                .isEqualTo(8);
        passDays(3);
        saved(second, row("hip-bridge", "4x12"));
        assertThat(prescriptions.usualDosesOf(dana.id(), DANA).get("hip-bridge").reps())
                .isEqualTo(8);
    }

    @Test
    void forgetsAHabitWhenAsked() {
        saved(begun(), row("hip-bridge", "4x7"));
        prescriptions.forgetUsualDose(dana.id(), "hip-bridge", DANA);
        assertThat(prescriptions.usualDosesOf(dana.id(), DANA)).isEmpty();
    }

    @Test
    void aSaveOfAProgramLikeTheDemonstrationRemembersNothing() {
        prescriptions.save(begun().withExercises(List.of(row("hip-bridge", "4x7"))), DANA);
        assertThat(prescriptions.usualDosesOf(dana.id(), DANA)).isEmpty();
    }

    @Test
    void anOldProgrammeStaysAsItWasWhenTheLibraryChanges() {
        var first = saved(begun(), row("hip-bridge", "3x12"));
        var bridge = clinic.library().byKey("hip-bridge").orElseThrow();
        var before = prescriptions.contentsOf(first, DANA);
        rewrite(bridge);
        var stored = prescriptions.latestOf(patient.id(), DANA).orElseThrow();
        assertThat(stored).isEqualTo(first);
        assertThat(prescriptions.contentsOf(stored, DANA)).isEqualTo(before);
        assertThat(clinic.library().prescribed(stored.exercises().getFirst()))
                .hasValueSatisfying(one -> assertThat(one.steps()).isEqualTo(bridge.steps()));
        assertThat(
                        clinic.sheets()
                                .sheetOf(stored, org.quadset.handouts.SheetOptions.USUAL, "", DANA)
                                .exercises()
                                .getFirst()
                                .texts()
                                .getFirst()
                                .steps())
                .isEqualTo(bridge.steps());
        var again = saved(stored, stored.exercises().getFirst(), row("hip-clamshell", "3x15"));
        assertThat(again.exercises().getFirst().version())
                .isEqualTo(first.exercises().getFirst().version());
        var newer = saved(begun(), row("hip-bridge", "3x12"));
        assertThat(newer.exercises().getFirst().version())
                .isNotEqualTo(first.exercises().getFirst().version());
        assertThat(clinic.library().prescribed(newer.exercises().getFirst()))
                .hasValueSatisfying(one -> assertThat(one.steps()).isEqualTo(REWRITTEN));
    }
}
