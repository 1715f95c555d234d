package org.quadset.app.demo;

import org.quadset.episodes.Authorization;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.DiagnosisCodes;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.Goal;
import org.quadset.episodes.PayerKind;
import org.quadset.episodes.PlanOfCare;
import org.quadset.episodes.RedFlag;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.Answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An episode of care for each patient of the demo clinic, by the patient's case. */
final class DemoEpisodes {
    private record Problem(String title, String rightCode, String leftCode, String activity) {}

    private static final Map<String, Problem> PROBLEMS =
            Map.of(
                    "knee_front",
                    new Problem(
                            "patellofemoral pain",
                            "M22.2X1",
                            "M22.2X2",
                            "climb two flights of stairs"),
                    "thigh_back",
                    new Problem("hamstring strain", "S76.311D", "S76.312D", "jog 20 minutes"),
                    "heel",
                    new Problem("plantar heel pain", "M72.2", "M72.2", "stand through a shift"),
                    "low_back",
                    new Problem("low back pain", "M54.50", "M54.50", "drive two hours"),
                    "shoulder",
                    new Problem("shoulder pain", "M25.511", "M25.512", "reach to the top shelf"));

    private final DiagnosisCodes codes;
    private final LocalDate today;

    DemoEpisodes(DiagnosisCodes codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
    }

    EpisodeOfCare of(long patient, long clinician, String region, Side side, int number) {
        var opened = today.minusDays(16 + number % 40);
        var problem =
                PROBLEMS.getOrDefault(
                        region, new Problem("joint pain", "M25.551", "M25.552", "walk 30 minutes"));
        var code = side == Side.LEFT ? problem.leftCode() : problem.rightCode();
        var payer =
                switch (number % 4) {
                    case 0 -> PayerKind.MEDICARE_B;
                    case 1 -> PayerKind.COMMERCIAL;
                    case 2 -> PayerKind.WORKERS_COMP;
                    default -> PayerKind.SELF_PAY;
                };
        var begun = EpisodeOfCare.begun(patient, clinician, opened);
        return begun.edited(
                new EpisodeDetails(
                        (region.equals("low_back") || region.equals("heel")
                                        ? ""
                                        : side.label() + " ")
                                + problem.title(),
                        clinician,
                        "PT",
                        BodyRegion.ofKey(region).stream().toList(),
                        side,
                        opened,
                        Optional.of(opened.minusDays(20)),
                        Optional.empty(),
                        "",
                        number % 3 == 0 ? "Primary care" : "",
                        Optional.empty(),
                        "",
                        Arrays.stream(RedFlag.values())
                                .collect(Collectors.toMap(flag -> flag, flag -> Answer.NO)),
                        payer,
                        0,
                        new PlanOfCare(
                                OptionalInt.of(2),
                                OptionalInt.of(6),
                                "Exercise, manual therapy, home programme",
                                payer == PayerKind.MEDICARE_B && number % 8 == 0
                                        ? Optional.of(opened)
                                        : Optional.empty(),
                                Optional.empty()),
                        List.of(codes.byCode(code).orElse(new Diagnosis(code, ""))),
                        List.of(
                                new Goal(
                                        Goal.Term.LONG,
                                        problem.activity(),
                                        "pain 5/10",
                                        "pain 2/10 or less",
                                        Optional.of(opened.plusDays(42)),
                                        Goal.Outcome.OPEN)),
                        payer == PayerKind.COMMERCIAL
                                ? List.of(
                                        new Authorization(
                                                "A-" + (4100 + number),
                                                Optional.of(opened),
                                                Optional.of(opened.plusDays(90)),
                                                OptionalInt.of(6),
                                                OptionalInt.empty()))
                                : List.of()));
    }
}
