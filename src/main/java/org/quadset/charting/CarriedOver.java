package org.quadset.charting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Last time's words and rows, offered as suggestions. They are kept apart from the note itself, so
 * that no path can print, sign or export them before somebody confirms them.
 *
 * @param note last time's parts; a part that was confirmed, replaced or dropped is empty
 * @param rows last time's treatment rows that are neither confirmed nor dropped
 * @param from the day they were written; empty if nothing is carried
 */
public record CarriedOver(SoapNote note, List<TreatmentRow> rows, Optional<LocalDate> from) {
    /** Nothing is carried over. */
    public static final CarriedOver NONE =
            new CarriedOver(SoapNote.EMPTY, List.of(), Optional.empty());

    public CarriedOver {
        rows = List.copyOf(rows);
    }

    /** What a new visit is offered from the visit before it. */
    public static CarriedOver from(Visit before) {
        return new CarriedOver(
                before.note(),
                before.rows().stream().map(TreatmentRow::asSuggestion).toList(),
                Optional.of(before.day()));
    }

    /** Whether anything still waits for a yes or a no. */
    public boolean isEmpty() {
        return note.equals(SoapNote.EMPTY) && rows.isEmpty();
    }
}
