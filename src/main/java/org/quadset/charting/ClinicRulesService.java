package org.quadset.charting;

import org.quadset.billing.TherapySpendingService;
import org.quadset.episodes.EpisodeService;
import org.quadset.modalities.SafetyRuleService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

/** The clinic's decisions about charting, read and stored together. */
public final class ClinicRulesService {
    private final Transactor transactor;
    private final EpisodeService episodes;
    private final SafetyRuleService safety;
    private final VisitService visits;
    private final TherapySpendingService spending;
    private final ClinicTime time;

    public ClinicRulesService(
            Transactor transactor,
            EpisodeService episodes,
            SafetyRuleService safety,
            VisitService visits,
            TherapySpendingService spending,
            ClinicTime time) {
        this.transactor = transactor;
        this.episodes = episodes;
        this.safety = safety;
        this.visits = visits;
        this.spending = spending;
        this.time = time;
    }

    /** What counts now. */
    public ClinicRules current(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        safety.refresh();
        return new ClinicRules(
                episodes.rules(actor),
                safety.current().policy(),
                safety.vitalLimits(),
                visits.likenessPercent(actor),
                visits.lockedUntil(actor),
                spending.threshold(time.today().getYear(), actor));
    }

    /**
     * Stores all of them, or none.
     *
     * @throws InvalidInputException with all that makes no sense
     * @throws UserFacingException if the lock date would go back
     */
    public ClinicRules save(ClinicRules rules, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(rules.violations(time.today()));
        try {
            transactor.inTransaction(
                    () -> {
                        episodes.store(rules.deadlines(), actor);
                        safety.save(rules.policy(), actor);
                        safety.save(rules.vitals(), actor);
                        visits.warnFrom(rules.likenessPercent(), actor);
                        if (!rules.lockedUntil().equals(visits.lockedUntil(actor))) {
                            visits.lockUntil(
                                    rules.lockedUntil()
                                            .orElseThrow(
                                                    () ->
                                                            new UserFacingException(
                                                                    "visit.lockGoesForward")),
                                    actor);
                        }
                        int year = time.today().getYear();
                        if (!rules.threshold().equals(spending.threshold(year, actor))) {
                            rules.threshold()
                                    .ifPresent(cents -> spending.setThreshold(year, cents, actor));
                        }
                    });
        } finally {
            // Checks follow what is stored, also where nothing of this was.
            safety.refresh();
        }
        return current(actor);
    }
}
