package org.quadset.homelog;

import static org.quadset.platform.db.generated.Tables.RETURNED_LOG;
import static org.quadset.platform.db.generated.Tables.RETURNED_LOG_CELL;
import static org.quadset.platform.db.generated.Tables.RETURNED_LOG_DAY;

import org.quadset.platform.db.Database;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Stores what came back on printed sheets, one log for each sheet. */
public final class ReturnedLogRepository {
    private final Database database;
    private final Clock clock;

    public ReturnedLogRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores a log over the one that was there.
     *
     * @throws StaleDataException if somebody entered it first
     */
    void store(ReturnedLog log, Actor actor) {
        var stored =
                database.dsl()
                        .fetchOptional(
                                RETURNED_LOG, RETURNED_LOG.PRINTED_SHEET_ID.eq(log.sheetId()));
        if (stored.map(row -> row.getVersion()).orElse(0L) != log.version()) {
            throw new StaleDataException();
        }
        var row = stored.orElseGet(() -> database.dsl().newRecord(RETURNED_LOG));
        row.setPrintedSheetId(log.sheetId());
        row.setVersion(log.version() + 1);
        row.setCommentText(log.comment());
        row.setEnteredAt(clock.instant());
        row.setEnteredBy(actor.name());
        row.store();
        var cells = RETURNED_LOG_CELL;
        var days = RETURNED_LOG_DAY;
        database.dsl().deleteFrom(cells).where(cells.RETURNED_LOG_ID.eq(row.getId())).execute();
        database.dsl().deleteFrom(days).where(days.RETURNED_LOG_ID.eq(row.getId())).execute();
        storeCells(row.getId(), log.done());
        storeDays(row.getId(), log.days());
    }

    private void storeCells(long id, List<List<Integer>> done) {
        var rows = new ArrayList<org.jooq.TableRecord<?>>();
        for (int i = 0; i < done.size(); i++) {
            for (int day = 0; day < done.get(i).size(); day++) {
                if (done.get(i).get(day) > 0) {
                    var cell = database.dsl().newRecord(RETURNED_LOG_CELL);
                    cell.setReturnedLogId(id);
                    cell.setExercisePosition(i);
                    cell.setLogDay(day);
                    cell.setTimesDone(done.get(i).get(day));
                    rows.add(cell);
                }
            }
        }
        database.dsl().batchInsert(rows).execute();
    }

    private void storeDays(long id, List<LogDay> days) {
        var rows = new ArrayList<org.jooq.TableRecord<?>>();
        for (int day = 0; day < days.size(); day++) {
            var said = days.get(day);
            if (!said.equals(LogDay.BLANK)) {
                var row = database.dsl().newRecord(RETURNED_LOG_DAY);
                row.setReturnedLogId(id);
                row.setLogDay(day);
                said.worstPain().ifPresent(row::setWorstPain);
                said.morningPain().ifPresent(row::setMorningPain);
                said.swelling().ifPresent(row::setSwelling);
                rows.add(row);
            }
        }
        database.dsl().batchInsert(rows).execute();
    }

    /** What came back of a sheet, if anything did. */
    Optional<ReturnedLog> of(PrintedSheet sheet) {
        return database.dsl()
                .fetchOptional(RETURNED_LOG, RETURNED_LOG.PRINTED_SHEET_ID.eq(sheet.id()))
                .map(
                        row ->
                                new ReturnedLog(
                                        sheet.id(),
                                        row.getVersion(),
                                        cells(row.getId(), sheet),
                                        days(row.getId(), sheet),
                                        row.getCommentText()));
    }

    private List<List<Integer>> cells(long id, PrintedSheet sheet) {
        var done = new ArrayList<List<Integer>>();
        for (int i = 0; i < sheet.content().rows().size(); i++) {
            done.add(new ArrayList<>(Collections.nCopies(sheet.logDays(), 0)));
        }
        database.dsl()
                .fetch(RETURNED_LOG_CELL, RETURNED_LOG_CELL.RETURNED_LOG_ID.eq(id))
                .forEach(
                        cell ->
                                done.get(cell.getExercisePosition())
                                        .set(cell.getLogDay(), cell.getTimesDone()));
        return done;
    }

    private List<LogDay> days(long id, PrintedSheet sheet) {
        var days = new ArrayList<>(Collections.nCopies(sheet.logDays(), LogDay.BLANK));
        database.dsl()
                .fetch(RETURNED_LOG_DAY, RETURNED_LOG_DAY.RETURNED_LOG_ID.eq(id))
                .forEach(
                        day ->
                                days.set(
                                        day.getLogDay(),
                                        new LogDay(
                                                number(day.getWorstPain()),
                                                number(day.getMorningPain()),
                                                Optional.ofNullable(day.getSwelling()))));
        return days;
    }

    private static OptionalInt number(Integer stored) {
        return stored == null ? OptionalInt.empty() : OptionalInt.of(stored);
    }
}
