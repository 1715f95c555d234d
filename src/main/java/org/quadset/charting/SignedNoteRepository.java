package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.NOTE_ADDENDUM;
import static org.quadset.platform.db.generated.Tables.NOTE_COSIGNATURE;
import static org.quadset.platform.db.generated.Tables.SIGNED_NOTE;
import static org.quadset.platform.db.generated.Tables.VISIT;

import org.jooq.Condition;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.SignedNoteRecord;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores signatures, co-signatures and addenda; it can only add. */
public final class SignedNoteRepository {
    private final Database database;

    public SignedNoteRepository(Database database) {
        this.database = database;
    }

    /**
     * Freezes a note.
     *
     * @param units of all its codes, which authorisations count
     */
    public void insert(
            long visit,
            String text,
            Instant at,
            String by,
            long clinician,
            boolean cosignatureNeeded,
            int units) {
        database.dsl()
                .insertInto(SIGNED_NOTE)
                .set(SIGNED_NOTE.VISIT_ID, visit)
                .set(SIGNED_NOTE.NOTE_TEXT, text)
                .set(SIGNED_NOTE.SHA256, SignedNote.digest(text))
                .set(SIGNED_NOTE.SIGNED_AT, at)
                .set(SIGNED_NOTE.SIGNED_BY, by)
                .set(SIGNED_NOTE.CLINICIAN_ID, clinician)
                .set(SIGNED_NOTE.COSIGNATURE_NEEDED, cosignatureNeeded)
                .set(SIGNED_NOTE.UNITS, units)
                .execute();
    }

    /** Adds the second signature, with a digest over it and the note's digest. */
    public void insertCosignature(SignedNote note, Instant at, String by, long clinician) {
        database.dsl()
                .insertInto(NOTE_COSIGNATURE)
                .set(NOTE_COSIGNATURE.SIGNED_NOTE_ID, note.id())
                .set(NOTE_COSIGNATURE.SHA256, SignedNote.digestOfCosignature(note.sha256(), at, by))
                .set(NOTE_COSIGNATURE.COSIGNED_AT, at)
                .set(NOTE_COSIGNATURE.COSIGNED_BY, by)
                .set(NOTE_COSIGNATURE.CLINICIAN_ID, clinician)
                .execute();
    }

    /** Adds an addendum. */
    public void insertAddendum(SignedNote note, SignedNote.Addendum addendum, long clinician) {
        database.dsl()
                .insertInto(NOTE_ADDENDUM)
                .set(NOTE_ADDENDUM.SIGNED_NOTE_ID, note.id())
                .set(NOTE_ADDENDUM.REASON, addendum.reason())
                .set(NOTE_ADDENDUM.ADDENDUM_TEXT, addendum.text())
                .set(NOTE_ADDENDUM.SHA256, addendum.sha256())
                .set(NOTE_ADDENDUM.WRITTEN_AT, addendum.at())
                .set(NOTE_ADDENDUM.WRITTEN_BY, addendum.by())
                .set(NOTE_ADDENDUM.CLINICIAN_ID, clinician)
                .execute();
    }

    /** The signed note of a visit, if it is signed. */
    public Optional<SignedNote> ofVisit(long visit) {
        return fetch(SIGNED_NOTE.VISIT_ID.eq(visit)).stream().findFirst();
    }

    /** The signed notes of a patient, the oldest first. */
    public List<SignedNote> ofPatient(long patient) {
        return fetch(
                SIGNED_NOTE.VISIT_ID.in(
                        database.dsl()
                                .select(VISIT.ID)
                                .from(VISIT)
                                .where(VISIT.PATIENT_ID.eq(patient))));
    }

    /** Notes that wait for a second signature, the oldest first. */
    public List<SignedNote> waitingForCosignature() {
        return fetch(
                SIGNED_NOTE
                        .COSIGNATURE_NEEDED
                        .isTrue()
                        .and(
                                SIGNED_NOTE.ID.notIn(
                                        database.dsl()
                                                .select(NOTE_COSIGNATURE.SIGNED_NOTE_ID)
                                                .from(NOTE_COSIGNATURE))));
    }

    /** The visits that call themselves signed. */
    public List<Long> visitsMarkedSigned() {
        return database.dsl()
                .select(VISIT.ID)
                .from(VISIT)
                .where(VISIT.STATUS.eq(VisitStatus.SIGNED.name()))
                .fetch(VISIT.ID);
    }

    /** Some notes after an id, by id, for walking through all of them. */
    public List<SignedNote> after(long id, int most) {
        return fetch(
                SIGNED_NOTE.ID.in(
                        database.dsl()
                                .select(SIGNED_NOTE.ID)
                                .from(SIGNED_NOTE)
                                .where(SIGNED_NOTE.ID.gt(id))
                                .orderBy(SIGNED_NOTE.ID)
                                .limit(most)));
    }

    /**
     * Whose visit it is.
     *
     * @throws org.quadset.platform.problems.UserFacingException if there is no such visit
     */
    public long patientOf(long visit) {
        return VisitRepository.patientOf(database, visit);
    }

    private List<SignedNote> fetch(Condition condition) {
        var rows =
                database.dsl()
                        .selectFrom(SIGNED_NOTE)
                        .where(condition)
                        .orderBy(SIGNED_NOTE.ID)
                        .fetch();
        var ids = rows.map(SignedNoteRecord::getId);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, SignedNote.Cosignature> second =
                database
                        .dsl()
                        .selectFrom(NOTE_COSIGNATURE)
                        .where(NOTE_COSIGNATURE.SIGNED_NOTE_ID.in(ids))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getSignedNoteId(),
                                        row ->
                                                new SignedNote.Cosignature(
                                                        row.getCosignedAt(),
                                                        row.getCosignedBy(),
                                                        row.getSha256())));
        var addenda =
                database.dsl()
                        .selectFrom(NOTE_ADDENDUM)
                        .where(NOTE_ADDENDUM.SIGNED_NOTE_ID.in(ids))
                        .orderBy(NOTE_ADDENDUM.WRITTEN_AT, NOTE_ADDENDUM.ID)
                        .fetchGroups(
                                NOTE_ADDENDUM.SIGNED_NOTE_ID,
                                row ->
                                        new SignedNote.Addendum(
                                                row.getReason(),
                                                row.getAddendumText(),
                                                row.getWrittenAt(),
                                                row.getWrittenBy(),
                                                row.getSha256()));
        return rows.map(
                row ->
                        new SignedNote(
                                row.getId(),
                                row.getVisitId(),
                                row.getNoteText(),
                                row.getSha256(),
                                row.getSignedAt(),
                                row.getSignedBy(),
                                row.getClinicianId(),
                                row.getCosignatureNeeded(),
                                Optional.ofNullable(second.get(row.getId())),
                                addenda.getOrDefault(row.getId(), List.of())));
    }
}
