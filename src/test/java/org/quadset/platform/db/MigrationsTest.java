package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The schema's versions: the list agrees with the files, and no file is changed without a copy. */
class MigrationsTest {
    @TempDir Path path;

    static List<String> olderVersions() {
        return Migrations.VERSIONS.subList(0, Migrations.VERSIONS.size() - 1);
    }

    @Test
    void listsExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
        var folder = Path.of(Migrations.class.getResource("/db/migration").toURI());
        try (var files = Files.list(folder)) {
            var versions =
                    files.map(file -> file.getFileName().toString())
                            .peek(name -> assertThat(name).matches("V\\d+__[a-z0-9_]+\\.sql"))
                            .map(name -> name.substring(1, name.indexOf("__")))
                            .sorted(Comparator.comparing(Integer::valueOf))
                            .toList();
            assertThat(Migrations.VERSIONS).containsExactlyElementsOf(versions);
        }
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

    /** Runs once for each version before the newest; there is none until the second one exists. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("olderVersions")
    void backsAnOlderFileUpBeforeItsFirstChange(String older) throws IOException {
        ClinicFolder.make(path, "Dana");
        pretend(older);
        try {
            ClinicFolder.use(path, database -> assertThat(version(database)).isNotEqualTo(older));
        } catch (UserFacingException changeThatIsThereAlready) {
            assertThat(changeThatIsThereAlready.messageKey()).isEqualTo("store.migrationFailed");
        }
        try (var backups = Files.list(path.resolve("backups"))) {
            assertThat(backups)
                    .singleElement()
                    .satisfies(
                            file -> {
                                assertThat(file.getFileName().toString())
                                        .contains("-of-" + older + "-20261122-150000");
                                assertThat(file).isNotEmptyFile();
                            });
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
