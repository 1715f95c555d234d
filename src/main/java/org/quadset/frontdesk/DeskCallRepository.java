package org.quadset.frontdesk;

import static org.quadset.platform.db.generated.Tables.DESK_CALL;

import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores the calls that the desk made. */
public final class DeskCallRepository {
    private final Database database;
    private final Clock clock;

    public DeskCallRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores a call made now. */
    DeskCall insert(CallToMake about, CallOutcome outcome, String note, Actor actor) {
        var row = database.dsl().newRecord(DESK_CALL);
        row.setPatientId(about.slot().patient().id());
        row.setAppointmentId(about.slot().appointment().id());
        row.setPurpose(about.purpose().name());
        row.setOutcome(outcome.name());
        row.setNote(note);
        row.setCalledAt(clock.instant());
        row.setCalledBy(actor.name());
        long id =
                database.dsl()
                        .insertInto(DESK_CALL)
                        .set(row)
                        .returningResult(DESK_CALL.ID)
                        .fetchSingle()
                        .value1();
        return new DeskCall(
                id,
                about.slot().patient().id(),
                about.slot().appointment().id(),
                about.purpose(),
                outcome,
                note,
                row.getCalledAt(),
                actor.name());
    }

    /** Takes a call back that was noted by mistake; the audit keeps that it was. */
    void delete(DeskCall call) {
        database.dsl().deleteFrom(DESK_CALL).where(DESK_CALL.ID.eq(call.id())).execute();
    }

    /** The calls about these appointments, by appointment, the first one first. */
    Map<Long, List<DeskCall>> of(Collection<Long> appointments) {
        Map<Long, List<DeskCall>> found = new HashMap<>();
        if (!appointments.isEmpty()) {
            database.dsl()
                    .selectFrom(DESK_CALL)
                    .where(DESK_CALL.APPOINTMENT_ID.in(appointments))
                    .orderBy(DESK_CALL.CALLED_AT, DESK_CALL.ID)
                    .forEach(
                            row ->
                                    found.computeIfAbsent(
                                                    row.getAppointmentId(),
                                                    key -> new ArrayList<>())
                                            .add(
                                                    new DeskCall(
                                                            row.getId(),
                                                            row.getPatientId(),
                                                            row.getAppointmentId(),
                                                            CallPurpose.valueOf(row.getPurpose()),
                                                            CallOutcome.valueOf(row.getOutcome()),
                                                            row.getNote(),
                                                            row.getCalledAt(),
                                                            row.getCalledBy())));
        }
        return found;
    }
}
