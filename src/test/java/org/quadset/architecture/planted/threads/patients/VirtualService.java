package org.quadset.architecture.planted.threads.patients;

/** Breaks rule 5: virtual threads. */
final class VirtualService {
    void run(Runnable work) {
        Thread.startVirtualThread(work);
    }
}
