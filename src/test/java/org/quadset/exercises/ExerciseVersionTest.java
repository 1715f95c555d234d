package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** What exercises said, kept on disk. */
class ExerciseVersionTest {
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    @TempDir private Path folder;
    private PatientsOnDisk disk;
    private ExerciseVersionRepository versions;

    @BeforeEach
    void open() {
        disk = new PatientsOnDisk(folder.resolve("clinic"));
        versions =
                new ExerciseVersionRepository(
                        disk.database, Clock.fixed(disk.now(), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private long keep(Exercise exercise) {
        return disk.database.inTransaction(() -> versions.keep(exercise, PatientsOnDisk.DANA));
    }

    @Test
    void readsEveryBundledExerciseBackExactlyAndStoresItOnce() {
        for (var exercise : LIBRARY.all()) {
            long id = keep(exercise);
            assertThat(disk.database.reading(() -> versions.byId(id)).exercise())
                    .isEqualTo(exercise);
            assertThat(keep(exercise)).isEqualTo(id);
        }
    }

    @Test
    void findsSeveralAtOnce() {
        var first = LIBRARY.all().getFirst();
        var last = LIBRARY.all().getLast();
        var ids = List.of(keep(first), keep(last));
        assertThat(disk.database.reading(() -> versions.byIds(ids)))
                .hasSize(2)
                .hasEntrySatisfying(
                        ids.getLast(), version -> assertThat(version.exercise()).isEqualTo(last));
    }

    @Test
    void readsATextThatHasLessOrMoreThanTheProgramKnowsNow() {
        var old =
                ExerciseJson.readStored(
                        "{\"key\":\"hip-bridge\",\"name\":\"Bridge\",\"tempo\":\"3-1-1\",\"usualDose\":{\"sets\":3,\"reps\":12,\"velocity\":2}}",
                        Exercise.class);
        assertThat(old.name()).isEqualTo("Bridge");
        assertThat(old.steps()).isEmpty();
        assertThat(old.photos()).isEmpty();
        assertThat(old.usualDose().reps()).isEqualTo(12);
    }

    @Test
    void leavesOutWhatIsEmptySoThatALaterPartChangesNoDigest() {
        assertThat(ExerciseJson.write(LIBRARY.all().getFirst()))
                .doesNotContain("photos", "figure", "null");
    }
}
