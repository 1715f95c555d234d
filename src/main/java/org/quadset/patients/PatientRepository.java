package org.quadset.patients;

import static org.quadset.platform.db.generated.Tables.PATIENT;
import static org.quadset.platform.db.generated.Tables.PATIENT_CONDITION;
import static org.quadset.platform.db.generated.Tables.PATIENT_PHONE;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.Sequences;
import org.quadset.platform.db.generated.tables.records.PatientRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores patients with their telephones, search words and safety answers. */
public final class PatientRepository {
    private final Database database;
    private final Clock clock;
    private final PatientSearchRepository search;

    public PatientRepository(Database database, Clock clock, PatientSearchRepository search) {
        this.database = database;
        this.clock = clock;
        this.search = search;
    }

    /** Inserts a new patient under the next record number. */
    public Patient insert(PatientDraft draft, Actor actor) {
        var row = newRow(draft, actor);
        row.insert();
        storeParts(row.getId(), draft, actor);
        return byId(row.getId());
    }

    /** A row of a new patient with its record number, not stored yet. */
    PatientRecord newRow(PatientDraft draft, Actor actor) {
        var row = database.dsl().newRecord(PATIENT);
        PatientRowRepository.write(draft.details(), row);
        row.setVersion(1L);
        row.setRecordNumber("Q-" + database.dsl().nextval(Sequences.RECORD_NUMBER_SEQ));
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        return row;
    }

