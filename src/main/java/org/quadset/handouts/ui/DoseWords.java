package org.quadset.handouts.ui;

import org.quadset.exercises.Dosage;
import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;

/** A dose in whole words, so that a therapist sees how the typed line was understood. */
final class DoseWords {
    private DoseWords() {}

    /** "3 sets of 12, hold 5 s, rest 45 s, 5 kg · once a day, 6 days a week". */
    static String of(Dosage dosage) {
        var parts = new ArrayList<String>();
        if (dosage.timed()) {
            parts.add(
                    dosage.durationSeconds() % 60 == 0
                            ? Messages.text("program.read.minutes", dosage.durationSeconds() / 60)
                            : Messages.text(
                                    "program.read.minutesSeconds",
                                    dosage.durationSeconds() / 60,
                                    dosage.durationSeconds() % 60));
        } else {
            parts.add(
                    Messages.text(
                            dosage.sets() == 1 ? "program.read.set" : "program.read.sets",
                            dosage.sets(),
                            dosage.reps()));
            if (dosage.holdSeconds() > 0) {
                parts.add(Messages.text("program.read.hold", dosage.holdSeconds()));
            }
            if (dosage.restSeconds() > 0) {
                parts.add(Messages.text("program.read.rest", dosage.restSeconds()));
            }
        }
        if (!dosage.load().isEmpty()) {
            parts.add(dosage.load());
        }
        return String.join(", ", parts) + " · " + often(dosage);
    }

    private static String often(Dosage dosage) {
        return Messages.text(
                        dosage.timesPerDay() == 1 ? "program.read.once" : "program.read.times",
                        dosage.timesPerDay())
                + ", "
                + Messages.text(
                        dosage.daysPerWeek() == 7
                                ? "program.read.everyDay"
                                : dosage.daysPerWeek() == 1
                                        ? "program.read.day"
                                        : "program.read.days",
                        dosage.daysPerWeek());
    }
}
