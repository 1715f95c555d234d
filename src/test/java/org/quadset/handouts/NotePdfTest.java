package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.charting.SignedNote;
import org.quadset.clinic.PaperSize;
import org.quadset.episodes.NoteType;

import java.util.List;
import java.util.Optional;

/** A note on paper: every fact of it, its signatures, and the same head and foot on all pages. */
class NotePdfTest {
    private static final PaperPdf PDF = new PaperPdf();
    private static final float MARGIN = 17 / 25.4f * 72;

    private static PdfText print(NotePaper paper) {
        return new PdfText(PDF.render(paper));
    }

    private static String words(NotePaper paper) {
        try (var printed = print(paper)) {
            return printed.all().replace('\u00a0', ' ');
        }
    }

    @Test
    void anEvaluationSaysEverythingThatWasFrozen() {
        var paper = SampleNotes.evaluation().signed();
        var words = words(paper);
        var note = paper.note();
        assertThat(words)
                .contains(
                        "Riverside Physical Therapy",
                        "(555) 010-4477",
                        "Evaluation",
                        "Maya Cohen",
                        "03/14/1992",
                        "Q-10001",
                        "Dana Ruiz, PT",
                        "Right patellofemoral pain",
                        "M22.2X1 kneecap joint disorder, right",
                        "10/01/2026",
                        "Dr. Vogel, 11/12/2026",
                        "No plyometrics before week 6.",
                        "Pain now 4/10 · least 1/10 · worst 6/10",
                        note.subjective(),
                        "Step-down 8 reps: pain 4.",
                        "Hip abduction 4/5 right.",
                        note.assessment(),
                        note.plan(),
                        "2 times a week for 6 weeks",
                        "Exercise, manual therapy, home programme",
                        "8-minute rule",
                        "35 timed minutes, 45 minutes in all");
        assertThat(words).contains(note.findings()).contains(note.outcomes());
        assertThat(words).contains(note.charges().lines()).contains(note.charges().steps());
    }

    @Test
    void everyTreatmentHasItsCodeDoseChecksAndMinutes() {
        var paper = SampleNotes.daily().signed();
        var words = PdfText.squeezed(words(paper));
        assertThat(paper.note().treatments()).hasSize(6);
        for (var one : paper.note().treatments()) {
            assertThat(words)
                    .contains(one.code())
                    .contains(PdfText.squeezed(one.name() + one.dose()))
                    .contains(PdfText.squeezed(one.minutes()));
            for (var check : one.checks().split(" · ")) {
                assertThat(words).contains(PdfText.squeezed(check));
            }
            one.derived().forEach(value -> assertThat(words).contains(PdfText.squeezed(value)));
        }
        assertThat(words).contains(PdfText.squeezed("Reason: small field, skin watched"));
    }

