package org.quadset.findings;

import org.quadset.modalities.FieldKind;
import org.quadset.modalities.Range;

import java.util.List;

/**
 * One field of a finding: what may be typed into it and what is usual.
 *
 * @param unit shown beside the number; empty if none
 * @param hard what is refused outside of
 * @param typical what is usual; outside of it a warning is shown
 * @param step the smallest step of the number; 0 if any
 * @param required whether the finding is unfinished without it
 */
public record FindingField(
        FindingPart part,
        FieldKind kind,
        String unit,
        Range hard,
        Range typical,
        double step,
        List<? extends FindingChoice> choices,
        boolean required) {
    static FindingField whole(FindingPart part, String unit, Range hard) {
        return new FindingField(
                part, FieldKind.WHOLE_NUMBER, unit, hard, Range.NONE, 1, List.of(), false);
    }

    static FindingField whole(FindingPart part, String unit, double from, double to) {
        return whole(part, unit, new Range(from, to));
    }

    static FindingField decimal(
            FindingPart part, String unit, double from, double to, double step) {
        return new FindingField(
                part,
                FieldKind.DECIMAL,
                unit,
                new Range(from, to),
                Range.NONE,
                step,
                List.of(),
                false);
    }

    static FindingField choice(FindingPart part, FindingChoice... choices) {
        return new FindingField(
                part, FieldKind.CHOICE, "", Range.NONE, Range.NONE, 0, List.of(choices), false);
    }

    static FindingField line(FindingPart part) {
        return new FindingField(
                part, FieldKind.LINE, "", Range.NONE, Range.NONE, 0, List.of(), false);
    }

    static FindingField pain() {
        return whole(FindingPart.PAIN, "/ 10", 0, 10);
    }

    FindingField needed() {
        return new FindingField(part, kind, unit, hard, typical, step, choices, true);
    }

    FindingField usually(double from, double to) {
        return new FindingField(
                part, kind, unit, hard, new Range(from, to), step, choices, required);
    }

    /** The name it is stored under. */
    public String key() {
        return part.key();
    }

    /** What people read before the field. */
    public String label() {
        return part.label();
    }

    boolean isNumber() {
        return kind == FieldKind.WHOLE_NUMBER || kind == FieldKind.DECIMAL;
    }
}
