package org.quadset.handouts;

import org.quadset.charting.NoteDocument;
import org.quadset.charting.SignedNote;
import org.quadset.charting.VisitContent;
import org.quadset.clinic.PaperSize;
import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartPoint;
import org.quadset.findings.ChartRegion;
import org.quadset.findings.PainKind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Notes as they might come from a clinic, for tests of their paper. */
final class SampleNotes {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Instant SIGNED = Instant.parse("2026-11-19T20:05:00Z");

    private SampleNotes() {}

    /** What a note consists of; each part can be replaced before it is put together. */
    static final class Draft {
        NoteType type = NoteType.DAILY;
        String patient = "Maya Cohen";
        String subjective =
                "Front of the right knee hurts on stairs. Wants to run 3 miles by January.";
        String objective = "Step-down 8 reps: pain 4.\nHip abduction 4/5 right.";
        String assessment = "Weak hip and quadriceps; responds to loading.";
        String plan = "Twice a week for six weeks: strength first.";
        List<String> findings = List.of();
        List<String> outcomes = List.of();
        List<NoteDocument.Treatment> treatments = List.of();
        List<NoteDocument.GoalLine> goals = goals(2);
        List<BodyChartMark> bodyChart = List.of();
        String certified = "";

        NoteDocument document() {
            return new NoteDocument(
                    NoteDocument.CURRENT_FORM,
                    new NoteDocument.Heading(
                            "Riverside Physical Therapy",
                            "(555) 010-4477",
                            patient,
                            Optional.of(LocalDate.of(1992, 3, 14)),
                            "Q-10001",
                            type.label(),
                            LocalDate.of(2026, 11, 19),
                            "13:54",
                            ZONE.getId(),
                            "Dana Ruiz, PT"),
                    Optional.of(
                            new NoteDocument.Care(
                                    "Right patellofemoral pain",
                                    List.of(
                                            "M22.2X1 kneecap joint disorder, right",
                                            "M25.561 pain in right knee"),
                                    "10/01/2026",
                                    "",
                                    "Dr. Vogel, 11/12/2026",
                                    "No plyometrics before week 6.",
                                    "2 times a week for 6 weeks",
                                    "Exercise, manual therapy, home programme",
                                    certified,
                                    goals)),
                    SIGNED,
                    subjective,
                    "Pain now 4/10 · least 1/10 · worst 6/10",
                    objective,
                    findings,
                    outcomes,
                    treatments,
                    assessment,
                    plan,
                    new NoteDocument.Charges(
                            "8-minute rule (all timed minutes together)",
                            List.of(
                                    "97110 Therapeutic exercise · 20 min · units 1 · GP",
                                    "97140 Manual therapy · 15 min · units 1 · GP"),
                            List.of("35 timed minutes earn 2 units", "97110: 20 min, 1 unit"),
                            35,
                            45),
                    VisitContent.empty(type, OptionalLong.of(1))
                            .withFindings(List.of(), bodyChart));
        }

        NotePaper draft() {
            return new NotePaper(document(), Optional.empty(), PaperSize.LETTER, ZONE);
        }

        NotePaper signed() {
            return new NotePaper(
                    document(),
                    Optional.of(note(Optional.empty(), List.of(), false)),
                    PaperSize.LETTER,
                    ZONE);
        }

        NotePaper with(SignedNote note) {
            return new NotePaper(document(), Optional.of(note), PaperSize.LETTER, ZONE);
        }
    }

    static Draft daily() {
        var draft = new Draft();
        draft.treatments = treatments(6);
        return draft;
    }

    static Draft evaluation() {
        var draft = new Draft();
        draft.type = NoteType.EVALUATION;
        draft.findings =
                List.of(
                        "Knee flexion right: active 128°, passive 135°, firm, pain 3/10 (left 140°)",
                        "Hip abduction right: 4/5, pain 2/10 (left 5/5)",
                        "Patellar grind right: positive",
                        "Gait: slower, stairs one at a time");
        draft.outcomes = List.of("LEFS 52/80", "PSFS 4.3/10");
        draft.bodyChart =
                List.of(
                        new BodyChartMark(
                                BodyView.FRONT,
                                PainKind.ACHE,
                                List.of(ChartRegion.ofKey("knee_front:R").orElseThrow()),
                                List.of(
                                        new ChartPoint(0.36, 0.65),
                                        new ChartPoint(0.46, 0.65),
                                        new ChartPoint(0.46, 0.71),
                                        new ChartPoint(0.36, 0.71),
                                        new ChartPoint(0.36, 0.65))));
        draft.treatments = treatments(2);
        draft.goals = goals(4);
        return draft;
    }

