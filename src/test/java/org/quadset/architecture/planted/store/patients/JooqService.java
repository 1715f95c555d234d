package org.quadset.architecture.planted.store.patients;

import org.jooq.impl.DSL;

/** Breaks rule 1: jOOQ in a service. */
final class JooqService {
    String one() {
        return DSL.one().toString();
    }
}
