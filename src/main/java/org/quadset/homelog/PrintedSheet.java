package org.quadset.homelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet as it went to the patient; it never changes.
 *
 * @param id 0 before it is kept
 * @param shortCode as {@link ShortCode} stores it
 * @param prescriptionVersion the programme's version that was printed
 * @param layout as the sheet's layouts are named
 * @param languages tags in their order on the paper
 * @param firstDay of the boxes
 * @param logDays 7 or 14
 */
public record PrintedSheet(
        long id,
        String shortCode,
        long patientId,
        long prescriptionId,
        long prescriptionVersion,
        String layout,
        List<String> languages,
        LocalDate firstDay,
        int logDays,
        SheetContent content,
        Instant printedAt,
        String printedBy) {
    public PrintedSheet {
        languages = List.copyOf(languages);
    }
}
