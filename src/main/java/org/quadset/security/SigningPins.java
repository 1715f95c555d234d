package org.quadset.security;

import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;

import java.time.Duration;

/**
 * Asks again for the person who signs. After three wrong PINs each further try waits longer, up to
 * half an hour; a restart forgets no wrong try.
 */
public final class SigningPins {
    /** The PIN of everybody in the demo clinic; its sign dialog says so. */
    public static final String DEMO_PIN = "2468";

    private static final int FREE_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Transactor transactor;
    private final PinRepository pins;
    private final PinAudit audit;
    private final ClinicTime time;

    /** Where failed tries are written down; security can't know the audit's own package. */
    @FunctionalInterface
    public interface PinAudit {
        /** Records an action of a clinician. */
        void record(Actor actor, String action, long clinician, String detail);
    }

    public SigningPins(Transactor transactor, PinRepository pins, PinAudit audit, ClinicTime time) {
        this.transactor = transactor;
        this.pins = pins;
        this.audit = audit;
        this.time = time;
    }

    /** Whether the clinician has chosen a PIN yet. */
    public boolean isSet(long clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> pins.hashOf(clinician)).isPresent();
    }

    /**
     * Sets a first PIN.
     *
     * @throws UserFacingException if it is not 4 to 12 digits, or one was set before
     */
    public void choose(long clinician, char[] pin, Actor actor) {
        actor.require(Permission.SIGN_NOTES);
        if (!String.valueOf(pin).matches("\\d{4,12}")) {
            throw new UserFacingException("pin.digits");
        }
        var hash = PinHash.of(pin);
        transactor.inTransaction(
                () -> {
                    if (pins.hashOf(clinician).isPresent()) {
                        throw new UserFacingException("pin.setAlready");
                    }
                    pins.store(clinician, hash);
                    audit.record(actor, "pin.choose", clinician, "");
                });
    }

    /** Gives somebody of the demo clinic the PIN that everybody knows, cheap to check. */
    public void setDemoPin(long clinician, Actor actor) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        transactor.inTransaction(() -> pins.store(clinician, PinHash.cheap(DEMO_PIN)));
    }

    /**
     * Checks a PIN.
     *
     * @throws UserFacingException if it is wrong, or it is too early for another try
     */
    public synchronized void require(long clinician, char[] pin, Actor actor) {
        actor.require(Permission.SIGN_NOTES);
        var now = time.now();
        var before = transactor.reading(() -> pins.triesOf(clinician));
        // A wait beyond the longest comes from a clock that was wrong then.
        if (now.isBefore(before.until())
                && before.until().isBefore(now.plus(LONGEST_WAIT).plusSeconds(1))) {
            throw new UserFacingException(
                    "pin.wait", Math.max(1, Duration.between(now, before.until()).toSeconds()));
        }
        var stored = transactor.reading(() -> pins.hashOf(clinician));
        if (stored.isPresent() && PinHash.matches(pin, stored.get())) {
            if (before.wrong() > 0) {
                transactor.inTransaction(() -> pins.store(clinician, PinRepository.Tries.NONE));
            }
            return;
        }
        int count = before.wrong() + 1;
        transactor.inTransaction(
                () -> {
                    pins.store(clinician, new PinRepository.Tries(count, now.plus(wait(count))));
                    audit.record(actor, "pin.wrong", clinician, "try " + count);
                });
        throw new UserFacingException("pin.wrong");
    }

    private static Duration wait(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(5L << Math.min(count - FREE_TRIES, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
