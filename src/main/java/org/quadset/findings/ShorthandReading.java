package org.quadset.findings;

import org.quadset.platform.problems.Violation;

import java.util.List;
import java.util.Optional;

/**
 * What a quickly typed line was understood to be. Findings may still break a rule of their own,
 * such as a range; a line with problems should be shown again, not taken.
 *
 * @param subject what is measured, if it is clear
 * @param problems what is missing, doubtful or left over
 */
public record ShorthandReading(
        Optional<FindingSubject> subject,
        List<ObjectiveFinding> findings,
        List<Violation> problems) {
    public ShorthandReading {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    static ShorthandReading problem(String messageKey, Object... arguments) {
        return new ShorthandReading(
                Optional.empty(),
                List.of(),
                List.of(Violation.of("shorthand", messageKey, arguments)));
    }

    /** Whether every word was understood and something is clear enough to be put down. */
    public boolean isClear() {
        return problems.isEmpty() && subject.isPresent();
    }
}
