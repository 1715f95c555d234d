package org.quadset.handouts;

import java.util.List;

/**
 * An exercise as the sheet prints it.
 *
 * @param side LEFT LEG and the like, spelled out; empty if there is nothing to say
 * @param dose the dose in the sheet's one fixed form
 * @param plannedDays for each of the seven days whether it is done then
 * @param timesPerDay so many boxes stand under each planned day
 * @param load with its band colour's name; empty if none
 */
public record SheetExercise(
        String name,
        String side,
        String dose,
        List<String> steps,
        String load,
        String caution,
        String note,
        List<Boolean> plannedDays,
        int timesPerDay) {}
