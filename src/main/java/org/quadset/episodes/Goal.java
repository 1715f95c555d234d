package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.FillIn;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the patient shall be able to do, measurably.
 *
 * @param text what, in the patient's life: "climb two flights of stairs"
 * @param baseline the measure at the start: "5/10 pain"
 * @param target the measure to reach: "2/10 pain or less"
 * @param due by when
 */
public record Goal(
        Term term,
        String text,
        String baseline,
        String target,
        Optional<LocalDate> due,
        Outcome outcome) {
    /** Weeks, or the whole episode. */
    public enum Term implements Labelled {
        SHORT,
        LONG
    }

    /** How far the goal was reached. */
    public enum Outcome implements Labelled {
        OPEN,
        MET,
        PARTLY_MET,
        NOT_MET
    }

    /** All broken rules of a text that can be stored. */
    List<Violation> violations(String field) {
        var found = new ArrayList<Violation>();
        found.addAll(TypedText.violations(field, text, 1000));
        found.addAll(TypedText.violations(field, baseline, 200));
        found.addAll(TypedText.violations(field, target, 200));
        return found;
    }

    /** The first place that nobody has filled in, as in "[20]". */
    public Optional<String> unfilled() {
        return Stream.of(text, baseline, target)
                .flatMap(part -> FillIn.next(part, 0).map(stop -> stop.of(part)).stream())
                .findFirst();
    }

    /** Whether it says what, from where, to where and by when. */
    public boolean isMeasurable() {
        return !text.isBlank() && !baseline.isBlank() && !target.isBlank() && due.isPresent();
    }
}
