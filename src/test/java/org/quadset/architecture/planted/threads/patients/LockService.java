package org.quadset.architecture.planted.threads.patients;

import java.util.concurrent.locks.ReentrantLock;

/** Breaks rule 5: a lock outside the store. */
final class LockService {
    final ReentrantLock lock = new ReentrantLock();
}
