package org.quadset.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quadset.platform.db.generated.Tables.AUDIT_EVENT;
import static org.quadset.platform.db.generated.Tables.CLINICIAN;
import static org.quadset.platform.db.generated.Tables.ROW_CHANGE;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.platform.db.ClinicFolder;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Whoever changes what was done, in the file itself and with its key, is found. */
class AuditTrailTest {
    private static final Actor DANA = Actor.withAllPermissions("Dana Ruiz, PT");

    @TempDir Path path;
    private DataFolder folder;
    private Database database;
    private AuditRepository audit;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        folder = DataFolder.claim(path.resolve("clinic"));
        var key = DataKey.ofFolder(folder);
        database = Database.open(folder, key, ClinicFolder.CLOCK);
        audit = new AuditRepository(database, ClinicFolder.CLOCK);
        trail = new AuditTrail(database, audit, new ChainSigner(key), folder, ClinicFolder.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    /** Twelve acts; the sixth is behind a signed place, a clinician's name changes with each. */
    private void work() {
        database.inTransaction(() -> insertClinician("Omar"));
        for (int act = 1; act < 12; act++) {
            var name = "Omar " + act;
            int number = act;
            database.inTransaction(
                    () -> {
                        rename(name);
                        audit.record(DANA, "clinician.save", 1, "act " + number);
                    });
            if (act == 6) {
                trail.checkpoint();
            }
        }
        trail.checkpoint();
    }

    private void insertClinician(String name) {
        database.dsl()
                .insertInto(CLINICIAN)
                .set(CLINICIAN.VERSION, 1L)
                .set(CLINICIAN.FULL_NAME, name)
                .set(CLINICIAN.CREDENTIAL, "PT")
                .set(CLINICIAN.INITIALS, "OM")
                .set(CLINICIAN.COLUMN_ORDER, 1)
                .set(CLINICIAN.ACTIVE, true)
                .set(CLINICIAN.CREATED_AT, ClinicFolder.NOW)
                .set(CLINICIAN.CREATED_BY, "test")
                .set(CLINICIAN.CHANGED_AT, ClinicFolder.NOW)
                .set(CLINICIAN.CHANGED_BY, "test")
                .execute();
        audit.record(DANA, "clinician.add", 1, name);
    }

    private void rename(String name) {
        database.dsl().update(CLINICIAN).set(CLINICIAN.FULL_NAME, name).execute();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        work();

        assertThat(trail.verify()).isEqualTo(new ChainVerdict.Whole(12, 4));
    }

    @Test
    void tellsWhatARowWasAndIs() {
        work();

        var changes = database.reading(() -> audit.chain().after(1, 1)).getFirst();

        assertThat(changes.entry().changes())
                .containsExactly(
                        new AuditedChange(
                                "clinician",
                                "1",
                                "CHANGED",
                                "{\"full_name\":[\"Omar\",\"Omar 1\"]}"));
        assertThat(changes.entry().workstation()).isNotBlank();
    }

    @Test
    void writesAnEntryOfItsOwnForAChangeThatNoActNames() {
        work();

        database.inTransaction(() -> rename("Nobody said why"));

        var last = database.reading(() -> audit.chain().after(12, 5)).getFirst().entry();
        assertThat(last.action()).isEqualTo(AuditChainRepository.UNNAMED);
        assertThat(last.changes()).hasSize(1);
        assertThat(trail.verify()).isInstanceOf(ChainVerdict.Whole.class);
    }

    @Test
    void givesEntriesFromBeforeTheChainTheirPlaces() {
        for (int i = 0; i < 3; i++) {
            audit.record(DANA, "clinic.save", 0, "as an earlier program left it " + i);
        }
        assertThat(trail.verify())
                .isEqualTo(new ChainVerdict.Broken(1, ChainVerdict.Fault.UNSEALED));

        trail.checkpoint();

        assertThat(trail.verify()).isEqualTo(new ChainVerdict.Whole(3, 2));
    }

    @Test
    void keepsNeitherEntryNorChangeOfWhatWasRolledBack() {
        work();

        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            rename("Never");
                                            audit.record(DANA, "clinician.save", 1, "");
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");
        database.inTransaction(() -> audit.record(DANA, "clinic.save", 0, ""));

        var last = database.reading(() -> audit.chain().after(12, 5));
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().entry().changes()).isEmpty();
    }

    @Test
    void refusesEveryChangeOfTheAuditByOrdinaryStatements() {
        work();

        assertThatThrownBy(() -> database.dsl().deleteFrom(AUDIT_EVENT).execute())
                .hasMessageContaining("audit can't be changed");
        assertThatThrownBy(
                        () ->
                                database.dsl()
                                        .update(AUDIT_EVENT)
                                        .set(AUDIT_EVENT.DETAIL, "else")
                                        .execute())
                .hasMessageContaining("audit can't be changed");
        assertThatThrownBy(() -> database.dsl().deleteFrom(ROW_CHANGE).execute())
                .hasMessageContaining("audit can't be changed");
    }

