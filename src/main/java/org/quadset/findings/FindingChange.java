package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.List;
import java.util.Optional;

/** How a finding stands against an earlier one of the same thing. */
public enum FindingChange implements Labelled {
    BETTER,
    WORSE,
    SAME,
    /** The difference is no more than the measuring itself may err. */
    WITHIN_ERROR,
    /** It differs, and neither way is better by itself: a thicker thigh is swollen or stronger. */
    DIFFERENT;

    /** Of several parts: one that pulls each way makes it different; empty if there is none. */
    static Optional<FindingChange> ofAll(List<FindingChange> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var telling = parts.stream().filter(part -> part != SAME).distinct().toList();
        return Optional.of(
                telling.isEmpty() ? SAME : telling.size() == 1 ? telling.getFirst() : DIFFERENT);
    }

    /** By two numbers of which the higher is better. */
    static FindingChange higherIsBetter(double before, double now) {
        int order = Double.compare(now, before);
        return order > 0 ? BETTER : order < 0 ? WORSE : SAME;
    }
}
