package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.quadset.charting.ConditionTemplate;
import org.quadset.charting.NoteDocument;
import org.quadset.charting.PainScores;
import org.quadset.charting.SigningService;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitStatus;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.Goal;
import org.quadset.episodes.NoteType;
import org.quadset.episodes.PlanOfCare;
import org.quadset.episodes.RedFlag;
import org.quadset.patients.Answer;
import org.quadset.patients.Patient;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Replays a whole evaluation of a knee by real keys and counts them. */
class KeysOfAnEvaluationTest extends CountedKeys {
    /**
     * From the cursor in the first pain score to the signature. The front has opened the episode
     * with diagnosis, frequency and red flags; the goals come with the template. The therapist
     * types three pain scores, words over the template's 17 stops or takes them as offered, the
     * numbers of both goals, the flexion of both knees and the strength of both quadriceps in
     * shorthand, one treatment in a line and what the line has no words for, the four parts of the
     * evaluation's level, and the PIN: 326 keys, the modifiers counted.
     */
    private static final int MOST_KEYS_OF_AN_EVALUATION = 340;

    private static final List<String> STORY =
            List.of(
                    "around the kneecap",
                    "stairs",
                    "6 weeks",
                    "more running",
                    "none",
                    "none",
                    "10 km a week",
                    "run 20 km");
    private static final List<String> LOOKED_AT =
            List.of("4", "pelvis drops, pain 3", "none", "medial glide stiff");
    private static final List<String> JUDGED = List.of("Overload", "low irritability", "negative");
    private static final List<String> PLANNED = List.of("2", "5 km at most");