    /** What somebody does who has the file, its key, and takes the triggers off. */
    enum Forgery {
        DELETED_ENTRY("delete from audit_event where chain_position = 4"),
        CHANGED_WORDS("update audit_event set detail = 'act 99' where chain_position = 4"),
        CHANGED_PERSON("update audit_event set actor = 'Omar' where chain_position = 4"),
        CHANGED_TIME(
                "update audit_event set happened_at = timestamp with time zone '2026-01-01"
                        + " 00:00:00+00' where chain_position = 4"),
        SWAPPED_PLACES(
                "update audit_event set chain_position = case chain_position when 4 then -5 else -4"
                        + " end where chain_position in (4, 5)",
                "update audit_event set chain_position = -chain_position where chain_position < 0"),
        CHANGED_ROW_CHANGE("update row_change set change_text = '{}' where id = 3"),
        DELETED_ROW_CHANGE("delete from row_change where id = 3"),
        ADDED_ROW_CHANGE(
                "insert into row_change (audit_event_id, table_name, row_key, change_kind,"
                        + " change_text) values (3, 'patient', '1', 'CHANGED', '{}')"),
        NEWEST_GONE("delete from audit_event where chain_position > 9"),
        NEWEST_GONE_WITH_THEIR_SIGNED_PLACE(
                "delete from audit_event where chain_position > 9",
                "delete from audit_checkpoint where chain_position > 9"),
        PUT_IN_BEHIND(
                "insert into audit_event (happened_at, actor, action_key, detail) values"
                        + " (current_timestamp, 'x', 'x', '')",
                "update audit_event set chain_position = 13, chain_hash = repeat('0', 64) where"
                        + " action_key = 'x'");

        private final List<String> statements;

        Forgery(String... statements) {
            this.statements = List.of(statements);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds(Forgery forgery) {
        work();
        for (var trigger :
                List.of("audit_event_stays", "row_change_stays", "audit_checkpoint_stays")) {
            database.dsl().execute("drop trigger " + trigger);
        }
        database.dsl().execute("set referential_integrity false");

        forgery.statements.forEach(one -> database.dsl().execute(one));

        assertThat(trail.verify()).isInstanceOf(ChainVerdict.Broken.class);
    }

    @Test
    void findsAWholeChainThatWasReckonedAnewWithoutTheKey() {
        work();
        database.dsl().execute("drop trigger audit_event_stays");
        database.dsl().execute("update audit_event set detail = 'act 99' where chain_position = 4");
        var hash = ChainLink.BEGINNING;
        for (var sealed : database.reading(() -> audit.chain().after(0, 100))) {
            hash = ChainLink.hash(hash, sealed.entry());
            database.dsl()
                    .update(AUDIT_EVENT)
                    .set(AUDIT_EVENT.CHAIN_HASH, hash)
                    .where(AUDIT_EVENT.ID.eq(sealed.entry().id()))
                    .execute();
        }

        assertThat(trail.verify())
                .isEqualTo(new ChainVerdict.Broken(7, ChainVerdict.Fault.CHECKPOINT));
    }

    @Test
    void findsSignedPlacesThatSomebodyMadeUp() throws IOException {
        work();

        Files.writeString(folder.path().resolve("quadset.places"), "3 " + "0".repeat(64) + " 00\n");

        assertThat(trail.verify()).isInstanceOf(ChainVerdict.Broken.class);
    }

    @Test
    void everyTableTellsWhatItsRowsWereUnlessItHoldsNoRecord() {
        var silent = new TreeSet<String>();
        for (var table :
                database.dsl()
                        .select(DSL.field("table_name", String.class))
                        .from("information_schema.tables")
                        .where("table_schema = 'public'")
                        .fetch(0, String.class)) {
            boolean tells =
                    database.dsl()
                            .fetchExists(
                                    DSL.selectOne()
                                            .from("information_schema.triggers")
                                            .where(
                                                    DSL.field("event_object_table", String.class)
                                                            .eq(table)
                                                            .and("java_class like '%RowHistory'")));
            if (!tells) {
                silent.add(table);
            }
        }
        // The audit itself; what is derived from other rows; habits and clocks that are no record.
        assertThat(new ArrayList<>(silent))
                .containsExactly(
                        "audit_checkpoint",
                        "audit_event",
                        "audit_head",
                        "exercise_favourite",
                        "flyway_schema_history",
                        "patient_name_token",
                        "row_change",
                        "treatment_timer",
                        "usual_dose");
    }
}
