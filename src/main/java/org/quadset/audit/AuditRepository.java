package org.quadset.audit;

import static org.quadset.platform.db.generated.Tables.AUDIT_EVENT;

import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Stores who did what; services record in the same transaction as the change itself. */
public final class AuditRepository {
    private static final int LONGEST_DETAIL = 4000;

    private final Database database;
    private final Clock clock;
    private final AuditChainRepository chain;

    /** From now on every transaction ends with its entries sealed in the chain. */
    public AuditRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.chain = new AuditChainRepository(database, clock);
        database.beforeCommit(chain::seal);
    }

    /** What seals the entries. */
    AuditChainRepository chain() {
        return chain;
    }

    /**
     * Records an action on a row; whose record it is follows from the rows that change with it. The
     * detail is cut at 4,000 characters.
     */
    public void record(Actor actor, String action, long subject, String detail) {
        record(actor, action, subject, OptionalLong.empty(), detail);
    }

    /** Records an action that concerns a patient, such as reading, where no row changes. */
    public void record(
            Actor actor, String action, long subject, OptionalLong patient, String detail) {
        database.dsl()
                .insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.HAPPENED_AT, clock.instant())
                .set(AUDIT_EVENT.ACTOR, actor.name())
                .set(AUDIT_EVENT.WORKSTATION, Workstation.NAME)
                .set(AUDIT_EVENT.PATIENT_ID, patient.isPresent() ? patient.getAsLong() : null)
                .set(AUDIT_EVENT.ACTION_KEY, action)
                .set(AUDIT_EVENT.SUBJECT_ID, subject)
                .set(
                        AUDIT_EVENT.DETAIL,
                        detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .execute();
    }

    /** How often an action was done, by the row it was done to; rows without it are absent. */
    public Map<Long, Integer> counts(String action) {
        return database.dsl()
                .select(AUDIT_EVENT.SUBJECT_ID, DSL.count())
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.ACTION_KEY.eq(action))
                .groupBy(AUDIT_EVENT.SUBJECT_ID)
                .fetchMap(AUDIT_EVENT.SUBJECT_ID, DSL.count());
    }

    /**
     * What was done to a row with actions that begin with the prefix ({@code patient.}), newest
     * first.
     */
    public List<AuditEvent> of(String actionPrefix, long subject) {
        return database.dsl()
                .selectFrom(AUDIT_EVENT)
                .where(
                        AUDIT_EVENT.ACTION_KEY.startsWith(actionPrefix),
                        AUDIT_EVENT.SUBJECT_ID.eq(subject))
                .orderBy(AUDIT_EVENT.ID.desc())
                .fetch(
                        row ->
                                new AuditEvent(
                                        row.getHappenedAt(),
                                        row.getActor(),
                                        row.getActionKey(),
                                        OptionalLong.of(row.getSubjectId()),
                                        row.getDetail()));
    }
}
