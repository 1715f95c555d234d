package org.quadset.charting;

import org.quadset.billing.EvaluationLevel;
import org.quadset.billing.UnitRule;
import org.quadset.episodes.NoteType;
import org.quadset.exercises.Side;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartPoint;
import org.quadset.findings.FindingKind;
import org.quadset.findings.FindingText;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.findings.PainKind;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Visits with something in every place. */
final class FilledVisit {
    static final LocalDate LAST_TIME = LocalDate.of(2026, 11, 19);

    private static final String FLEXION = "knee_flexion_active";

    private static final Map<String, String> FINISHED_ICE =
            Map.ofEntries(
                    Map.entry("region", "knee_front"),
                    Map.entry("side", "RIGHT"),
                    Map.entry("patient_position", "supine"),
                    Map.entry("purpose", "pain"),
                    Map.entry("method", "cold_pack"),
                    Map.entry("minutes", "10"),
                    Map.entry("barrier", "damp_towel"),
                    Map.entry("skin_check_minute", "5"),
                    Map.entry("sensation_test", "intact"),
                    Map.entry("consent", "verbal"),
                    Map.entry("skin_before", "normal"),
                    Map.entry("skin_after", "pink"),
                    Map.entry("attended", "yes"),
                    Map.entry("pain_before", "4"),
                    Map.entry("pain_after", "3"),
                    Map.entry("response", "none"));

    private FilledVisit() {}

    /** A row from which nothing is missing, with some fields typed otherwise. */
    static TreatmentRow ice(String... otherwise) {
        var fields = new LinkedHashMap<>(FINISHED_ICE);
        for (int i = 0; i < otherwise.length; i += 2) {
            fields.put(otherwise[i], otherwise[i + 1]);
        }
        return new TreatmentRow(TreatmentKind.ICE, fields, List.of(), "");
    }

    /** Answers that stand against nothing: everything was asked, and all is no. */
    static Map<ConditionFlag, Answer> allNo() {
        var answers = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        for (var flag : ConditionFlag.values()) {
            if (flag.group() != ConditionFlag.Group.AGE) {
                answers.put(flag, Answer.NO);
            }
        }
        return answers;
    }

    static final SoapNote NOTE =
            new SoapNote(
                    "Knee hurts on stairs.",
                    "Step-down 8 of 10.",
                    "Better than last week.",
                    "Go on twice a week.");

    /** What is measured and drawn in {@link #everything}. */
    static List<ObjectiveFinding> findings() {
        return List.of(
                new ObjectiveFinding(
                        FindingKind.RANGE_OF_MOTION,
                        FLEXION,
                        Side.RIGHT,
                        Map.of("value", "0-125", "pain", "2", "note", "“stiff” é\n\u2028")),
                new ObjectiveFinding(
                        FindingKind.MUSCLE_STRENGTH, "knee_extension", Side.LEFT, Map.of()));
    }

    /** Findings from which nothing is missing. */
    static List<ObjectiveFinding> readableFindings() {
        return List.of(typed(Side.RIGHT, "0-125"), typed(Side.LEFT, "0-135"));
    }

    private static ObjectiveFinding typed(Side side, String text) {
        var kind = FindingKind.RANGE_OF_MOTION;
        return new ObjectiveFinding(kind, FLEXION, side, FindingText.read(kind, FLEXION, text));
    }

    static List<BodyChartMark> bodyChart() {
        return List.of(
                BodyChartMark.drawn(
                        BodyView.values()[0],
                        PainKind.values()[0],
                        List.of(new ChartPoint(0.12345, 0.5), new ChartPoint(0.4, 1 / 3.0))));
    }

    /** A note in which nothing is empty; the way it would be kept in the middle of the work. */
    static VisitContent everything() {
        return new VisitContent(
                NoteType.RE_EVALUATION,
                OptionalLong.of(7),
                NOTE,
                new PainScores(OptionalInt.of(3), OptionalInt.of(0), OptionalInt.of(10)),
                List.of(
                        new TreatmentRow(
                                TreatmentKind.ICE,
                                ice().fields(),
                                List.of(
                                        new SafetyAnswer("diabetes", "short and watched", true),
                                        new SafetyAnswer("cold_urticaria", "", false)),
                                "2026-11+3",
                                Origin.CHANGED,
                                OptionalLong.of(12)),
                        TreatmentRow.empty(TreatmentKind.DRY_NEEDLING)),
                findings(),
                bodyChart(),
                new CarriedOver(
                        new SoapNote("last subjective", "last objective", "", "last plan"),
                        List.of(ice().asSuggestion()),
                        Optional.of(LAST_TIME)),
                Map.of(
                        "subjective", Origin.NEW,
                        "objective", Origin.CONFIRMED,
                        "assessment", Origin.CHANGED,
                        "plan", Origin.CONFIRMED),
                new BillingChoice(
                        List.of("97110", "97140"),
                        Optional.of(
                                new EvaluationLevel(
                                        2,
                                        3,
                                        EvaluationLevel.Presentation.EVOLVING,
                                        EvaluationLevel.Decision.MODERATE)),
                        Optional.of(UnitRule.values()[UnitRule.values().length - 1])));
    }
}
