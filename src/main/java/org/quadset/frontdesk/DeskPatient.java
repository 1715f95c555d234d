package org.quadset.frontdesk;

import java.util.List;
import java.util.Set;

/**
 * What the desk knows of a patient beside the name; nothing clinical.
 *
 * @param phones in the order to try them, as they were written
 * @param missing what the record lacks
 * @param language the language somebody must interpret; empty if nobody must
 * @param seenBefore whether the patient came to an earlier day's visit
 */
public record DeskPatient(
        long id,
        List<String> phones,
        Set<MissingPart> missing,
        String language,
        boolean interpreterNeeded,
        boolean seenBefore) {
    public DeskPatient {
        phones = List.copyOf(phones);
        missing = Set.copyOf(missing);
    }

    /** A patient of whom nothing was found. */
    static DeskPatient unknown(long id) {
        return new DeskPatient(id, List.of(), Set.of(), "", false, true);
    }
}
