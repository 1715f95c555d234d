package org.quadset.handouts;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;

/** The sheet's plain words for an exercise and its dose. */
final class SheetWords {
    private SheetWords() {}

    static SheetExercise of(PrescribedExercise prescribed, Exercise exercise) {
        var dosage = prescribed.dosage();
        return new SheetExercise(
                exercise.name(),
                side(prescribed.side(), exercise),
                dose(dosage),
                exercise.steps(),
                dosage.load(),
                exercise.caution(),
                prescribed.note(),
                plannedDays(dosage.daysPerWeek()),
                dosage.timesPerDay());
    }

    /** "3 sets of 10. Hold 5 seconds. Rest 30 seconds. 2 times a day, 7 days a week." */
    static String dose(Dosage dosage) {
        var sentences = new ArrayList<String>();
        if (dosage.timed()) {
            sentences.add(
                    dosage.durationSeconds() % 60 == 0
                            ? counted(
                                    "sheet.minuteOne",
                                    "sheet.minuteMany",
                                    dosage.durationSeconds() / 60)
                            : counted(
                                    "sheet.secondOne",
                                    "sheet.secondMany",
                                    dosage.durationSeconds()));
        } else {
            sentences.add(
                    Messages.text(
                            dosage.sets() == 1 ? "sheet.oneSet" : "sheet.sets",
                            dosage.sets(),
                            dosage.reps()));
            if (dosage.holdSeconds() > 0) {
                sentences.add(counted("sheet.holdOne", "sheet.holdMany", dosage.holdSeconds()));
            }
            if (dosage.restSeconds() > 0 && dosage.sets() > 1) {
                sentences.add(counted("sheet.restOne", "sheet.restMany", dosage.restSeconds()));
            }
        }
        sentences.add(
                Messages.text(
                        "sheet.often",
                        Messages.text(
                                dosage.timesPerDay() == 1 ? "sheet.onceADay" : "sheet.timesADay",
                                dosage.timesPerDay()),
                        Messages.text(
                                dosage.daysPerWeek() == 1 ? "sheet.oneDay" : "sheet.days",
                                dosage.daysPerWeek())));
        return String.join(" ", sentences);
    }

    /** One is said in the singular. */
    private static String counted(String one, String many, int number) {
        return Messages.text(number == 1 ? one : many, number);
    }

    /** The part of the body decides whether a leg or an arm is meant. */
    private static String side(Side side, Exercise exercise) {
        if (side == Side.MIDLINE) {
            return "";
        }
        var limb =
                switch (exercise.region()) {
                    case "knee", "hip", "thigh", "ankle", "foot", "balance", "plyometric" -> "leg";
                    case "shoulder", "elbow", "wrist and hand" -> "arm";
                    default -> "side";
                };
        return Messages.text("sheet." + limb + "." + side.name());
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
