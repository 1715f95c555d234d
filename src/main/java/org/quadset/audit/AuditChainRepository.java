package org.quadset.audit;

import static org.quadset.platform.db.generated.Tables.AUDIT_CHECKPOINT;
import static org.quadset.platform.db.generated.Tables.AUDIT_EVENT;
import static org.quadset.platform.db.generated.Tables.AUDIT_HEAD;
import static org.quadset.platform.db.generated.Tables.ROW_CHANGE;

import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.RowChanges;
import org.quadset.platform.db.generated.tables.records.AuditEventRecord;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Stores the audit's chain. At the end of each transaction its entries get their place: the rows
 * that changed go with the last of them, and a change without any entry gets one of its own.
 */
public final class AuditChainRepository {
    /** The entry of changes that no act named. */
    public static final String UNNAMED = "data.change";

    private static final String PROGRAM = "Quadset";
    private static final int LONGEST_KEY = 120;

    private final Database database;
    private final Clock clock;

    /** Where the chain stands. */
    record Head(long position, String hash) {}

    /** An entry with the hash that is stored for it. */
    record Sealed(AuditEntry entry, String hash) {}

    /** A place of the chain, signed. */
    record Checkpoint(long position, String hash, java.time.Instant at, String signature) {}

    AuditChainRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives all entries without a place theirs; for the end of a transaction. */
    void seal(RowChanges touched) {
        var changes = touched.all();
        var waiting = unsealed();
        if (waiting.isEmpty()) {
            if (changes.isEmpty()) {
                return;
            }
            database.dsl()
                    .insertInto(AUDIT_EVENT)
                    .set(AUDIT_EVENT.HAPPENED_AT, clock.instant())
                    .set(AUDIT_EVENT.ACTOR, PROGRAM)
                    .set(AUDIT_EVENT.WORKSTATION, Workstation.NAME)
                    .set(AUDIT_EVENT.ACTION_KEY, UNNAMED)
                    .set(AUDIT_EVENT.DETAIL, "")
                    .execute();
            waiting = unsealed();
        }
        var head = headForSealing();
        for (int at = 0; at < waiting.size(); at++) {
            boolean last = at == waiting.size() - 1;
            head = seal(waiting.get(at), last ? changes : List.of(), head, touched.patient());
        }
        database.dsl()
                .update(AUDIT_HEAD)
                .set(AUDIT_HEAD.CHAIN_POSITION, head.position())
                .set(AUDIT_HEAD.CHAIN_HASH, head.hash())
                .execute();
    }

