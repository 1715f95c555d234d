package org.quadset.platform.db;

import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Tells what a row was before and is after, whichever statement changed it, so that no service can
 * forget to. Made by the database engine for each trigger of {@code db/h2}; while a file is brought
 * to a new schema nobody listens.
 */
public final class RowHistory implements Trigger {
    private String table = "";
    private List<String> columns = List.of();

    @Override
    public void init(
            Connection connection,
            String schema,
            String trigger,
            String tableName,
            boolean before,
            int type)
            throws SQLException {
        table = tableName.toLowerCase(Locale.ROOT);
        columns = TriggerTable.columns(connection, schema, tableName);
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        // Each connection has a transaction of its own; SQL would cost a query for each row.
        if (!(connection instanceof JdbcConnection h2)
                || !(h2.getSession() instanceof SessionLocal session)) {
            throw new SQLException("not a connection of this engine");
        }
        RowChanges.of(session.getDatabase().getDatabasePath(), session.getId())
                .ifPresent(
                        changes ->
                                changes.add(new RowChanges.Touch(table, columns, before, after)));
    }
}
