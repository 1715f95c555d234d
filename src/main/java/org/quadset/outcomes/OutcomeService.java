package org.quadset.outcomes;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.List;

/** Saves, corrects and finds results of outcome measures. */
public final class OutcomeService {
    private final Transactor transactor;
    private final OutcomeRepository outcomes;
    private final OutcomeMeasures measures;
    private final AuditRepository audit;
    private final ClinicTime time;

    public OutcomeService(
            Transactor transactor,
            OutcomeRepository outcomes,
            OutcomeMeasures measures,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.outcomes = outcomes;
        this.measures = measures;
        this.audit = audit;
        this.time = time;
    }

    /** The measures that results can be of. */
    public OutcomeMeasures measures() {
        return measures;
    }

    /**
     * Saves a new result or corrects a stored one; the score is counted here, and is none where the
     * answers give none.
     *
     * @throws InvalidInputException with all broken rules; a measure that is switched off is one
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public OutcomeResult save(OutcomeDraft draft, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(draft.patientId());
        var measure =
                measures.byKey(draft.measureKey())
                        .orElseThrow(
                                () ->
                                        new UserFacingException(
                                                "outcome.unknownMeasure", draft.measureKey()));
        InvalidInputException.throwIfAny(draft.violations(measure, time.today()));
        var score = OutcomeScoring.score(measure, draft.answers());
        return transactor.inTransaction(
                () -> {
                    var saved =
                            draft.isNew()
                                    ? outcomes.insert(draft, measure.version(), score, actor)
                                    : outcomes.update(draft, measure.version(), score, actor);
                    audit.record(
                            actor,
                            "outcome.save",
                            saved.id(),
                            measure.key() + " " + score.status());
                    return saved;
                });
    }

    /** A patient's results of all measures, the oldest first. */
    public List<OutcomeResult> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> outcomes.ofPatient(patient));
    }

    /** A patient's results by measure and side, the one used last first. */
    public List<OutcomeSeries> seriesOf(long patient, Actor actor) {
        return OutcomeSeries.of(ofPatient(patient, actor), measures);
    }
}
