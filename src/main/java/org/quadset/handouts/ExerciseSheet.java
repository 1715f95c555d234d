package org.quadset.handouts;

import org.quadset.clinic.Clinic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A home-exercise sheet, ready to be laid out. It names the patient only by first name and
 * initials, and holds no birth date and no diagnosis (handout-design.md).
 *
 * @param shortCode as {@link org.quadset.homelog.ShortCode} makes them; empty while there is none
 * @param title "Maya: your knee plan"
 * @param goal in the patient's words; empty if none
 * @param therapist name and credential
 * @param firstDay the first day of the tick boxes: the day after printing
 * @param reviewed whether the clinic approved the sheet's own words in all of its languages
 */
public record ExerciseSheet(
        Clinic clinic,
        SheetOptions options,
        String shortCode,
        String title,
        String initials,
        String goal,
        String note,
        String therapist,
        LocalDate printed,
        LocalDate firstDay,
        List<SheetExercise> exercises,
        Optional<LocalDateTime> nextVisit,
        boolean reviewed) {
    public ExerciseSheet {
        exercises = List.copyOf(exercises);
    }

    /** All times that the exercises are to be done in the days of the log. */
    public int boxes() {
        return options.logDays()
                / 7
                * exercises.stream()
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
