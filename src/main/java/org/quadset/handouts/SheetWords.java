package org.quadset.handouts;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;

import java.util.ArrayList;
import java.util.List;

/** The sheet's plain words for an exercise and its dose. */
final class SheetWords {
    private SheetWords() {}

    /** An exercise in the languages of the options, with its drawing. */
    static SheetExercise of(
            PrescribedExercise prescribed,
            Exercise exercise,
            SheetOptions options,
            SheetTexts texts,
            SheetFigures figures) {
        return new SheetExercise(
                exercise.key(),
                options.languages().stream().map(one -> texts.of(exercise, one)).toList(),
                prescribed.side(),
                limb(exercise),
                prescribed.dosage(),
                prescribed.note(),
                figures.of(
                        exercise,
                        prescribed.side() == Side.LEFT,
                        options.panelWidth(),
                        options.languages().getFirst()),
                exercise.startPose(),
                exercise.endPose());
    }

    /** "3 sets of 10. Hold 5 seconds. Rest 30 seconds. 2 times a day, 7 days a week." */
    static String dose(Dosage dosage, SheetFurniture words) {
        var sentences = new ArrayList<String>();
        if (dosage.timed()) {
            int seconds = dosage.durationSeconds();
            sentences.add(
                    seconds % 60 == 0
                            ? counted(words, SheetFurniture.key("dose", "minute"), seconds / 60)
                            : counted(words, SheetFurniture.key("dose", "second"), seconds));
        } else {
            sentences.add(
                    dosage.sets() == 1
                            ? words.text(SheetFurniture.key("dose", "oneSet"), dosage.reps())
                            : words.text(
                                    SheetFurniture.key("dose", "sets"),
                                    dosage.sets(),
                                    dosage.reps()));
            if (dosage.holdSeconds() > 0) {
                sentences.add(
                        counted(words, SheetFurniture.key("dose", "hold"), dosage.holdSeconds()));
            }
            if (dosage.restSeconds() > 0 && dosage.sets() > 1) {
                sentences.add(
                        counted(words, SheetFurniture.key("dose", "rest"), dosage.restSeconds()));
            }
        }
        sentences.add(
                words.text(
                        SheetFurniture.key("dose", "often"),
                        words.text(
                                dosage.timesPerDay() == 1
                                        ? SheetFurniture.key("dose", "onceADay")
                                        : SheetFurniture.key("dose", "timesADay"),
                                dosage.timesPerDay()),
                        words.text(
                                dosage.daysPerWeek() == 1
                                        ? SheetFurniture.key("dose", "oneDay")
                                        : SheetFurniture.key("dose", "days"),
                                dosage.daysPerWeek())));
        return String.join(" ", sentences);
    }

    /** One is said in the singular. */
    private static String counted(SheetFurniture words, String key, int number) {
        return words.text(key + (number == 1 ? "One" : "Many"), number);
    }

    /** LEFT LEG and the like, spelled out; empty if there is nothing to say. */
    static String side(SheetExercise exercise, SheetFurniture words) {
        return exercise.side() == Side.MIDLINE
                ? ""
                : words.text("side." + exercise.limb() + "." + exercise.side().name());
    }

    /** The part of the body decides whether a leg or an arm is meant. */
    private static String limb(Exercise exercise) {
        return switch (exercise.region()) {
            case "knee", "hip", "thigh", "ankle", "foot", "balance", "plyometric" -> "leg";
            case "shoulder", "elbow", "wrist and hand" -> "arm";
            default -> "side";
        };
    }

    /** Days spread evenly over the week: 4 a week are never four in a row. */
    static List<Boolean> plannedDays(int daysPerWeek) {
        var days = new ArrayList<Boolean>();
        for (int day = 0; day < 7; day++) {
            days.add((day * daysPerWeek + 6) / 7 != ((day + 1) * daysPerWeek + 6) / 7);
        }
        return days;
    }
}
