package org.quadset.outcomes;

import org.quadset.platform.i18n.Messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scores answers by a measure's definition; a pure function of both. */
public final class OutcomeScoring {
    private final OutcomeMeasure measure;
    private final OutcomeAnswers answers;
    private final List<BigDecimal> scored;
    private final int missing;

    private OutcomeScoring(OutcomeMeasure measure, OutcomeAnswers answers) {
        this.measure = measure;
        this.answers = answers;
        this.scored = answers.scored(measure);
        this.missing = missing();
    }

    /** The score, or why there is none. Never throws, whatever was answered. */
    public static OutcomeScore score(OutcomeMeasure measure, OutcomeAnswers answers) {
        return new OutcomeScoring(measure, answers).score();
    }

    private int missing() {
        long needed =
                measure.scoredItems().stream()
                        .filter(item -> !item.optional() && answers.of(item.key()).isEmpty())
                        .count();
        return measure.formula() == ScoringFormula.SYMMETRY
                        || measure.formula() == ScoringFormula.TIMED_SYMMETRY
                ? (int)
                        Stream.of("involved", "uninvolved")
                                .filter(leg -> leg(leg).isEmpty())
                                .count()
                : Math.max((int) needed, measure.leastAnswered() - scored.size());
    }

    private OutcomeScore score() {
        if (measure.disabled().isPresent()) {
            return invalid(List.of(measure.disabled().get()));
        }
        var violations = answers.violations(measure);
        if (!violations.isEmpty()) {
            return invalid(violations.stream().map(Messages::text).distinct().toList());
        }
        if (answers.of("unable").isPresent()) {
            return invalid(List.of(Messages.text("outcome.unable")));
        }
        if (scored.size() < measure.leastAnswered()) {
            return invalid(
                    List.of(
                            Messages.text(
                                    "outcome.tooFew",
                                    scored.size(),
                                    measure.scoredItems().size(),
                                    measure.leastAnswered()),
                            measure.missingRule()));
        }
        return computed()
                .map(this::valid)
                .orElseGet(
                        () ->
                                invalid(
                                        List.of(
                                                Messages.text("outcome.oneOfEachLeg"),
                                                measure.missingRule())));
    }

    private OutcomeScore invalid(List<String> why) {
        return new OutcomeScore(
                ScoreStatus.INVALID,
                Optional.empty(),
                raw(),
                scored.size(),
                missing,
                Optional.empty(),
                List.of(),
                why);
    }

    private OutcomeScore valid(BigDecimal value) {
        boolean prorated = missing > 0;
        var why = new ArrayList<String>();
        if (prorated) {
            why.add(Messages.text("outcome.prorated", scored.size(), measure.scoredItems().size()));
            why.add(measure.missingRule());
        }
        return new OutcomeScore(
                prorated ? ScoreStatus.PRORATED : ScoreStatus.OK,
                Optional.of(value),
                raw(),
                scored.size(),
                missing,
                measure.band(value),
                derived(value),
                List.copyOf(why));
    }

    private Optional<BigDecimal> raw() {
        return measure.measured() || scored.isEmpty() || !measure.enabled()
                ? Optional.empty()
                : Optional.of(Scores.sum(scored));
    }

    private Optional<BigDecimal> computed() {
        return switch (measure.formula()) {
            case MEAN -> Optional.of(Scores.rounded(Scores.mean(scored)));
            case SUM -> Optional.of(Scores.sum(scored));
            case SUM_PRORATED -> Optional.of(proratedSum());
            case HUNDRED_MINUS_MEAN ->
                    Optional.of(Scores.rounded(Scores.HUNDRED.subtract(percentOfMost())));
            case MEAN_ABOVE_ONE ->
                    Optional.of(
                            Scores.rounded(
                                    Scores.mean(scored)
                                            .subtract(BigDecimal.ONE)
                                            .multiply(BigDecimal.valueOf(25))));
            case PERCENT_OF_MOST -> Optional.of(Scores.rounded(percentOfMost()));
            case TRIALS -> Optional.of(Scores.rounded(ofTrials()));
            case TIME, DISTANCE_WALKED -> Optional.of(Scores.rounded(scored.getFirst()));
            case SYMMETRY -> symmetry("involved", "uninvolved");
            case TIMED_SYMMETRY -> symmetry("uninvolved", "involved");
            case REACH -> Optional.of(Scores.rounded(reach()));
            case NOT_SCORED -> Optional.empty();
        };
    }

