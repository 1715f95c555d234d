package org.quadset.architecture.planted.store.patients;

import javax.sql.DataSource;

/** Breaks rule 1: a data source in a service. */
final class SourceService {
    DataSource source;
}
