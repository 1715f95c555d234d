package org.quadset.documents;

import static org.quadset.platform.db.generated.Tables.PATIENT_DOCUMENT;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.PatientDocumentRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Stores what is known about documents; their content lies in {@link DocumentFiles}. */
public final class DocumentRepository {
    private final Database database;
    private final Clock clock;

    public DocumentRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a document with its content. */
    StoredDocument insert(DocumentDraft draft, KeptContent content, Actor actor) {
        var row = database.dsl().newRecord(PATIENT_DOCUMENT);
        row.setVersion(1L);
        row.setPatientId(draft.patientId());
        row.setContentKind(content.kind().name());
        row.setContentBytes(content.bytes());
        row.setPages(content.pages());
        row.setContentSha256(content.digest());
        row.setAddedAt(clock.instant());
        row.setAddedBy(actor.name());
        write(draft, row, actor);
        var id =
                database.dsl()
                        .insertInto(PATIENT_DOCUMENT)
                        .set(row)
                        .returning(PATIENT_DOCUMENT.ID)
                        .fetchOne(PATIENT_DOCUMENT.ID);
        return byId(id);
    }

    /**
     * Changes what is said about a document; patient and content stay.
     *
     * @throws StaleDataException if somebody saved first
     */
    StoredDocument update(DocumentDraft draft, Actor actor) {
        var row = database.dsl().newRecord(PATIENT_DOCUMENT);
        write(draft, row, actor);
        return store(draft.id(), draft.version(), row);
    }

    /**
     * Deletes a document, which can be restored, or restores it.
     *
     * @throws StaleDataException if somebody saved first
     */
    StoredDocument remove(StoredDocument document, Optional<String> reason, Actor actor) {
        var row = database.dsl().newRecord(PATIENT_DOCUMENT);
        row.setDeletedAt(reason.map(why -> clock.instant()).orElse(null));
        row.setDeletedBy(reason.map(why -> actor.name()).orElse(null));
        row.setDeletedReason(reason.orElse(null));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        return store(document.id(), document.version(), row);
    }

    private StoredDocument store(long id, long version, PatientDocumentRecord row) {
        row.setVersion(version + 1);
        int rows =
                database.dsl()
                        .update(PATIENT_DOCUMENT)
                        .set(row)
                        .where(PATIENT_DOCUMENT.ID.eq(id), PATIENT_DOCUMENT.VERSION.eq(version))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return byId(id);
    }

    private void write(DocumentDraft draft, PatientDocumentRecord row, Actor actor) {
        row.setEpisodeId(
                draft.episodeId().isPresent() ? (Long) draft.episodeId().getAsLong() : null);
        row.setDocumentType(draft.type().name());
        row.setTitle(draft.title());
        row.setNote(draft.note());
        row.setDated(draft.dated());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    /**
     * @throws UserFacingException if there is no such document
     */
    StoredDocument byId(long id) {
        return database.dsl()
                .fetchOptional(PATIENT_DOCUMENT, PATIENT_DOCUMENT.ID.eq(id))
                .map(DocumentRepository::document)
                .orElseThrow(() -> new UserFacingException("document.notFound"));
    }

    /** A patient's documents, the newest first; also deleted ones. */
    List<StoredDocument> ofPatient(long patient) {
        return database.dsl()
                .selectFrom(PATIENT_DOCUMENT)
                .where(PATIENT_DOCUMENT.PATIENT_ID.eq(patient))
                .orderBy(PATIENT_DOCUMENT.DATED.desc(), PATIENT_DOCUMENT.ID.desc())
                .fetch(DocumentRepository::document);
    }

    /** The hashes of all contents that a document names, also a deleted one. */
    Set<String> digests() {
        return database.dsl()
                .selectDistinct(PATIENT_DOCUMENT.CONTENT_SHA256)
                .from(PATIENT_DOCUMENT)
                .fetchSet(PATIENT_DOCUMENT.CONTENT_SHA256);
    }

    private static StoredDocument document(PatientDocumentRecord row) {
        return new StoredDocument(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getEpisodeId() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getEpisodeId()),
                DocumentType.valueOf(row.getDocumentType()),
                row.getTitle(),
                row.getNote(),
                row.getDated(),
                DocumentKind.valueOf(row.getContentKind()),
                row.getContentBytes(),
                row.getPages(),
                row.getContentSha256(),
                row.getAddedAt(),
                row.getAddedBy(),
                Optional.ofNullable(row.getDeletedAt())
                        .map(
                                at ->
                                        new StoredDocument.Removal(
                                                at, row.getDeletedBy(), row.getDeletedReason())));
    }
}
