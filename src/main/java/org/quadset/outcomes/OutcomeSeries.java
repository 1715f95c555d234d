package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One patient's results of one measure on one side.
 *
 * @param results all of them, the oldest first
 */
public record OutcomeSeries(
        OutcomeMeasure measure, MeasuredSide side, List<OutcomeResult> results) {
    private static final Comparator<OutcomeResult> BY_DAY =
            Comparator.comparing(OutcomeResult::takenOn).thenComparing(OutcomeResult::id);

    public OutcomeSeries {
        results = results.stream().sorted(BY_DAY).toList();
    }

    /**
     * The series of a patient's results, the one with the latest result first. Results of measures
     * that this program does not know are left out.
     */
    public static List<OutcomeSeries> of(List<OutcomeResult> results, OutcomeMeasures measures) {
        record Place(String measure, MeasuredSide side) {}
        return results.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Place(one.measureKey(), one.side()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(
                        one ->
                                measures
                                        .byKey(one.getKey().measure())
                                        .map(
                                                measure ->
                                                        new OutcomeSeries(
                                                                measure,
                                                                one.getKey().side(),
                                                                one.getValue()))
                                        .stream())
                .sorted(
                        Comparator.comparing((OutcomeSeries one) -> one.results().getLast(), BY_DAY)
                                .reversed())
                .toList();
    }

    /** The results that have a score, the oldest first. */
    public List<OutcomeResult> scored() {
        return results.stream().filter(one -> one.score().isPresent()).toList();
    }

    /** The latest result that has a score. */
    public Optional<OutcomeResult> latest() {
        return scored().stream().reduce((earlier, later) -> later);
    }

    /**
     * The results that may be compared with the latest: all with a score, or, where the patient
     * chooses what is rated, those since a chosen activity was last replaced.
     */
    public List<OutcomeResult> comparable() {
        var kept = new ArrayList<OutcomeResult>();
        for (var one : scored().reversed()) {
            if (!kept.isEmpty() && !activities(one).equals(activities(kept.getFirst()))) {
                break;
            }
            kept.add(one);
        }
        return kept.reversed();
    }

    private Set<String> activities(OutcomeResult result) {
        var names = new TreeMap<String, String>();
        for (var item : measure.items()) {
            if (item.named() && result.answers().of(item.key()).isPresent()) {
                names.put(
                        org.quadset.platform.text.Folding.fold(result.answers().nameOf(item.key())),
                        item.key());
            }
        }
        return names.keySet();
    }

    /** Whether earlier scores are no baseline any more, because an activity was replaced. */
    public boolean baselineIsNew() {
        return comparable().size() < scored().size();
    }

    /** What the latest score is compared with: the first comparable one, or 0 for a rating. */
    public Optional<BigDecimal> baseline() {
        if (measure.ratesChange()) {
            return latest().map(one -> BigDecimal.ZERO);
        }
        var comparable = comparable();
        return comparable.size() < 2 ? Optional.empty() : comparable.getFirst().score();
    }

    /** The change from the baseline to the latest score; none before there are two. */
    public Optional<OutcomeChange> change() {
        return baseline()
                .flatMap(
                        first ->
                                latest().map(
                                                last ->
                                                        OutcomeChange.between(
                                                                measure,
                                                                first,
                                                                last.score().orElseThrow(),
                                                                last.answers()
                                                                        .scored(measure)
                                                                        .size())));
    }
}
