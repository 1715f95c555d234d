package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.documents.DocumentFiles;
import org.quadset.documents.DocumentRepository;
import org.quadset.documents.DocumentService;
import org.quadset.documents.OutsideCopies;
import org.quadset.episodes.EpisodeService;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.platform.time.ClinicTime;

import java.time.Clock;

/** Where a clinic's documents lie beside its database. */
final class DocumentStore implements AutoCloseable {
    private final DocumentFiles files;
    private final OutsideCopies outside;
    private final Clock clock;

    /** Takes away what a crash left of copies that other programs showed. */
    DocumentStore(DataFolder folder, DataKey key, Clock clock) {
        this.files = new DocumentFiles(folder.path().resolve("files"), key, clock);
        this.outside = new OutsideCopies(folder.path().resolve("outside"));
        this.clock = clock;
        outside.wipe();
    }

    DocumentService service(
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
        outside.wipe();
    }
}
