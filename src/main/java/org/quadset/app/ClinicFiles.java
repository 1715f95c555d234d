package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.audit.AuditTrail;
import org.quadset.audit.ChainSigner;
import org.quadset.documents.DocumentFiles;
import org.quadset.documents.DocumentRepository;
import org.quadset.documents.DocumentService;
import org.quadset.documents.OutsideCopies;
import org.quadset.episodes.EpisodeService;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.time.ClinicTime;
import org.slf4j.LoggerFactory;

import java.time.Clock;

/** What lies beside a clinic's database: drafts, documents, the audit's signed places. */
final class ClinicFiles implements AutoCloseable {
    private final DraftJournal journal;
    private final AuditTrail trail;
    private final DocumentFiles files;
    private final OutsideCopies outside;
    private final Clock clock;

    ClinicFiles(
            DataFolder folder, DataKey key, Clock clock, Database database, AuditRepository audit) {
        this.journal = new DraftJournal(folder, key);
        this.trail = new AuditTrail(database, audit, new ChainSigner(key), folder, clock);
        this.files = new DocumentFiles(folder.path().resolve("files"), key, clock);
        this.outside = new OutsideCopies(folder.path().resolve("outside"));
        this.clock = clock;
    }

    DraftJournal journal() {
        return journal;
    }

    AuditTrail trail() {
        return trail;
    }

    /** Takes away what a crash left of copies that other programs showed, and signs the audit. */
    void afterOpening() {
        wipe();
        trail.checkpoint();
    }

    /** A copy that another program holds open is taken away by the next start. */
    private void wipe() {
        int held = outside.wipe();
        if (held > 0) {
            LoggerFactory.getLogger(ClinicFiles.class).warn("{} copies are still held", held);
        }
    }

    DocumentService documents(
            Database database, EpisodeService episodes, AuditRepository audit, ClinicTime time) {
        return new DocumentService(
                database,
                new DocumentRepository(database, clock),
                files,
                outside,
                episodes,
                audit,
                time);
    }

    @Override
    public void close() {
        trail.checkpointAtClosing();
        wipe();
    }
}
