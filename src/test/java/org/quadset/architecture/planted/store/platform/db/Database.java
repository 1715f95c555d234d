package org.quadset.architecture.planted.store.platform.db;

import javax.sql.DataSource;

/** Keeps rule 1. */
final class Database {
    DataSource source;
}
