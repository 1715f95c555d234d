package org.quadset.charting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitContent;
import org.quadset.clinic.Clinician;
import org.quadset.durability.OtherProgram;
import org.quadset.durability.TypistAtWork;
import org.quadset.episodes.ui.GoalCardModel;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Somebody types a note in the real window and the program is killed at any moment: nothing that
 * was on the screen for a second is lost, and cursor and undo are back.
 */
class TypingKillTest {
    private static final Actor DANA = PatientsOnDisk.DANA;
    private static final long ON_SCREEN_MILLIS = 1000;

    @TempDir Path temporary;
    private Path folder;
    private int characters;
    private int lostCharacters;
    private long worst;

    /** What was on the screen at a moment: so many characters of a field. */
    private record Shown(long at, String field, int length) {
        static Shown of(String line) {
            var parts = line.split(" ");
            return new Shown(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }
    }

    @BeforeEach
    void fill() {
        folder = temporary.resolve("clinic");
        try (var clinic = Wiring.open(folder, Clock.systemDefaultZone())) {
            clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        }
    }

    @Test
    void losesNothingThatWasOnTheScreenForASecondWhenKilledThreeTimes()
            throws InterruptedException {
        killAgainAndAgain(3);
    }

    @Test
    @Tag("long")
    void losesNothingThatWasOnTheScreenForASecondWhenKilledFiftyTimes()
            throws InterruptedException {
        killAgainAndAgain(50);
    }

    private void killAgainAndAgain(int times) throws InterruptedException {
        var moments = new Random();
        for (int run = 0; run < times; run++) {
            long visit = newVisit(run);
            var shown = new ArrayList<Shown>();
            long killed;
            try (var program =
                    new OtherProgram(
                            TypistAtWork.class,
                            List.of(
                                    "-Dglass.platform=Headless",
                                    "-Dprism.order=sw",
                                    "-Djava.awt.headless=true",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow"),
                            folder.toString(),
                            String.valueOf(visit),
                            String.valueOf(run))) {
                program.untilWorking();
                program.killAfter(500 + moments.nextInt(9000));
                killed = program.killedAt();
                program.stored().forEach(line -> shown.add(Shown.of(line)));
            }
            reopen(visit, run, shown, killed);
        }
        System.out.printf(
                "%d kills, %d characters on the screen, %d lost, the worst after %d ms%n",
                times, characters, lostCharacters, worst);
        assertThat(characters).as("characters that were typed at all").isGreaterThan(times * 5);
    }

    private long newVisit(int run) {
        try (var clinic = Wiring.open(folder, Clock.systemDefaultZone())) {
            var patient =
                    clinic.patients()
                            .save(
                                    PatientDraft.ofNew(
                                            PatientsOnDisk.least(
                                                    "Run" + run, "Typed", "(555) 555-0190"),
                                            Map.of()),
                                    DANA);
            return clinic.visits()
                    .openWithoutAppointment(
                            patient.id(), clinic.clinics().clinicians().getFirst().id(), DANA)
                    .id();
        }
    }

    /** Opens the visit as the editor does, and looks for what was on the screen. */
    private void reopen(long visit, int run, List<Shown> shown, long killed) {
        try (var clinic = Wiring.open(folder, Clock.systemDefaultZone())) {
            var model = open(clinic, visit);
            var back = texts(model.form.content());
            var last = shown.getLast();
            var longest = new HashMap<String, Integer>();
            shown.forEach(one -> longest.merge(one.field(), one.length(), Math::max));
            longest.values().forEach(length -> characters += length);
            for (var field : TypistAtWork.FIELDS) {
                var text = back.get(field);
                assertThat(text)
                        .as("%s of run %d is what was typed", field, run)
                        .isEqualTo(TypistAtWork.script(run, field, text.length()));
                lostCharacters += Math.max(0, longest.getOrDefault(field, 0) - text.length());
            }
            for (var one : shown) {
                if (back.get(one.field()).length() < one.length()) {
                    worst = Math.max(worst, killed - one.at());
                    assertThat(killed - one.at())
                            .as("age of a lost character of %s, run %d", one.field(), run)
                            .isLessThanOrEqualTo(ON_SCREEN_MILLIS);
                }
            }
            theCursorIsBack(model, back, last, longest);
            theWayBackIsBack(model);
        }
    }

    private static VisitEditorModel open(Wiring clinic, long visit) {
        var model =
                new VisitEditorModel(
                        new EditorServices(
                                clinic.visits(),
                                clinic.patients(),
                                clinic.episodes(),
                                clinic.prescriptions(),
                                clinic.library(),
                                clinic.noteCheck(),
                                clinic.billing(),
                                clinic.guidelines(),
                                clinic.journal(),
                                new TimerModel(
                                        clinic.timers(),
                                        Tasks.inline(),
                                        new Problems(clinic.clock()),
                                        clinic.time(),
                                        DANA,
                                        () -> {}),
                                new AdverseEventModel(
                                        clinic.adverseEvents(),
                                        clinic.journal(),
                                        Tasks.inline(),
                                        new Problems(clinic.clock()),
                                        new Changes(),
                                        clinic.time(),
                                        DANA),
                                new GoalCardModel(
                                        clinic.episodes(),
                                        Tasks.inline(),
                                        new Problems(clinic.clock()),
                                        clinic.time(),
                                        DANA),
                                clinic.spending(),
                                new HomeLogModel(
                                        clinic.homeLogs(),
                                        Tasks.inline(),
                                        new Problems(clinic.clock()),
                                        DANA)),
                        Tasks.inline(),
                        new Problems(clinic.clock()),
                        new StatusLine(),
                        clinic.time(),
                        DANA);
        model.open(visit);
        assertThat(model.visit().get()).extracting(Visit::id).isEqualTo(visit);
        return model;
    }

    private static Map<String, String> texts(VisitContent content) {
        var note = content.note();
        return Map.of(
                "subjective", note.subjective(),
                "objective", note.objective(),
                "assessment", note.assessment(),
                "plan", note.plan());
    }

    /**
     * The robot types at a field's end, so that is where the cursor stood: in the field that was
     * drawn last, or in one whose newest key was journaled but not drawn any more.
     */
    private static void theCursorIsBack(
            VisitEditorModel model,
            Map<String, String> back,
            Shown last,
            Map<String, Integer> longest) {
        var ahead =
                TypistAtWork.FIELDS.stream()
                        .filter(field -> back.get(field).length() > longest.getOrDefault(field, 0))
                        .toList();
        model.restored()
                .ifPresent(
                        draft -> {
                            assertThat(back).containsKey(draft.cursorField());
                            assertThat(draft.caret())
                                    .isEqualTo(back.get(draft.cursorField()).length());
                            if (!ahead.isEmpty()) {
                                assertThat(ahead).contains(draft.cursorField());
                            } else if (back.get(last.field()).length() == last.length()) {
                                assertThat(draft.cursorField()).isEqualTo(last.field());
                            }
                        });
    }

    /** All steps back lead to the empty note, each shorter than the last, and forth again. */
    private static void theWayBackIsBack(VisitEditorModel model) {
        var newest = texts(model.form.content());
        int steps = 0;
        int length = String.join("", newest.values()).length();
        while (length > 0) {
            model.undo();
            int shorter = String.join("", texts(model.form.content()).values()).length();
            assertThat(shorter).as("after %d steps back", ++steps).isLessThan(length);
            length = shorter;
        }
        for (int i = 0; i < steps; i++) {
            model.redo();
        }
        assertThat(texts(model.form.content())).isEqualTo(newest);
    }
}
