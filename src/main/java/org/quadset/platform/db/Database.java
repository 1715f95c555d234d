package org.quadset.platform.db;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The clinic's one database: an H2 file encrypted with the data key, one connection, one
 * transaction at a time.
 *
 * <p>H2 may write over room that an earlier state has left free; killed at the wrong moment it then
 * came back without the last commits (5 of 86 kills, none of 88 without reuse). So the file only
 * grows while it is open ({@code REUSE_SPACE=FALSE}) and is compacted when it is closed.
 *
 * <p>H2's own cache of 16 MB is too small for the search among many patients: pages would be read
 * and decrypted again for each letter typed. {@code CACHE_SIZE} is in KiB and is filled only as
 * needed.
 *
 * <p>Committed means on disk: H2 writes without delay ({@code WRITE_DELAY=0}, its default would
 * lose half a second of work at a crash), and every outermost transaction ends with a file-system
 * sync. SQL on the JavaFX thread throws.
 */
public final class Database implements AutoCloseable, Transactor {
    private static final String FX_THREAD = "JavaFX Application Thread";
    private static final String OPTIONS =
            ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE;REUSE_SPACE=FALSE;CACHE_SIZE=131072;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private final Connection connection;
    private final ClosedMark mark;
    private final DSLContext dsl;
    private final ReentrantLock lock = new ReentrantLock();
    private final RowChanges.Connected listenedTo;
    private final RowChanges changes;
    private Consumer<RowChanges> beforeCommit = nothing -> {};
    private boolean inTransaction;

    private Database(Connection connection, ClosedMark mark) throws SQLException {
        this.connection = connection;
        this.mark = mark;
        this.listenedTo = connected(connection);
        this.changes = RowChanges.listen(listenedTo);
        this.dsl = DSL.using(configuration(connection));
    }

    /**
     * Opens the folder's database with its key, makes it where there is none, and brings it up to
     * date (after a backup).
     *
     * @throws UserFacingException if the key is wrong, the file is damaged, in use, or made by a
     *     newer program
     */
    public static Database open(DataFolder folder, DataKey key, Clock clock) {
        return open(folder, key, clock, "file:");
    }

