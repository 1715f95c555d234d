package org.quadset.homelog;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keeps sheets as they were handed out, finds them by their code, and takes what comes back. */
public final class HomeLogService {
    private static final int MOST_SHEETS = 20;

    private final Transactor transactor;
    private final PrintedSheetRepository sheets;
    private final ReturnedLogRepository logs;
    private final AuditRepository audit;
    private final RandomGenerator random = new SecureRandom();

    public HomeLogService(
            Transactor transactor,
            PrintedSheetRepository sheets,
            ReturnedLogRepository logs,
            AuditRepository audit) {
        this.transactor = transactor;
        this.sheets = sheets;
        this.logs = logs;
        this.audit = audit;
    }

    /** A code that no kept sheet has. */
    public String newCode() {
        return transactor.reading(
                () -> {
                    var code = ShortCode.random(random);
                    while (sheets.isTaken(code)) {
                        code = ShortCode.random(random);
                    }
                    return code;
                });
    }

    /** Keeps a sheet that leaves the program, with how it did: print or file. */
    public PrintedSheet keep(PrintedSheet sheet, String how, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(sheet.patientId());
        return transactor.inTransaction(
                () -> {
                    var kept = sheets.insert(sheet, actor);
                    audit.record(actor, "sheet.handedOut", sheet.prescriptionId(), how);
                    return kept;
                });
    }

    /**
     * The sheet with this code, as people type it.
     *
     * @throws UserFacingException if it is no code, has a typing mistake, or no sheet has it
     */
    public SheetBack byCode(String typed, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        var code =
                ShortCode.read(typed)
                        .orElseThrow(() -> new UserFacingException("homelog.typo", typed.strip()));
        return transactor.reading(
                () ->
                        sheets.byCode(code)
                                .map(sheet -> back(sheet, actor))
                                .orElseThrow(
                                        () ->
                                                new UserFacingException(
                                                        "homelog.unknown",
                                                        ShortCode.display(code))));
    }

    /** A kept sheet. */
    public SheetBack byId(long sheet, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> back(sheets.byId(sheet), actor));
    }

    /** A patient's last sheets, the newest first. */
    public List<SheetBack> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () ->
                        sheets.ofPatient(patient, MOST_SHEETS).stream()
                                .map(sheet -> back(sheet, actor))
                                .toList());
    }

    /** The sheet handed out last. */
    public Optional<SheetBack> latestOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () ->
                        sheets.ofPatient(patient, 1).stream()
                                .findFirst()
                                .map(sheet -> back(sheet, actor)));
    }

    private SheetBack back(PrintedSheet sheet, Actor actor) {
        actor.requireChart(sheet.patientId());
        return new SheetBack(sheet, logs.of(sheet));
    }

    /**
     * Stores what came back.
     *
     * @throws InvalidInputException if a number is out of its range; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody entered it first
     */
    public SheetBack save(ReturnedLog log, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        InvalidInputException.throwIfAny(log.violations());
        return transactor.inTransaction(
                () -> {
                    var sheet = sheets.byId(log.sheetId());
                    actor.requireChart(sheet.patientId());
                    logs.store(log, actor);
                    audit.record(actor, "homelog.save", log.sheetId(), "");
                    return back(sheet, actor);
                });
    }
}
