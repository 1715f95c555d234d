package org.quadset.charting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The way back through a note. Typing in one field without a pause is one step. At most sixty steps
 * are kept.
 */
public final class EditHistory {
    private static final int MOST_STEPS = 60;
    private static final Duration PAUSE = Duration.ofMillis(1200);
    private static final int LONGEST_RUN = 40;

    private final Deque<VisitContent> past = new ArrayDeque<>();
    private final Deque<VisitContent> future = new ArrayDeque<>();
    private String lastField = "";
    private Instant lastAt = Instant.EPOCH;
    private int run;

    /** Begins with the steps of an earlier sitting, the newest first. */
    public void begin(List<VisitContent> earlierPast, List<VisitContent> earlierFuture) {
        past.clear();
        past.addAll(earlierPast);
        future.clear();
        future.addAll(earlierFuture);
        lastField = "";
    }

    /** Notes that a field was changed; {@code before} is the content without the change. */
    public void changed(VisitContent before, String field, Instant at) {
        future.clear();
        boolean sameRun =
                field.equals(lastField)
                        && Duration.between(lastAt, at).compareTo(PAUSE) < 0
                        && run < LONGEST_RUN;
        if (!sameRun) {
            past.push(before);
            run = 0;
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        run++;
        lastField = field;
        lastAt = at;
    }

    /** The content one step back; {@code now} can be had again with {@link #redo}. */
    public Optional<VisitContent> undo(VisitContent now) {
        return step(past, future, now);
    }

    /** The content that was undone last. */
    public Optional<VisitContent> redo(VisitContent now) {
        return step(future, past, now);
    }

    private Optional<VisitContent> step(
            Deque<VisitContent> from, Deque<VisitContent> to, VisitContent now) {
        lastField = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    /** Steps to go back to, the newest first. */
    public List<VisitContent> past() {
        return List.copyOf(past);
    }

    /** Steps that were undone, the next first. */
    public List<VisitContent> future() {
        return List.copyOf(future);
    }
}
