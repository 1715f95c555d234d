package org.quadset.billing;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Units of the timed codes of one day. It reckons and explains; it never says that more minutes
 * would earn more.
 *
 * @param minutes of each timed code, its blocks added first
 * @param units of each timed code; 0 where its minutes earn none
 * @param tie present where equal remainders leave the choice to the clinician
 * @param steps the arithmetic, a sentence each
 */
public record UnitAllocation(
        UnitRule rule,
        Map<String, Integer> minutes,
        Map<String, Integer> units,
        Optional<Tie> tie,
        List<String> steps) {
    private static final int UNIT = 15;
    private static final int LEAST = 8;

    /**
     * Codes with equal remainders of which only some get the last units.
     *
     * @param codes those that could
     * @param given how many of them do
     * @param chosen by the clinician, or by default the most total minutes, then the lower code
     * @param decided whether the clinician chose
     */
    public record Tie(List<String> codes, int given, List<String> chosen, boolean decided) {}

    /** Reckons by the rule; {@code choice} are the codes that the clinician prefers in a tie. */
    public static UnitAllocation of(UnitRule rule, List<CodeMinutes> blocks, List<String> choice) {
        var merged = new TreeMap<String, Integer>();
        for (var block : blocks) {
            if (ProcedureCode.of(block.code()).map(ProcedureCode::timed).orElse(false)
                    && block.minutes() > 0) {
                merged.merge(block.code(), block.minutes(), Integer::sum);
            }
        }
        return switch (rule) {
            case CMS -> byCms(merged, choice);
            case AMA -> byAma(merged);
        };
    }

    /** The units of so many minutes alone: 8 to 22 make one, then one more every 15. */
    public static int unitsOf(int minutes) {
        return minutes < LEAST ? 0 : (minutes + 7) / UNIT;
    }

    private static UnitAllocation byAma(Map<String, Integer> minutes) {
        var units = new TreeMap<String, Integer>();
        var steps = new ArrayList<String>();
        minutes.forEach(
                (code, of) -> {
                    units.put(code, unitsOf(of));
                    steps.add(Messages.text("units.amaCode", code, of, unitsOf(of)));
                });
        return new UnitAllocation(UnitRule.AMA, minutes, units, Optional.empty(), steps);
    }

    private static UnitAllocation byCms(Map<String, Integer> minutes, List<String> choice) {
        int sum = minutes.values().stream().mapToInt(Integer::intValue).sum();
        int total = unitsOf(sum);
        var units = new TreeMap<String, Integer>();
        var steps = new ArrayList<String>();
        steps.add(Messages.text("units.cmsTotal", sum, total));
        minutes.forEach(
                (code, of) -> {
                    units.put(code, of / UNIT);
                    steps.add(Messages.text("units.cmsCode", code, of, of / UNIT, of % UNIT));
                });
        int left = total - units.values().stream().mapToInt(Integer::intValue).sum();
        var ranked =
                minutes.entrySet().stream()
                        .filter(entry -> entry.getValue() % UNIT > 0)
                        .sorted(
                                Comparator.<Map.Entry<String, Integer>>comparingInt(
                                                entry -> -(entry.getValue() % UNIT))
                                        .thenComparing(entry -> !choice.contains(entry.getKey()))
                                        .thenComparing(entry -> -entry.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        var tie = tie(minutes, ranked, left, choice);
        for (var code : ranked.subList(0, Math.min(left, ranked.size()))) {
            units.merge(code, 1, Integer::sum);
            steps.add(Messages.text("units.cmsExtra", code, minutes.get(code) % UNIT));
        }
        tie.ifPresent(
                open ->
                        steps.add(
                                Messages.text(
                                        open.decided() ? "units.tieDecided" : "units.tie",
                                        String.join(", ", open.codes()),
                                        open.given(),
                                        String.join(", ", open.chosen()))));
        return new UnitAllocation(UnitRule.CMS, minutes, units, tie, steps);
    }

    private static Optional<Tie> tie(
            Map<String, Integer> minutes, List<String> ranked, int left, List<String> choice) {
        if (left <= 0 || left >= ranked.size()) {
            return Optional.empty();
        }
        int atCut = minutes.get(ranked.get(left - 1)) % UNIT;
        if (minutes.get(ranked.get(left)) % UNIT != atCut) {
            return Optional.empty();
        }
        var equal = ranked.stream().filter(code -> minutes.get(code) % UNIT == atCut).toList();
        var chosen =
                ranked.subList(0, left).stream()
                        .filter(code -> minutes.get(code) % UNIT == atCut)
                        .toList();
        return Optional.of(new Tie(equal, chosen.size(), chosen, choice.containsAll(chosen)));
    }

    /** All units of the day's timed codes. */
    public int totalUnits() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All timed minutes of the day. */
    public int totalMinutes() {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