    /** As above, through another of H2's file systems; tests hand in one that fails. */
    static Database open(DataFolder folder, DataKey key, Clock clock, String fileSystem) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try {
            var mark = new ClosedMark(folder);
            if (Files.exists(folder.databaseFile())) {
                if (mark.fileIsCutOff()) {
                    throw new UserFacingException("store.damaged", folder.path());
                }
                refuseCutOffFile(folder, key, fileSystem);
            } else {
                makeNew(folder, key, clock, fileSystem);
            }
            var source = source(fileSystem + folder.databaseName(), OPTIONS, key);
            var connection = migrated(source, folder, clock);
            mark.remove();
            return new Database(connection, mark);
        } catch (SQLException problem) {
            throw openingProblem(problem, folder);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", folder.path());
        }
    }

    private static RowChanges.Connected connected(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select database_path(), session_id()")) {
            row.next();
            return new RowChanges.Connected(row.getString(1), row.getInt(2));
        }
    }

    private static JdbcDataSource source(String name, String options, DataKey key) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + name + options);
        source.setUser("quadset");
        var password = key.asFilePassword();
        source.setPasswordChars(password.clone());
        Arrays.fill(password, '0');
        return source;
    }

    private static Connection migrated(JdbcDataSource source, DataFolder folder, Clock clock)
            throws SQLException {
        var connection = source.getConnection();
        try {
            new Migrations(source, folder, clock).bringUpToDate(connection);
            return connection;
        } catch (RuntimeException problem) {
            connection.close();
            throw problem;
        }
    }

    /**
     * A new file gets its name only when its schema is whole, so that a crash meanwhile leaves
     * none.
     */
    private static void makeNew(DataFolder folder, DataKey key, Clock clock, String fileSystem)
            throws SQLException, IOException {
        var unfinished = folder.path().resolve("quadset-new.mv.db");
        Files.deleteIfExists(unfinished);
        migrated(
                        source(fileSystem + folder.path().resolve("quadset-new"), OPTIONS, key),
                        folder,
                        clock)
                .close();
        Files.move(unfinished, folder.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * H2 takes a file whose end is missing for an empty one and would write over it. So an existing
     * file is first opened for reading only, and must hold the history that every clinic's file
     * holds.
     */
    private static void refuseCutOffFile(DataFolder folder, DataKey key, String fileSystem)
            throws SQLException {
        var readOnly =
                source(
                        fileSystem + folder.databaseName(),
                        OPTIONS + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                        key);
        try (var connection = readOnly.getConnection()) {
            if (Migrations.installedVersion(connection).isEmpty()) {
                throw new UserFacingException("store.damaged", folder.path());
            }
        }
    }

    private static UserFacingException openingProblem(SQLException problem, DataFolder folder) {
        var key =
                switch (problem.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "store.inUse";
                    case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD ->
                            "store.wrongKey";
                    case ErrorCode.IO_EXCEPTION_1,
                            ErrorCode.IO_EXCEPTION_2,
                            ErrorCode.FILE_CORRUPTED_1,
                            ErrorCode.FILE_VERSION_ERROR_1,
                            ErrorCode.GENERAL_ERROR_1 ->
                            "store.damaged";
                    default -> "store.cannotOpen";
                };
        return new UserFacingException(problem, key, folder.path());
    }

    private static DefaultConfiguration configuration(Connection connection) {
        var configuration = new DefaultConfiguration();
        configuration.set(connection);
        configuration.set(SQLDialect.H2);
        configuration.set(
                new Settings()
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.NEVER)
                        .withRenderNameCase(RenderNameCase.AS_IS)
                        .withExecuteLogging(false));
        configuration.set(new DefaultExecuteListenerProvider(new FxThreadGuard()));
        return configuration;
    }

    /** For repositories only. Statements outside a transaction are committed one by one. */
    public DSLContext dsl() {
        return dsl;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        refuseFxThread();
        lock.lock();
        try {
            if (inTransaction) {
                return work.get();
            }
            return outermost(work);
        } catch (DataAccessException problem) {
            throw writeProblem(problem);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        refuseFxThread();
        lock.lock();
        try {
            return work.get();
        } catch (DataAccessException problem) {
            throw writeProblem(problem);
        } finally {
            lock.unlock();
        }
    }

    private <T> T outermost(Supplier<T> work) {
        inTransaction = true;
        try {
            connection.setAutoCommit(false);
            var result = work.get();
            beforeCommit.accept(changes);
            connection.commit();
            changes.clear();
            syncToDisk();
            return result;
        } catch (SQLException problem) {
            rollBack(problem);
            throw writeProblem(problem);
        } catch (RuntimeException | Error problem) {
            rollBack(problem);
            throw problem;
        } finally {
            inTransaction = false;
            backToAutoCommit();
        }
    }

    private void syncToDisk() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /**
     * Says what is to be done at the end of each outermost transaction, within it; the audit writes
     * down which rows changed.
     */
    public void beforeCommit(Consumer<RowChanges> act) {
        beforeCommit = act;
    }

    private void rollBack(Throwable cause) {
        changes.clear();
        try {
            connection.rollback();
        } catch (SQLException second) {
            cause.addSuppressed(second);
        }
    }

    private void backToAutoCommit() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException closed) {
            // The store closes itself when the disk fails; the failure that closed it is already on
            // its way up.
            org.slf4j.LoggerFactory.getLogger(Database.class)
                    .warn("store closed: {}", closed.getErrorCode());
        }
    }

    private static UserFacingException writeProblem(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return new UserFacingException(problem, "store.writeFailed");
            }
            if (cause instanceof SQLException sql && isDiskFailure(sql.getErrorCode())) {
                return new UserFacingException(problem, "store.writeFailed");
            }
        }
        return new UserFacingException(problem, "store.refused");
    }

    private static boolean isDiskFailure(int code) {
        return code == ErrorCode.IO_EXCEPTION_1
                || code == ErrorCode.IO_EXCEPTION_2
                || code == ErrorCode.DATABASE_IS_CLOSED
                || code == ErrorCode.OBJECT_CLOSED;
    }

    private static void refuseFxThread() {
        if (Thread.currentThread().getName().equals(FX_THREAD)) {
            throw new IllegalStateException("SQL on the JavaFX thread");
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            RowChanges.stop(listenedTo);
            if (!connection.isClosed()) {
                connection.close();
                mark.set();
            }
        } catch (SQLException problem) {
            throw new UserFacingException(problem, "store.writeFailed");
        } finally {
            lock.unlock();
        }
    }

    /** Stops a query on the JavaFX thread before it starts, in every build. */
    private static final class FxThreadGuard implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void start(ExecuteContext context) {
            refuseFxThread();
        }
    }
}
