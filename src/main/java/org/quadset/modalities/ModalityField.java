package org.quadset.modalities;

import org.quadset.platform.i18n.Messages;

import java.util.List;

/**
 * One field of a treatment row: what may be typed into it and what is usual.
 *
 * @param key the name it is stored under; its label is {@code field.key} in the bundle
 * @param unit shown beside the number; empty if none
 * @param hard what is refused outside of
 * @param typical what is usual; outside of it a warning is shown
 * @param step the smallest step of the number; 0 if any
 * @param choices the keys of the choices; each label is {@code choice.key} in the bundle
 * @param required whether the row is unfinished without it
 */
public record ModalityField(
        String key,
        FieldKind kind,
        String unit,
        Range hard,
        Range typical,
        double step,
        List<String> choices,
        boolean required) {
    static ModalityField whole(
            String key, String unit, double from, double to, double usualFrom, double usualTo) {
        return new ModalityField(
                key,
                FieldKind.WHOLE_NUMBER,
                unit,
                new Range(from, to),
                new Range(usualFrom, usualTo),
                1,
                List.of(),
                true);
    }

    /** A whole number of which every allowed one is usual. */
    static ModalityField whole(String key, String unit, double from, double to) {
        return whole(key, unit, from, to, from, to);
    }

    static ModalityField decimal(
            String key,
            String unit,
            double from,
            double to,
            double usualFrom,
            double usualTo,
            double step) {
        return new ModalityField(
                key,
                FieldKind.DECIMAL,
                unit,
                new Range(from, to),
                new Range(usualFrom, usualTo),
                step,
                List.of(),
                true);
    }

    static ModalityField choice(String key, String... choices) {
        return new ModalityField(
                key, FieldKind.CHOICE, "", Range.NONE, Range.NONE, 0, List.of(choices), true);
    }

    static ModalityField several(String key, String... choices) {
        return new ModalityField(
                key,
                FieldKind.SEVERAL_CHOICES,
                "",
                Range.NONE,
                Range.NONE,
                0,
                List.of(choices),
                true);
    }

    static ModalityField yesNo(String key) {
        return new ModalityField(
                key, FieldKind.YES_NO, "", Range.NONE, Range.NONE, 0, List.of("yes", "no"), true);
    }

    static ModalityField line(String key) {
        return new ModalityField(
                key, FieldKind.LINE, "", Range.NONE, Range.NONE, 0, List.of(), true);
    }

    static ModalityField lines(String key) {
        return new ModalityField(
                key, FieldKind.LINES, "", Range.NONE, Range.NONE, 0, List.of(), true);
    }

    static ModalityField date(String key) {
        return new ModalityField(
                key, FieldKind.DATE, "", Range.NONE, Range.NONE, 0, List.of(), true);
    }

    /** The same field, in steps of this size. */
    ModalityField inSteps(double size) {
        return new ModalityField(key, kind, unit, hard, typical, size, choices, required);
    }

    /** The same field, which may stay empty. */
    ModalityField optional() {
        return new ModalityField(key, kind, unit, hard, typical, step, choices, false);
    }

    /** What people read before the field. */
    public String label() {
        return Messages.text("field." + key);
    }

    /** What people read for one of the choices. */
    public static String choiceLabel(String choice) {
        return Messages.text("choice." + choice);
    }
}
