package org.quadset.charting;

import org.quadset.patients.PatientSummary;
import org.quadset.schedule.BookedSlot;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What Today shows: the day's appointments with what came before, and drafts that wait to be
 * finished.
 *
 * @param cosignatures notes of assistants and students that wait for a therapist
 */
public record TodayBoard(
        LocalDate day, List<Card> cards, List<Draft> drafts, List<Draft> cosignatures) {
    /**
     * An appointment.
     *
     * @param earlierVisits how often the patient was here before
     * @param plan what the plan of care says of it, such as "6/12 · PN in 2"; may be empty
     * @param painLastTime the worst pain of the last visit before it
     */
    public record Card(BookedSlot slot, int earlierVisits, OptionalInt painLastTime, String plan) {}

    /** A draft and its patient. */
    public record Draft(VisitBrief visit, PatientSummary patient) {}

    static Card card(BookedSlot slot, List<VisitBrief> visits, String plan) {
        var earlier =
                visits.stream()
                        .filter(visit -> visit.visitedAt().isBefore(slot.appointment().startsAt()))
                        .toList();
        return new Card(
                slot,
                earlier.size(),
                earlier.isEmpty() ? OptionalInt.empty() : earlier.getFirst().painWorst(),
                plan);
    }
}
