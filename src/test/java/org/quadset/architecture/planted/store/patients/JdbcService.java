package org.quadset.architecture.planted.store.patients;

import java.sql.Connection;

/** Breaks rule 1: JDBC in a service. */
final class JdbcService {
    Connection connection;
}
