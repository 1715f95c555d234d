package org.quadset.modalities;

import org.quadset.patients.ConditionFlag;

import java.util.List;

/**
 * A row of the contraindication table.
 *
 * @param treatment the treatment's safety key, such as {@code us_cont}
 * @param condition the key of a condition, or of a region ({@code region_…}) that fires by itself
 * @param severity absolute bars the treatment anywhere, local where the region lies in a scope,
 *     relative needs a reason
 * @param scopes the parts of the body that it is about
 * @param confidence sourced, textbook or uncertain
 */
public record SafetyRule(
        String treatment,
        String condition,
        Severity severity,
        List<String> scopes,
        String note,
        String source,
        String confidence) {
    /** What a rule asks for. */
    public enum Severity {
        ABSOLUTE,
        LOCAL,
        RELATIVE
    }

    /** Whether the treated region itself fires the rule, without a question to the patient. */
    boolean aboutRegion() {
        return condition.startsWith("region_");
    }

    /** What people read for the condition. */
    public String conditionLabel() {
        return ConditionFlag.ofKey(condition)
                .map(ConditionFlag::label)
                .orElseGet(() -> org.quadset.platform.i18n.Messages.text("condition." + condition));
    }
}
