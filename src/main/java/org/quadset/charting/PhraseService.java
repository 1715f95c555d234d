package org.quadset.charting;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.List;

/** Keeps the phrases of each therapist and of the clinic. */
public final class PhraseService {
    private final Transactor transactor;
    private final PhraseRepository phrases;
    private final AuditRepository audit;

    public PhraseService(Transactor transactor, PhraseRepository phrases, AuditRepository audit) {
        this.transactor = transactor;
        this.phrases = phrases;
        this.audit = audit;
    }

    /** Those of a clinician and of the whole clinic, by their short names. */
    public List<Phrase> of(long clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> phrases.of(clinician));
    }

    /**
     * Saves a phrase; one of the same owner and short name is written over.
     *
     * @throws InvalidInputException if a rule is broken
     */
    public List<Phrase> save(Phrase phrase, long clinician, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        InvalidInputException.throwIfAny(phrase.violations());
        return transactor.inTransaction(
                () -> {
                    phrases.of(clinician).stream()
                            .filter(
                                    one ->
                                            one.clinicianId().equals(phrase.clinicianId())
                                                    && one.abbreviation()
                                                            .equalsIgnoreCase(
                                                                    phrase.abbreviation()))
                            .findFirst()
                            .ifPresentOrElse(
                                    same ->
                                            phrases.update(
                                                    new Phrase(
                                                            same.id(),
                                                            same.version(),
                                                            same.clinicianId(),
                                                            phrase.abbreviation(),
                                                            phrase.expansion()),
                                                    actor),
                                    () -> phrases.insert(phrase, actor));
                    audit.record(actor, "phrase.save", 0, phrase.abbreviation());
                    return phrases.of(clinician);
                });
    }

    /** Removes a phrase; notes that used it keep their words. */
    public List<Phrase> delete(Phrase phrase, long clinician, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        return transactor.inTransaction(
                () -> {
                    phrases.delete(phrase.id());
                    audit.record(actor, "phrase.delete", phrase.id(), phrase.abbreviation());
                    return phrases.of(clinician);
                });
    }
}
