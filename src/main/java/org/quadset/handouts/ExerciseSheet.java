package org.quadset.handouts;

import org.quadset.clinic.Clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A home-exercise sheet, ready to be laid out. It names the patient only by first name and
 * initials, and holds no birth date and no diagnosis (handout-design.md).
 *
 * @param title "Maya: your knee plan"
 * @param goal in the patient's words; empty if none
 * @param therapist name and credential
 * @param firstDay the first day of the tick boxes: the day after printing
 * @param nextVisit date and time in words
 */
public record ExerciseSheet(
        Clinic clinic,
        String title,
        String initials,
        String goal,
        String note,
        String therapist,
        LocalDate printed,
        LocalDate firstDay,
        List<SheetExercise> exercises,
        Optional<String> nextVisit) {
    public ExerciseSheet {
        exercises = List.copyOf(exercises);
    }

    /** All boxes to tick in the seven days. */
    public int boxes() {
        return exercises.stream()
                .mapToInt(
                        one ->
                                one.timesPerDay()
                                        * (int)
                                                one.plannedDays().stream()
                                                        .filter(planned -> planned)
                                                        .count())
                .sum();
    }
}
