package org.quadset.architecture.planted.threads.patients;

/** Breaks rule 5: threads of its own. */
final class ThreadService {
    void old(Runnable work) {
        new Thread(work).start();
    }
}
