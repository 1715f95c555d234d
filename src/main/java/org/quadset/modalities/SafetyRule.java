package org.quadset.modalities;

import org.quadset.patients.ConditionFlag;
import org.quadset.platform.i18n.Labelled;

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
    public enum Severity implements Labelled {
        ABSOLUTE,
        LOCAL,
        RELATIVE
    }

    /** The same rule at another severity. */
    SafetyRule with(Severity other, List<String> otherScopes) {
        return new SafetyRule(treatment, condition, other, otherScopes, note, source, confidence);
    }

    /** The same rule for another treatment. */
    SafetyRule with(String otherTreatment) {
        return new SafetyRule(
                otherTreatment, condition, severity, scopes, note, source, confidence);
    }

    /** The rule at another severity if a switch says so, or as it is. */
    SafetyRule when(boolean switched, Severity other) {
        return switched ? with(other, scopes) : this;
    }

    /** Whether the treated region itself fires the rule, without a question to the patient. */
    boolean aboutRegion() {
        return condition.startsWith("region_");
    }

    /** What people read for the treatment. */
    public String treatmentLabel() {
        return org.quadset.platform.i18n.Messages.text("safetyKey." + treatment);
    }

    /** What people read for the condition. */
    public String conditionLabel() {
        return ConditionFlag.ofKey(condition)
                .map(ConditionFlag::label)
                .orElseGet(() -> org.quadset.platform.i18n.Messages.text("condition." + condition));
    }
}