    @Test
    void theVisitAndItsEntryAreTwoFactsBothPrinted() {
        assertThat(words(SampleNotes.daily().signed()))
                .contains("Visit Thu 19 Nov 2026, 13:54 (America/New_York)")
                .contains("Entered Thu 19 Nov 2026, 15:05");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoteType.class,
            names = {"EVALUATION", "RE_EVALUATION"})
    void aPlanOfCareHasALineForThePhysiciansSignature(NoteType type) {
        var draft = SampleNotes.evaluation();
        draft.type = type;
        draft.certified = "11/19/2026 – 01/10/2027";
        assertThat(words(draft.signed()))
                .contains("Physician’s certification", "Certified: 11/19/2026 – 01/10/2027")
                .contains("Signature of the physician", "Name and credential", "Date")
                .contains("climb 4 flights of stairs", "pain 2/10 or less");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoteType.class,
            names = {"EVALUATION", "RE_EVALUATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherNotesAskNoPhysicianToSign(NoteType type) {
        var draft = SampleNotes.daily();
        draft.type = type;
        assertThat(words(draft.signed())).doesNotContain("certif");
    }

    @Test
    void aProgressReportAndADischargeSaySomethingAboutEachGoal() {
        var draft = SampleNotes.progressReport();
        assertThat(words(draft.signed()))
                .contains("Progress to each goal", "Partly met", "Met", "Open", "Not met");
        draft.type = NoteType.DISCHARGE_SUMMARY;
        assertThat(words(draft.signed())).contains("Goals at discharge", "Partly met", "Not met");
    }

    @Test
    void aDailyNoteNamesTheProblemButNotTheWholePlan() {
        assertThat(words(SampleNotes.daily().signed()))
                .contains("Right patellofemoral pain", "No plyometrics before week 6.")
                .doesNotContain("Goals", "climb 1 flights");
    }

    @Test
    void aDraftSaysOnEveryPageThatItIsNotSigned() {
        try (var printed = print(SampleNotes.longNote().draft())) {
            assertThat(printed.pages()).isGreaterThan(3);
            for (int i = 1; i <= printed.pages(); i++) {
                assertThat(printed.page(i)).contains("DRAFT, NOT SIGNED");
            }
            assertThat(printed.spoken()).contains("DRAFT, NOT SIGNED");
            assertThat(printed.all()).doesNotContain("Signed by", "SHA-256");
        }
    }

    @Test
    void aSignedNoteSaysByWhomAndWhenAndNothingOfADraft() {
        var paper = SampleNotes.daily().signed();
        assertThat(words(paper))
                .contains("Signed by Lena Park, PTA, Thu 19 Nov 2026, 15:05")
                .contains(paper.signed().orElseThrow().sha256().substring(0, 16))
                .doesNotContain("DRAFT", "NOT CO-SIGNED", "ALTERED");
    }

    @Test
    void aMissingCosignatureIsToldOnEveryPageUntilItIsGiven() {
        var waiting = SampleNotes.note(Optional.empty(), List.of(), true);
        try (var printed = print(SampleNotes.longNote().with(waiting))) {
            for (int i = 1; i <= printed.pages(); i++) {
                assertThat(printed.page(i)).contains("NOT CO-SIGNED YET");
            }
        }
        var given = SampleNotes.note(Optional.of("Dana Ruiz, PT"), List.of(), true);
        assertThat(words(SampleNotes.daily().with(given)))
                .contains("Co-signed by Dana Ruiz, PT, Thu 19 Nov 2026, 16:05")
                .doesNotContain("NOT CO-SIGNED");
    }

    @Test
    void addendaStandBelowTheNoteWithTheirReasonAndTheNoteStaysAsItWas() {
        var note =
                SampleNotes.note(
                        Optional.empty(),
                        List.of(
                                List.of("Wrong side written", "The left hip was tested."),
                                List.of("Forgotten", "Ice at home was advised.")),
                        false);
        assertThat(words(SampleNotes.daily().with(note)))
                .contains("Hip abduction 4/5 right.")
                .containsSubsequence(
                        "Signed by Lena Park, PTA",
                        "Addendum by Dana Ruiz, PT, Fri 20 Nov 2026, 15:05",
                        "Reason: Wrong side written",
                        "The left hip was tested.",
                        "Reason: Forgotten",
                        "Ice at home was advised.");
    }

    @Test
    void aNoteWhoseDigestIsWrongSaysSoOnThePaper() {
        var whole = SampleNotes.note(Optional.empty(), List.of(), false);
        var altered =
                new SignedNote(
                        whole.id(),
                        whole.visitId(),
                        whole.text() + "!",
                        whole.sha256(),
                        whole.signedAt(),
                        whole.signedBy(),
                        whole.clinicianId(),
                        false,
                        Optional.empty(),
                        List.of());
        assertThat(words(SampleNotes.daily().with(altered))).contains("ALTERED");
    }

    @Test
    void everyPageOfALongNoteNamesClinicPatientRecordAndItsNumber() {
        try (var printed = print(SampleNotes.longNote().signed())) {
            assertThat(printed.pages()).isGreaterThan(3);
            for (int i = 1; i <= printed.pages(); i++) {
                assertThat(printed.page(i))
                        .contains("Riverside Physical Therapy")
                        .contains("Maya Cohen · Q-10001 · Evaluation of 11/19/2026")
                        .contains("page " + i + " of " + printed.pages());
            }
        }
    }

    @Test
    void aTableThatGoesOnRepeatsItsHead() {
        try (var printed = print(SampleNotes.longNote().signed())) {
            int heads = 0;
            for (int i = 1; i <= printed.pages(); i++) {
                boolean rows = printed.page(i).contains("patellar medial glide");
                boolean head = printed.page(i).contains("Checks and response");
                assertThat(rows && !head).as("page " + i).isFalse();
                heads += head ? 1 : 0;
            }
            assertThat(heads).isGreaterThan(1);
        }
    }

    @Test
    void noHeadingStandsAloneAtTheFootOfAPage() {
        var headings =
                List.of("Problem", "Subjective", "Objective", "Findings", "Assessment", "Plan");
        for (int lines = 1; lines < 40; lines += 3) {
            var draft = SampleNotes.evaluation();
            draft.subjective = "Stairs hurt.\n".repeat(lines);
            draft.objective = "No swelling.\n".repeat(lines);
            try (var printed = print(draft.signed())) {
                for (int i = 1; i < printed.pages(); i++) {
                    var runs = printed.runs(i);
                    float foot = printed.run(i, "Maya Cohen · Q").baseline();
                    var last =
                            runs.stream()
                                    .filter(run -> run.baseline() < foot - 5)
                                    .max(
                                            (one, other) ->
                                                    Float.compare(one.baseline(), other.baseline()))
                                    .orElseThrow();
                    assertThat(headings).as(lines + " lines").doesNotContain(last.text().strip());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.riverside-physical-therapy.example.org/patients/notes/knee/week-3.html",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void longWordsStayWithinTheMargins(String word) {
        var draft = SampleNotes.evaluation();
        draft.patient = word;
        draft.subjective = word;
        draft.goals = List.of(goal(word));
        draft.treatments = List.of(treatment(word));
        try (var printed = print(draft.draft())) {
            for (int i = 1; i <= printed.pages(); i++) {
                float width = printed.document().getPage(i - 1).getMediaBox().getWidth();
                assertThat(printed.runs(i))
                        .allSatisfy(
                                run -> {
                                    assertThat(run.x()).isGreaterThan(MARGIN - 6);
                                    assertThat(run.right()).isLessThan(width - MARGIN + 6);
                                });
            }
        }
    }

    private static org.quadset.charting.NoteDocument.GoalLine goal(String word) {
        return new org.quadset.charting.NoteDocument.GoalLine(
                "Long term", word, word, word, "12/31/2026", "Open");
    }

    private static org.quadset.charting.NoteDocument.Treatment treatment(String word) {
        return new org.quadset.charting.NoteDocument.Treatment(
                "97110", word, "20 min", word, word, List.of(word), word, List.of(word));
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void everyKindOfNoteKeepsTheStandardForAccessiblePaper(PaperSize paper) throws Exception {
        var cosigned =
                SampleNotes.note(
                        Optional.of("Dana Ruiz, PT"), List.of(List.of("Forgotten", "Ice.")), true);
        for (var one :
                List.of(
                        SampleNotes.evaluation().signed(),
                        SampleNotes.daily().draft(),
                        SampleNotes.progressReport().with(cosigned),
                        SampleNotes.longNote().draft())) {
            var sized = new NotePaper(one.note(), one.signed(), paper, one.zone());
            assertThat(PdfUa.broken(PDF.render(sized))).as(one.title()).isEmpty();
        }
    }

    @Test
    void aScreenReaderHearsWhatTheBodyChartShows() {
        var paper = SampleNotes.evaluation().signed();
        assertThat(paper.page("")).contains("<svg alt=\"Ache: Knee front R\"");
        try (var printed = print(paper)) {
            assertThat(printed.spoken()).contains("Body chart", "Ache: Knee front R");
        }
    }
}
