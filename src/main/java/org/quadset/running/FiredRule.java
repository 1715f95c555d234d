package org.quadset.running;

import org.quadset.platform.i18n.Messages;

/** The rule that made a session green, amber or red; its sentence names the numbers. */
public enum FiredRule {
    BONE_PAIN(TrafficLight.RED),
    PAIN_OVER_FIVE(TrafficLight.RED),
    SWELLING(TrafficLight.RED),
    LIMP(TrafficLight.RED),
    MORNING_TWO(TrafficLight.RED),
    NOT_SETTLED(TrafficLight.RED),
    PAIN_THREE_TO_FIVE(TrafficLight.AMBER),
    MORNING_ONE(TrafficLight.AMBER),
    SETTLED_TO_FIVE(TrafficLight.GREEN),
    CALM(TrafficLight.GREEN);

    private final TrafficLight light;

    FiredRule(TrafficLight light) {
        this.light = light;
    }

    public TrafficLight light() {
        return light;
    }

    /** Why, with the numbers of the session: "worst pain 6, over 5". */
    public String text(RunReport report) {
        return switch (this) {
            case BONE_PAIN -> Messages.text("running.ruleBone");
            case PAIN_OVER_FIVE -> Messages.text("running.rulePainOverFive", report.worst());
            case SWELLING -> Messages.text("running.ruleSwelling");
            case LIMP -> Messages.text("running.ruleLimp");
            case MORNING_TWO -> Messages.text("running.ruleMorning", report.worseNextMorning());
            case NOT_SETTLED -> Messages.text("running.ruleNotSettled");
            case PAIN_THREE_TO_FIVE -> Messages.text("running.rulePainHold", report.worst());
            case MORNING_ONE -> Messages.text("running.ruleMorning", report.worseNextMorning());
            case SETTLED_TO_FIVE -> Messages.text("running.ruleSettled", report.worst());
            case CALM -> Messages.text("running.ruleCalm", report.worst());
        };
    }

    /** Where the rule comes from. */
    public String source() {
        return switch (this) {
            case SETTLED_TO_FIVE -> Messages.text("running.sourceMonitoring");
            case BONE_PAIN -> Messages.text("running.sourceBone");
            default -> Messages.text("running.sourcePainRule");
        };
    }
}
