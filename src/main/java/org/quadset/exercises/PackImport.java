package org.quadset.exercises;

import java.util.List;

/**
 * What a file of packs would bring, told before it is taken.
 *
 * @param file as it was read
 * @param packs as they would be stored: their exercises by the keys of this clinic
 * @param added exercises that would come as new ones of the clinic's own
 * @param known how many exercises of the file the clinic has already
 */
public record PackImport(
        PackFile file, List<ExercisePack> packs, List<Exercise> added, int known) {}
