package org.quadset.exercises;

import java.util.List;

/**
 * An exercise of the library.
 *
 * @param key stable forever, as in {@code knee-quad-set}
 * @param region the body region, in words
 * @param goal strength, mobility, stretch, motor control, balance, plyometric or cardio
 * @param phases 1 calm, 2 early load, 3 strengthen, 4 return
 * @param sides how the library says it is done: unilateral, bilateral, or one of the two by choice
 * @param usualDose the dose to begin with; the therapist adjusts it
 * @param startPose what the drawn figure shows first
 * @param steps 3 to 5 plain sentences
 * @param caution for the therapist, and on the sheet
 * @param harder the key of a harder neighbour; empty if none
 * @param easier the key of an easier neighbour; empty if none
 */
public record Exercise(
        String key,
        String name,
        List<String> synonyms,
        String region,
        List<String> muscles,
        String goal,
        List<Integer> phases,
        String position,
        String equipment,
        String sides,
        Dosage usualDose,
        String startPose,
        String endPose,
        List<String> steps,
        String caution,
        String harder,
        String easier) {
    /** Whether each side is done alone. */
    public boolean oneSided() {
        return sides.startsWith("unilateral");
    }

    /** Whether it is a stretch, whose repetitions are only held. */
    public boolean stretch() {
        return goal.equals("stretch");
    }
}
