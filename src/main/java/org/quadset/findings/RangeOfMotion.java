package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a joint moves, by goniometer.
 *
 * @param passive whether the therapist moved it
 * @param start where the motion began, in degrees, if it was measured
 * @param end where it ended, in degrees; minus is on the other side of zero
 * @param pain 0 to 10
 */
public record RangeOfMotion(
        JointMotion motion,
        boolean passive,
        OptionalInt start,
        int end,
        Optional<EndFeel> endFeel,
        OptionalInt pain,
        String position,
        String tool)
        implements Finding {
    /** Degrees that two measurements of the same joint differ by chance (goniometer, knee). */
    public static final int ERROR = 5;

    private static final String ACTIVE = "_active";
    private static final String PASSIVE = "_passive";

    static String keyOf(JointMotion motion, boolean passive) {
        return motion.key() + (passive ? PASSIVE : ACTIVE);
    }

    static Optional<JointMotion> motionOf(String key) {
        return key.endsWith(ACTIVE)
                ? JointMotion.ofKey(key.substring(0, key.length() - ACTIVE.length()))
                : key.endsWith(PASSIVE)
                        ? JointMotion.ofKey(key.substring(0, key.length() - PASSIVE.length()))
                        : Optional.empty();
    }

    static boolean isPassive(String key) {
        return key.endsWith(PASSIVE);
    }

    static List<FindingField> fields(JointMotion motion) {
        var fields = new ArrayList<FindingField>();
        if (!motion.straightens()) {
            fields.add(FindingField.whole(FindingPart.START, "°", motion.limits()));
        }
        fields.add(FindingField.whole(FindingPart.END, "°", motion.limits()).needed());
        fields.add(FindingField.choice(FindingPart.END_FEEL, EndFeel.values()));
        fields.add(FindingField.pain());
        fields.add(FindingField.line(FindingPart.POSITION));
        fields.add(FindingField.line(FindingPart.TOOL));
        return fields;
    }

    static RangeOfMotion read(JointMotion motion, boolean passive, FindingReader reader) {
        var start = reader.whole(FindingPart.START);
        var end = reader.whole(FindingPart.END);
        if (start.isPresent() && end.isPresent() && start.getAsInt() > end.getAsInt()) {
            reader.refuse(
                    FindingPart.START, "finding.startBeyondEnd", start.getAsInt(), end.getAsInt());
        }
        double most = motion.norm().to() + ERROR;
        boolean far =
                motion.straightens()
                        ? end.orElse(0) < motion.norm().from() - ERROR
                        : end.orElse(0) > most;
        if (far && motion.limits().contains(end.orElse(0))) {
            reader.warn(FindingPart.END, "finding.beyondNorm", end.orElse(0), motion.normText());
        }
        return new RangeOfMotion(
                motion,
                passive,
                start,
                end.orElse(0),
                reader.choice(FindingPart.END_FEEL, EndFeel.class),
                reader.whole(FindingPart.PAIN),
                reader.text(FindingPart.POSITION),
                reader.text(FindingPart.TOOL));
    }

    @Override
    public String value() {
        return (start.isPresent() ? between(start.getAsInt(), end) : end) + "°";
    }

    private static String between(int start, int end) {
        return end < 0 || start < 0 ? start + " to " + end : start + "–" + end;
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<String>();
        pain.ifPresent(score -> details.add(Messages.text("finding.pain", score)));
        endFeel.ifPresent(feel -> details.add(Messages.text("finding.endFeel", feel.label())));
        details.addAll(FindingWords.present(position, tool));
        return details;
    }

    @Override
    public Optional<String> reference() {
        return Optional.of(Messages.text("finding.norm", motion.normText()));
    }

    @Override
    public Optional<String> beside(Finding other) {
        return other instanceof RangeOfMotion that && that.motion == motion
                ? Optional.of(Messages.text("finding.otherSide", that.end))
                : Optional.empty();
    }

    /** How many degrees are lacking to the norm; 0 if none. */
    public int lacking() {
        return motion.lacking(end);
    }

    /** Under 5° is within the error; otherwise nearer to the norm is better. */
    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof RangeOfMotion before)
                || before.motion != motion
                || before.passive != passive) {
            return Optional.empty();
        }
        int change = end - before.end;
        if (Math.abs(change) >= ERROR) {
            int gained = before.lacking() - lacking();
            return Optional.of(
                    gained > 0
                            ? FindingChange.BETTER
                            : gained < 0 ? FindingChange.WORSE : FindingChange.DIFFERENT);
        }
        return Optional.of(
                sinceStart(before)
                        .orElse(change == 0 ? FindingChange.SAME : FindingChange.WITHIN_ERROR));
    }

    /** Where the end stayed, a start nearer to zero is better. */
    private Optional<FindingChange> sinceStart(RangeOfMotion before) {
        if (start.isEmpty() || before.start.isEmpty()) {
            return Optional.empty();
        }
        int now = Math.abs(start.getAsInt());
        int then = Math.abs(before.start.getAsInt());
        if (now == then) {
            return Optional.empty();
        }
        return Optional.of(
                Math.abs(now - then) < ERROR
                        ? FindingChange.WITHIN_ERROR
                        : now < then ? FindingChange.BETTER : FindingChange.WORSE);
    }
}
