package org.quadset.exercises;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What changed between two versions of a programme, as therapists say it: "Bridge 3×12 → 3×15;
 * Step-up added; Quad set dropped".
 */
public final class PrescriptionChanges {
    private final Function<String, String> names;
    private final List<String> told = new ArrayList<>();

    private PrescriptionChanges(Function<String, String> names) {
        this.names = names;
    }

    /**
     * The changes, one for each exercise: changed ones first, then the added, then the dropped; no
     * change is an empty list.
     *
     * @param names the name of an exercise, by its key
     */
    public static List<String> between(
            List<PrescribedExercise> before,
            List<PrescribedExercise> after,
            Function<String, String> names) {
        var changes = new PrescriptionChanges(names);
        changes.compare(before, after);
        return List.copyOf(changes.told);
    }

    /** The changes as one line; empty if there are none. */
    public static String line(List<String> changes) {
        return String.join("; ", changes);
    }

    private void compare(List<PrescribedExercise> before, List<PrescribedExercise> after) {
        var gone = new ArrayList<>(before);
        var added = new ArrayList<PrescribedExercise>();
        var pairs = new ArrayList<PrescribedExercise[]>();
        var rest = new ArrayList<PrescribedExercise>();
        for (var now : after) {
            pair(gone, now, true, pairs, rest);
        }
        for (var now : rest) {
            pair(gone, now, false, pairs, added);
        }
        pairs.sort((a, b) -> Integer.compare(indexOf(after, a[1]), indexOf(after, b[1])));
        pairs.forEach(pair -> changed(pair[0], pair[1]));
        added.forEach(
                one ->
                        told.add(
                                Messages.text(
                                        "program.change.added",
                                        name(one),
                                        one.dosage().shortText())));
        gone.forEach(one -> told.add(Messages.text("program.change.dropped", name(one))));
    }

    private static int indexOf(List<PrescribedExercise> all, PrescribedExercise wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The same exercise of the same side first, so that left and right are not mixed up. */
    private static void pair(
            List<PrescribedExercise> gone,
            PrescribedExercise now,
            boolean sameSide,
            List<PrescribedExercise[]> pairs,
            List<PrescribedExercise> otherwise) {
        for (var one : gone) {
            if (one.exerciseKey().equals(now.exerciseKey())
                    && (!sameSide || one.side() == now.side())) {
                gone.remove(one);
                pairs.add(new PrescribedExercise[] {one, now});
                return;
            }
        }
        otherwise.add(now);
    }

    private String name(PrescribedExercise one) {
        return names.apply(one.exerciseKey());
    }

    private void changed(PrescribedExercise before, PrescribedExercise now) {
        var parts = new ArrayList<String>();
        var was = before.dosage();
        var is = now.dosage();
        arrow(parts, was.shortText(), is.shortText());
        if (was.restSeconds() != is.restSeconds()) {
            parts.add(Messages.text("program.change.rest", was.restSeconds(), is.restSeconds()));
        }
        arrow(parts, was.oftenText(), is.oftenText());
        if (before.side() != now.side()) {
            arrow(parts, before.side().label(), now.side().label());
        }
        if (before.atHome() != now.atHome()) {
            parts.add(
                    Messages.text(now.atHome() ? "program.change.home" : "program.change.notHome"));
        }
        if (before.inClinic() != now.inClinic()) {
            parts.add(
                    Messages.text(
                            now.inClinic() ? "program.change.clinic" : "program.change.notClinic"));
        }
        if (!before.note().equals(now.note())) {
            parts.add(Messages.text("program.change.note"));
        }
        if (!parts.isEmpty()) {
            told.add(name(now) + " " + String.join(", ", parts));
        }
    }

    private static void arrow(List<String> parts, String was, String is) {
        if (!was.equals(is)) {
            parts.add(was + " → " + is);
        }
    }
}
