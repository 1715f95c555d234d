package org.quadset.platform.db;

import org.h2.jdbcx.JdbcDataSource;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A clinic's file opened behind the program's back, to bring it into a state of another time. */
final class JdbcStore {
    private JdbcStore() {}

    static void execute(Path path, String sql) {
        try (var folder = DataFolder.claim(path)) {
            var access = new Properties();
            access.setProperty("user", "quadset");
            access.put("password", DataKey.ofFolder(folder).asFilePassword());
            var url =
                    "jdbc:h2:file:"
                            + folder.databaseName()
                            + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
            try (var connection = DriverManager.getConnection(url, access);
                    var statement = connection.createStatement()) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new AssertionError("nothing to change: " + sql);
                }
            }
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    static JdbcDataSource source(DataFolder folder) {
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:"
                        + folder.databaseName()
                        + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        source.setUser("quadset");
        source.setPasswordChars(DataKey.ofFolder(folder).asFilePassword());
        return source;
    }
}
