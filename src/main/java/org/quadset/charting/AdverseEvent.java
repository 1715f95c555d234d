package org.quadset.charting;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that went wrong with a treatment.
 *
 * @param id 0 while it is not stored
 * @param kind the treatment that it came with
 * @param description what happened; needed
 * @param actionTaken what was done about it
 * @param followUpOn when somebody looks after it again
 * @param closed whether nothing is left to do
 */
public record AdverseEvent(
        long id,
        long version,
        long visitId,
        TreatmentKind kind,
        EventSeverity severity,
        String description,
        String actionTaken,
        Optional<LocalDate> followUpOn,
        String followUpNote,
        boolean closed) {
    /** How bad it is, as a treatment row's response says it. */
    public enum EventSeverity implements Labelled {
        MILD,
        MODERATE,
        SERIOUS
    }

    private static final int LONGEST = 4000;

    /**
     * The event that a row tells of, not stored yet; empty if the row tells of none.
     *
     * @param visit the row's visit
     */
    public static Optional<AdverseEvent> of(long visit, TreatmentRow row) {
        var response = row.fields().getOrDefault("response", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(EventSeverity.values())
                .filter(severity -> severity.name().equals(response))
                .findFirst()
                .map(
                        severity ->
                                new AdverseEvent(
                                        0,
                                        0,
                                        visit,
                                        row.kind(),
                                        severity,
                                        row.fields().getOrDefault("response_note", ""),
                                        "",
                                        Optional.empty(),
                                        "",
                                        false));
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (description.isBlank()) {
            found.add(Violation.of("description", "text.needed"));
        }
        found.addAll(TypedText.violations("description", description, LONGEST));
        found.addAll(TypedText.violations("actionTaken", actionTaken, LONGEST));
        found.addAll(TypedText.violations("followUpNote", followUpNote, LONGEST));
        return found;
    }

    public boolean isNew() {
        return id == 0;
    }
}