    @Test
    void anEvaluationOfAKneeFromTheTemplateIsSignedByTheKeyboardAlone() {
        var visit = evaluation();
        until("the cursor in the first score", () -> focusedId().equals("painNow"));
        write("6");
        until("the next score", () -> focusedId().equals("painBest"));
        write("2");
        until("the last score", () -> focusedId().equals("painWorst"));
        write("8");
        until("the first part", () -> focusedId().equals("subjective"));
        hit(CONTROL, T);
        until("the templates", () -> focusedId().equals("template-KNEE"));
        hit(ENTER);
        fillStops("subjective", STORY);
        goOnTo("objective");
        fillStops("objective", LOOKED_AT);
        goOnTo("assessment");
        fillStops("assessment", JUDGED);
        goOnTo("plan");
        fillStops("plan", PLANNED);
        setGoals();
        measure();
        treat();
        chooseLevel();
        sign(visit);
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_AN_EVALUATION);
        assertThatItIsSignedAsTyped(visit);
        assertThatTheGoalsStandInTheEpisode(visit);
    }

    /** A patient with an open episode, booked for an evaluation that is on the screen. */
    private Visit evaluation() {
        var patient = register("Knee", "Keys", "(555) 555-0182", allNo());
        services.episodes().save(episodeOf(patient), actor);
        var booked =
                services.schedule()
                        .book(
                                new Booking(
                                        patient.id(),
                                        services.clinics().clinicians().getFirst().id(),
                                        AppointmentKind.EVALUATION,
                                        TODAY.atTime(14, 0),
                                        60,
                                        ""),
                                actor);
        var visit = services.visits().openFor(booked.id(), actor);
        show(visit);
        return visit;
    }

    /** Types over each stop of a part, or takes what it offers with Enter; Tab goes on. */
    private void fillStops(String part, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            until(
                    "stop " + i + " of " + part,
                    () -> focusedId().equals(part) && selected(part).matches("\\[.*]"));
            if (selected(part).equals("[" + words.get(i) + "]")) {
                hit(ENTER);
            } else {
                write(words.get(i));
                if (i < words.size() - 1) {
                    hit(TAB);
                }
            }
        }
    }

    private String selected(String part) {
        return onFx(() -> get(TextArea.class, part).getSelectedText());
    }

    /** Tab leaves a part behind its last stop and goes to the first stop of the next part. */
    private void goOnTo(String part) {
        hit(TAB);
        until("the part " + part, () -> focusedId().equals(part));
    }

    /** The goals that the template brought, beside the note: two numbers, and words as offered. */
    private void setGoals() {
        hit(CONTROL, G);
        until("the first goal's baseline", () -> onStop("goal-baseline", "[5]"));
        write("6");
        hit(ENTER);
        until("the second goal", () -> onStop("goal-text", "[20]"));
        write("15");
        hit(ENTER);
        until("its baseline", () -> onStop("goal-baseline", "[not running]"));
        hit(ENTER);
        until("all is filled in", () -> focusedId().equals("goals-done"));
        hit(ENTER);
        until("the note again", () -> focusedId().equals("plan"));
    }

    private boolean onStop(String field, String stop) {
        return focused() instanceof TextField input
                && field.equals(input.getId())
                && stop.equals(input.getSelectedText());
    }

    private void measure() {
        hit(CONTROL, M);
        until("the measurements", () -> focusedId().equals("finding-quick-entry"));
        write("knee flex r125 l135");
        hit(ENTER);
        until("the angles", () -> typed("finding-knee_flexion_active-right").equals("125"));
        until("the empty line", () -> typed("finding-quick-entry").isEmpty());
        write("quad r4 l5");
        hit(ENTER);
        until("the grades", () -> typed("finding-knee_extension-right").equals("4"));
        hit(ESCAPE);
        until("the note again", () -> focusedId().equals("plan"));
    }

    /** A row in one line, then what a line has no words for: purpose, retest, consent, response. */
    private void treat() {
        hit(CONTROL, I);
        until("the line for a treatment", () -> focusedId().equals("quickAdd"));
        write("mt patellar medial glide gr iii 3x45s @knee_front r supine attended 15min");
        hit(ENTER);
        until("the row", () -> focusedId().equals("field-region"));
        hit(F8);
        until("its purpose", () -> spoken("Purpose: pain"));
        for (var purpose : List.of("swelling", "spasm", "range")) {
            hit(TAB);
            until("the purpose " + purpose, () -> spoken("Purpose: " + purpose));
        }
        hit(SPACE);
        hit(F8);
        until("the retest", () -> focusedId().equals("field-retest"));
        write("squat easier");
        hit(ENTER);
        until("the consent", () -> spoken("Consent: verbal"));
        hit(SPACE);
        hit(F8);
        until("the response", () -> spoken("Adverse response: none"));
        hit(SPACE);
        until(
                "the whole row",
                () -> texts("rows").stream().noneMatch(text -> text.endsWith(" to fill in")));
    }

    private void chooseLevel() {
        hit(F9);
        until("the card of units", () -> texts().contains("Take this level"));
        hit(TAB);
        until("the payer's rule", () -> named("CMS"));
        hit(TAB);
        until("the factors", () -> spoken("Factors that affect care"));
        write("1");
        hit(TAB);
        until("the elements", () -> spoken("Elements tested"));
        write("3");
        hit(TAB);
        until("the presentation", () -> spoken("Presentation"));
        hit(DOWN);
        hit(TAB);
        until("the decision", () -> spoken("Decision making"));
        hit(DOWN);
        hit(TAB);
        until("the button", () -> named("Take this level"));
        hit(ENTER);
        until(
                "the level's code",
                () -> texts().stream().anyMatch(text -> text.startsWith("97162 ")));
        until("the focus on the card", () -> focused().getStyleClass().contains("dialog-box"));
        hit(ESCAPE);
        until("the card to go", () -> !texts().contains("Take this level"));
    }

    /** Whether the focus is on what a screen reader calls so. */
    private boolean spoken(String text) {
        return focused() != null && text.equals(focused().getAccessibleText());
    }

    private boolean named(String text) {
        return focused() instanceof Labeled one && text.equals(one.getText());
    }

    private void assertThatItIsSignedAsTyped(Visit visit) {
        assertThat(stored(visit).status()).isEqualTo(VisitStatus.SIGNED);
        var note = services.signing().ofVisit(visit.id(), actor).orElseThrow();
        assertThat(note.isIntact()).isTrue();
        for (var part : List.of(STORY, LOOKED_AT, JUDGED, PLANNED)) {
            assertThat(note.text()).contains(part);
        }
        var document = SigningService.document(note);
        assertThat(document.heading().noteType()).isEqualTo(NoteType.EVALUATION.label());
        assertThat(document.subjective())
                .isEqualTo(
                        "Pain around the kneecap with stairs for 6 weeks. Onset: more running."
                                + " Swelling: none. Locking or giving way: none. Running now: 10 km"
                                + " a week. Goal: run 20 km.");
        assertThat(document.objective())
                .isEqualTo(
                        "Pain with squat: 4. Step-down 8 reps: pelvis drops, pain 3. Effusion:"
                                + " none. Kneecap: medial glide stiff.");
        assertThat(document.assessment())
                .isEqualTo(
                        "Overload pattern of patellofemoral pain; low irritability. Red flags"
                                + " negative.");
        assertThat(document.plan())
                .isEqualTo(
                        "Hip and knee exercise, 2 times a week; load advice; running 5 km at most."
                                + " Return to running by stages when stairs are at 2 or less.");
        assertThat(stored(visit).pain())
                .isEqualTo(new PainScores(OptionalInt.of(6), OptionalInt.of(2), OptionalInt.of(8)));
        assertThat(document.findings())
                .extracting(line -> line.replaceFirst(" \\(.*", ""))
                .containsExactlyInAnyOrder(
                        "Knee flexion AROM R 125°",
                        "Knee flexion AROM L 135°",
                        "Knee extension strength R 4",
                        "Knee extension strength L 5");
        assertThat(document.treatments())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.code()).isEqualTo("97140");
                            assertThat(row.minutes()).isEqualTo("15 min");
                            assertThat(row.dose()).contains("patellar medial glide", "3 × 45 s");
                            assertThat(row.checks()).contains("squat easier");
                        });
        assertThat(document.charges().lines()).anyMatch(line -> line.startsWith("97162 "));
    }

    private static Goal filledIn(Goal goal) {
        return new Goal(
                goal.term(),
                goal.text().replace("[20]", "15"),
                goal.baseline().replace("[5]", "6").replace("[not running]", "not running"),
                goal.target(),
                goal.due(),
                goal.outcome());
    }

    private void assertThatTheGoalsStandInTheEpisode(Visit visit) {
        var goals =
                ConditionTemplate.all().stream()
                        .filter(one -> one.key().equals("KNEE"))
                        .findFirst()
                        .orElseThrow()
                        .goalsFrom(TODAY)
                        .stream()
                        .map(KeysOfAnEvaluationTest::filledIn)
                        .toList();
        assertThat(
                        services.episodes()
                                .openOf(visit.patientId(), actor)
                                .getFirst()
                                .details()
                                .goals())
                .isEqualTo(goals);
        assertThat(
                        SigningService.document(
                                        services.signing().ofVisit(visit.id(), actor).orElseThrow())
                                .care()
                                .orElseThrow()
                                .goals())
                .extracting(NoteDocument.GoalLine::text)
                .containsExactlyElementsOf(goals.stream().map(Goal::text).toList());
    }

    /**
     * What stands before the therapist begins: the diagnosis, the frequency, and the red flags, all
     * asked.
     */
    private EpisodeOfCare episodeOf(Patient patient) {
        var begun =
                EpisodeOfCare.begun(
                        patient.id(),
                        services.clinics().clinicians().getFirst().id(),
                        services.time().today());
        var details = begun.details();
        return begun.edited(
                new EpisodeDetails(
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
                        Arrays.stream(RedFlag.values())
                                .collect(Collectors.toMap(flag -> flag, flag -> Answer.NO)),
                        details.payer(),
                        0,
                        new PlanOfCare(
                                OptionalInt.of(2),
                                OptionalInt.of(6),
                                "",
                                Optional.empty(),
                                Optional.empty()),
                        List.of(new Diagnosis("M22.2X1", "kneecap disorder, right")),
                        List.of(),
                        List.of()));
    }
}
