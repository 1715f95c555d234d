package org.quadset.documents;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is said about a document that is added or changed.
 *
 * @param id 0 for one that is added
 * @param version the version that was read; 0 for one that is added
 * @param episodeId the episode of care it belongs to, if to one
 * @param dated the date the document itself bears
 */
public record DocumentDraft(
        long id,
        long version,
        long patientId,
        OptionalLong episodeId,
        DocumentType type,
        String title,
        String note,
        LocalDate dated) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2000;

    public boolean isNew() {
        return id == 0;
    }

    /** All broken rules. */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (title.isBlank()) {
            found.add(Violation.of("title", "document.titleNeeded"));
        } else if (title.length() > LONGEST_TITLE) {
            found.add(Violation.of("title", "document.tooLong", LONGEST_TITLE));
        } else if (hidesSomething(title, false)) {
            found.add(Violation.of("title", "document.titleHides"));
        } else if (isPath(title)) {
            found.add(Violation.of("title", "document.titleIsPath"));
        }
        if (note.length() > LONGEST_NOTE) {
            found.add(Violation.of("note", "document.tooLong", LONGEST_NOTE));
        } else if (hidesSomething(note, true)) {
            found.add(Violation.of("note", "document.titleHides"));
        }
        if (dated.isAfter(today)) {
            found.add(Violation.of("dated", "document.datedInFuture"));
        } else if (dated.getYear() < 1900) {
            found.add(Violation.of("dated", "document.datedTooEarly"));
        }
        return found;
    }

    /**
     * Control characters, and those that turn the direction of writing: with them a name reads as
     * something else than it is. Letters of languages written from right to left are welcome.
     */
    static boolean hidesSomething(String text, boolean linesAllowed) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.getType(c) == Character.CONTROL
                                                && !(linesAllowed && (c == '\n' || c == '\t'))
                                        || c == 0x061c
                                        || c == 0x200e
                                        || c == 0x200f
                                        || c >= 0x202a && c <= 0x202e
                                        || c >= 0x2066 && c <= 0x2069
                                        || c == 0x2028
                                        || c == 0x2029
                                        || Character.getType(c) == Character.SURROGATE);
    }

    /** A slash inside a date is none; one that leads somewhere is. */
    private static boolean isPath(String text) {
        return text.indexOf('\\') >= 0
                || text.startsWith("/")
                || text.startsWith("../")
                || text.contains("/../")
                || text.equals("..");
    }
}
