package org.quadset.homelog;

import static org.quadset.platform.db.generated.Tables.PRINTED_SHEET;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.PrintedSheetRecord;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps printed sheets. Rows are only added. */
public final class PrintedSheetRepository {
    private final Database database;
    private final Clock clock;

    public PrintedSheetRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a sheet; its id, time and printer are set here. */
    PrintedSheet insert(PrintedSheet sheet, Actor actor) {
        var row = database.dsl().newRecord(PRINTED_SHEET);
        row.setShortCode(sheet.shortCode());
        row.setPatientId(sheet.patientId());
        row.setPrescriptionId(sheet.prescriptionId());
        row.setPrescriptionVersion(sheet.prescriptionVersion());
        row.setLayout(sheet.layout());
        row.setLanguages(String.join(" ", sheet.languages()));
        row.setFirstDay(sheet.firstDay());
        row.setLogDays(sheet.logDays());
        row.setContent(ContentText.write(sheet.content()));
        row.setPrintedAt(clock.instant());
        row.setPrintedBy(actor.name());
        row.insert();
        return sheet(row);
    }

    boolean isTaken(String code) {
        return database.dsl().fetchExists(PRINTED_SHEET, PRINTED_SHEET.SHORT_CODE.eq(code));
    }

    Optional<PrintedSheet> byCode(String code) {
        return database.dsl()
                .selectFrom(PRINTED_SHEET)
                .where(PRINTED_SHEET.SHORT_CODE.eq(code))
                .fetchOptional()
                .map(PrintedSheetRepository::sheet);
    }

    PrintedSheet byId(long id) {
        return sheet(database.dsl().fetchSingle(PRINTED_SHEET, PRINTED_SHEET.ID.eq(id)));
    }

    /** The sheets of a patient, the newest first. */
    List<PrintedSheet> ofPatient(long patient, int most) {
        return database.dsl()
                .selectFrom(PRINTED_SHEET)
                .where(PRINTED_SHEET.PATIENT_ID.eq(patient))
                .orderBy(PRINTED_SHEET.PRINTED_AT.desc(), PRINTED_SHEET.ID.desc())
                .limit(most)
                .fetch(PrintedSheetRepository::sheet);
    }

    private static PrintedSheet sheet(PrintedSheetRecord row) {
        return new PrintedSheet(
                row.getId(),
                row.getShortCode(),
                row.getPatientId(),
                row.getPrescriptionId(),
                row.getPrescriptionVersion(),
                row.getLayout(),
                List.of(row.getLanguages().split(" ")),
                row.getFirstDay(),
                row.getLogDays(),
                ContentText.read(row.getContent()),
                row.getPrintedAt(),
                row.getPrintedBy());
    }
}
