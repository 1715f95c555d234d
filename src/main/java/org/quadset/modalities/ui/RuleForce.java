package org.quadset.modalities.ui;

import org.quadset.modalities.SafetyRule.Severity;
import org.quadset.platform.i18n.Labelled;

import java.util.Optional;

/** How strongly a rule acts, or that it is switched off. */
enum RuleForce implements Labelled {
    ABSOLUTE(Severity.ABSOLUTE),
    LOCAL(Severity.LOCAL),
    RELATIVE(Severity.RELATIVE),
    OFF(null);

    private final Severity severity;

    RuleForce(Severity severity) {
        this.severity = severity;
    }

    static RuleForce of(Severity severity) {
        return valueOf(severity.name());
    }

    /** The severity; empty if the rule is switched off. */
    Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }
}
