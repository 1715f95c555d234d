package org.quadset.platform.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.sql.DataSource;

/**
 * Brings a database up to the program's schema, with a backup of an existing one before its first
 * change.
 */
final class Migrations {
    /** The bundled migrations in their order; a test compares this with the folder. */
    static final List<String> VERSIONS =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DataSource source;
    private final DataFolder folder;
    private final Clock clock;
    private final List<String> versions;
    private final String[] locations;

    Migrations(DataSource source, DataFolder folder, Clock clock) {
        this(source, folder, clock, VERSIONS, "classpath:db/migration", "classpath:db/h2");
    }

    /**
     * With other migrations than the bundled ones, so that a change of an existing file can be
     * tried.
     */
    Migrations(
            DataSource source,
            DataFolder folder,
            Clock clock,
            List<String> versions,
            String... locations) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
        this.versions = versions;
        this.locations = locations;
    }

    /**
     * Does nothing (and doesn't load Flyway) when the file is current: start-up pays only for what
     * is needed.
     */
    void bringUpToDate(Connection connection) throws SQLException {
        var installed = installedVersion(connection);
        int known = versions.indexOf(installed);
        if (known == versions.size() - 1) {
            return;
        }
        if (!installed.isEmpty()) {
            if (known < 0) {
                throw new UserFacingException("store.newer", folder.path());
            }
            backUp(connection, installed);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(locations)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException problem) {
            throw new UserFacingException(problem, "store.migrationFailed", folder.backups());
        }
    }

    /** The newest version that the file holds; empty for a new file. */
    static String installedVersion(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(null, "public", "flyway_schema_history", null)) {
            if (!tables.next()) {
                return "";
            }
        }
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select \"version\" from \"flyway_schema_history\" where \"success\""
                                        + " order by \"installed_rank\" desc")) {
            var version = rows.next() ? rows.getString(1) : null;
            return version == null ? "" : version;
        }
    }

    /** H2's online backup: the copy stays encrypted with the same key. */
    private void backUp(Connection connection, String version) throws SQLException {
        try {
            Files.createDirectories(folder.backups());
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", folder.backups());
        }
        var file =
                folder.backups()
                        .resolve(
                                "before-change-of-"
                                        + version
                                        + "-"
                                        + STAMP.format(clock.instant())
                                        + ".zip");
        try (var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }
}
