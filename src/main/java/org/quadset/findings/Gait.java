package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a patient walks.
 *
 * @param weightShare percent of the weight, where bearing is partial
 * @param distance m
 * @param seconds for the distance
 * @param cadence steps a minute
 * @param deviations in the therapist's words
 * @param pain 0 to 10
 */
public record Gait(
        Optional<WalkingAid> aid,
        Optional<WeightBearing> weightBearing,
        OptionalInt weightShare,
        Optional<GaitPattern> pattern,
        Optional<Assistance> assistance,
        OptionalDouble distance,
        OptionalDouble seconds,
        OptionalInt cadence,
        Optional<YesOrNo> limp,
        String deviations,
        OptionalInt pain)
        implements Finding {
    static final String KEY = "gait";

    /** Speeds outside of this, in m/s, are worth a second look at what was typed. */
    private static final double SLOWEST = 0.4;

    private static final double FASTEST = 3.5;

    static List<FindingField> fields() {
        return List.of(
                FindingField.choice(FindingPart.AID, WalkingAid.values()),
                FindingField.choice(FindingPart.WEIGHT_BEARING, WeightBearing.values()),
                FindingField.decimal(FindingPart.WEIGHT_SHARE, "%", 0, 100, 5),
                FindingField.choice(FindingPart.PATTERN, GaitPattern.values()),
                FindingField.choice(FindingPart.ASSISTANCE, Assistance.values()),
                FindingField.decimal(FindingPart.DISTANCE, "m", 0, 2000, 0.1),
                FindingField.decimal(FindingPart.SECONDS, "s", 0.1, 7200, 0.1),
                FindingField.whole(FindingPart.CADENCE, "/ min", 1, 300),
                FindingField.choice(FindingPart.LIMP, YesOrNo.values()),
                FindingField.line(FindingPart.DEVIATIONS),
                FindingField.pain());
    }

    static Gait read(FindingReader reader) {
        var gait =
                new Gait(
                        reader.choice(FindingPart.AID, WalkingAid.class),
                        reader.choice(FindingPart.WEIGHT_BEARING, WeightBearing.class),
                        reader.whole(FindingPart.WEIGHT_SHARE),
                        reader.choice(FindingPart.PATTERN, GaitPattern.class),
                        reader.choice(FindingPart.ASSISTANCE, Assistance.class),
                        reader.decimal(FindingPart.DISTANCE),
                        reader.decimal(FindingPart.SECONDS),
                        reader.whole(FindingPart.CADENCE),
                        reader.choice(FindingPart.LIMP, YesOrNo.class),
                        reader.text(FindingPart.DEVIATIONS),
                        reader.whole(FindingPart.PAIN));
        if (gait.value().isEmpty()
                && gait.details().isEmpty()
                && gait.distance.isEmpty()
                && gait.seconds.isEmpty()) {
            reader.need(FindingPart.LIMP);
        }
        if (gait.seconds.isPresent() != gait.distance.isPresent()) {
            reader.need(gait.seconds.isPresent() ? FindingPart.DISTANCE : FindingPart.SECONDS);
        }
        gait.speed()
                .ifPresent(
                        speed -> {
                            if (speed < SLOWEST || speed > FASTEST) {
                                reader.warn(
                                        FindingPart.SECONDS,
                                        "finding.speedUnusual",
                                        FindingWords.rounded(speed, 2));
                            }
                        });
        return gait;
    }

    /** m/s over the distance walked; empty without distance and time. */
    public OptionalDouble speed() {
        return distance.isPresent() && seconds.isPresent() && seconds.getAsDouble() > 0
                ? OptionalDouble.of(distance.getAsDouble() / seconds.getAsDouble())
                : OptionalDouble.empty();
    }

    @Override
    public String value() {
        var parts = new ArrayList<String>();
        limp.ifPresent(
                found ->
                        parts.add(
                                Messages.text(
                                        found == YesOrNo.YES ? "finding.limp" : "finding.noLimp")));
        speed().ifPresent(speed -> parts.add(FindingWords.rounded(speed, 2) + " m/s"));
        return String.join(" · ", parts);
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<String>();
        aid.ifPresent(found -> details.add(found.label()));
        weightBearing.ifPresent(
                found ->
                        details.add(
                                found.label()
                                        + (weightShare.isPresent()
                                                ? " " + weightShare.getAsInt() + " %"
                                                : "")));
        pattern.ifPresent(found -> details.add(found.label()));
        assistance.ifPresent(found -> details.add(found.label()));
        cadence.ifPresent(steps -> details.add(Messages.text("finding.cadence", steps)));
        details.addAll(FindingWords.present(deviations));
        pain.ifPresent(score -> details.add(Messages.text("finding.pain", score)));
        return details;
    }

    /** By limp, speed and pain, where both visits have them. */
    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof Gait before)) {
            return Optional.empty();
        }
        var changes = new ArrayList<FindingChange>();
        if (limp.isPresent() && before.limp.isPresent()) {
            changes.add(
                    FindingChange.higherIsBetter(
                            before.limp.get().ordinal(), limp.get().ordinal()));
        }
        if (speed().isPresent() && before.speed().isPresent()) {
            changes.add(
                    FindingChange.higherIsBetter(
                            before.speed().getAsDouble(), speed().getAsDouble()));
        }
        if (pain.isPresent() && before.pain.isPresent()) {
            changes.add(FindingChange.higherIsBetter(-before.pain.getAsInt(), -pain.getAsInt()));
        }
        return FindingChange.ofAll(changes);
    }
}
