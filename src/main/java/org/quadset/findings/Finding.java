package org.quadset.findings;

import java.util.List;
import java.util.Optional;

/** A finished objective finding; made only from texts that break no rule. */
public sealed interface Finding
        permits RangeOfMotion,
                MuscleStrength,
                Girth,
                Swelling,
                SpecialTest,
                FunctionalTest,
                Gait,
                Palpation {
    /** The value alone, such as "0–125°". */
    String value();

    /** What else was found, such as "pain 2", in the order it is read. */
    default List<String> details() {
        return List.of();
    }

    /** What the value is held against, such as "norm 135". */
    default Optional<String> reference() {
        return Optional.empty();
    }

    /** What the other side's value says about this one, such as "other side 135". */
    default Optional<String> beside(Finding other) {
        return Optional.empty();
    }

    /** How it stands against an earlier finding of the same thing; empty if they don't compare. */
    Optional<FindingChange> since(Finding earlier);
}
