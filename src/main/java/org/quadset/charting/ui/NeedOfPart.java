package org.quadset.charting.ui;

import org.quadset.episodes.NotePart;
import org.quadset.episodes.NoteType;
import org.quadset.platform.i18n.Labelled;

import java.util.Collection;
import java.util.Optional;

/** Whether a kind of note needs a part; nothing is said of what may be left out. */
enum NeedOfPart implements Labelled {
    REQUIRED,
    RECOMMENDED;

    /** For a field of the editor. */
    static Optional<NeedOfPart> in(NoteType type, String field) {
        return names(type.required(), field)
                ? Optional.of(REQUIRED)
                : names(type.recommended(), field) ? Optional.of(RECOMMENDED) : Optional.empty();
    }

    private static boolean names(Collection<NotePart> parts, String field) {
        return parts.stream().anyMatch(part -> part.field().equals(field));
    }
}
