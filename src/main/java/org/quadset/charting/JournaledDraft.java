package org.quadset.charting;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A visit as it was on the screen at the last key, with where the cursor stood and the way back.
 *
 * @param version of the stored visit that was being edited; where it was just being stored, the one
 *     that it was to have then
 * @param cursorField the field's name in the editor; empty if none
 * @param caret place in the field
 * @param past states to go back to, the newest first
 * @param future states that were undone, the next first
 */
public record JournaledDraft(
        long visitId,
        long version,
        VisitContent content,
        String cursorField,
        int caret,
        List<VisitContent> past,
        List<VisitContent> future,
        Instant at) {
    public JournaledDraft {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** The journal's subject for a visit. */
    public static String subject(long visit) {
        return "visit " + visit;
    }

    /** As it is kept. */
    public String text() {
        return VisitJson.write(this);
    }

    /** Reads what was kept; empty if it is from a form that can't be read. */
    public static Optional<JournaledDraft> read(String text) {
        try {
            return Optional.of(VisitJson.read(text, JournaledDraft.class));
        } catch (JsonProcessingException otherForm) {
            return Optional.empty();
        }
    }

    /**
     * Whether it holds more than the stored visit: it was typed on the stored version, or after the
     * visit was stored, or has blanks at the ends of texts that the chart doesn't store.
     */
    public boolean isNewerThan(Visit stored) {
        return !stored.isSigned()
                && !content.equals(stored.content())
                && (version == stored.version()
                        || at.isAfter(stored.changedAt())
                        || !hasToBeStored(stored));
    }

    /** Whether its words differ from those of the stored visit, so that they must be stored. */
    public boolean hasToBeStored(Visit stored) {
        return !content.tidied().equals(stored.content());
    }
}
