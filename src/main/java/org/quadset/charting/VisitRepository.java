package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.NOTE_COSIGNATURE;
import static org.quadset.platform.db.generated.Tables.SIGNED_NOTE;
import static org.quadset.platform.db.generated.Tables.TREATMENT_ROW;
import static org.quadset.platform.db.generated.Tables.VISIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.FindingRepository;
import org.quadset.findings.PreviousFinding;
import org.quadset.modalities.PastTreatment;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.TreatmentRowRecord;
import org.quadset.platform.db.generated.tables.records.VisitRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final String LOCK_DATE = "chartLockedUntil";
    private static final String LIKENESS = "likenessPercent";

    private final Database database;
    private final FindingRepository findings;
    private final Clock clock;

    public VisitRepository(Database database, FindingRepository findings, Clock clock) {
        this.database = database;
        this.findings = findings;
        this.clock = clock;
    }

    /** Inserts a draft. */
    public Visit insert(
            long patient,
            long clinician,
            OptionalLong appointment,
            Instant visitedAt,
            ZoneId zone,
            VisitContent content,
            Actor actor) {
        var row = database.dsl().newRecord(VISIT);
        row.setVersion(1L);
        row.setPatientId(patient);
        row.setClinicianId(clinician);
        row.setAppointmentId(boxed(appointment));
        row.setVisitedAt(visitedAt);
        row.setZone(zone.getId());
        row.setStatus(VisitStatus.DRAFT.name());
        fill(row, content);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        row.insert();
        return byId(row.getId());
    }

    private static void fill(VisitRecord row, VisitContent content) {
        row.setEpisodeId(boxed(content.episodeId()));
        row.setNoteType(content.type().name());
        row.setSubjective(content.note().subjective());
        row.setObjective(content.note().objective());
        row.setAssessment(content.note().assessment());
        row.setPlan(content.note().plan());
        row.setPainNow(boxed(content.pain().now()));
        row.setPainBest(boxed(content.pain().best()));
        row.setPainWorst(boxed(content.pain().worst()));
        row.setCarried(
                content.carried().equals(CarriedOver.NONE)
                        ? ""
                        : VisitJson.write(content.carried()));
        row.setOrigins(content.origins().isEmpty() ? "" : VisitJson.write(content.origins()));
        row.setBillingChoices(
                content.billing().equals(BillingChoice.NONE)
                        ? ""
                        : VisitJson.write(content.billing()));
    }

    /**
     * Writes the note, the scores and all rows.
     *
     * @param assessed what was read of each row, in the rows' order
     * @throws StaleDataException if somebody saved first
     */
    public Visit update(Visit visit, List<TreatmentAssessment> assessed, Actor actor) {
        var row = database.dsl().newRecord(VISIT);
        fill(row, visit.content());
        row.setVersion(visit.version() + 1);
        row.setStatus(visit.status().name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        int rows =
                database.dsl()
                        .update(VISIT)
                        .set(row)
                        .where(VISIT.ID.eq(visit.id()), VISIT.VERSION.eq(visit.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        database.dsl()
                .deleteFrom(TREATMENT_ROW)
                .where(TREATMENT_ROW.VISIT_ID.eq(visit.id()))
                .execute();
        for (int i = 0; i < assessed.size(); i++) {
            insertRow(visit.id(), i, assessed.get(i));
        }
        findings.replace(visit.id(), visit.content().findings());
        findings.replaceMarks(visit.id(), visit.content().bodyChart());
        return byId(visit.id());
    }

    private void insertRow(long visit, int position, TreatmentAssessment assessed) {
        var treatment = assessed.row();
        var row = database.dsl().newRecord(TREATMENT_ROW);
        row.setVisitId(visit);
        row.setListPosition(position);
        row.setKind(treatment.kind().name());
        row.setMinutes(boxed(assessed.reading().minutes()));
        row.setFinished(assessed.reading().finished());
        row.setFields(VisitJson.write(new TreeMap<>(treatment.fields())));
        row.setSafetyAnswers(VisitJson.write(treatment.safetyAnswers()));
        row.setRulesVersion(treatment.rulesVersion());
        row.setOrigin(treatment.origin().name());
        row.setTimerId(boxed(treatment.timer()));
        row.setSafetyFindings(VisitJson.write(assessed.firedRules()));
        row.insert();
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong unboxed(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
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
                .map(row -> withFindings(visit(row, rowsOf(List.of(id)))))
                .orElseThrow(() -> new UserFacingException("visit.notFound"));
    }

    /**
     * Whose visit it is, without reading the visit.
     *
     * @throws UserFacingException if there is no such visit
     */
    static long patientOf(Database database, long visit) {
        return database.dsl()
                .select(VISIT.PATIENT_ID)
                .from(VISIT)
                .where(VISIT.ID.eq(visit))
                .fetchOptional(VISIT.PATIENT_ID)
                .orElseThrow(() -> new UserFacingException("visit.notFound"));
    }

    /** The visit that was opened from an appointment, if one was. */
    public Optional<Visit> ofAppointment(long appointment) {
        return database.dsl()
                .fetchOptional(VISIT, VISIT.APPOINTMENT_ID.eq(appointment))
                .map(row -> withFindings(visit(row, rowsOf(List.of(row.getId())))));
    }

    private Visit withFindings(Visit visit) {
        return visit.edited(
                visit.content()
                        .withFindings(findings.of(visit.id()), findings.marksOf(visit.id())));
    }

    /**
     * A patient's visits, the newest first, without their findings; two queries however many there
     * are.
     */
    public List<Visit> ofPatient(long patient) {
        return visits(VISIT.PATIENT_ID.eq(patient), Integer.MAX_VALUE);
    }

    /**
     * The latest visits before an instant, the newest first: those of the episode where there is
     * one, or else the patient's.
     */
    public List<Visit> before(Visit visit, int most) {
        var where =
                VISIT.PATIENT_ID
                        .eq(visit.patientId())
                        .and(VISIT.VISITED_AT.lt(visit.visitedAt()))
                        .and(VISIT.ID.ne(visit.id()));
        var episode = visit.content().episodeId();
        return visits(
                episode.isPresent() ? where.and(VISIT.EPISODE_ID.eq(episode.getAsLong())) : where,
                most);
    }

    private List<Visit> visits(Condition condition, int most) {
        var found =
                database.dsl()
                        .selectFrom(VISIT)
                        .where(condition)
                        .orderBy(VISIT.VISITED_AT.desc(), VISIT.ID.desc())
                        .limit(most)
                        .fetch();
        var rows = rowsOf(found.map(VisitRecord::getId));
        return found.map(row -> visit(row, rows));
    }

    private Map<Long, List<TreatmentRow>> rowsOf(List<Long> visits) {
        return visits.isEmpty()
                ? Map.of()
                : database.dsl()
                        .selectFrom(TREATMENT_ROW)
                        .where(TREATMENT_ROW.VISIT_ID.in(visits))
                        .orderBy(TREATMENT_ROW.VISIT_ID, TREATMENT_ROW.LIST_POSITION)
                        .fetchGroups(TREATMENT_ROW.VISIT_ID, VisitRepository::treatment);
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

    /** A clinician's unsigned notes, the oldest first; at most fifty. */
    public List<VisitBrief> draftsOf(long clinician) {
        return database.dsl()
                .selectFrom(VISIT)
                .where(VISIT.CLINICIAN_ID.eq(clinician), VISIT.STATUS.ne(VisitStatus.SIGNED.name()))
                .orderBy(VISIT.VISITED_AT)
                .limit(50)
                .fetch(
                        row ->
                                new VisitBrief(
                                        row.getId(),
                                        row.getPatientId(),
                                        row.getVisitedAt(),
                                        unboxed(row.getPainWorst()),
                                        VisitStatus.valueOf(row.getStatus())));
    }

    /** What was measured before a visit, the newest of each thing. */
    public List<PreviousFinding> findingsBefore(Visit visit) {
        return findings.previousOf(visit.patientId(), visit.visitedAt());
    }

    /** What was drawn before a visit. */
    public List<BodyChartMark> marksBefore(Visit visit) {
        return findings.previousMarksOf(visit.patientId(), visit.visitedAt());
    }

    /** How often a clinician gave each kind of treatment since an instant. */
    public Map<TreatmentKind, Integer> usesOf(long clinician, Instant since) {
        return database.dsl()
                .select(TREATMENT_ROW.KIND, DSL.count())
                .from(TREATMENT_ROW)
                .join(VISIT)
                .on(VISIT.ID.eq(TREATMENT_ROW.VISIT_ID))
                .where(VISIT.CLINICIAN_ID.eq(clinician), VISIT.VISITED_AT.gt(since))
                .groupBy(TREATMENT_ROW.KIND)
                .fetchMap(row -> TreatmentKind.valueOf(row.value1()), row -> row.value2());
    }

    /**
     * The treatments of a kind that a patient had before a visit, as they were typed, the oldest
     * first.
     */
    public List<PastTreatment> treatmentsBefore(Visit visit, TreatmentKind kind) {
        return database.dsl()
                .select(VISIT.VISITED_AT, VISIT.ZONE, TREATMENT_ROW)
                .from(TREATMENT_ROW)
                .join(VISIT)
                .on(VISIT.ID.eq(TREATMENT_ROW.VISIT_ID))
                .where(
                        VISIT.PATIENT_ID.eq(visit.patientId()),
                        VISIT.VISITED_AT.lt(visit.visitedAt()),
                        VISIT.ID.ne(visit.id()),
                        TREATMENT_ROW.KIND.eq(kind.name()))
                .orderBy(VISIT.VISITED_AT, TREATMENT_ROW.LIST_POSITION)
                .fetch(
                        row ->
                                new PastTreatment(
                                        row.value1().atZone(ZoneId.of(row.value2())).toLocalDate(),
                                        kind,
                                        treatment(row.value3()).fields()));
    }

    /** The last day that is closed for charting, if there is one. */
    public Optional<LocalDate> lockedUntil() {
        return new ClinicSettings(database).one(LOCK_DATE).map(LocalDate::parse);
    }

    /** Closes all days up to this one. */
    public void lockUntil(LocalDate day) {
        new ClinicSettings(database).store(LOCK_DATE, day.toString());
    }

    /** From which share of repeated words on the therapist is told, in per cent. */
    public int likenessPercent() {
        return new ClinicSettings(database)
                .one(LIKENESS)
                .map(Integer::parseInt)
                .orElse(ClinicRules.USUAL_LIKENESS_PERCENT);
    }

    /** Writes from which share of repeated words on the therapist is told. */
    public void storeLikeness(int percent) {
        new ClinicSettings(database).store(LIKENESS, String.valueOf(percent));
    }

    /** Visits whose note waits for a second signature, the oldest first; at most fifty. */
    public List<VisitBrief> waitingForCosignature() {
        return database.dsl()
                .select(VISIT.ID, VISIT.PATIENT_ID, VISIT.VISITED_AT, VISIT.PAIN_WORST)
                .from(SIGNED_NOTE)
                .join(VISIT)
                .on(VISIT.ID.eq(SIGNED_NOTE.VISIT_ID))
                .leftJoin(NOTE_COSIGNATURE)
                .on(NOTE_COSIGNATURE.SIGNED_NOTE_ID.eq(SIGNED_NOTE.ID))
                .where(SIGNED_NOTE.COSIGNATURE_NEEDED.isTrue(), NOTE_COSIGNATURE.ID.isNull())
                .orderBy(VISIT.VISITED_AT)
                .limit(50)
                .fetch(
                        row ->
                                new VisitBrief(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        unboxed(row.value4()),
                                        VisitStatus.SIGNED));
    }

    private static Visit visit(VisitRecord row, Map<Long, List<TreatmentRow>> rows) {
        return new Visit(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getClinicianId(),
                unboxed(row.getAppointmentId()),
                row.getVisitedAt(),
                ZoneId.of(row.getZone()),
                VisitStatus.valueOf(row.getStatus()),
                content(row, rows.getOrDefault(row.getId(), List.of())),
                row.getChangedAt(),
                row.getChangedBy());
    }

    private static VisitContent content(VisitRecord row, List<TreatmentRow> rows) {
        try {
            return new VisitContent(
                    NoteType.valueOf(row.getNoteType()),
                    unboxed(row.getEpisodeId()),
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
                    List.of(),
                    List.of(),
                    row.getCarried().isEmpty()
                            ? CarriedOver.NONE
                            : VisitJson.read(row.getCarried(), CarriedOver.class),
                    row.getOrigins().isEmpty()
                            ? Map.of()
                            : VisitJson.read(
                                    row.getOrigins(), new TypeReference<Map<String, Origin>>() {}),
                    row.getBillingChoices().isEmpty()
                            ? BillingChoice.NONE
                            : VisitJson.read(row.getBillingChoices(), BillingChoice.class));
        } catch (JsonProcessingException damaged) {
            throw new UserFacingException(damaged, "visit.damagedRow", row.getId());
        }
    }

    private static TreatmentRow treatment(TreatmentRowRecord row) {
        try {
            return new TreatmentRow(
                    TreatmentKind.valueOf(row.getKind()),
                    VisitJson.read(row.getFields(), new TypeReference<Map<String, String>>() {}),
                    VisitJson.read(
                            row.getSafetyAnswers(), new TypeReference<List<SafetyAnswer>>() {}),
                    row.getRulesVersion(),
                    Origin.valueOf(row.getOrigin()),
                    unboxed(row.getTimerId()));
        } catch (JsonProcessingException damaged) {
            throw new UserFacingException(damaged, "visit.damagedRow", row.getId());
        }
    }
}
