package org.quadset.platform.db;

import org.h2.api.Trigger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Refuses, inside the database, to delete or change what the audit holds: an entry may only get its
 * place in the chain, once. Made by the database engine for each trigger of {@code db/h2}.
 */
public final class AuditLock implements Trigger {
    /** SQLState of a refusal: an integrity rule of the program's own. */
    public static final String REFUSED = "23Q02";

    private boolean entries;
    private int position;

    @Override
    public void init(
            Connection connection,
            String schema,
            String trigger,
            String tableName,
            boolean before,
            int type)
            throws SQLException {
        entries = tableName.toLowerCase(Locale.ROOT).equals("audit_event");
        position = TriggerTable.columns(connection, schema, tableName).indexOf("chain_position");
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (!entries || after == null || before[position] != null) {
            throw new SQLException("The audit can't be changed.", REFUSED);
        }
    }
}
