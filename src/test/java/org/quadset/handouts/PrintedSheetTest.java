package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.homelog.Adherence;
import org.quadset.homelog.HomeLogWords;
import org.quadset.homelog.LogDay;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.ReturnedLog;
import org.quadset.homelog.ShortCode;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A printed sheet stays as it was, is found by its code, and takes what came back. */
class PrintedSheetTest {
    private static final Actor OWNER = Actor.withAllPermissions("Dana Ruiz, PT");

    @TempDir Path folder;

    private Wiring clinic;
    private long patient;
    private Prescription prescription;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-03-16T20:00:00Z"), ZoneOffset.UTC));
        long therapist =
                clinic.clinics()
                        .add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), OWNER)
                        .id();
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0190"),
                                        Map.of()),
                                OWNER)
                        .id();
        prescription =
                clinic.prescriptions()
                        .save(
                                Prescription.empty(patient, therapist, "your knee plan")
                                        .withExercises(
                                                List.of(row("hip-bridge"), row("knee-quad-set"))),
                                OptionalLong.of(therapist),
                                OWNER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private PrescribedExercise row(String key) {
        return new PrescribedExercise(key, Side.RIGHT, new Dosage(3, 10, 0, 0, 2, 7, 0, ""), "");
    }

    private PrintedSheet print(SheetOptions options) {
        var sheets = clinic.sheets();
        var sheet = sheets.sheetOf(prescription, options, sheets.newCode(), OWNER);
        return sheets.handedOut(prescription, sheet, clinic.pdf().pageOf(sheet), "print", OWNER);
    }

    @Test
    void printsAgainExactlyWhateverTheLibrarySaysLater() {
        var kept = print(SheetOptions.USUAL.in("en", "es"));
        var before = text(clinic.pdf().render(kept.content().page()));
        var bridge = clinic.exercises().byKey("hip-bridge").orElseThrow();
        clinic.exercises().save(bridge.renamed("hip-bridge", "Something else"), 0, OWNER);
        var again = clinic.homeLogs().byCode(kept.shortCode(), OWNER).sheet();
        assertThat(text(clinic.pdf().render(again.content().page()))).isEqualTo(before);
        assertThat(before).contains(bridge.name()).doesNotContain("Something else");
    }

    private static String text(byte[] pdf) {
        try (var text = new PdfText(pdf)) {
            return text.all();
        }
    }

    @Test
    void isFoundByItsCodeHoweverItIsTyped() {
        var kept = print(SheetOptions.USUAL);
        var shown = ShortCode.display(kept.shortCode()).toLowerCase(java.util.Locale.ROOT);
        assertThat(clinic.homeLogs().byCode(" " + shown, OWNER).sheet()).isEqualTo(kept);
        assertThatThrownBy(() -> clinic.homeLogs().byCode("AAAAAA", OWNER))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> clinic.homeLogs().byCode(clinic.sheets().newCode(), OWNER))
                .isInstanceOf(UserFacingException.class);
    }

    @Test
    void theNextSheetIsPrintedLikeTheLast() {
        var options = SheetOptions.USUAL.with(SheetTextSize.LARGE).in("es").withLogDays(14);
        assertThat(clinic.sheets().optionsFor(patient, OWNER)).isEqualTo(SheetOptions.USUAL);
        print(options);
        assertThat(clinic.sheets().optionsFor(patient, OWNER)).isEqualTo(options);
    }

    @Test
    void whatCameBackIsStoredOverWhatWasThere() {
        var kept = print(SheetOptions.USUAL);
        var logs = clinic.homeLogs();
        var blank = logs.byId(kept.id(), OWNER).toEnter();
        var log = entered(blank);
        var saved = logs.save(log, OWNER).log().orElseThrow();
        assertThat(saved.done()).isEqualTo(log.done());
        assertThat(saved.days()).isEqualTo(log.days());
        assertThat(saved.comment()).isEqualTo("Stairs hurt");
        assertThat(Adherence.of(kept, saved).percent()).isEqualTo(50);
        assertThatThrownBy(() -> logs.save(log, OWNER)).isInstanceOf(StaleDataException.class);
        assertThat(logs.save(saved, OWNER).log().orElseThrow().version()).isEqualTo(2);
    }

    private static ReturnedLog entered(ReturnedLog blank) {
        var days = new ArrayList<>(Collections.nCopies(7, LogDay.BLANK));
        days.set(2, new LogDay(OptionalInt.of(4), OptionalInt.of(2), Optional.of(true)));
        return new ReturnedLog(
                blank.sheetId(),
                blank.version(),
                List.of(Collections.nCopies(7, 2), Collections.nCopies(7, 0)),
                days,
                "Stairs hurt");
    }

    @Test
    void impossibleNumbersAreRefused() {
        var kept = print(SheetOptions.USUAL);
        var blank = clinic.homeLogs().byId(kept.id(), OWNER).toEnter();
        var days =
                Collections.nCopies(
                        7, new LogDay(OptionalInt.of(11), OptionalInt.empty(), Optional.empty()));
        assertThatThrownBy(
                        () ->
                                clinic.homeLogs()
                                        .save(
                                                new ReturnedLog(
                                                        blank.sheetId(), 0, blank.done(), days, ""),
                                                OWNER))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theNextVisitAsksAboutTheSheet() {
        var kept = print(SheetOptions.USUAL);
        var logs = clinic.homeLogs();
        var open = logs.latestOf(patient, OWNER).orElseThrow();
        assertThat(HomeLogWords.line(open)).contains("No paper came back yet");
        var saved = logs.save(entered(open.toEnter()), OWNER);
        assertThat(HomeLogWords.line(saved))
                .contains("50", "more than half", "100", "worst pain 4")
                .contains(kept.content().rows().getFirst().name());
    }
}
