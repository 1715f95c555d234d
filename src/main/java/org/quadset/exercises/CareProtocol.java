package org.quadset.exercises;

import java.util.List;
import java.util.Optional;

/**
 * The usual course of a condition in phases (protocols.md). Its times are defaults: they never
 * override criteria.
 *
 * @param key stable forever
 * @param source the guideline
 * @param painModel {@code strict}, or {@code tendon} where up to 5/10 is allowed if it settles by
 *     next morning
 * @param codes beginnings of the diagnosis codes that it fits
 * @param facts what the guideline says and a therapist wants to see
 * @param redFlags stop and refer; beside those of every protocol
 */
public record CareProtocol(
        String key,
        String name,
        String source,
        String painModel,
        List<String> codes,
        List<String> facts,
        List<String> redFlags,
        List<String> notes,
        List<Phase> phases) {
    /**
     * A phase of it.
     *
     * @param phase "1" to "4", "4a", "4b"
     * @param label a word for it; may be empty
     * @param aim may be empty
     * @param time typical days or weeks; may be empty
     * @param entry what must hold to begin
     * @param exits all that must hold to go on
     * @param frequency of visits and of days at home; may be empty
     * @param notes what belongs to it and is no exercise
     */
    public record Phase(
            String phase,
            String label,
            String aim,
            String time,
            List<String> entry,
            List<String> exits,
            List<Item> items,
            String frequency,
            List<String> notes) {
        /** 1 calm, 2 early load, 3 strengthen, 4 return: as exercises count them. */
        public int number() {
            return phase.charAt(0) - '0';
        }

        /** How the criterion is named among those that were ticked. */
        public String tick(String exit) {
            return phase + "|" + exit;
        }
    }

    /**
     * An exercise of a phase, or several of which one is chosen.
     *
     * @param keys of the library, the usual one first
     * @param words as the document has them
     * @param remark for the therapist; may be empty
     */
    public record Item(List<String> keys, String words, String remark) {}

    /** Whether it fits one of the diagnosis codes. */
    public boolean fits(List<String> diagnoses) {
        return codes.stream()
                .anyMatch(start -> diagnoses.stream().anyMatch(code -> code.startsWith(start)));
    }

    /** The phase of this name. */
    public Optional<Phase> phase(String name) {
        return phases.stream().filter(one -> one.phase().equals(name)).findFirst();
    }

    /** Whether pain up to 5/10 is allowed if it settles by next morning. */
    public boolean ofTendon() {
        return painModel.equals("tendon");
    }
}
