package org.quadset.findings;

import org.quadset.exercises.Side;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A finding as it was typed; unfinished and wrong ones are kept too.
 *
 * @param key the thing within its kind, see {@link FindingSubject}
 * @param fields what was typed, by {@link FindingPart#key}
 */
public record ObjectiveFinding(
        FindingKind kind, String key, Side side, Map<String, String> fields) {
    public ObjectiveFinding {
        fields = Map.copyOf(fields);
    }

    /** The thing that is measured; one that the program doesn't know goes by its key. */
    public FindingSubject subject() {
        return FindingSubject.of(kind, key)
                .orElseGet(
                        () ->
                                new FindingSubject(
                                        kind,
                                        key,
                                        fields.getOrDefault(FindingPart.NAME.key(), key),
                                        side != Side.MIDLINE));
    }

    /** Whether the other finding is of the same thing on the same side. */
    public boolean isSameThing(ObjectiveFinding other) {
        return kind == other.kind && key.equals(other.key) && side == other.side;
    }

    /** Reads it alone, without its other side. */
    public FindingReading read() {
        return FindingReading.of(this, Optional.empty());
    }

    /** Reads it beside its other side, if that is among these. */
    public FindingReading readAmong(Collection<ObjectiveFinding> all) {
        return FindingReading.of(
                this,
                all.stream()
                        .filter(
                                other ->
                                        other.kind == kind
                                                && other.key.equals(key)
                                                && other.side == opposite(side))
                        .findFirst());
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case BOTH, MIDLINE -> Side.BOTH;
        };
    }
}
