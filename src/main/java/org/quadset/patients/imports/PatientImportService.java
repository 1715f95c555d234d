package org.quadset.patients.imports;

import org.quadset.audit.AuditRepository;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.Folding;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Registers the good rows of a patient list in one transaction: all of them, or none. */
public final class PatientImportService {
    private static final int BATCH = 500;

    private final Transactor transactor;
    private final PatientRepository patients;
    private final ImportKeyRepository keys;
    private final AuditRepository audit;
    private final ClinicTime time;

    public PatientImportService(
            Transactor transactor,
            PatientRepository patients,
            ImportKeyRepository keys,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.patients = patients;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** What importing the list would do; nothing is stored. */
    public ImportReport dryRun(PatientList list, Actor actor) {
        actor.require(Permission.IMPORT_PATIENTS);
        requireNames(list);
        return transactor.reading(() -> sort(list));
    }

    /**
     * Imports the good rows.
     *
     * @param progress told the share that is done, 0 to 1
     * @param cancelled asked between batches; when it says yes, nothing at all is imported
     * @throws ImportCancelledException if it was cancelled
     */
    public ImportReport run(
            PatientList list, DoubleConsumer progress, BooleanSupplier cancelled, Actor actor) {
        actor.require(Permission.IMPORT_PATIENTS);
        requireNames(list);
        return transactor.inTransaction(
                () -> {
                    var report = sort(list);
                    var good = report.good();
                    for (int from = 0; from < good.size(); from += BATCH) {
                        if (cancelled.getAsBoolean()) {
                            throw new ImportCancelledException();
                        }
                        var batch = good.subList(from, Math.min(from + BATCH, good.size()));
                        patients.insertAll(
                                batch.stream()
                                        .map(row -> PatientDraft.ofNew(row.details(), Map.of()))
                                        .toList(),
                                actor);
                        progress.accept((double) (from + batch.size()) / good.size());
                    }
                    audit.record(
                            actor,
                            "patient.import",
                            good.size(),
                            "rows "
                                    + list.rows().size()
                                    + ", bad "
                                    + report.bad().size()
                                    + ", duplicates "
                                    + report.duplicates().size());
                    return new ImportReport(good, report.bad(), report.duplicates(), true);
                });
    }

    private static void requireNames(PatientList list) {
        if (!list.columns().containsValue(ImportColumn.FAMILY_NAME)
                && !list.columns().containsValue(ImportColumn.GIVEN_NAME)) {
            throw new UserFacingException("import.noNameColumn");
        }
    }

    private ImportReport sort(PatientList list) {
        var reader = new RowReader(list, time.today());
        Map<String, String> seen = new HashMap<>(keys.onRecord());
        List<ImportReport.GoodRow> good = new ArrayList<>();
        List<ImportReport.BadRow> bad = new ArrayList<>();
        List<ImportReport.DuplicateRow> duplicates = new ArrayList<>();
        for (var row : list.rows()) {
            var understood = reader.read(row);
            var details = understood.details();
            if (!understood.reasons().isEmpty()) {
                bad.add(new ImportReport.BadRow(row.line(), understood.reasons()));
                continue;
            }
            var mine = keysOf(details);
            var sameAs =
                    mine.stream().map(seen::get).filter(java.util.Objects::nonNull).findFirst();
            if (sameAs.isPresent()) {
                duplicates.add(
                        new ImportReport.DuplicateRow(
                                row.line(), details.names().listed(), sameAs.get()));
                continue;
            }
            mine.forEach(key -> seen.put(key, "line " + row.line()));
            good.add(new ImportReport.GoodRow(row.line(), details));
        }
        return new ImportReport(good, bad, duplicates, false);
    }

    /**
     * The same name with the same birth date, or with the same telephone number, is the same
     * person.
     */
    static List<String> keysOf(PatientDetails details) {
        var name = ImportKeyRepository.nameKey(details.names().given(), details.names().family());
        var found = new ArrayList<String>();
        details.born().ifPresent(born -> found.add(name + "|" + born));
        details.phones().forEach(phone -> found.add(name + "|" + Folding.digits(phone.text())));
        return found;
    }
}
