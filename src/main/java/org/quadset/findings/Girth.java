package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A limb's girth in cm.
 *
 * @param tries one to three measurements
 */
public record Girth(GirthSite site, List<Double> tries) implements Finding {
    /** Differences under this many cm are near noise. */
    public static final double NOISE = 1;

    private static final double LEAST = 5;
    private static final double MOST = 200;

    public Girth {
        tries = List.copyOf(tries);
    }

    /** No table gives limits of girth; these only catch slips of the hand. */
    static List<FindingField> fields() {
        return List.of(
                FindingField.decimal(FindingPart.CIRCUMFERENCE, "cm", LEAST, MOST, 0.1).needed(),
                FindingField.decimal(FindingPart.SECOND_TRY, "cm", LEAST, MOST, 0.1),
                FindingField.decimal(FindingPart.THIRD_TRY, "cm", LEAST, MOST, 0.1));
    }

    static Girth read(GirthSite site, FindingReader reader) {
        return new Girth(
                site,
                Stream.of(FindingPart.CIRCUMFERENCE, FindingPart.SECOND_TRY, FindingPart.THIRD_TRY)
                        .map(reader::decimal)
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList());
    }

    /** The mean of the tries, unrounded. */
    public double mean() {
        return tries.stream().mapToDouble(one -> one).average().orElse(0);
    }

    @Override
    public String value() {
        return FindingWords.rounded(mean(), 1) + " cm";
    }

    @Override
    public List<String> details() {
        return tries.size() > 1 ? List.of(Messages.text("finding.tries", tries.size())) : List.of();
    }

    @Override
    public Optional<String> beside(Finding other) {
        return other instanceof Girth that && that.site == site
                ? Optional.of(
                        Messages.text("finding.otherSide", FindingWords.rounded(that.mean(), 1)))
                : Optional.empty();
    }

    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof Girth before) || before.site != site) {
            return Optional.empty();
        }
        double difference = Math.abs(mean() - before.mean());
        return Optional.of(
                difference == 0
                        ? FindingChange.SAME
                        : difference < NOISE - 1e-9
                                ? FindingChange.WITHIN_ERROR
                                : FindingChange.DIFFERENT);
    }
}