    private List<AuditEventRecord> unsealed() {
        return database.dsl()
                .selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.CHAIN_POSITION.isNull())
                .orderBy(AUDIT_EVENT.ID)
                .fetch();
    }

    private Head seal(
            AuditEventRecord row,
            List<RowChanges.Change> changes,
            Head head,
            OptionalLong touchedPatient) {
        var audited = new ArrayList<AuditedChange>();
        for (var change : changes) {
            audited.add(store(row.getId(), change));
        }
        if (row.getPatientId() == null && touchedPatient.isPresent()) {
            row.setPatientId(touchedPatient.getAsLong());
        }
        row.setChainPosition(head.position() + 1);
        var hash = ChainLink.hash(head.hash(), entry(row, audited));
        database.dsl()
                .update(AUDIT_EVENT)
                .set(AUDIT_EVENT.PATIENT_ID, row.getPatientId())
                .set(AUDIT_EVENT.CHAIN_POSITION, row.getChainPosition())
                .set(AUDIT_EVENT.CHAIN_HASH, hash)
                .where(AUDIT_EVENT.ID.eq(row.getId()))
                .execute();
        return new Head(row.getChainPosition(), hash);
    }

    private AuditedChange store(long event, RowChanges.Change change) {
        var key = change.key().substring(0, Math.min(change.key().length(), LONGEST_KEY));
        var patient = change.patient();
        database.dsl()
                .insertInto(ROW_CHANGE)
                .set(ROW_CHANGE.AUDIT_EVENT_ID, event)
                .set(ROW_CHANGE.TABLE_NAME, change.table())
                .set(ROW_CHANGE.ROW_KEY, key)
                .set(ROW_CHANGE.CHANGE_KIND, change.kind().name())
                .set(ROW_CHANGE.PATIENT_ID, patient.isPresent() ? patient.getAsLong() : null)
                .set(ROW_CHANGE.CHANGE_TEXT, change.text())
                .execute();
        return new AuditedChange(change.table(), key, change.kind().name(), change.text());
    }

    static AuditEntry entry(AuditEventRecord row, List<AuditedChange> changes) {
        return new AuditEntry(
                row.getId(),
                row.getChainPosition() == null ? 0 : row.getChainPosition(),
                row.getHappenedAt(),
                row.getActor(),
                row.getWorkstation(),
                row.getActionKey(),
                optional(row.getSubjectId()),
                optional(row.getPatientId()),
                row.getDetail(),
                changes);
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The newest place, held until the transaction ends. */
    private Head headForSealing() {
        return database.dsl()
                .selectFrom(AUDIT_HEAD)
                .forUpdate()
                .fetchSingle(row -> new Head(row.getChainPosition(), row.getChainHash()));
    }

    /** The newest place. */
    Head head() {
        return database.dsl()
                .selectFrom(AUDIT_HEAD)
                .fetchSingle(row -> new Head(row.getChainPosition(), row.getChainHash()));
    }

    /** How many entries there are, with those that have no place. */
    long count() {
        return database.dsl().fetchCount(AUDIT_EVENT);
    }

    /** The entries that follow a place, in the chain's order. */
    List<Sealed> after(long position, int atMost) {
        var rows =
                database.dsl()
                        .selectFrom(AUDIT_EVENT)
                        .where(AUDIT_EVENT.CHAIN_POSITION.gt(position))
                        .orderBy(AUDIT_EVENT.CHAIN_POSITION)
                        .limit(atMost)
                        .fetch();
        var changes = changesOf(rows.map(AuditEventRecord::getId));
        return rows.map(
                row ->
                        new Sealed(
                                entry(row, changes.getOrDefault(row.getId(), List.of())),
                                row.getChainHash() == null ? "" : row.getChainHash()));
    }

    /** The rows that changed with these entries. */
    Map<Long, List<AuditedChange>> changesOf(List<Long> events) {
        return database.dsl()
                .selectFrom(ROW_CHANGE)
                .where(ROW_CHANGE.AUDIT_EVENT_ID.in(events))
                .orderBy(ROW_CHANGE.ID)
                .fetchGroups(
                        ROW_CHANGE.AUDIT_EVENT_ID,
                        row ->
                                new AuditedChange(
                                        row.getTableName(),
                                        row.getRowKey(),
                                        row.getChangeKind(),
                                        row.getChangeText()));
    }

    /** Changes whose entry is not there, which the database's own keys would not allow. */
    long strayChanges() {
        return database.dsl()
                .select(DSL.count())
                .from(ROW_CHANGE)
                .leftJoin(AUDIT_EVENT)
                .on(AUDIT_EVENT.ID.eq(ROW_CHANGE.AUDIT_EVENT_ID))
                .where(AUDIT_EVENT.ID.isNull())
                .fetchOne(0, long.class);
    }

    /** Keeps a signed place. */
    void store(Checkpoint checkpoint) {
        database.dsl()
                .insertInto(AUDIT_CHECKPOINT)
                .set(AUDIT_CHECKPOINT.CHAIN_POSITION, checkpoint.position())
                .set(AUDIT_CHECKPOINT.CHAIN_HASH, checkpoint.hash())
                .set(AUDIT_CHECKPOINT.MADE_AT, checkpoint.at())
                .set(AUDIT_CHECKPOINT.SIGNATURE, checkpoint.signature())
                .execute();
    }

    /** All signed places, in the chain's order. */
    List<Checkpoint> checkpoints() {
        return database.dsl()
                .selectFrom(AUDIT_CHECKPOINT)
                .orderBy(AUDIT_CHECKPOINT.CHAIN_POSITION)
                .fetch(
                        row ->
                                new Checkpoint(
                                        row.getChainPosition(),
                                        row.getChainHash(),
                                        row.getMadeAt(),
                                        row.getSignature()));
    }
}
