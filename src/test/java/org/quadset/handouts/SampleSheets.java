package org.quadset.handouts;

import org.quadset.clinic.Clinic;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.homelog.ShortCode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sheets to lay out in tests, made as the program makes them. */
final class SampleSheets {
    static final LocalDate PRINTED = LocalDate.of(2026, 3, 16);
    static final LocalDateTime NEXT = LocalDateTime.of(2026, 3, 19, 9, 30);
    static final String CODE = ShortCode.random(new java.util.Random(7));
    static final String THERAPIST = "Dana Ruiz, PT";

    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    private SampleSheets() {}

    static Clinic clinic(PaperSize paper) {
        return new Clinic(
                "Riverside Physical Therapy",
                "(555) 010-4477",
                "Monday to Friday, 8 am to 6 pm",
                "After hours leave a message; we call back the next working day.",
                "911",
                ZoneId.of("America/New_York"),
                paper,
                Theme.LIGHT);
    }

    /** The first exercises of the library, done twice a day on all days. */
    static List<SheetExercise> exercises(int number) {
        return LIBRARY.all().stream()
                .limit(number)
                .map(exercise -> exercise(exercise, new Dosage(3, 10, 5, 30, 2, 7, 0, ""), ""))
                .toList();
    }

    static SheetExercise exercise(String key, Side side, Dosage dosage, String note) {
        var exercise = LIBRARY.byKey(key).orElseThrow();
        return words(new PrescribedExercise(key, side, dosage, note), exercise);
    }

    static SheetExercise exercise(Exercise exercise, Dosage dosage, String note) {
        return words(new PrescribedExercise(exercise.key(), Side.LEFT, dosage, note), exercise);
    }

    private static SheetExercise words(PrescribedExercise prescribed, Exercise exercise) {
        return SheetWords.of(
                prescribed, exercise, SheetOptions.USUAL, SheetTexts.ENGLISH, SheetFigures.NONE);
    }

    /** Every exercise of the library with its usual dose. */
    static Stream<SheetExercise> wholeLibrary() {
        return LIBRARY.all().stream().map(one -> exercise(one, one.usualDose(), ""));
    }

    /** A sheet as it is usually printed. */
    static ExerciseSheet usual(PaperSize paper, int exercises) {
        return named(paper, "Maya", "M.K.", exercises(exercises));
    }

    /** A sheet for somebody of this first name. */
    static ExerciseSheet named(
            PaperSize paper, String name, String initials, List<SheetExercise> exercises) {
        return new ExerciseSheet(
                clinic(paper),
                SheetOptions.USUAL,
                CODE,
                name + ": your knee plan",
                initials,
                "Run 5 km by June",
                "Ice the knee after walking.",
                THERAPIST,
                PRINTED,
                PRINTED.plusDays(1),
                exercises,
                Optional.of(NEXT),
                true);
    }

    /** The usual sheet with another text in each place that people fill. */
    static ExerciseSheet typed(String text) {
        var clinic =
                new Clinic(
                        text,
                        text,
                        text,
                        text,
                        text,
                        ZoneId.of("UTC"),
                        PaperSize.LETTER,
                        Theme.LIGHT,
                        text);
        var exercise =
                new SheetExercise(
                        "own-1",
                        List.of(new SheetText("en", text, List.of(text), text, true)),
                        Side.MIDLINE,
                        "leg",
                        new Dosage(3, 10, 0, 0, 1, 7, 0, text),
                        text,
                        Optional.empty(),
                        text,
                        text);
        return new ExerciseSheet(
                clinic,
                SheetOptions.USUAL,
                CODE,
                text,
                text,
                text,
                text,
                text,
                PRINTED,
                PRINTED.plusDays(1),
                List.of(exercise),
                Optional.of(NEXT),
                true);
    }
}
