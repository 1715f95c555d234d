package org.quadset.platform.db;

import java.util.function.Supplier;

/** Runs work in one transaction: all of it is on disk afterwards, or none of it. */
public interface Transactor {
    /**
     * Runs the work; a call inside another transaction joins it.
     *
     * @throws org.quadset.platform.problems.UserFacingException if the disk refuses to write
     */
    <T> T inTransaction(Supplier<T> work);

    /** Runs work that only reads, apart from other transactions; it costs no sync. */
    <T> T reading(Supplier<T> work);

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    default void inTransaction(Runnable work) {
        inTransaction(
                () -> {
                    work.run();
                    return null;
                });
    }
}
