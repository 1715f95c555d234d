package org.quadset.running;

import org.quadset.platform.i18n.Messages;

/** What follows from a session, a gap or a therapist's word; {@code next} is the unlocked step. */
public sealed interface LadderDecision {
    /** The step that is unlocked afterwards. */
    int next();

    /** Good, but the step wants to be done again. */
    record OnceMore(int next, int greens, int needed) implements LadderDecision {}

    /** On to the next step. */
    record Advance(int from, int next) implements LadderDecision {}

    /** The last step is done. */
    record Finish(int next, boolean toMileage) implements LadderDecision {}

    /** The same step again, and its count begins anew. */
    record Hold(int next) implements LadderDecision {}

    /** Back by up to {@code steps}, after two days without running. */
    record StepBack(int from, int next, int steps, boolean call) implements LadderDecision {}

    /** Good, but it does not count; the session's warnings say why. */
    record NotCounted(int next) implements LadderDecision {}

    /** The next morning has not been told: nothing follows yet. */
    record Unreported(int next) implements LadderDecision {}

    /** Days without running. */
    record Missed(int from, int next, int days) implements LadderDecision {}

    /** The therapist decided otherwise. */
    record Overridden(int from, int next, String reason, String by) implements LadderDecision {}

    /** A session of the mileage phase; the week's plan says what follows. */
    record InMileage(int next) implements LadderDecision {}

    /** Two reds in the mileage phase lead back to the ladder. */
    record BackToLadder(int from, int next) implements LadderDecision {}

    /** Whether the therapist should be called. */
    default boolean callsTherapist() {
        return this instanceof StepBack back && back.call() || this instanceof BackToLadder;
    }

    /** What people read. */
    default String text() {
        return switch (this) {
            case OnceMore one -> Messages.text("running.onceMore", one.greens(), one.needed());
            case Advance one -> Messages.text("running.advance", one.next());
            case Finish one ->
                    Messages.text(one.toMileage() ? "running.toMileage" : "running.finished");
            case Hold one -> Messages.text("running.hold", one.next());
            case StepBack one ->
                    one.from() == one.next()
                            ? Messages.text("running.lowest", one.next())
                            : Messages.text("running.stepBack", one.next());
            case NotCounted one -> Messages.text("running.notCounted", one.next());
            case Unreported one -> Messages.text("running.unreported");
            case Missed one -> Messages.text("running.missed", one.days(), one.next());
            case Overridden one ->
                    Messages.text("running.overridden", one.next(), one.by(), one.reason());
            case InMileage one -> Messages.text("running.inMileage");
            case BackToLadder one -> Messages.text("running.backToLadder", one.next());
        };
    }
}
