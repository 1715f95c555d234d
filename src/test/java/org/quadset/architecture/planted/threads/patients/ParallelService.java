package org.quadset.architecture.planted.threads.patients;

import java.util.List;

/** Breaks rule 5: a stream on many threads. */
final class ParallelService {
    long count(List<String> names) {
        return names.parallelStream().filter(String::isBlank).count();
    }
}
