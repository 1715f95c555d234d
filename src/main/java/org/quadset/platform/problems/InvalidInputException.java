package org.quadset.platform.problems;

import java.util.List;

/** What was typed breaks rules; all of them are listed and nothing was stored. */
public final class InvalidInputException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super("problem.invalid", violations.size());
        this.violations = List.copyOf(violations);
    }

    /** All broken rules, at least one. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** Throws if there is any violation. */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }
}
