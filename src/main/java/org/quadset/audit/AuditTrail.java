package org.quadset.audit;

import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the audit's chain, and signs where it stands: in the database and in a file beside it, so
 * that an end cut off in the database is missed. Who puts an older copy of the whole folder back
 * takes both back; backups elsewhere tell.
 */
public final class AuditTrail {
    private static final String FILE = "quadset.places";
    private static final int PAGE = 2000;

    private final Transactor transactor;
    private final AuditChainRepository chain;
    private final ChainSigner signer;
    private final Path file;
    private final Clock clock;

    public AuditTrail(
            Transactor transactor,
            AuditRepository audit,
            ChainSigner signer,
            DataFolder folder,
            Clock clock) {
        this.transactor = transactor;
        this.chain = audit.chain();
        this.signer = signer;
        this.file = folder.path().resolve(FILE);
        this.clock = clock;
    }

    /**
     * Signs where the chain stands now, unless it was signed there before; entries from before the
     * chain get their places first. The program asks for it when a clinic was opened and when it is
     * closed.
     */
    public void checkpoint() {
        // An empty transaction seals what an earlier schema left.
        transactor.inTransaction(() -> {});
        transactor.inTransaction(
                () -> {
                    var head = chain.head();
                    var before = chain.checkpoints();
                    if (head.position() == 0
                            || (!before.isEmpty()
                                    && before.getLast().position() >= head.position())) {
                        return;
                    }
                    var made =
                            new AuditChainRepository.Checkpoint(
                                    head.position(),
                                    head.hash(),
                                    clock.instant(),
                                    signer.sign(head.position(), head.hash()));
                    chain.store(made);
                    append(made);
                });
    }

    /** As {@link #checkpoint}, but a store that is broken keeps nobody from closing the clinic. */
    public void checkpointAtClosing() {
        try {
            checkpoint();
        } catch (UserFacingException broken) {
            LoggerFactory.getLogger(AuditTrail.class).warn("not signed: {}", broken.messageKey());
        }
    }

    private void append(AuditChainRepository.Checkpoint made) {
        try {
            Files.writeString(
                    file,
                    made.position() + " " + made.hash() + " " + made.signature() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", file);
        }
    }

    /** Walks the whole chain; reads and changes nothing. */
    public ChainVerdict verify() {
        var places = places();
        long position = 0;
        var hash = ChainLink.BEGINNING;
        int checked = 0;
        for (var page = page(0); !page.isEmpty(); page = page(position)) {
            for (var sealed : page) {
                position++;
                var entry = sealed.entry();
                if (entry.position() != position) {
                    return broken(position, ChainVerdict.Fault.MISSING);
                }
                hash = ChainLink.hash(hash, entry);
                if (!hash.equals(sealed.hash())) {
                    return broken(position, ChainVerdict.Fault.CHANGED);
                }
                while (checked < places.size() && places.get(checked).position() == position) {
                    if (!holds(places.get(checked), hash)) {
                        return broken(position, ChainVerdict.Fault.CHECKPOINT);
                    }
                    checked++;
                }
            }
        }
        if (checked < places.size()) {
            return broken(position + 1, ChainVerdict.Fault.END_MISSING);
        }
        long all = transactor.reading(chain::count);
        return all == position && transactor.reading(chain::strayChanges) == 0
                ? new ChainVerdict.Whole(position, checked)
                : broken(position + 1, ChainVerdict.Fault.UNSEALED);
    }

    private boolean holds(AuditChainRepository.Checkpoint place, String hash) {
        return place.hash().equals(hash)
                && signer.isSigned(place.position(), place.hash(), place.signature());
    }

    private List<AuditChainRepository.Sealed> page(long after) {
        return transactor.reading(() -> chain.after(after, PAGE));
    }

    private static ChainVerdict broken(long position, ChainVerdict.Fault fault) {
        return new ChainVerdict.Broken(position, fault);
    }

    /** The signed places of the database and of the file, by their place. */
    private List<AuditChainRepository.Checkpoint> places() {
        var all = new ArrayList<>(transactor.reading(chain::checkpoints));
        try {
            for (var line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
                var parts = line.split(" ");
                // A line that a crash cut off says nothing; one that somebody changed fails below.
                if (parts.length == 3 && parts[0].matches("\\d{1,18}")) {
                    all.add(
                            new AuditChainRepository.Checkpoint(
                                    Long.parseLong(parts[0]), parts[1], clock.instant(), parts[2]));
                }
            }
        } catch (NoSuchFileException noneYet) {
            // A clinic that was never closed has none.
        } catch (IOException problem) {
            throw new UserFacingException(problem, "audit.placesUnreadable", file);
        }
        all.sort(java.util.Comparator.comparingLong(AuditChainRepository.Checkpoint::position));
        return all;
    }
}
