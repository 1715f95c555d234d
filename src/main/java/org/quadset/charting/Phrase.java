package org.quadset.charting;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Words that a therapist writes often, behind a short name: ";run" becomes a whole sentence.
 *
 * @param id 0 before it is stored
 * @param clinicianId whose it is; empty if the whole clinic shares it
 * @param abbreviation letters and digits, without the semicolon
 * @param expansion the words; a fill-in stop is written {@code [stage]}
 */
public record Phrase(
        long id, long version, OptionalLong clinicianId, String abbreviation, String expansion) {
    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (!abbreviation.matches("[\\p{L}\\p{N}]{1,40}")) {
            found.add(Violation.of("abbreviation", "phrase.abbreviation"));
        }
        if (expansion.isBlank()) {
            found.add(Violation.of("expansion", "text.needed"));
        }
        found.addAll(TypedText.violations("expansion", expansion, 4000));
        return found;
    }
}
