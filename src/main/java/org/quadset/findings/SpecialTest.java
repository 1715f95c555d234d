package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A special test and what it showed.
 *
 * @param test empty for a test of the clinic's own
 * @param name of the clinic's own test; empty otherwise
 * @param result may be empty where the test was told in degrees or cm
 * @param degrees what lacks to straight, or how far the knee bent
 * @param heelGap from heel to buttock, in cm
 * @param pain 0 to 10
 */
public record SpecialTest(
        Optional<KnownTest> test,
        String name,
        Optional<TestResult> result,
        Optional<GapGrade> gap,
        OptionalInt degrees,
        OptionalDouble heelGap,
        OptionalInt pain,
        String note)
        implements Finding {
    /** What the keys of the clinic's own tests begin with. */
    static final String OWN = "own_";

    /** Two measurements in degrees that differ by less differ by chance. */
    private static final int ERROR = RangeOfMotion.ERROR;

    static List<FindingField> fields(Optional<KnownTest> test) {
        var fields = new ArrayList<FindingField>();
        if (test.isEmpty()) {
            fields.add(FindingField.line(FindingPart.NAME).needed());
        }
        boolean measured = test.map(KnownTest::inDegrees).orElse(false);
        var result = FindingField.choice(FindingPart.RESULT, TestResult.values());
        fields.add(measured ? result : result.needed());
        if (test.map(KnownTest::gaps).orElse(false)) {
            fields.add(FindingField.choice(FindingPart.GAP, GapGrade.values()));
        }
        if (measured) {
            fields.add(FindingField.whole(FindingPart.DEGREES, "°", 0, 180));
        }
        if (test.equals(Optional.of(KnownTest.PRONE_KNEE_BEND))) {
            fields.add(FindingField.decimal(FindingPart.HEEL_GAP, "cm", 0, 100, 0.5));
        }
        fields.add(FindingField.pain());
        fields.add(FindingField.line(FindingPart.NOTE));
        return fields;
    }

    static SpecialTest read(Optional<KnownTest> test, FindingReader reader) {
        if (test.map(KnownTest::inDegrees).orElse(false)
                && reader.text(FindingPart.RESULT).isEmpty()
                && reader.text(FindingPart.DEGREES).isEmpty()
                && reader.text(FindingPart.HEEL_GAP).isEmpty()) {
            reader.need(FindingPart.RESULT);
        }
        return new SpecialTest(
                test,
                reader.text(FindingPart.NAME),
                reader.choice(FindingPart.RESULT, TestResult.class),
                reader.choice(FindingPart.GAP, GapGrade.class),
                reader.whole(FindingPart.DEGREES),
                reader.decimal(FindingPart.HEEL_GAP),
                reader.whole(FindingPart.PAIN),
                reader.text(FindingPart.NOTE));
    }

    @Override
    public String value() {
        var parts = new ArrayList<String>();
        result.ifPresent(found -> parts.add(found.label()));
        degrees.ifPresent(found -> parts.add(found + "°"));
        heelGap.ifPresent(found -> parts.add(FindingWords.rounded(found, 1) + " cm"));
        return String.join(" · ", parts);
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<String>();
        gap.ifPresent(found -> details.add(found.label()));
        pain.ifPresent(score -> details.add(Messages.text("finding.pain", score)));
        details.addAll(FindingWords.present(note));
        return details;
    }

    /** What a positive result speaks for. */
    @Override
    public Optional<String> reference() {
        return test.filter(one -> result.equals(Optional.of(TestResult.POSITIVE)))
                .map(one -> Messages.text("finding.suggests", one.suggests().label()));
    }

    @Override
    public Optional<String> beside(Finding other) {
        return other instanceof SpecialTest that && that.test.equals(test)
                ? Optional.of(Messages.text("finding.otherSide", that.value()))
                : Optional.empty();
    }

    /** Less positive is better; degrees have no better direction known here. */
    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof SpecialTest before)
                || !before.test.equals(test)
                || !before.name.equalsIgnoreCase(name)) {
            return Optional.empty();
        }
        if (result.isPresent() && before.result.isPresent()) {
            return Optional.of(sinceResult(before.result.get(), result.get()));
        }
        if (degrees.isPresent() && before.degrees.isPresent()) {
            int change = Math.abs(degrees.getAsInt() - before.degrees.getAsInt());
            return Optional.of(
                    change == 0
                            ? FindingChange.SAME
                            : change < ERROR
                                    ? FindingChange.WITHIN_ERROR
                                    : FindingChange.DIFFERENT);
        }
        return Optional.empty();
    }

    private static FindingChange sinceResult(TestResult before, TestResult now) {
        if (before == now) {
            return FindingChange.SAME;
        }
        if (before == TestResult.UNCLEAR || now == TestResult.UNCLEAR) {
            return FindingChange.DIFFERENT;
        }
        return now == TestResult.NEGATIVE ? FindingChange.BETTER : FindingChange.WORSE;
    }
}
