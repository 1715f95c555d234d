package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.NaughtyStrings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** What is typed is kept whole, hidden, and in room that was claimed beforehand. */
class DraftJournalTest {
    private static final String VISIT = "visit 12";

    @TempDir Path folder;
    private DraftJournal journal;

    @BeforeEach
    void open() {
        journal = new DraftJournal(folder, key(1));
    }

    private static DataKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return DataKey.of(bytes);
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path file() {
        assertThat(files(folder)).hasSize(1);
        return files(folder).getFirst();
    }

    /** Flips bits of one of the two slots; position counts from the slot's beginning. */
    private static void damage(Path file, int slot, int position) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[slot * bytes.length / 2 + position] ^= 0x55;
        Files.write(file, bytes);
    }

    @Test
    void holdsNothingBeforeAnythingIsKept() {
        assertThat(journal.of(VISIT)).isEmpty();
        journal.forget(VISIT);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void givesBackTheNewestText() {
        for (int i = 0; i < 7; i++) {
            journal.keep(VISIT, "text " + i);
            assertThat(journal.of(VISIT)).contains("text " + i);
        }
        assertThat(new DraftJournal(folder, key(1)).of(VISIT)).contains("text 6");
    }

    @Test
    void keepsEachSubjectApart() {
        journal.keep(VISIT, "twelve");
        journal.keep("visit 1", "one");
        journal.keep("visit 2", "");
        assertThat(journal.of(VISIT)).contains("twelve");
        assertThat(journal.of("visit 1")).contains("one");
        assertThat(journal.of("visit 2")).contains("");
        journal.forget("visit 1");
        assertThat(journal.of("visit 1")).isEmpty();
        assertThat(journal.of(VISIT)).contains("twelve");
    }

    @Test
    void keepsWhateverIsTyped() {
        for (var text : NaughtyStrings.all()) {
            var storable =
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            journal.keep(VISIT, storable);
            assertThat(journal.of(VISIT)).contains(storable);
        }
    }

    /** Every part of a slot: its mark, its number, its length, its nonce, its text, its seal. */
    @ParameterizedTest(name = "byte {0} of the newest slot")
    @ValueSource(ints = {0, 3, 4, 11, 12, 15, 16, 27, 28, 31, 45})
    void fallsBackToTheOlderTextWhereTheNewestIsTorn(int position) throws IOException {
        journal.keep(VISIT, "the older text");
        journal.keep(VISIT, "the newest text");
        damage(file(), 1, position);
        assertThat(journal.of(VISIT)).contains("the older text");
        journal.keep(VISIT, "typed after that");
        assertThat(journal.of(VISIT)).contains("typed after that");
        damage(file(), 1, position);
        assertThat(journal.of(VISIT)).contains("the older text");
    }

    @Test
    void keepsTheNewestWhereTheOlderOneIsTorn() throws IOException {
        journal.keep(VISIT, "the older text");
        journal.keep(VISIT, "the newest text");
        damage(file(), 0, 30);
        assertThat(journal.of(VISIT)).contains("the newest text");
        journal.keep(VISIT, "one more");
        damage(file(), 0, 30);
        assertThat(journal.of(VISIT)).contains("the newest text");
    }

    @Test
    void readsNothingWhereBothAreTorn() throws IOException {
        journal.keep(VISIT, "the older text");
        journal.keep(VISIT, "the newest text");
        damage(file(), 0, 30);
        damage(file(), 1, 30);
        assertThat(journal.of(VISIT)).isEmpty();
        journal.keep(VISIT, "typed again");
        assertThat(journal.of(VISIT)).contains("typed again");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 2, 60, 100})
    void readsNothingInAFileThatIsCutOff(int length) throws IOException {
        journal.keep(VISIT, "the older text");
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), length));
        assertThat(journal.of(VISIT)).isEmpty();
        journal.keep(VISIT, "typed again");
        assertThat(journal.of(VISIT)).contains("typed again");
    }

    @Test
    void readsNothingWithAForeignKey() {
        journal.keep(VISIT, "private");
        var foreign = new DraftJournal(folder, key(2));
        assertThat(foreign.of(VISIT)).isEmpty();
        foreign.keep(VISIT, "theirs");
        assertThat(journal.of(VISIT)).contains("private");
    }

    @Test
    void readsNothingWithAForeignKeyUnderTheRightName() throws IOException {
        var foreign = new DraftJournal(folder, key(2));
        foreign.keep(VISIT, "theirs");
        var theirs = file();
        journal.keep(VISIT, "ours");
        var ours = files(folder).stream().filter(one -> !one.equals(theirs)).findFirst();
        Files.write(ours.orElseThrow(), Files.readAllBytes(theirs));
        assertThat(journal.of(VISIT)).isEmpty();
    }

    @Test
    void readsNothingInTheFileOfAnotherSubject() throws IOException {
        journal.keep(VISIT, "of twelve");
        var twelve = file();
        journal.keep("visit 13", "of thirteen");
        var thirteen = files(folder).stream().filter(one -> !one.equals(twelve)).findFirst();
        Files.write(thirteen.orElseThrow(), Files.readAllBytes(twelve));
        assertThat(journal.of("visit 13")).isEmpty();
        assertThat(journal.of(VISIT)).contains("of twelve");
    }

    @Test
    void showsNeitherTextNorSubjectToWhoeverReadsTheFile() throws IOException {
        var secret = "Knee hurts on stairs, told by Maya Cohen. ".repeat(50);
        journal.keep(VISIT, secret);
        journal.keep(VISIT, secret);
        var bytes = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Knee", "Maya", "visit", "stairs");
        assertThat(file().getFileName().toString()).matches("[0-9a-f]{32}\\.draft");
        assertThat(file().getFileName().toString()).doesNotContain("12.draft");
        try (var other = new TemporaryFolder()) {
            new DraftJournal(other.path, key(2)).keep(VISIT, secret);
            assertThat(files(other.path).getFirst().getFileName())
                    .isNotEqualTo(file().getFileName());
        }
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() throws IOException {
        journal.keep(VISIT, "the same");
        journal.keep(VISIT, "the same");
        var bytes = Files.readAllBytes(file());
        int half = bytes.length / 2;
        assertThat(Arrays.copyOfRange(bytes, 16, 60))
                .isNotEqualTo(Arrays.copyOfRange(bytes, half + 16, half + 60));
    }

    @Test
    void growsForATextThatIsLargerThanASlotAndLosesNothing() throws IOException {
        journal.keep(VISIT, "small");
        long before = Files.size(file());
        var large = "é".repeat(200_000);
        journal.keep(VISIT, large);
        assertThat(Files.size(file())).isGreaterThan(before);
        assertThat(journal.of(VISIT)).contains(large);
        damage(file(), 1, 40);
        assertThat(journal.of(VISIT)).as("the text before the large one").contains("small");
    }

    @Test
    void refusesATextTooLongForAnySlotAndKeepsWhatItHad() {
        journal.keep(VISIT, "small");
        refused(() -> journal.keep(VISIT, "x".repeat(33 * 1024 * 1024)));
        assertThat(journal.of(VISIT)).contains("small");
    }

    @Test
    void needsNoNewRoomToRewriteAKeptDraft() throws IOException {
        journal.keep(VISIT, "a");
        long claimed = Files.size(file());
        var key = Files.readAttributes(file(), BasicFileAttributes.class);
        for (int i = 0; i < 200; i++) {
            journal.keep(VISIT, "word ".repeat(i * 100));
        }
        assertThat(Files.size(file())).isEqualTo(claimed);
        assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey())
                .as("the same file, not a new one in its place")
                .isEqualTo(key.fileKey());
    }

    /** A hole would be filled when it is written to, and that may fail on a full disk. */
    @Test
    void claimsRealRoomAndNoHoles() throws IOException {
        journal.keep(VISIT, "a");
        var bytes = Files.readAllBytes(file());
        for (int from = 0; from < bytes.length; from += 4096) {
            assertThat(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 4096)))
                    .isNotEqualTo(new byte[Math.min(4096, bytes.length - from)]);
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable keeping) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(keeping)
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("journal.notKept"));
    }

    @Test
    void tellsAFullDiskAndStillHasWhatWasKeptBefore() throws IOException {
        var full = Path.of("/dev/full");
        assumeThat(full).exists();
        journal.keep(VISIT, "kept before");
        var growing = file().resolveSibling(file().getFileName() + ".new");
        Files.createSymbolicLink(growing, full);
        refused(() -> journal.keep(VISIT, "x".repeat(200_000)));
        assertThat(journal.of(VISIT)).contains("kept before");
        assertThat(Files.exists(growing, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .as("half a file takes the room that is missing")
                .isFalse();

        journal.keep(VISIT, "fits, so it needs no room");
        assertThat(journal.of(VISIT)).contains("fits, so it needs no room");
        journal.keep(VISIT, "y".repeat(200_000));
        assertThat(journal.of(VISIT).orElseThrow()).hasSize(200_000).startsWith("yyy");
    }

    @Test
    void tellsAFolderThatTakesNoFileAndStillHasWhatWasKeptBefore() throws IOException {
        journal.keep(VISIT, "kept before");
        Files.createDirectories(file().resolveSibling(file().getFileName() + ".new/stands/here"));
        refused(() -> journal.keep(VISIT, "x".repeat(200_000)));
        assertThat(journal.of(VISIT)).contains("kept before");
        journal.keep(VISIT, "smaller again");
        assertThat(journal.of(VISIT)).contains("smaller again");
    }

    @Test
    void tellsAFolderThatCannotBeMade() throws IOException {
        var blocked = Files.writeString(folder.resolve("drafts"), "a file").resolve("below");
        refused(() -> new DraftJournal(blocked, key(1)).keep(VISIT, "text"));
        assertThat(new DraftJournal(blocked, key(1)).of(VISIT)).isEmpty();
    }

    /** A folder for tries that share no test's own. */
    private static final class TemporaryFolder implements AutoCloseable {
        final Path path;

        TemporaryFolder() {
            try {
                path = Files.createTempDirectory("quadset-journal");
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() {
            try (var all = Files.walk(path)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** A text kept for one of three subjects; the length leads to slots that have to grow. */
    record Keep(int subject, String text, int times) {}

    @Provide
    Arbitrary<Keep> keeps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(30),
                        Arbitraries.of(1, 1, 1, 1, 500, 9_000))
                .as(Keep::new);
    }

    @Property(tries = 40)
    void givesBackTheLastTextAfterAnySequence(
            @ForAll @Size(max = 12) List<@From("keeps") Keep> all,
            @ForAll @IntRange(max = 12) int reopenedAfter) {
        try (var place = new TemporaryFolder()) {
            var kept = new HashMap<Integer, String>();
            var tried = new DraftJournal(place.path, key(1));
            for (int i = 0; i < all.size(); i++) {
                if (i == reopenedAfter) {
                    tried = new DraftJournal(place.path, key(1));
                }
                var one = all.get(i);
                var text = one.text().repeat(one.times());
                tried.keep("visit " + one.subject(), text);
                kept.put(one.subject(), text);
            }
            for (int subject = 0; subject < 3; subject++) {
                assertThat(tried.of("visit " + subject).orElse(null)).isEqualTo(kept.get(subject));
            }
        }
    }
}
