package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The one database: all of a transaction or nothing, never on the JavaFX thread, always secret. */
class DatabaseTest {
    @TempDir Path path;
    private DataFolder folder;
    private Database database;

    @BeforeEach
    void open() {
        folder = DataFolder.claim(path);
        database = Database.open(folder, DataKey.ofFolder(folder), ClinicFolder.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    @Test
    void keepsWhatATransactionDid() {
        int answer =
                database.inTransaction(
                        () -> {
                            ClinicFolder.add(database, "one");
                            ClinicFolder.add(database, "two");
                            return 42;
                        });
        assertThat(answer).isEqualTo(42);
        assertThat(ClinicFolder.names(database)).containsExactly("one", "two");
    }

    @Test
    void rollsATransactionBackWholly() {
        database.inTransaction(() -> ClinicFolder.add(database, "before"));
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            ClinicFolder.add(database, "one");
                                            ClinicFolder.add(database, "two");
                                            throw new IllegalArgumentException("on purpose");
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
        assertThat(ClinicFolder.names(database)).containsExactly("before");
        database.inTransaction(() -> ClinicFolder.add(database, "after"));
        assertThat(ClinicFolder.names(database)).containsExactly("before", "after");
    }

    @Test
    void rollsTheOuterTransactionBackWithTheInnerOne() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            ClinicFolder.add(database, "outer");
                                            database.inTransaction(
                                                    () -> {
                                                        ClinicFolder.add(database, "inner");
                                                        throw new IllegalStateException("inner");
                                                    });
                                        }))
                .hasMessage("inner");
        assertThat(ClinicFolder.names(database)).isEmpty();
    }

    @Test
    void commitsAnInnerTransactionOnlyWithTheOuterOne() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            database.inTransaction(
                                                    () -> ClinicFolder.add(database, "inner"));
                                            throw new IllegalStateException("outer");
                                        }))
                .hasMessage("outer");
        assertThat(ClinicFolder.names(database)).isEmpty();
    }

    @Test
    void rollsBackAnErrorToo() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            ClinicFolder.add(database, "one");
                                            throw new AssertionError("an error");
                                        }))
                .isInstanceOf(AssertionError.class);
        assertThat(ClinicFolder.names(database)).isEmpty();
    }

    @Test
    void tellsAStatementThatTheStoreRefuses() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            ClinicFolder.add(database, "one");
                                            ClinicFolder.add(database, "x".repeat(5000));
                                        }))
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("store.refused"));
        assertThat(ClinicFolder.names(database)).isEmpty();
    }

    @Test
    void refusesSqlOnTheJavaFxThread() throws InterruptedException {
        var problem = new AtomicReference<Throwable>();
        for (Runnable sql :
                new Runnable[] {
                    () -> database.inTransaction(() -> ClinicFolder.add(database, "fx")),
                    () -> database.reading(() -> ClinicFolder.names(database)),
                    () -> database.dsl().fetch("select 1")
                }) {
            problem.set(null);
            var thread = new Thread(sql, "JavaFX Application Thread");
            thread.setUncaughtExceptionHandler((dying, thrown) -> problem.set(thrown));
            thread.start();
            thread.join();
            assertThat(problem.get()).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ClinicFolder.names(database)).isEmpty();
    }

    @Test
    void letsOneTransactionFinishBeforeTheNextBegins() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first =
                CompletableFuture.runAsync(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            ClinicFolder.add(database, "first");
                                            inside.countDown();
                                            await(goOn);
                                            ClinicFolder.add(database, "first again");
                                        }));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        var second =
                CompletableFuture.runAsync(
                        () -> database.inTransaction(() -> ClinicFolder.add(database, "second")));
        assertThat(second).isNotDone();
        goOn.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);
        assertThat(ClinicFolder.names(database)).containsExactly("first", "first again", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void doesNotStartATransactionAfterItIsClosed() {
        database.close();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> database.inTransaction(() -> ClinicFolder.add(database, "late")))
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("store.writeFailed"));
    }

    @Test
    void writesNoNameInTheClear() throws IOException {
        var name = "Rumpelstilzchen Hohenzollern";
        database.inTransaction(() -> ClinicFolder.add(database, name));
        database.close();
        assertThat(Files.size(folder.databaseFile())).isPositive();
        hides(name);
    }

    @Test
    void writesNoNameInTheClearWhenTheStoreRefusesIt() {
        var name = "Rumpelstilzchen Hohenzollern";
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> ClinicFolder.add(database, name + "x".repeat(5000))));
        database.close();
        hides(name);
    }

    private void hides(String name) {
        for (var entry : ClinicFolder.bytes(path).entrySet()) {
            for (var charset :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.UTF_16LE)) {
                assertThat(indexOf(entry.getValue(), name.getBytes(charset)))
                        .as("%s in %s", charset, entry.getKey())
                        .isNegative();
            }
        }
        assertThat(indexOf("xRumpy".getBytes(StandardCharsets.UTF_8), new byte[] {'R', 'u'}))
                .as("the search itself works")
                .isEqualTo(1);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void keepsACommittedRowWithoutBeingClosed(@TempDir Path copy) throws Exception {
        database.inTransaction(() -> ClinicFolder.add(database, "committed"));
        // What a power cut would leave: the files as they are on the disk now.
        for (var entry : ClinicFolder.bytes(path).entrySet()) {
            var target = copy.resolve(entry.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, entry.getValue());
        }
        assertThat(ClinicFolder.namesIn(copy)).containsExactly("committed");
    }
}
