package org.quadset.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A document of a patient as it is on record.
 *
 * @param dated the date the document itself bears
 * @param bytes how long the content is
 * @param pages how many pages the content has; 1 for a picture
 * @param digest the SHA-256 of the content, in hexadecimal
 */
public record StoredDocument(
        long id,
        long version,
        long patientId,
        OptionalLong episodeId,
        DocumentType type,
        String title,
        String note,
        LocalDate dated,
        DocumentKind kind,
        long bytes,
        int pages,
        String digest,
        Instant addedAt,
        String addedBy,
        Optional<Removal> removal) {
    /** When, by whom and why a document was deleted; it can be restored. */
    public record Removal(Instant at, String by, String reason) {}

    /** What a change of this begins with. */
    public DocumentDraft draft() {
        return new DocumentDraft(id, version, patientId, episodeId, type, title, note, dated);
    }
}
