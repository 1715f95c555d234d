package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** The schema's versions: the list agrees with the files, and no file is changed without a copy. */
class MigrationsTest {
    @TempDir Path path;

    @Test
    void listsExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
        var versions = new ArrayList<String>();
        for (var place : List.of("/db/migration", "/db/h2")) {
            try (var files = Files.list(Path.of(Migrations.class.getResource(place).toURI()))) {
                files.map(file -> file.getFileName().toString())
                        .peek(name -> assertThat(name).matches("V\\d+__[a-z0-9_]+\\.sql"))
                        .map(name -> name.substring(1, name.indexOf("__")))
                        .forEach(versions::add);
            }
        }
        versions.sort(Comparator.comparing(Integer::valueOf));
        assertThat(Migrations.VERSIONS).containsExactlyElementsOf(versions);
    }

    @Test
    void bringsANewFileToTheNewestVersionWithoutABackup() {
        ClinicFolder.use(
                path,
                database -> assertThat(version(database)).isEqualTo(Migrations.VERSIONS.getLast()));
        assertThat(path.resolve("backups")).doesNotExist();
    }

    @Test
    void leavesACurrentFileAlone() {
        ClinicFolder.make(path, "Dana");
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
        assertThat(path.resolve("backups")).doesNotExist();
    }

    @Test
    void backsAFileUpBeforeItsFirstChangeSoThatTheCopyOpensWithTheSameKey(@TempDir Path changes)
            throws Exception {
        ClinicFolder.make(path, "Dana");
        Files.writeString(
                changes.resolve("V9000__another_column.sql"),
                "alter table clinician add column pager varchar(20) default '' not null;");
        var versions = new ArrayList<>(Migrations.VERSIONS);
        versions.add("9000");
        try (var folder = DataFolder.claim(path)) {
            var source = JdbcStore.source(folder);
            try (var connection = source.getConnection()) {
                new Migrations(
                                source,
                                folder,
                                ClinicFolder.CLOCK,
                                versions,
                                "classpath:db/migration",
                                "classpath:db/h2",
                                "filesystem:" + changes)
                        .bringUpToDate(connection);
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select count(pager) from clinician")) {
                    assertThat(row.next()).isTrue();
                }
            }
        }
        restoreTheOnlyBackup();
        ClinicFolder.use(
                path,
                database -> assertThat(version(database)).isEqualTo(Migrations.VERSIONS.getLast()));
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
    }

    private void restoreTheOnlyBackup() throws IOException {
        Path backup;
        try (var backups = Files.list(path.resolve("backups"))) {
            backup =
                    backups.collect(
                            Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
        }
        assertThat(backup.getFileName().toString())
                .contains("-of-" + Migrations.VERSIONS.getLast() + "-20261122-150000");
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("quadset.mv.db");
            Files.copy(zip, path.resolve("quadset.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "1000", "2.1"})
    void refusesAFileOfANewerProgramAndChangesNothing(String newer) {
        ClinicFolder.make(path, "Dana");
        pretend(newer);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> ClinicFolder.namesIn(path))
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo("store.newer");
                            assertThat(problem.arguments()).containsExactly(path);
                        });
        assertThat(path.resolve("backups")).doesNotExist();

        // The refusal must leave the file to the newer program as it was: put the version back.
        try (var folder = DataFolder.claim(path)) {
            assertThat(folder.databaseFile()).isNotEmptyFile();
        }
        JdbcStore.execute(
                path,
                "update \"flyway_schema_history\" set \"version\" = '"
                        + Migrations.VERSIONS.getLast()
                        + "' where \"version\" = '"
                        + newer
                        + "'");
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
    }

    private void pretend(String version) {
        JdbcStore.execute(
                path,
                "update \"flyway_schema_history\" set \"version\" = '"
                        + version
                        + "' where \"version\" = '"
                        + Migrations.VERSIONS.getLast()
                        + "'");
    }

    private static String version(Database database) {
        return database.reading(
                () ->
                        database.dsl()
                                .fetch(
                                        "select \"version\" from \"flyway_schema_history\" order by"
                                                + " \"installed_rank\" desc")
                                .get(0)
                                .get(0, String.class));
    }
}
