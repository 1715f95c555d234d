package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.TREATMENT_TIMER;
import static org.quadset.platform.db.generated.Tables.VISIT;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.TreatmentTimerRecord;
import org.quadset.platform.problems.UserFacingException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores timers: by their instants, so that they run on while the program is closed. */
public final class TreatmentTimerRepository {
    private final Database database;

    public TreatmentTimerRepository(Database database) {
        this.database = database;
    }

    /**
     * Inserts a timer; the id given is ignored.
     *
     * @param position the row's place in the visit, from 0, when it was started
     */
    public TreatmentTimer insert(TreatmentTimer timer, int position) {
        var row = database.dsl().newRecord(TREATMENT_TIMER);
        row.setVisitId(timer.visitId());
        row.setRowKind(timer.kind().name());
        row.setRowPosition(position);
        row.setLabel(timer.label());
        row.setPlannedSeconds(seconds(timer.plan().length()).orElse(0));
        row.setCheckSeconds(seconds(timer.plan().skinCheck()).orElse(null));
        row.setStartedAt(timer.startedAt());
        write(timer, row);
        row.insert();
        return timer(row);
    }

    /** Writes pauses, the skin check and the end. */
    public TreatmentTimer update(TreatmentTimer timer) {
        var row = database.dsl().newRecord(TREATMENT_TIMER);
        write(timer, row);
        database.dsl()
                .update(TREATMENT_TIMER)
                .set(row)
                .where(TREATMENT_TIMER.ID.eq(timer.id()))
                .execute();
        return timer;
    }

    /**
     * @throws UserFacingException if there is no such timer
     */
    public TreatmentTimer byId(long id) {
        return database.dsl()
                .fetchOptional(TREATMENT_TIMER, TREATMENT_TIMER.ID.eq(id))
                .map(TreatmentTimerRepository::timer)
                .orElseThrow(() -> new UserFacingException("timer.gone"));
    }

    /** The timers that run or stand still with whose visit it is, the oldest first. */
    public Map<TreatmentTimer, Long> running() {
        return database.dsl()
                .select(TREATMENT_TIMER, VISIT.PATIENT_ID)
                .from(TREATMENT_TIMER)
                .join(VISIT)
                .on(VISIT.ID.eq(TREATMENT_TIMER.VISIT_ID))
                .where(TREATMENT_TIMER.ENDED_AT.isNull())
                .orderBy(TREATMENT_TIMER.STARTED_AT, TREATMENT_TIMER.ID)
                .fetchMap(row -> timer(row.value1()), row -> row.value2());
    }

    /**
     * Whose visit it is.
     *
     * @throws org.quadset.platform.problems.UserFacingException if there is no such visit
     */
    public long patientOf(long visit) {
        return VisitRepository.patientOf(database, visit);
    }

    /** Whether a visit's note is signed. */
    public boolean isSigned(long visit) {
        return database.dsl()
                .fetchExists(VISIT, VISIT.ID.eq(visit), VISIT.STATUS.eq(VisitStatus.SIGNED.name()));
    }

    /** The ended timer that a row names, if it is this visit's. */
    public Optional<TreatmentTimer> earlier(long visit, TreatmentRow row) {
        return row.timer().isEmpty()
                ? Optional.empty()
                : database.dsl()
                        .fetchOptional(
                                TREATMENT_TIMER,
                                TREATMENT_TIMER.ID.eq(row.timer().getAsLong()),
                                TREATMENT_TIMER.VISIT_ID.eq(visit),
                                TREATMENT_TIMER.ENDED_AT.isNotNull())
                        .map(TreatmentTimerRepository::timer);
    }

    /** Writes a timer that goes on; its minutes are to be taken anew. */
    public TreatmentTimer reopen(TreatmentTimer timer) {
        database.dsl()
                .update(TREATMENT_TIMER)
                .set(TREATMENT_TIMER.WRITTEN_AT, (Instant) null)
                .set(TREATMENT_TIMER.PLANNED_SECONDS, seconds(timer.plan().length()).orElse(0))
                .set(TREATMENT_TIMER.CHECK_SECONDS, seconds(timer.plan().skinCheck()).orElse(null))
                .where(TREATMENT_TIMER.ID.eq(timer.id()))
                .execute();
        return update(timer);
    }

    /** The ended timers of a visit whose minutes are not in its note yet, the oldest first. */
    public List<TreatmentTimer> unwritten(long visit) {
        return database.dsl()
                .selectFrom(TREATMENT_TIMER)
                .where(
                        TREATMENT_TIMER.VISIT_ID.eq(visit),
                        TREATMENT_TIMER.ENDED_AT.isNotNull(),
                        TREATMENT_TIMER.WRITTEN_AT.isNull())
                .orderBy(TREATMENT_TIMER.STARTED_AT, TREATMENT_TIMER.ID)
                .fetch(TreatmentTimerRepository::timer);
    }

    /** Says that the minutes are in the note. */
    public void written(List<Long> ids, Instant at) {
        database.dsl()
                .update(TREATMENT_TIMER)
                .set(TREATMENT_TIMER.WRITTEN_AT, at)
                .where(TREATMENT_TIMER.ID.in(ids))
                .execute();
    }

    private static void write(TreatmentTimer timer, TreatmentTimerRecord row) {
        row.setPausedAt(timer.pausedAt().orElse(null));
        row.setPausedSeconds(Math.toIntExact(timer.paused().toSeconds()));
        row.setCheckedAt(timer.checkedAt().orElse(null));
        row.setEndedAt(timer.endedAt().orElse(null));
    }

    private static Optional<Integer> seconds(Optional<Duration> duration) {
        return duration.map(one -> Math.toIntExact(one.toSeconds()));
    }

    private static TreatmentTimer timer(TreatmentTimerRecord row) {
        return new TreatmentTimer(
                row.getId(),
                row.getVisitId(),
                TreatmentKind.valueOf(row.getRowKind()),
                row.getLabel(),
                new TreatmentTimer.Plan(
                        Optional.of(row.getPlannedSeconds())
                                .filter(seconds -> seconds > 0)
                                .map(Duration::ofSeconds),
                        Optional.ofNullable(row.getCheckSeconds()).map(Duration::ofSeconds)),
                row.getStartedAt(),
                Optional.ofNullable(row.getPausedAt()),
                Duration.ofSeconds(row.getPausedSeconds()),
                Optional.ofNullable(row.getCheckedAt()),
                Optional.ofNullable(row.getEndedAt()));
    }
}
