package org.quadset.modalities;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the rules that count in this clinic, and takes its edits and its policy. */
public final class SafetyRuleService {
    /** What the clinic decided when it was last fetched, and the rules that follow from it. */
    private static final class Decided {
        private final SafetyPolicy policy;
        private final List<SafetyRuleEdit> edits;
        private final VitalLimits vitals;
        private Optional<SafetyRules> rules = Optional.empty();

        Decided(SafetyPolicy policy, List<SafetyRuleEdit> edits, VitalLimits vitals) {
            this.policy = policy;
            this.edits = edits;
            this.vitals = vitals;
        }

        synchronized SafetyRules rules(Supplier<SafetyRules> bundled) {
            if (rules.isEmpty()) {
                rules = Optional.of(bundled.get().with(policy, edits));
            }
            return rules.get();
        }
    }

    private final Transactor transactor;
    private final SafetyRuleRepository repository;
    private final AuditRepository audit;
    private final Supplier<SafetyRules> bundled;
    private volatile Decided decided;

    /**
     * Fetches what the clinic decided; the bundled table is read only when a row is checked.
     *
     * @param bundled always gives the same rules
     */
    public SafetyRuleService(
            Transactor transactor,
            SafetyRuleRepository repository,
            AuditRepository audit,
            Supplier<SafetyRules> bundled) {
        this.transactor = transactor;
        this.repository = repository;
        this.audit = audit;
        this.bundled = bundled;
        refresh();
    }

    /** The rules that count now; touches no database, so that screens may ask while one types. */
    public SafetyRules current() {
        return decided.rules(bundled);
    }

    /** The lines at which to stop; touches no database. */
    public VitalLimits vitalLimits() {
        return decided.vitals;
    }

    /**
     * Stores the lines at which to stop.
     *
     * @throws InvalidInputException if one lies outside of what the field takes
     */
    public VitalLimits save(VitalLimits limits, Actor actor) {
        actor.require(Permission.EDIT_SAFETY_RULES);
        InvalidInputException.throwIfAny(limits.violations());
        transactor.inTransaction(
                () -> {
                    repository.store(limits);
                    audit.record(actor, "vitalLimits.save", 0, limits.toString());
                });
        refresh();
        return limits;
    }

    /** Fetches anew what the clinic decided, perhaps at another workstation. */
    public void refresh() {
        decided =
                transactor.reading(
                        () ->
                                new Decided(
                                        repository.policy(),
                                        repository.edits(),
                                        repository.vitalLimits()));
    }

    /**
     * Stores the clinic's own rule in place of the bundled ones for its treatment and condition.
     *
     * @throws InvalidInputException if the treatment, condition or a scope is unknown, or the
     *     reason is missing
     */
    public SafetyRuleEdit edit(SafetyRuleEdit edit, Actor actor) {
        actor.require(Permission.EDIT_SAFETY_RULES);
        InvalidInputException.throwIfAny(bundled.get().violations(edit));
        var stored =
                transactor.inTransaction(
                        () -> {
                            var inserted = repository.insert(edit, actor);
                            audit.record(
                                    actor,
                                    "safetyRule.edit",
                                    inserted.id(),
                                    inserted.treatment()
                                            + " "
                                            + inserted.condition()
                                            + " "
                                            + inserted.severity().map(Enum::name).orElse("OFF"));
                            return inserted;
                        });
        refresh();
        return stored;
    }

    /** Stores the clinic's policy; the audit names the switches that changed. */
    public SafetyPolicy save(SafetyPolicy policy, Actor actor) {
        actor.require(Permission.EDIT_SAFETY_RULES);
        transactor.inTransaction(
                () -> {
                    var before = repository.policy();
                    repository.store(policy);
                    var changed = new ArrayList<String>();
                    for (var one : PolicySwitch.values()) {
                        if (before.has(one) != policy.has(one)) {
                            changed.add(one.key() + (policy.has(one) ? " on" : " off"));
                        }
                    }
                    audit.record(actor, "safetyPolicy.save", 0, String.join(", ", changed));
                });
        refresh();
        return current().policy();
    }

    /** The bundled rules that the clinic switched off, so that they can be switched on again. */
    public List<SafetyRule> switchedOff(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        var now = current().all();
        return bundled.get().all().stream()
                .filter(
                        rule ->
                                now.stream()
                                        .noneMatch(
                                                one ->
                                                        one.treatment().equals(rule.treatment())
                                                                && one.condition()
                                                                        .equals(rule.condition())))
                .toList();
    }

    /** All edits, the newest first, for review. */
    public List<SafetyRuleEdit> edits(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(repository::edits);
    }
}