    /**
     * @throws StaleDataException if somebody saved first
     */
    public Patient update(PatientDraft draft, Actor actor) {
        var row = database.dsl().newRecord(PATIENT);
        PatientRowRepository.write(draft.details(), row);
        row.setVersion(draft.version() + 1);
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        int rows =
                database.dsl()
                        .update(PATIENT)
                        .set(row)
                        .where(PATIENT.ID.eq(draft.id()), PATIENT.VERSION.eq(draft.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        database.dsl()
                .deleteFrom(PATIENT_PHONE)
                .where(PATIENT_PHONE.PATIENT_ID.eq(draft.id()))
                .execute();
        search.forget(draft.id());
        storeParts(draft.id(), draft, actor);
        return byId(draft.id());
    }

    private void storeParts(long id, PatientDraft draft, Actor actor) {
        var details = draft.details();
        for (int i = 0; i < details.phones().size(); i++) {
            PatientRowRepository.phone(
                            database.dsl().newRecord(PATIENT_PHONE), id, i, details.phones().get(i))
                    .insert();
        }
        search.remember(id, details.names());
        storeAnswers(id, draft.answers(), actor);
    }

    /**
     * Only answers that changed are written, so that "who asked and when" stays that of the asking.
     */
    private void storeAnswers(long id, Map<ConditionFlag, Answer> answers, Actor actor) {
        var stored = answersOf(id);
        for (var flag : ConditionFlag.values()) {
            var now = answers.getOrDefault(flag, Answer.NOT_ASKED);
            var before = stored.containsKey(flag) ? stored.get(flag).answer() : Answer.NOT_ASKED;
            if (now == before) {
                continue;
            }
            database.dsl()
                    .deleteFrom(PATIENT_CONDITION)
                    .where(
                            PATIENT_CONDITION.PATIENT_ID.eq(id),
                            PATIENT_CONDITION.CONDITION_KEY.eq(flag.key()))
                    .execute();
            if (now != Answer.NOT_ASKED) {
                database.dsl()
                        .insertInto(PATIENT_CONDITION)
                        .set(PATIENT_CONDITION.PATIENT_ID, id)
                        .set(PATIENT_CONDITION.CONDITION_KEY, flag.key())
                        .set(PATIENT_CONDITION.ANSWER, now.name())
                        .set(PATIENT_CONDITION.NOTE, "")
                        .set(PATIENT_CONDITION.ASKED_AT, clock.instant())
                        .set(PATIENT_CONDITION.ASKED_BY, actor.name())
                        .execute();
            }
        }
    }

    /**
     * @throws UserFacingException if there is no such patient
     */
    public Patient byId(long id) {
        var row = database.dsl().fetchOne(PATIENT, PATIENT.ID.eq(id));
        if (row == null) {
            throw new UserFacingException("patient.notFound");
        }
        var phones =
                database.dsl()
                        .selectFrom(PATIENT_PHONE)
                        .where(PATIENT_PHONE.PATIENT_ID.eq(id))
                        .orderBy(PATIENT_PHONE.LIST_POSITION)
                        .fetch(
                                phone ->
                                        new Phone(
                                                PhoneKind.valueOf(phone.getKind()),
                                                phone.getPhoneText()));
        return new Patient(
                row.getId(),
                row.getVersion(),
                row.getRecordNumber(),
                PatientRowRepository.details(row, phones),
                answersOf(id),
                row.getChangedAt(),
                row.getChangedBy(),
                Optional.ofNullable(row.getDeletedAt())
                        .map(at -> new Deletion(at, row.getDeletedBy(), row.getDeleteReason())));
    }

    /** The patient with a record number ("Q-10001"; the case and the dash do not matter). */
    public Optional<Patient> byRecordNumber(String number) {
        var digits = number.strip().replaceFirst("(?i)^q-?", "");
        return database.dsl()
                .select(PATIENT.ID)
                .from(PATIENT)
                .where(PATIENT.RECORD_NUMBER.eq("Q-" + digits))
                .fetchOptional(PATIENT.ID)
                .map(this::byId);
    }

    private Map<ConditionFlag, ConditionAnswer> answersOf(long id) {
        var answers = new EnumMap<ConditionFlag, ConditionAnswer>(ConditionFlag.class);
        database.dsl()
                .selectFrom(PATIENT_CONDITION)
                .where(PATIENT_CONDITION.PATIENT_ID.eq(id))
                .forEach(
                        row ->
                                ConditionFlag.ofKey(row.getConditionKey())
                                        .ifPresent(
                                                flag ->
                                                        answers.put(
                                                                flag,
                                                                new ConditionAnswer(
                                                                        Answer.valueOf(
                                                                                row.getAnswer()),
                                                                        row.getNote(),
                                                                        row.getAskedAt(),
                                                                        row.getAskedBy()))));
        return answers;
    }

    /**
     * Puts a record aside, or restores it when there is no deletion. @throws StaleDataException if
     * somebody saved first
     */
    public Patient setDeletion(long id, long version, Optional<Deletion> deletion, Actor actor) {
        int rows =
                database.dsl()
                        .update(PATIENT)
                        .set(PATIENT.VERSION, version + 1)
                        .set(PATIENT.DELETED_AT, deletion.map(Deletion::at).orElse(null))
                        .set(PATIENT.DELETED_BY, deletion.map(Deletion::by).orElse(null))
                        .set(PATIENT.DELETE_REASON, deletion.map(Deletion::reason).orElse(null))
                        .set(PATIENT.CHANGED_AT, clock.instant())
                        .set(PATIENT.CHANGED_BY, actor.name())
                        .where(PATIENT.ID.eq(id), PATIENT.VERSION.eq(version))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return byId(id);
    }

    /** Inserts many new patients at once, without answers; faster than one by one. */
    public void insertAll(List<PatientDraft> drafts, Actor actor) {
        var rows = drafts.stream().map(draft -> newRow(draft, actor)).toList();
        database.dsl().batchInsert(rows).execute();
        var ids =
                database.dsl()
                        .select(PATIENT.RECORD_NUMBER, PATIENT.ID)
                        .from(PATIENT)
                        .where(
                                PATIENT.RECORD_NUMBER.in(
                                        rows.stream().map(PatientRecord::getRecordNumber).toList()))
                        .fetchMap(PATIENT.RECORD_NUMBER, PATIENT.ID);
        var phones =
                new java.util.ArrayList<
                        org.quadset.platform.db.generated.tables.records.PatientPhoneRecord>();
        var names = new java.util.LinkedHashMap<Long, PatientNames>();
        for (int i = 0; i < rows.size(); i++) {
            long id = ids.get(rows.get(i).getRecordNumber());
            var details = drafts.get(i).details();
            for (int p = 0; p < details.phones().size(); p++) {
                phones.add(
                        PatientRowRepository.phone(
                                database.dsl().newRecord(PATIENT_PHONE),
                                id,
                                p,
                                details.phones().get(p)));
            }
            names.put(id, details.names());
        }
        database.dsl().batchInsert(phones).execute();
        search.rememberAll(names);
    }
}
