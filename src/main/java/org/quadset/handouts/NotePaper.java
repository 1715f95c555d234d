package org.quadset.handouts;

import org.quadset.charting.NoteDocument;
import org.quadset.charting.SignedNote;
import org.quadset.clinic.PaperSize;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A note as it goes on paper.
 *
 * @param note the frozen words, or a draft's
 * @param signed the signatures and addenda; empty for a draft
 * @param zone in which moments are written: the clinic's
 */
public record NotePaper(
        NoteDocument note, Optional<SignedNote> signed, PaperSize paper, ZoneId zone)
        implements ClinicPaper {
    @Override
    public String title() {
        return Messages.text(
                "paper.title", note.heading().noteType(), ShownDate.of(note.heading().day()));
    }

    @Override
    public String about() {
        return note.heading().patient() + " · " + note.heading().recordNumber();
    }

    /** What stands across every page while the note isn't final; empty once it is. */
    String mark() {
        if (signed.isEmpty()) {
            return Messages.text("paper.draft");
        }
        if (!signed.get().isIntact()) {
            return Messages.text("paper.altered");
        }
        return signed.get().waitsForCosignature() ? Messages.text("paper.cosignOpen") : "";
    }

    /** "Thu 19 Nov 2026, 14:31" on the clinic's clock. */
    String moment(Instant instant) {
        return PaperWords.moment(instant, zone);
    }

    @Override
    public String page(String css) {
        var head = note.heading();
        return new PaperFrame(paper, head.clinic(), head.clinicPhone(), title(), about(), mark())
                .around(NotePage.of(this), css);
    }
}
