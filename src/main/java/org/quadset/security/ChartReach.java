package org.quadset.security;

import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reaches that end at one's own patients, and the charts of others that somebody opened with a
 * reason. What it knows lasts as long as the program runs.
 */
public final class ChartReach {
    /** How long a chart stays open that was opened with a reason. */
    public static final Duration GRANTED = Duration.ofHours(4);

    /** The fewest characters of a reason. */
    public static final int SHORTEST_REASON = 10;

    private static final Duration BOOKED_BACK = Duration.ofDays(90);
    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final Transactor transactor;
    private final ChartReachRepository repository;
    private final ReachAudit audit;
    private final ClinicTime time;
    private final Map<Treats, Instant> known = Collections.synchronizedMap(new HashMap<>());
    private final Map<Grant, Instant> granted = Collections.synchronizedMap(new HashMap<>());

    private record Treats(long clinician, long patient) {}

    private record Grant(String actor, long patient) {}

    /** Where an opened chart is written down; security can't know the audit's own package. */
    @FunctionalInterface
    public interface ReachAudit {
        /** Records an action on a patient. */
        void record(Actor actor, String action, long patient, String detail);
    }

    public ChartReach(
            Transactor transactor,
            ChartReachRepository repository,
            ReachAudit audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.repository = repository;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The reach of somebody who treats: patients with whom they have an episode, a visit, or an
     * appointment of the last 90 days or to come, and charts opened with a reason.
     *
     * @param actor the actor's name, as in {@link Actor#name()}
     */
    public PatientReach ownPatients(String actor, long clinician) {
        return patient -> isGranted(actor, patient) || treats(clinician, patient);
    }

    /** The reach of somebody who sees the schedule only: charts opened with a reason. */
    public PatientReach grantedOnly(String actor) {
        return patient -> isGranted(actor, patient);
    }

    private boolean treats(long clinician, long patient) {
        var pair = new Treats(clinician, patient);
        var now = time.now();
        if (isAhead(known.get(pair), now, KNOWN)) {
            return true;
        }
        boolean treats =
                transactor.reading(
                        () -> repository.treats(clinician, patient, now.minus(BOOKED_BACK)));
        // Only a yes is kept: who has just been booked must not wait for their chart.
        if (treats) {
            known.put(pair, now.plus(KNOWN));
        } else {
            known.remove(pair);
        }
        return treats;
    }

    /** A clock that was set back must not lengthen what was given for a certain time. */
    private static boolean isAhead(Instant until, Instant now, Duration longest) {
        return until != null && now.isBefore(until) && !until.isAfter(now.plus(longest));
    }

    /** Whether the chart is open because the actor gave a reason. */
    public boolean isGranted(String actor, long patient) {
        return isAhead(granted.get(new Grant(actor, patient)), time.now(), GRANTED);
    }

    /**
     * Opens the chart of somebody else's patient for four hours; the audit has the reason.
     *
     * @throws PermissionDeniedException if the actor may not
     * @throws InvalidInputException if the reason has fewer than ten characters
     */
    public void breakGlass(Actor actor, long patient, String reason) {
        actor.require(Permission.OPEN_ANY_CHART);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new InvalidInputException(
                    List.of(Violation.of("reason", "reach.reasonTooShort", SHORTEST_REASON)));
        }
        transactor.inTransaction(
                () -> audit.record(actor, "chart.breakGlass", patient, reason.strip()));
        granted.put(new Grant(actor.name(), patient), time.now().plus(GRANTED));
    }

    /** Ends what an actor opened with a reason, when they sign out. */
    public void endSession(String actor) {
        granted.keySet().removeIf(one -> one.actor().equals(actor));
    }
}