    static Draft progressReport() {
        var draft = new Draft();
        draft.type = NoteType.PROGRESS_REPORT;
        draft.treatments = treatments(3);
        draft.goals = goals(4);
        draft.outcomes = List.of("LEFS 64/80, 12 points better: improved");
        return draft;
    }

    /** So much text that it fills several pages. */
    static Draft longNote() {
        var draft = evaluation();
        draft.subjective = repeated("Pain on stairs, better after rest, worse after sitting.", 30);
        draft.objective = repeated("Squat to 60 degrees before pain, no swelling seen.", 25);
        draft.findings =
                IntStream.range(0, 24)
                        .mapToObj(i -> "Finding " + i + ": knee flexion 12" + i % 10 + "°")
                        .toList();
        draft.treatments = treatments(14);
        draft.goals = goals(9);
        return draft;
    }

    private static String repeated(String sentence, int times) {
        return String.join(
                "\n",
                IntStream.range(0, times)
                        .mapToObj(i -> "Line " + i + ". " + sentence + " " + sentence)
                        .toList());
    }

    static List<NoteDocument.GoalLine> goals(int number) {
        var outcomes = List.of("Partly met", "Met", "Open", "Not met");
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                new NoteDocument.GoalLine(
                                        i % 2 == 0 ? "Short term" : "Long term",
                                        "climb "
                                                + (i + 1)
                                                + " flights of stairs without holding on",
                                        "pain 5/10",
                                        "pain 2/10 or less",
                                        "12/31/2026",
                                        outcomes.get(i % 4)))
                .toList();
    }

    static List<NoteDocument.Treatment> treatments(int number) {
        var all =
                List.of(
                        new NoteDocument.Treatment(
                                "97035",
                                "Ultrasound",
                                "8 min",
                                "Front of knee · Right · long sitting · heat before stretching",
                                "1 MHz · continuous · 1.2 W/cm² · ERA 5 cm² · 10 cm²",
                                List.of("Energy 5760 J", "Energy density 576 J/cm²"),
                                "Skin before: normal · Sensation test: intact · Skin after: pink",
                                List.of()),
                        new NoteDocument.Treatment(
                                "97014",
                                "Electrical stimulation",
                                "15 min",
                                "Thigh, front · Right",
                                "NMES · 50 Hz · 300 µs · on 10 s, off 30 s",
                                List.of("Duty cycle 25 %"),
                                "Skin before: normal · Response: strong visible contraction",
                                List.of(
                                        "Caution: Anticoagulant. Reason: small field, skin watched"
                                                + " (rules 2026-11)")),
                        new NoteDocument.Treatment(
                                "20560",
                                "Dry needling",
                                "",
                                "Thigh, front · Right · supine",
                                "0.30 × 50 mm · 4 in, 4 out · vastus lateralis",
                                List.of(),
                                "Consent: written · Skin after: small bleeding, stopped",
                                List.of()),
                        new NoteDocument.Treatment(
                                "97140",
                                "Manual therapy",
                                "15 min",
                                "Front of knee · Right",
                                "patellar medial glide, grade III, 3 × 60 s",
                                List.of(),
                                "Pain before: 4 · Pain after: 2",
                                List.of()),
                        new NoteDocument.Treatment(
                                "97110",
                                "Therapeutic exercise",
                                "20 min",
                                "Hip · Right",
                                "bridge 3x12 hold 5s, clamshell 3x12 hold 2s, step-up 3x10 15 cm",
                                List.of(),
                                "Response: form good, pain 2",
                                List.of()),
                        new NoteDocument.Treatment(
                                "97010",
                                "Ice",
                                "10 min",
                                "Front of knee · Right",
                                "cold pack, damp towel, looked at after 5 min",
                                List.of(),
                                "Skin before: normal · Skin after: pink",
                                List.of()));
        var rows = new ArrayList<NoteDocument.Treatment>();
        for (int i = 0; i < number; i++) {
            rows.add(all.get(i % all.size()));
        }
        return rows;
    }

    /** A signed note whose digests are right. */
    static SignedNote note(
            Optional<String> cosignedBy, List<List<String>> addenda, boolean cosignatureNeeded) {
        var digest = digest("the frozen text");
        return new SignedNote(
                1,
                1,
                "the frozen text",
                digest,
                SIGNED,
                "Lena Park, PTA",
                3,
                cosignatureNeeded,
                cosignedBy.map(
                        by -> new SignedNote.Cosignature(SIGNED.plusSeconds(3600), by, digest)),
                addenda.stream().map(one -> addendum(digest, one.get(0), one.get(1))).toList());
    }

    private static SignedNote.Addendum addendum(String digest, String reason, String text) {
        var at = SIGNED.plusSeconds(86_400);
        var by = "Dana Ruiz, PT";
        return new SignedNote.Addendum(
                reason,
                text,
                at,
                by,
                digest(String.join("\n", digest, by, at.toString(), reason, text)));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