    private BigDecimal proratedSum() {
        var all = BigDecimal.valueOf(measure.scoredItems().size());
        return Scores.whole(Scores.mean(scored).multiply(all));
    }

    /** The sum in percent of the most that the answered items could give. */
    private BigDecimal percentOfMost() {
        var most =
                Scores.sum(
                        measure.scoredItems().stream()
                                .filter(item -> answers.of(item.key()).isPresent())
                                .map(OutcomeItem::most)
                                .toList());
        return Scores.percent(Scores.sum(scored), most);
    }

    private BigDecimal ofTrials() {
        boolean best = answers.of("rule").filter(rule -> rule.intValue() == 2).isPresent();
        return best
                ? scored.stream().min(BigDecimal::compareTo).orElseThrow()
                : Scores.mean(scored);
    }

    private List<BigDecimal> leg(String name) {
        return Stream.of("1", "2").flatMap(trial -> answers.of(name + trial).stream()).toList();
    }

    private Optional<BigDecimal> symmetry(String part, String whole) {
        var over = leg(part);
        var under = leg(whole);
        return over.isEmpty() || under.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Scores.rounded(Scores.percent(Scores.mean(over), Scores.mean(under))));
    }

    private BigDecimal reach() {
        var reaches =
                Scores.sum(
                        Stream.of("anterior", "posteromedial", "posterolateral")
                                .map(key -> answers.of(key).orElseThrow())
                                .toList());
        return Scores.percent(
                reaches, answers.of("limb").orElseThrow().multiply(BigDecimal.valueOf(3)));
    }

    private List<DerivedNumber> derived(BigDecimal value) {
        return switch (measure.formula()) {
            case SUM_PRORATED ->
                    List.of(
                            number(
                                    DerivedKind.PERCENT_OF_MOST,
                                    Scores.rounded(percentOfMost()),
                                    "%"));
            case TIME -> usual();
            case DISTANCE_WALKED -> predicted(value);
            case SYMMETRY, TIMED_SYMMETRY ->
                    List.of(
                            number(DerivedKind.INVOLVED_MEAN, legMean("involved"), legUnit()),
                            number(DerivedKind.OTHER_MEAN, legMean("uninvolved"), legUnit()));
            case REACH -> anteriorDifference();
            default -> List.of();
        };
    }

    private static DerivedNumber number(DerivedKind kind, BigDecimal value, String unit) {
        return new DerivedNumber(kind, value, unit);
    }

    private BigDecimal legMean(String name) {
        var mean = Scores.mean(leg(name));
        return measure.formula() == ScoringFormula.TIMED_SYMMETRY
                ? mean.setScale(2, java.math.RoundingMode.HALF_UP)
                : Scores.rounded(mean);
    }

    private String legUnit() {
        return measure.scoredItems().getFirst().unit();
    }

    private List<DerivedNumber> usual() {
        return answers.of("age").stream()
                .flatMap(age -> measure.norms().stream().filter(norm -> norm.holdsAt(age)))
                .map(norm -> number(DerivedKind.USUAL_AT_THIS_AGE, norm.value(), measure.unit()))
                .toList();
    }

    private List<DerivedNumber> predicted(BigDecimal distance) {
        return WalkPrediction.metres(answers)
                .filter(metres -> metres.signum() > 0)
                .map(
                        metres ->
                                List.of(
                                        number(
                                                DerivedKind.PREDICTED_DISTANCE,
                                                metres,
                                                measure.unit()),
                                        number(
                                                DerivedKind.PERCENT_OF_PREDICTED,
                                                Scores.rounded(Scores.percent(distance, metres)),
                                                "%")))
                .orElse(List.of());
    }

    private List<DerivedNumber> anteriorDifference() {
        return answers.of("anterior_other").stream()
                .map(
                        other ->
                                number(
                                        DerivedKind.ANTERIOR_DIFFERENCE,
                                        answers.of("anterior").orElseThrow().subtract(other).abs(),
                                        "cm"))
                .toList();
    }
}
