package org.quadset.documents;

import org.quadset.audit.AuditRepository;
import org.quadset.episodes.EpisodeService;
import org.quadset.handouts.PageImage;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps documents with patients, and shows them. A document is added in three steps, of which the
 * first two use no database and may take a while: {@link #examine}, {@link #keep}, {@link #add}.
 * When the last one returns, content and row are on disk.
 */
public final class DocumentService {
    private static final int LONGEST_REASON = 400;

    private final Transactor transactor;
    private final DocumentRepository documents;
    private final DocumentFiles files;
    private final OutsideCopies outside;
    private final EpisodeService episodes;
    private final AuditRepository audit;
    private final ClinicTime time;

    public DocumentService(
            Transactor transactor,
            DocumentRepository documents,
            DocumentFiles files,
            OutsideCopies outside,
            EpisodeService episodes,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.documents = documents;
        this.files = files;
        this.outside = outside;
        this.episodes = episodes;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Looks at a file that is to be kept; stores nothing.
     *
     * @throws UserFacingException if it can't be kept: too large, of another kind, locked, broken
     */
    public ExaminedFile examine(Path file, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        return FileExamination.of(file);
    }

    /**
     * Puts the content of an examined file on disk, sealed. Without {@link #add} it is swept away
     * after a day.
     *
     * @throws UserFacingException if the file changed meanwhile, or the disk refuses
     */
    public KeptContent keep(ExaminedFile file, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        return files.keep(file);
    }

    /**
     * Adds a document.
     *
     * @throws InvalidInputException with all broken rules
     */
    public StoredDocument add(DocumentDraft draft, KeptContent content, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        actor.requireChart(draft.patientId());
        InvalidInputException.throwIfAny(draft.violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    refuseOthersEpisode(draft, actor);
                    return recorded(
                            "attachment.add", documents.insert(draft, content, actor), actor);
                });
    }

    /**
     * Changes what is said about a document.
     *
     * @throws InvalidInputException with all broken rules
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public StoredDocument change(DocumentDraft draft, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        InvalidInputException.throwIfAny(draft.violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    var stored = documents.byId(draft.id());
                    actor.requireChart(stored.patientId());
                    if (stored.patientId() != draft.patientId()) {
                        throw new UserFacingException("document.notFound");
                    }
                    refuseOthersEpisode(draft, actor);
                    return recorded("attachment.change", documents.update(draft, actor), actor);
                });
    }

    private void refuseOthersEpisode(DocumentDraft draft, Actor actor) {
        if (draft.episodeId().isPresent()
                && episodes.byId(draft.episodeId().getAsLong(), actor).patientId()
                        != draft.patientId()) {
            throw new InvalidInputException(
                    List.of(Violation.of("episode", "document.othersEpisode")));
        }
    }

    /**
     * Deletes a document; it can be restored, and its content stays.
     *
     * @param reason why, at most 400 characters
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public StoredDocument delete(StoredDocument document, String reason, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new UserFacingException("document.reasonNeeded", LONGEST_REASON);
        }
        return remove(document, Optional.of(reason.strip()), "attachment.delete", actor);
    }

    /** Restores a deleted document. */
    public StoredDocument restore(StoredDocument document, Actor actor) {
        actor.require(Permission.ATTACH_DOCUMENTS);
        return remove(document, Optional.empty(), "attachment.restore", actor);
    }

    private StoredDocument remove(
            StoredDocument document, Optional<String> reason, String action, Actor actor) {
        return transactor.inTransaction(
                () -> {
                    actor.requireChart(documents.byId(document.id()).patientId());
                    return recorded(action, documents.remove(document, reason, actor), actor);
                });
    }

    /** The audit names no title: people write patients' names into titles. */
    private StoredDocument recorded(String action, StoredDocument document, Actor actor) {
        audit.record(
                actor,
                action,
                document.id(),
                OptionalLong.of(document.patientId()),
                document.type() + ", " + document.kind() + ", " + document.bytes() + " bytes");
        return document;
    }

    /** A patient's documents, the newest first; also deleted ones. */
    public List<StoredDocument> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> documents.ofPatient(patient));
    }

    /**
     * Records that somebody looks at a document.
     *
     * @return the document as it is on record
     */
    public StoredDocument view(long id, Actor actor) {
        return handOut("attachment.view", id, actor);
    }

    /** Records that a document is printed. */
    public StoredDocument recordPrinted(long id, Actor actor) {
        return handOut("attachment.print", id, actor);
    }

    private StoredDocument handOut(String action, long id, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.inTransaction(
                () -> {
                    var document = documents.byId(id);
                    actor.requireChart(document.patientId());
                    return recorded(action, document, actor);
                });
    }

    /**
     * A page as a picture. Uses no database and may take a while.
     *
     * @param page from 0
     * @param width in pixels; a picture that is smaller stays so
     * @throws UserFacingException if the content is missing or damaged
     */
    public PageImage page(StoredDocument document, int page, int width, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(document.patientId());
        var image = drawn(document, page, width);
        int wide = image.getWidth();
        int high = image.getHeight();
        return new PageImage(wide, high, image.getRGB(0, 0, wide, high, null, 0, wide));
    }

    private BufferedImage drawn(StoredDocument document, int page, int width) {
        try (var content = files.open(document.digest())) {
            return switch (document.kind()) {
                case PDF -> PdfReading.page(content, page, width);
                case JPEG, PNG, TIFF -> PictureReading.page(content, document.kind(), page, width);
                case TEXT -> TextPages.of(FileExamination.text(content)).page(page, width);
            };
        } catch (UserFacingException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError problem) {
            throw new UserFacingException(problem, "document.cannotShow");
        }
    }

    /**
     * Opens the system's print dialog and prints all pages. Uses no database.
     *
     * @return false if the dialog was cancelled
     */
    public boolean print(StoredDocument document, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(document.patientId());
        return DocumentPrinting.print(
                document.title(),
                document.pages(),
                page -> drawn(document, page, DocumentPrinting.PIXELS_ACROSS));
    }

    /**
     * Writes a copy that another program can show, and that is wiped when this one ends.
     *
     * @throws UserFacingException if the content is missing or damaged
     */
    public Path copyForOutside(long id, Actor actor) {
        var document = handOut("attachment.openOutside", id, actor);
        var place = outside.place(document.kind());
        files.copyTo(document.digest(), place);
        return place;
    }

    /**
     * Writes a copy to a file that must not be there yet; it is not sealed any more.
     *
     * @throws UserFacingException if the content is missing or damaged, or the file can't be
     *     written
     */
    public void export(long id, Path file, Actor actor) {
        var document = handOut("attachment.export", id, actor);
        files.copyTo(document.digest(), file);
    }

    /** Removes contents that no document names any more: what a crash left. Says how many. */
    public int sweep(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        // In a transaction, so that no document is added between question and removal.
        return transactor.inTransaction(
                () -> {
                    int removed = files.sweep(documents.digests());
                    if (removed > 0) {
                        audit.record(actor, "attachment.sweep", 0, removed + " files");
                    }
                    return removed;
                });
    }
}
