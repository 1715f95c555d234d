package org.quadset.modalities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clinic's own rule for one treatment and one condition, in place of all bundled ones for them.
 * The newest edit counts; none is ever changed or removed.
 *
 * @param id 0 while it is not stored
 * @param severity empty if the rule is switched off
 * @param scopes the parts of the body that it is about, as the table names them
 * @param reason why the clinic decided so; needed
 */
public record SafetyRuleEdit(
        long id,
        String treatment,
        String condition,
        Optional<SafetyRule.Severity> severity,
        List<String> scopes,
        String note,
        String reason,
        Instant editedAt,
        String editedBy) {
    public SafetyRuleEdit {
        scopes = List.copyOf(scopes);
    }

    /** An edit that is not stored yet. */
    public static SafetyRuleEdit of(
            String treatment,
            String condition,
            Optional<SafetyRule.Severity> severity,
            List<String> scopes,
            String note,
            String reason) {
        return new SafetyRuleEdit(
                0, treatment, condition, severity, scopes, note, reason, Instant.EPOCH, "");
    }

    /** The rule that it makes for a treatment; empty if it switches the rule off. */
    Optional<SafetyRule> rule(String forTreatment) {
        return severity.map(
                one ->
                        new SafetyRule(
                                forTreatment, condition, one, scopes, note, "clinic", "clinic"));
    }
}
