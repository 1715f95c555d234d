package org.quadset.modalities;

import static org.quadset.platform.db.generated.Tables.SAFETY_RULE_EDIT;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.SafetyRuleEditRecord;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores a clinic's own safety rules and its policy. */
public final class SafetyRuleRepository {
    private static final String OFF = "OFF";

    private static final String VITALS = "vitals.";

    private final Database database;
    private final Clock clock;

    public SafetyRuleRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts an edit; its id, time and author are given here. */
    public SafetyRuleEdit insert(SafetyRuleEdit edit, Actor actor) {
        var row = database.dsl().newRecord(SAFETY_RULE_EDIT);
        row.setModalityKey(edit.treatment());
        row.setConditionKey(edit.condition());
        row.setSeverity(edit.severity().map(Enum::name).orElse(OFF));
        row.setBodyScope(String.join(";", edit.scopes()));
        row.setNote(edit.note());
        row.setReason(edit.reason());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.insert();
        return edit(row);
    }

    /** All edits, the newest first. */
    public List<SafetyRuleEdit> edits() {
        return database.dsl()
                .selectFrom(SAFETY_RULE_EDIT)
                .orderBy(SAFETY_RULE_EDIT.ID.desc())
                .fetch(SafetyRuleRepository::edit);
    }

    /** The policy; switches never stored are as usual. */
    public SafetyPolicy policy() {
        var stored = new ClinicSettings(database).all();
        return new SafetyPolicy(
                Arrays.stream(PolicySwitch.values())
                        .filter(
                                one ->
                                        stored.containsKey(one.key())
                                                ? stored.get(one.key()).equals("on")
                                                : one.usual())
                        .collect(Collectors.toSet()));
    }

    /** Writes all switches, over those that were stored. */
    public void store(SafetyPolicy policy) {
        for (var one : PolicySwitch.values()) {
            new ClinicSettings(database).store(one.key(), policy.has(one) ? "on" : "off");
        }
    }

    /** The lines at which to stop; those never stored are as usual. */
    public VitalLimits vitalLimits() {
        return VitalLimits.of(new ClinicSettings(database).group(VITALS));
    }

    /** Writes the lines at which to stop, over those that were stored. */
    public void store(VitalLimits limits) {
        new ClinicSettings(database).store(VITALS, limits.asSettings());
    }

    private static SafetyRuleEdit edit(SafetyRuleEditRecord row) {
        return new SafetyRuleEdit(
                row.getId(),
                row.getModalityKey(),
                row.getConditionKey(),
                row.getSeverity().equals(OFF)
                        ? Optional.empty()
                        : Optional.of(SafetyRule.Severity.valueOf(row.getSeverity())),
                row.getBodyScope().isEmpty() ? List.of() : List.of(row.getBodyScope().split(";")),
                row.getNote(),
                row.getReason(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
