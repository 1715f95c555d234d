package org.quadset.architecture.planted.store.patients;

import java.sql.Connection;

/** Keeps rule 1. */
final class PatientRepository {
    Connection connection;
}
