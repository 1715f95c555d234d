package org.quadset.patients.imports;

import org.quadset.patients.PatientDetails;
import org.quadset.platform.problems.Violation;

import java.util.List;

/**
 * What an import would do, or has done. Every row of the file is in exactly one of the three lists.
 *
 * @param imported false for a dry run
 */
public record ImportReport(
        List<GoodRow> good, List<BadRow> bad, List<DuplicateRow> duplicates, boolean imported) {
    /** A row that can be registered. */
    public record GoodRow(long line, PatientDetails details) {}

    /** A row that can't, with all its reasons; the file keeps it. */
    public record BadRow(long line, List<Violation> reasons) {}

    /**
     * A row of somebody who is on record already, or stands in the file twice; it is not imported.
     *
     * @param sameAs the record number, or the earlier line of the file, as text
     */
    public record DuplicateRow(long line, String name, String sameAs) {}

    public ImportReport {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        duplicates = List.copyOf(duplicates);
    }
}
