package org.quadset.billing;

import org.quadset.platform.i18n.Labelled;

/**
 * The level of an evaluation: the lowest that all its parts reach (billing.md section 8).
 *
 * @param factors personal factors and other conditions that affect the care, 0 or more
 * @param elements of body structure, function, activity and participation that were tested
 */
public record EvaluationLevel(
        int factors, int elements, Presentation presentation, Decision decision) {
    /** How the condition shows itself. */
    public enum Presentation implements Labelled {
        STABLE,
        EVOLVING,
        UNSTABLE
    }

    /** How hard the clinical decision is. */
    public enum Decision implements Labelled {
        LOW,
        MODERATE,
        HIGH
    }

    /** 97161, 97162 or 97163. */
    public String code() {
        int byFactors = factors >= 3 ? 2 : factors >= 1 ? 1 : 0;
        int byElements = elements >= 4 ? 2 : elements >= 3 ? 1 : 0;
        int level =
                Math.min(
                        Math.min(byFactors, byElements),
                        Math.min(presentation.ordinal(), decision.ordinal()));
        return "9716" + (level + 1);
    }
}
