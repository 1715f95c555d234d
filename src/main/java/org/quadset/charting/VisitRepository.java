package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.TREATMENT_ROW;
import static org.quadset.platform.db.generated.Tables.VISIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.TreatmentRowRecord;
import org.quadset.platform.db.generated.tables.records.VisitRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Stores visits with their treatment rows. */
public final class VisitRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Clock clock;

    public VisitRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts an empty draft. */
    public Visit insert(
            long patient,
            long clinician,
            OptionalLong appointment,
            Instant visitedAt,
            ZoneId zone,
            Actor actor) {
        var row = database.dsl().newRecord(VISIT);
        row.setVersion(1L);
        row.setPatientId(patient);
        row.setClinicianId(clinician);
        row.setAppointmentId(appointment.isPresent() ? appointment.getAsLong() : null);
        row.setVisitedAt(visitedAt);
        row.setZone(zone.getId());
        row.setStatus(VisitStatus.DRAFT.name());
        row.setSubjective("");
        row.setObjective("");
        row.setAssessment("");
        row.setPlan("");
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        row.insert();
        return byId(row.getId());
    }

    /**
     * Writes the note, the scores and all rows.
     *
     * @param finished for each row whether it is finished, in the rows' order
     * @param minutes for each row its minutes, if they can be read
     * @throws StaleDataException if somebody saved first
     */
    public Visit update(
            Visit visit, List<Boolean> finished, List<OptionalInt> minutes, Actor actor) {
        int rows =
                database.dsl()
                        .update(VISIT)
                        .set(VISIT.VERSION, visit.version() + 1)
                        .set(VISIT.STATUS, visit.status().name())
                        .set(VISIT.SUBJECTIVE, visit.note().subjective())
                        .set(VISIT.OBJECTIVE, visit.note().objective())
                        .set(VISIT.ASSESSMENT, visit.note().assessment())
                        .set(VISIT.PLAN, visit.note().plan())
                        .set(VISIT.PAIN_NOW, boxed(visit.pain().now()))
                        .set(VISIT.PAIN_BEST, boxed(visit.pain().best()))
                        .set(VISIT.PAIN_WORST, boxed(visit.pain().worst()))
                        .set(VISIT.CHANGED_AT, clock.instant())
                        .set(VISIT.CHANGED_BY, actor.name())
                        .where(VISIT.ID.eq(visit.id()), VISIT.VERSION.eq(visit.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        database.dsl()
                .deleteFrom(TREATMENT_ROW)
                .where(TREATMENT_ROW.VISIT_ID.eq(visit.id()))
                .execute();
        for (int i = 0; i < visit.rows().size(); i++) {
            insertRow(visit.id(), i, visit.rows().get(i), finished.get(i), minutes.get(i));
        }
        return byId(visit.id());
    }

    private void insertRow(
            long visit,
            int position,
            TreatmentRow treatment,
            boolean finished,
            OptionalInt minutes) {
        var row = database.dsl().newRecord(TREATMENT_ROW);
        row.setVisitId(visit);
        row.setListPosition(position);
        row.setKind(treatment.kind().name());
        row.setMinutes(boxed(minutes));
        row.setFinished(finished);
        row.setFields(json(new TreeMap<>(treatment.fields())));
        row.setSafetyAnswers(json(treatment.safetyAnswers()));
        row.setRulesVersion(treatment.rulesVersion());
        row.insert();
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt unboxed(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * @throws UserFacingException if there is no such visit
     */
    public Visit byId(long id) {
        return database.dsl()
                .fetchOptional(VISIT, VISIT.ID.eq(id))
                .map(this::visit)
                .orElseThrow(() -> new UserFacingException("visit.notFound"));
    }

    /** The visit that was opened from an appointment, if one was. */
    public Optional<Visit> ofAppointment(long appointment) {
        return database.dsl()
                .fetchOptional(VISIT, VISIT.APPOINTMENT_ID.eq(appointment))
                .map(this::visit);
    }

    /** A patient's visits, the newest first. */
    public List<Visit> ofPatient(long patient) {
        return database.dsl()
                .selectFrom(VISIT)
                .where(VISIT.PATIENT_ID.eq(patient))
                .orderBy(VISIT.VISITED_AT.desc(), VISIT.ID.desc())
                .fetch()
                .map(this::visit);
    }

    /** The visits of several patients in short, by patient, the newest first. */
    public Map<Long, List<VisitBrief>> briefsOf(Collection<Long> patients) {
        return database.dsl()
                .select(
                        VISIT.ID,
                        VISIT.PATIENT_ID,
                        VISIT.VISITED_AT,
                        VISIT.PAIN_WORST,
                        VISIT.STATUS)
                .from(VISIT)
                .where(VISIT.PATIENT_ID.in(patients))
                .orderBy(VISIT.VISITED_AT.desc(), VISIT.ID.desc())
                .fetchGroups(
                        VISIT.PATIENT_ID,
                        row ->
                                new VisitBrief(
                                        row.get(VISIT.ID),
                                        row.get(VISIT.PATIENT_ID),
                                        row.get(VISIT.VISITED_AT),
                                        unboxed(row.get(VISIT.PAIN_WORST)),
                                        VisitStatus.valueOf(row.get(VISIT.STATUS))));
    }

    /** A clinician's drafts, the oldest first; at most fifty. */
    public List<VisitBrief> draftsOf(long clinician) {
        return database.dsl()
                .selectFrom(VISIT)
                .where(VISIT.CLINICIAN_ID.eq(clinician), VISIT.STATUS.eq(VisitStatus.DRAFT.name()))
                .orderBy(VISIT.VISITED_AT)
                .limit(50)
                .fetch(
                        row ->
                                new VisitBrief(
                                        row.getId(),
                                        row.getPatientId(),
                                        row.getVisitedAt(),
                                        unboxed(row.getPainWorst()),
                                        VisitStatus.DRAFT));
    }

    private Visit visit(VisitRecord row) {
        List<TreatmentRow> rows =
                database.dsl()
                        .selectFrom(TREATMENT_ROW)
                        .where(TREATMENT_ROW.VISIT_ID.eq(row.getId()))
                        .orderBy(TREATMENT_ROW.LIST_POSITION)
                        .fetch(VisitRepository::treatment);
        return new Visit(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getClinicianId(),
                row.getAppointmentId() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getAppointmentId()),
                row.getVisitedAt(),
                ZoneId.of(row.getZone()),
                VisitStatus.valueOf(row.getStatus()),
                new SoapNote(
                        row.getSubjective(),
                        row.getObjective(),
                        row.getAssessment(),
                        row.getPlan()),
                new PainScores(
                        unboxed(row.getPainNow()),
                        unboxed(row.getPainBest()),
                        unboxed(row.getPainWorst())),
                rows,
                row.getChangedAt(),
                row.getChangedBy());
    }

    private static TreatmentRow treatment(TreatmentRowRecord row) {
        try {
            return new TreatmentRow(
                    TreatmentKind.valueOf(row.getKind()),
                    JSON.readValue(row.getFields(), new TypeReference<Map<String, String>>() {}),
                    JSON.readValue(
                            row.getSafetyAnswers(), new TypeReference<List<SafetyAnswer>>() {}),
                    row.getRulesVersion());
        } catch (JsonProcessingException damaged) {
            throw new UserFacingException(damaged, "visit.damagedRow", row.getId());
        }
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
