package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.app.Wiring;
import org.quadset.audit.AuditRepository;
import org.quadset.charting.CarriedOver;
import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.charting.Visit;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.episodes.Authorization;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.Goal;
import org.quadset.episodes.NoteType;
import org.quadset.episodes.PlanOfCare;
import org.quadset.outcomes.AnswerMode;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeAnswers;
import org.quadset.outcomes.OutcomeDraft;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;
import org.quadset.security.PermissionDeniedException;
import org.quadset.security.SigningPins;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The papers of a real clinic: what they say, what they keep to themselves, what is recorded. */
class PaperServiceTest {
    private static final Actor OWNER = Actor.withAllPermissions("Dana Ruiz, PT");
    private static final PaperPdf PDF = new PaperPdf();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    @TempDir Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-19T15:54:00Z"));
    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("America/New_York");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            };

    private Wiring clinic;
    private long therapist;
    private long patient;

    @BeforeEach
    void open() {
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        clinic.clinics()
                .save(
                        new Clinic(
                                "Harbor Street Physical Therapy",
                                "(555) 555-0190",
                                "",
                                "",
                                "911",
                                clinic.time().zone(),
                                PaperSize.LETTER,
                                Theme.LIGHT),
                        OWNER);
        therapist =
                clinic.clinics()
                        .add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), OWNER)
                        .id();
        clinic.pins().setDemoPin(therapist, clinic.actor());
        patient = register("Maya");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private long register(String given) {
        return clinic.patients()
                .save(
                        PatientDraft.ofNew(
                                PatientsOnDisk.born(given, "Cohen", LocalDate.of(1992, 3, 14)),
                                java.util.Map.of()),
                        OWNER)
                .id();
    }

    private EpisodeOfCare episode(int goals, String words) {
        var begun = EpisodeOfCare.begun(patient, therapist, TODAY.minusDays(20));
        var from = begun.details();
        return clinic.episodes()
                .save(
                        begun.edited(
                                new EpisodeDetails(
                                        "Right patellofemoral pain",
                                        therapist,
                                        from.discipline(),
                                        from.regions(),
                                        from.side(),
                                        from.openedOn(),
                                        Optional.of(TODAY.minusDays(40)),
                                        from.surgeryOn(),
                                        words,
                                        "Dr. Vogel",
                                        from.referredOn(),
                                        words,
                                        from.redFlags(),
                                        from.payer(),
                                        0,
                                        new PlanOfCare(
                                                OptionalInt.of(2),
                                                OptionalInt.of(6),
                                                "Exercise",
                                                Optional.empty(),
                                                Optional.empty()),
                                        List.of(
                                                new Diagnosis("M22.2X1", "kneecap disorder"),
                                                new Diagnosis("M25.561", words)),
                                        IntStream.range(0, goals)
                                                .mapToObj(
                                                        i ->
                                                                new Goal(
                                                                        Goal.Term.LONG,
                                                                        "goal " + i + " " + words,
                                                                        "pain 5/10 " + words,
                                                                        "pain 2/10 " + words,
                                                                        Optional.of(
                                                                                TODAY.plusDays(20)),
                                                                        Goal.Outcome.PARTLY_MET))
                                                .toList(),
                                        List.of(
                                                new Authorization(
                                                        "A-1",
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        OptionalInt.of(6),
                                                        OptionalInt.empty())))),
                        OWNER);
    }

    private Visit visit() {
        return clinic.visits().openWithoutAppointment(patient, therapist, OWNER);
    }

    private Visit written(Visit visit, String words) {
        return clinic.visits()
                .save(
                        visit.edited(
                                visit.content()
                                        .as(NoteType.CASE_NOTE, visit.content().episodeId())
                                        .with(
                                                new SoapNote(words, "", "", words),
                                                new PainScores(
                                                        OptionalInt.of(3),
                                                        OptionalInt.of(1),
                                                        OptionalInt.of(5)),
                                                List.of())),
                        OWNER);
    }

    private Visit signed(String words) {
        var fresh = visit();
        var draft = written(fresh.edited(fresh.content().withCarried(CarriedOver.NONE)), words);
        now.set(now.get().plusSeconds(60));
        clinic.signing().sign(draft, SigningPins.DEMO_PIN.toCharArray(), OWNER);
        return clinic.visits().byId(draft.id(), OWNER);
    }

    private static String words(ClinicPaper paper) {
        try (var printed = new PdfText(PDF.render(paper))) {
            return printed.all();
        }
    }

    @Test
    void whatIsCarriedOverAndNotConfirmedIsPrintedNowhere() {
        episode(1, "");
        signed("The old words of last week.");
        var next = visit();
        assertThat(next.content().carried().note().subjective()).contains("old words");
        assertThat(words(clinic.papers().noteOf(next.id(), OWNER)))
                .contains("DRAFT, NOT SIGNED")
                .doesNotContain("old words");
        assertThat(words(clinic.papers().codesOf(next.id(), OWNER))).doesNotContain("old words");
        var confirmed = written(next, "New words.");
        assertThat(words(clinic.papers().noteOf(confirmed.id(), OWNER)))
                .contains("New words.")
                .doesNotContain("old words");
    }

    @Test
    void aSignedNoteIsPrintedWithTheWordsOfItsSigningAndItsAddenda() {
        episode(1, "");
        var visit = signed("Stairs are easier.");
        clinic.signing()
                .addend(
                        visit.id(),
                        therapist,
                        "Forgotten",
                        "Ice at home was advised.",
                        SigningPins.DEMO_PIN.toCharArray(),
                        OWNER);
        assertThat(words(clinic.papers().noteOf(visit.id(), OWNER)))
                .contains("Stairs are easier.", "Signed by Dana Ruiz, PT")
                .contains("Reason: Forgotten", "Ice at home was advised.")
                .doesNotContain("DRAFT");
    }

    @Test
    void theCodesNameTheDayTheDiagnosesAndTheRule() {
        episode(1, "front of knee");
        var visit = visit();
        var evaluation =
                clinic.visits()
                        .save(
                                visit.edited(
                                        visit.content()
                                                .as(
                                                        NoteType.RE_EVALUATION,
                                                        visit.content().episodeId())),
                                OWNER);
        assertThat(words(clinic.papers().codesOf(evaluation.id(), OWNER)))
                .contains("Codes of the visit", "DRAFT, NOT SIGNED", "11/19/2026", "97164", "GP")
                .contains("M22.2X1 kneecap disorder", "M25.561 front of knee", "Dr. Vogel")
                .contains("8-minute rule", "This is no claim.");
    }

    @Test
    void anEpisodeSaysWhatItIsWhatIsOwedAndHowItGoes() {
        var episode = episode(2, "without holding on");
        signed("First.");
        book(7);
        score("lefs", 10, 2);
        score("lefs", 2, 3);
        assertThat(words(clinic.papers().episodeOf(episode.id(), OWNER)))
                .contains("Right patellofemoral pain", "Maya Cohen", "Dana Ruiz, PT")
                .contains("M22.2X1 kneecap disorder", "Partly met", "Owed", "0 of 6 treatment days")
                .contains("goal 0 without holding on", "goal 1 without holding on")
                .contains("Case note (telephone) · Signed", "Pain, 0 to 10")
                .contains("Thu 26 Nov, 09:30", "LEFS");
    }

    private void book(int days) {
        clinic.schedule()
                .book(
                        new Booking(
                                patient,
                                therapist,
                                AppointmentKind.FOLLOW_UP,
                                LocalDateTime.of(2026, 11, 19, 9, 30).plusDays(days),
                                30,
                                ""),
                        OWNER);
        clinic.schedule().ofPatient(patient, OWNER).stream()
                .forEach(
                        one ->
                                clinic.episodes()
                                        .assign(
                                                one.id(),
                                                clinic.episodes()
                                                        .openOf(patient, OWNER)
                                                        .getFirst()
                                                        .id(),
                                                OWNER));
    }

    /** The same answer to every question of a leg questionnaire, some days ago. */
    private void score(String key, int daysAgo, int answer) {
        var measure = clinic.outcomes().measures().byKey(key).orElseThrow();
        var answers = OutcomeAnswers.NONE;
        for (var item : measure.items()) {
            answers = answers.with(item.key(), Optional.of(BigDecimal.valueOf(answer)));
        }
        clinic.outcomes()
                .save(
                        new OutcomeDraft(
                                0,
                                0,
                                patient,
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                key,
                                TODAY.minusDays(daysAgo),
                                AnswerMode.PAPER,
                                MeasuredSide.NO_SIDE,
                                answers),
                        OWNER);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void theEpisodeStaysOnOnePageHoweverMuchThereIs(int goals) throws Exception {
        var episode = episode(goals, "and much more to say about it ".repeat(6).strip());
        for (int i = 0; i < 15; i++) {
            signed("Visit " + i);
        }
        for (int i = 1; i < 9; i++) {
            book(i);
        }
        for (int i = 1; i < 9; i++) {
            score("lefs", i, i % 5);
            score("nprs", i, i % 5);
            score("ndi", i, i % 5);
        }
        var pdf = PDF.render(clinic.papers().episodeOf(episode.id(), OWNER));
        try (var printed = new PdfText(pdf)) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.all()).contains("and 12 more", "and 4 more");
        }
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    @Test
    void theCodesKeepTheStandardForAccessiblePaper() throws Exception {
        episode(1, "");
        var pdf = PDF.render(clinic.papers().codesOf(signed("Words.").id(), OWNER));
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    @Test
    void thePapersOfAVisitAndOfAPatientAreOffered() {
        var episode = episode(1, "");
        var visit = signed("Words.");
        assertThat(clinic.papers().ofVisit(visit.id(), OWNER))
                .extracting(PaperChoice::kind)
                .containsExactly(
                        PaperChoice.Kind.NOTE, PaperChoice.Kind.CODES, PaperChoice.Kind.EPISODE);
        assertThat(clinic.papers().ofPatient(patient, OWNER))
                .extracting(PaperChoice::subject)
                .containsExactly(episode.id(), visit.id());
        long other = register("Nobody");
        assertThatThrownBy(() -> clinic.papers().ofPatient(other, OWNER))
                .isInstanceOf(UserFacingException.class);
    }

    @Test
    void whoMayNotSeeTheChartGetsNoPaper() {
        var episode = episode(1, "");
        var visit = signed("Words.");
        var outsider = new Actor("Front Desk", Set.of());
        assertThatThrownBy(() -> clinic.papers().noteOf(visit.id(), outsider))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> clinic.papers().codesOf(visit.id(), outsider))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> clinic.papers().episodeOf(episode.id(), outsider))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> clinic.papers().ofPatient(patient, outsider))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void everyPaperThatLeavesTheProgramIsRecordedByItsKindAndItsWay() {
        episode(1, "");
        var visit = signed("Words.");
        var audit = new AuditRepository(clinic.database(), clinic.clock());
        for (var choice : clinic.papers().ofVisit(visit.id(), OWNER)) {
            clinic.papers().recordHandedOut(choice, "print", OWNER);
            var found =
                    clinic.database()
                            .reading(() -> audit.of(choice.kind().act("print"), choice.subject()));
            assertThat(found).as(choice.label()).hasSize(1);
        }
        assertThat(PaperChoice.Kind.NOTE.act("print")).isEqualTo("note.print");
        assertThat(PaperChoice.Kind.EPISODE.act("file")).isEqualTo("episodePage.file");
    }
}
