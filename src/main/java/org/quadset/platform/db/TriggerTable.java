package org.quadset.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a trigger of the database belongs to. */
final class TriggerTable {
    private TriggerTable() {}

    /** The names of its columns in small letters, in the order of the values that triggers get. */
    static List<String> columns(Connection connection, String schema, String table)
            throws SQLException {
        var names = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (found.next()) {
                names.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(names);
    }
}
