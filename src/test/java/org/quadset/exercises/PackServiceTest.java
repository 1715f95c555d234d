package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Packs of exercises on disk, and between two clinics. */
class PackServiceTest {
    private static final Actor DANA = PatientsOnDisk.DANA;
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 1, 2};

    @TempDir private Path folder;
    private Clinic here;
    private Clinic there;

    /** A clinic with its services. */
    private static final class Clinic {
        private final PatientsOnDisk disk;
        private final ClinicExercises exercises;
        private final ExercisePhotoRepository photos;
        private final PackService packs;

        Clinic(Path path) {
            disk = new PatientsOnDisk(path);
            var clock = Clock.fixed(disk.now(), ZoneOffset.UTC);
            exercises =
                    new ClinicExercises(
                            disk.database,
                            () -> LIBRARY,
                            new ClinicExerciseRepository(disk.database, clock),
                            new ExerciseVersionRepository(disk.database, clock),
                            new ClinicianExerciseRepository(disk.database),
                            disk.audit);
            photos = new ExercisePhotoRepository(disk.database, clock);
            packs =
                    new PackService(
                            disk.database,
                            new ExercisePackRepository(disk.database, clock),
                            photos,
                            exercises,
                            disk.audit);
        }
    }

    @BeforeEach
    void open() {
        here = new Clinic(folder.resolve("here"));
        there = new Clinic(folder.resolve("there"));
    }

    @AfterEach
    void close() {
        here.disk.close();
        there.disk.close();
    }

    private static PackItem item(String key, String note) {
        return new PackItem(key, Side.LEFT, new Dosage(3, 12, 2, 30, 1, 5, 0, "5 kg"), note);
    }

    private static ExercisePack pack(String name, PackItem... items) {
        return new ExercisePack(0, 0, name, "For the first week", List.of(items));
    }

    private ExercisePack saved(String name, String... keys) {
        return here.packs.save(
                pack(
                        name,
                        java.util.Arrays.stream(keys)
                                .map(key -> item(key, "Slowly"))
                                .toArray(PackItem[]::new)),
                DANA);
    }

    private String own(String name) {
        return here.exercises.duplicate("hip-bridge", name, DANA).exercise().key();
    }

    private static String texts(List<ExercisePack> packs) {
        return ExerciseJson.write(
                packs.stream()
                        .map(one -> new ExercisePack(0, 0, one.name(), one.note(), one.items()))
                        .toList());
    }

    @Test
    void savesListsRenamesRemovesAndRestoresAPack() {
        var stored = saved("Knee week 1", "knee-quad-set", "hip-bridge");
        assertThat(here.packs.all(DANA)).containsExactly(stored);
        var renamed = here.packs.save(stored.withTexts("Knee, calm", ""), DANA);
        assertThat(here.packs.all(DANA)).containsExactly(renamed);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> here.packs.save(stored, DANA));
        var removed = here.packs.remove(renamed, DANA);
        assertThat(here.packs.all(DANA)).isEmpty();
        here.packs.restore(removed, DANA);
        assertThat(here.packs.all(DANA))
                .singleElement()
                .satisfies(one -> assertThat(one.items()).isEqualTo(stored.items()));
        assertThat(here.disk.audit.of("pack.", stored.id())).hasSize(4);
    }

    @Test
    void refusesAPackWithoutNameOrExercisesOrWithADoseOutOfRange() {
        var wrong =
                new ExercisePack(
                        0,
                        0,
                        " ",
                        "",
                        List.of(
                                new PackItem(
                                        "hip-bridge",
                                        Side.BOTH,
                                        new Dosage(11, 0, 0, 0, 1, 1, 0, ""),
                                        "")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> here.packs.save(wrong, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(one -> one.field())
                                        .containsExactly("name", "1.sets", "1.reps"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> here.packs.save(pack("Empty"), DANA));
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> saved("Unknown", "no-such-thing"));
    }

    @Test
    void givesAnotherClinicTheSamePacksWithOwnAndChangedExercisesAndPhotographs() {
        var photo = ExercisePhoto.of(PHOTO);
        here.disk.database.inTransaction(() -> here.photos.keep(photo, DANA));
        var own = own("Bridge on a ball");
        var entry = here.exercises.entry(own).orElseThrow();
        var pictured = withPhotos(entry.exercise(), photo.digest());
        here.exercises.save(pictured, entry.version(), DANA);
        var spanish = new ExerciseText("es", "Sentadilla corta de casa", List.of("Baje."), "");
        var squat = here.exercises.current("knee-mini-squat").orElseThrow();
        here.exercises.save(squat.withTranslation(spanish), 0, DANA);
        saved("Ball", own, "knee-mini-squat", "knee-quad-set");
        saved("Plain", "hip-bridge");

        var file = here.packs.export(here.packs.all(DANA), DANA).write();
        var looked = there.packs.look(file, DANA);
        assertThat(looked.added()).hasSize(2);
        assertThat(there.exercises.all()).isEqualTo(LIBRARY.all());
        assertThat(there.packs.all(DANA)).isEmpty();

        var taken = there.packs.take(looked, DANA);
        assertThat(taken).extracting(ExercisePack::name).containsExactly("Ball", "Plain");
        var ball = taken.getFirst();
        assertThat(ball.items()).extracting(PackItem::dosage).containsOnly(item("", "").dosage());
        var imported = there.exercises.current(ball.items().get(0).exerciseKey()).orElseThrow();
        assertThat(imported).isEqualTo(pictured.withKey(imported.key()));
        assertThat(there.disk.database.reading(() -> there.photos.byDigest(photo.digest())))
                .contains(photo);
        var importedSquat =
                there.exercises.current(ball.items().get(1).exerciseKey()).orElseThrow();
        assertThat(importedSquat.own()).isTrue();
        assertThat(importedSquat.text("es")).isEqualTo(spanish);
        assertThat(ball.items().get(2).exerciseKey()).isEqualTo("knee-quad-set");
        assertThat(there.exercises.current("knee-mini-squat"))
                .isEqualTo(LIBRARY.byKey("knee-mini-squat"));
    }

    private static Exercise withPhotos(Exercise exercise, String digest) {
        var text = ExerciseJson.write(exercise);
        return ExerciseJson.readStored(
                text.substring(0, text.length() - 1)
                        + ",\"photos\":{\"start\":\""
                        + digest
                        + "\",\"end\":\""
                        + digest
                        + "\"}}",
                Exercise.class);
    }

    @Test
    void addsNoExerciseWhenTheSameFileIsTakenTwice() {
        saved("Mine", own("Bridge with a ball"));
        var file = here.packs.export(here.packs.all(DANA), DANA).write();
        there.packs.take(there.packs.look(file, DANA), DANA);
        var again = there.packs.look(file, DANA);
        assertThat(again.added()).isEmpty();
        assertThat(again.known()).isEqualTo(1);
        there.packs.take(again, DANA);
        assertThat(there.packs.all(DANA))
                .extracting(ExercisePack::name)
                .containsExactly("Mine", "Mine (2)");
        assertThat(there.exercises.all()).hasSize(LIBRARY.all().size() + 1);
        assertThat(texts(there.packs.all(DANA).subList(0, 1)))
                .isEqualTo(texts(here.packs.all(DANA)));
    }

    @Test
    void neverTakesAnotherClinicsExerciseForItsOwnBecauseTheKeyIsTheSame() {
        saved("Mine", own("Ball bridge"));
        there.exercises.duplicate("knee-quad-set", "Ball bridge", DANA);
        var file = here.packs.export(here.packs.all(DANA), DANA).write();
        var taken = there.packs.take(there.packs.look(file, DANA), DANA);
        var key = taken.getFirst().items().getFirst().exerciseKey();
        assertThat(key).isEqualTo("own-ball-bridge-2");
        assertThat(there.exercises.current(key).orElseThrow().region()).isEqualTo("hip");
    }

    @Test
    void breaksCirclesOfNeighboursAndDropsThoseThatAreNotThere() {
        var first = here.exercises.current("hip-bridge").orElseThrow();
        var a = first.renamed("own-a-1", "A").withNeighbours("own-b-1", "own-gone-1");
        var b = first.renamed("own-b-1", "B").withNeighbours("own-a-1", "knee-quad-set");
        var file =
                new PackFile(
                        PackFile.FORMAT,
                        1,
                        List.of(pack("P", item("own-a-1", ""))),
                        List.of(a, b),
                        List.of());
        there.packs.take(there.packs.look(file.write(), DANA), DANA);
        assertThat(there.exercises.current("own-a-1").orElseThrow())
                .isEqualTo(a.withNeighbours("own-b-1", ""));
        assertThat(there.exercises.current("own-b-1").orElseThrow())
                .isEqualTo(b.withNeighbours("", "knee-quad-set"));
    }

    private void refused(String file, String messageKey) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> there.packs.look(file.getBytes(StandardCharsets.UTF_8), DANA))
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo(messageKey));
        assertThat(there.packs.all(DANA)).isEmpty();
        assertThat(there.exercises.all()).isEqualTo(LIBRARY.all());
    }

    @Test
    void refusesWhatIsNoPackFile() {
        for (var text :
                List.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "PK\u0003\u0004",
                        "{\"format\":\"quadset-packs\"",
                        "{\"format\":\"quadset-packs\",\"format\":\"x\",\"formatVersion\":1}",
                        "{\"format\":\"quadset-packs\",\"formatVersion\":1,\"packs\":[null]}",
                        "{\"format\":\"quadset-packs\",\"formatVersion\":1,\"packs\":"
                                + "[".repeat(5000),
                        "{\"format\":\"quadset-packs\",\"formatVersion\":1} trailing")) {
            refused(text, "packFile.noPackFile");
        }
        refused("{\"format\":\"quadset-packs\",\"formatVersion\":2}", "packFile.otherVersion");
        refused("{\"format\":\"quadset-packs\",\"formatVersion\":0}", "packFile.otherVersion");
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> there.packs.look(new byte[PackFile.LARGEST + 1], DANA))
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("packFile.tooLarge"));
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> there.packs.look(new byte[] {(byte) 0xff, (byte) 0xfe}, DANA));
    }

    @Test
    void refusesBadPartsOfAFileAndTakesNothing() {
        var bridge = LIBRARY.byKey("hip-bridge").orElseThrow();
        var good = pack("Good", item("hip-bridge", ""));
        refused(file(List.of(good, pack("Empty")), List.of()), "packFile.wrongPart");
        var bad = new PackItem("hip-bridge", Side.LEFT, new Dosage(99, 1, 0, 0, 1, 1, 0, ""), "");
        refused(file(List.of(good, pack("Bad", bad)), List.of()), "packFile.wrongPart");
        refused(
                file(List.of(good), List.of(bridge.withKey("../../etc/passwd"))),
                "packFile.wrongPart");
        refused(
                file(List.of(good), List.of(bridge.withKey("own-a-1"), bridge.withKey("own-a-1"))),
                "packFile.twice");
        refused(
                file(List.of(good, pack("Lost", item("own-lost-1", ""))), List.of()),
                "packFile.missingExercise");
        refused(
                file(List.of(good), List.of(withPhotos(bridge.withKey("own-a-1"), "0".repeat(64)))),
                "packFile.damagedPhoto");
        refused(
                new String(
                        new PackFile(
                                        PackFile.FORMAT,
                                        1,
                                        List.of(good),
                                        List.of(),
                                        List.of(new PackFile.Photo("0".repeat(64), PHOTO)))
                                .write(),
                        StandardCharsets.UTF_8),
                "packFile.damagedPhoto");
        refused(file(java.util.Collections.nCopies(201, good), List.of()), "packFile.tooMany");
    }

    private static String file(List<ExercisePack> packs, List<Exercise> exercises) {
        return new String(
                new PackFile(PackFile.FORMAT, 1, packs, exercises, List.of()).write(),
                StandardCharsets.UTF_8);
    }

    @Test
    void takesNothingWhenOneRowCannotBeStored() {
        var tooLong = pack("x", item("hip-bridge", ""));
        var looked = there.packs.look(here.packs.export(List.of(tooLong), DANA).write(), DANA);
        var broken =
                new PackFile(
                        PackFile.FORMAT,
                        1,
                        List.of(
                                tooLong,
                                new ExercisePack(0, 0, "n".repeat(500), "", tooLong.items())),
                        List.of(LIBRARY.byKey("hip-bridge").orElseThrow().renamed("own-a-1", "A")),
                        List.of());
        assertThat(Optional.of(looked)).isPresent();
        try {
            there.packs.take(new PackImport(broken, List.of(), List.of(), 0), DANA);
        } catch (RuntimeException refusedByTheStore) {
            assertThat(there.packs.all(DANA)).isEmpty();
            there.exercises.refresh();
            assertThat(there.exercises.all()).isEqualTo(LIBRARY.all());
            return;
        }
        throw new AssertionError("a name of 500 letters was stored");
    }
}
