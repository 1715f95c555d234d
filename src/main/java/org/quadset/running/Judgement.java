package org.quadset.running;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a session went, and every rule that says so; the first one gives the name.
 *
 * @param rules at least one, all of the light's colour
 */
public record Judgement(TrafficLight light, List<FiredRule> rules) {
    private static final int MOST = 5;
    private static final int HOLD = 3;

    public Judgement {
        rules = List.copyOf(rules);
    }

    /** Judges a session by protocols section 8; the order of the rules is the document's. */
    public static Judgement of(RunReport report, PainModel model) {
        var red = new ArrayList<FiredRule>();
        add(
                red,
                FiredRule.BONE_PAIN,
                report.bonePain() || model == PainModel.BONE && report.worst() > 0);
        add(red, FiredRule.PAIN_OVER_FIVE, report.worst() > MOST);
        add(red, FiredRule.SWELLING, report.swelling());
        add(red, FiredRule.LIMP, report.limp());
        add(red, FiredRule.MORNING_TWO, report.worseNextMorning() >= 2);
        add(red, FiredRule.NOT_SETTLED, !report.settled());
        if (!red.isEmpty()) {
            return new Judgement(TrafficLight.RED, red);
        }
        var amber = new ArrayList<FiredRule>();
        add(
                amber,
                FiredRule.PAIN_THREE_TO_FIVE,
                report.worst() >= HOLD && model != PainModel.TENDON);
        add(amber, FiredRule.MORNING_ONE, report.worseNextMorning() == 1);
        if (!amber.isEmpty()) {
            return new Judgement(TrafficLight.AMBER, amber);
        }
        return new Judgement(
                TrafficLight.GREEN,
                List.of(report.worst() >= HOLD ? FiredRule.SETTLED_TO_FIVE : FiredRule.CALM));
    }

    private static void add(List<FiredRule> rules, FiredRule rule, boolean fires) {
        if (fires) {
            rules.add(rule);
        }
    }

    /** All reasons in one line. */
    public String why(RunReport report) {
        return rules.stream().map(one -> one.text(report)).collect(Collectors.joining(", "));
    }
}
