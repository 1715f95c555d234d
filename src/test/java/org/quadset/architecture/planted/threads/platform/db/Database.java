package org.quadset.architecture.planted.threads.platform.db;

import java.util.concurrent.locks.ReentrantLock;

/** Keeps rule 5. */
final class Database {
    final ReentrantLock lock = new ReentrantLock();
}
