package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.ADVERSE_EVENT;
import static org.quadset.platform.db.generated.Tables.VISIT;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.AdverseEventRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores adverse events. */
public final class AdverseEventRepository {
    /** An open event with whose visit it was. */
    public record Open(AdverseEvent event, long patientId, Instant visitedAt) {}

    private final Database database;
    private final Clock clock;

    public AdverseEventRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts an event; the id and version given are ignored. */
    public AdverseEvent insert(AdverseEvent event, Actor actor) {
        var row = database.dsl().newRecord(ADVERSE_EVENT);
        row.setVersion(1L);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        write(event, row, actor);
        row.insert();
        return event(row);
    }

    /**
     * @throws StaleDataException if somebody saved first
     */
    public AdverseEvent update(AdverseEvent event, Actor actor) {
        var row = database.dsl().newRecord(ADVERSE_EVENT);
        row.setVersion(event.version() + 1);
        write(event, row, actor);
        int rows =
                database.dsl()
                        .update(ADVERSE_EVENT)
                        .set(row)
                        .where(
                                ADVERSE_EVENT.ID.eq(event.id()),
                                ADVERSE_EVENT.VERSION.eq(event.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return event(database.dsl().fetchSingle(ADVERSE_EVENT, ADVERSE_EVENT.ID.eq(event.id())));
    }

    /**
     * Whose visit it is.
     *
     * @throws org.quadset.platform.problems.UserFacingException if there is no such visit
     */
    public long patientOf(long visit) {
        return VisitRepository.patientOf(database, visit);
    }

    /** The events of a visit, in the order in which they were told. */
    public List<AdverseEvent> ofVisit(long visit) {
        return database.dsl()
                .selectFrom(ADVERSE_EVENT)
                .where(ADVERSE_EVENT.VISIT_ID.eq(visit))
                .orderBy(ADVERSE_EVENT.ID)
                .fetch(AdverseEventRepository::event);
    }

    /** The open events, those due first at the top, those without a day last. */
    public List<Open> open() {
        return database.dsl()
                .select(ADVERSE_EVENT, VISIT.PATIENT_ID, VISIT.VISITED_AT)
                .from(ADVERSE_EVENT)
                .join(VISIT)
                .on(VISIT.ID.eq(ADVERSE_EVENT.VISIT_ID))
                .where(ADVERSE_EVENT.CLOSED.isFalse())
                .orderBy(ADVERSE_EVENT.FOLLOW_UP_ON.asc().nullsLast(), ADVERSE_EVENT.ID)
                .fetch(row -> new Open(event(row.value1()), row.value2(), row.value3()));
    }

    private void write(AdverseEvent event, AdverseEventRecord row, Actor actor) {
        row.setVisitId(event.visitId());
        row.setRowKind(event.kind().name());
        row.setSeverity(event.severity().name());
        row.setDescription(event.description());
        row.setActionTaken(event.actionTaken());
        row.setFollowUpOn(event.followUpOn().orElse(null));
        row.setFollowUpNote(event.followUpNote());
        row.setClosed(event.closed());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private static AdverseEvent event(AdverseEventRecord row) {
        return new AdverseEvent(
                row.getId(),
                row.getVersion(),
                row.getVisitId(),
                TreatmentKind.valueOf(row.getRowKind()),
                AdverseEvent.EventSeverity.valueOf(row.getSeverity()),
                row.getDescription(),
                row.getActionTaken(),
                Optional.ofNullable(row.getFollowUpOn()),
                row.getFollowUpNote(),
                row.getClosed());
    }
}
