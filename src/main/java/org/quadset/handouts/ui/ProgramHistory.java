package org.quadset.handouts.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The way back through a programme. Typing in one field without a pause is one step. At most a
 * hundred steps are kept.
 *
 * @param <T> an immutable state of the whole programme
 */
final class ProgramHistory<T> {
    private static final int MOST_STEPS = 100;
    private static final Duration PAUSE = Duration.ofMillis(1200);

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private Object lastField = "";
    private Instant lastAt = Instant.EPOCH;

    /** Forgets all steps. */
    void clear() {
        past.clear();
        future.clear();
        lastField = "";
    }

    /**
     * Notes a change; {@code before} is the state without it.
     *
     * @param field what was typed in, by which typing is joined; empty for a step of its own
     */
    void changed(T before, String field, Instant at) {
        future.clear();
        boolean joined =
                !field.isEmpty()
                        && field.equals(lastField)
                        && Duration.between(lastAt, at).compareTo(PAUSE) < 0;
        if (!joined) {
            past.push(before);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        lastField = field;
        lastAt = at;
    }

    /** The state one step back; {@code now} can be had again with {@link #redo}. */
    Optional<T> undo(T now) {
        return step(past, future, now);
    }

    /** The state that was undone last. */
    Optional<T> redo(T now) {
        return step(future, past, now);
    }

    private Optional<T> step(Deque<T> from, Deque<T> to, T now) {
        lastField = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
