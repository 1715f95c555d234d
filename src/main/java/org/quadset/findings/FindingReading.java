package org.quadset.findings;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding as it was understood.
 *
 * @param finding present when nothing is missing or wrong
 * @param missing what an unfinished one still needs
 * @param wrong what is refused, with the range that is allowed
 * @param warnings what is allowed but unusual
 * @param summary one line, such as "Knee flexion AROM R 0–125° (norm 135, other side 135), pain 2"
 */
public record FindingReading(
        ObjectiveFinding typed,
        Optional<Finding> finding,
        List<Violation> missing,
        List<Violation> wrong,
        List<Violation> warnings,
        String summary) {
    static FindingReading of(ObjectiveFinding typed, Optional<ObjectiveFinding> otherSide) {
        var fields = typed.kind().fields(typed.key());
        if (fields.isEmpty()) {
            return new FindingReading(
                    typed,
                    Optional.empty(),
                    List.of(),
                    List.of(Violation.of(typed.key(), "finding.unknown", typed.key())),
                    List.of(),
                    typed.key());
        }
        var reader = new FindingReader(fields, typed.fields());
        var read = typed.kind().read(typed.key(), reader);
        var finished =
                reader.missing().isEmpty() && reader.wrong().isEmpty()
                        ? Optional.of(read)
                        : Optional.<Finding>empty();
        return new FindingReading(
                typed,
                finished,
                List.copyOf(reader.missing()),
                List.copyOf(reader.wrong()),
                List.copyOf(reader.warnings()),
                summary(typed, finished, otherSide));
    }

    private static String summary(
            ObjectiveFinding typed,
            Optional<Finding> finding,
            Optional<ObjectiveFinding> otherSide) {
        var line = new StringBuilder(typed.subject().label());
        FindingWords.letter(typed.side()).ifPresent(letter -> line.append(' ').append(letter));
        if (finding.isEmpty()) {
            return line.append(' ').append(FindingText.write(typed)).toString().strip();
        }
        var found = finding.get();
        line.append(found.value().isEmpty() ? "" : " " + found.value());
        var brackets = new ArrayList<String>();
        found.reference().ifPresent(brackets::add);
        otherSide
                .flatMap(other -> of(other, Optional.empty()).finding())
                .flatMap(found::beside)
                .ifPresent(brackets::add);
        if (!brackets.isEmpty()) {
            line.append(" (").append(String.join(", ", brackets)).append(')');
        }
        found.details().forEach(detail -> line.append(", ").append(detail));
        return line.toString();
    }

    /** Whether it may be signed as it is. */
    public boolean finished() {
        return finding.isPresent();
    }

    /** How it stands against an earlier one; empty if one is unfinished or they don't compare. */
    public Optional<FindingChange> since(ObjectiveFinding earlier) {
        return finding.flatMap(now -> earlier.read().finding().flatMap(now::since));
    }

    /** The sentences of everything that is missing or wrong, then of what is unusual. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        missing.forEach(one -> remarks.add(Messages.text(one)));
        wrong.forEach(one -> remarks.add(Messages.text(one)));
        warnings.forEach(one -> remarks.add(Messages.text(one)));
        return remarks;
    }
}
