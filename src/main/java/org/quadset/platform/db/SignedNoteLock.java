package org.quadset.platform.db;

import org.h2.api.Trigger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses, inside the database, every change to a signed visit, to its rows, and to signatures and
 * addenda, whatever statement asks for it. Made by the database engine for each trigger of {@code
 * db/h2}.
 */
public final class SignedNoteLock implements Trigger {
    /** SQLState of a refusal: an integrity rule of the program's own. */
    public static final String REFUSED = "23Q01";

    private static final Set<String> NEVER_CHANGED =
            Set.of("signed_note", "note_cosignature", "note_addendum");

    private String table = "";
    private int visitColumn;

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
        var column = table.equals("visit") ? "id" : "visit_id";
        visitColumn = TriggerTable.columns(connection, schema, tableName).indexOf(column);
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (NEVER_CHANGED.contains(table)) {
            throw refusal();
        }
        // A row moved to another visit must be free on both sides.
        if (before != null) {
            refuseIfSigned(connection, before[visitColumn]);
        }
        if (after != null) {
            refuseIfSigned(connection, after[visitColumn]);
        }
    }

    private void refuseIfSigned(Connection connection, Object visit) throws SQLException {
        try (var query =
                connection.prepareStatement("select 1 from signed_note where visit_id = ?")) {
            query.setObject(1, visit);
            try (var found = query.executeQuery()) {
                if (found.next()) {
                    throw refusal();
                }
            }
        }
    }

    private SQLException refusal() {
        return new SQLException(
                "A signed note can't be changed (" + table + "); write an addendum.", REFUSED);
    }
}
