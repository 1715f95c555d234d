package org.quadset.architecture.planted.store.patients;

import org.quadset.platform.db.generated.Tables;

/** Breaks rule 1: a generated table in a service. */
final class TableService {
    Object table() {
        return Tables.PATIENT;
    }
}
