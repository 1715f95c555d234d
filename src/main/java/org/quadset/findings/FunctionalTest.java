package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A task that was watched or timed.
 *
 * @param stepHeight cm
 * @param watched the parts that were looked at: trunk, pelvis, knee, balance
 * @param pain 0 to 10
 */
public record FunctionalTest(
        FunctionalTask task,
        OptionalInt stepHeight,
        OptionalInt repetitions,
        OptionalDouble seconds,
        Map<FindingPart, MovementControl> watched,
        OptionalInt pain,
        String note)
        implements Finding {
    private static final List<FindingPart> WATCHED =
            List.of(FindingPart.TRUNK, FindingPart.PELVIS, FindingPart.KNEE, FindingPart.BALANCE);

    public FunctionalTest {
        watched = Map.copyOf(watched);
    }

    static List<FindingField> fields(FunctionalTask task) {
        var fields = new ArrayList<FindingField>();
        if (task == FunctionalTask.STEP_DOWN) {
            fields.add(FindingField.whole(FindingPart.STEP_HEIGHT, "cm", 1, 60).usually(15, 20));
        }
        if (task == FunctionalTask.SINGLE_LEG_STAND) {
            fields.add(FindingField.decimal(FindingPart.SECONDS, "s", 0, 600, 0.1).needed());
        } else {
            fields.add(FindingField.whole(FindingPart.REPETITIONS, "", 0, 100));
        }
        if (task == FunctionalTask.STEP_DOWN) {
            for (var part : WATCHED) {
                fields.add(FindingField.choice(part, MovementControl.values()));
            }
        }
        fields.add(FindingField.pain());
        fields.add(FindingField.line(FindingPart.NOTE));
        return fields;
    }

    static FunctionalTest read(FunctionalTask task, FindingReader reader) {
        var watched = new EnumMap<FindingPart, MovementControl>(FindingPart.class);
        for (var part : WATCHED) {
            reader.choice(part, MovementControl.class).ifPresent(how -> watched.put(part, how));
        }
        var found =
                new FunctionalTest(
                        task,
                        reader.whole(FindingPart.STEP_HEIGHT),
                        reader.whole(FindingPart.REPETITIONS),
                        reader.decimal(FindingPart.SECONDS),
                        watched,
                        reader.whole(FindingPart.PAIN),
                        reader.text(FindingPart.NOTE));
        if (task != FunctionalTask.SINGLE_LEG_STAND
                && found.repetitions.isEmpty()
                && found.pain.isEmpty()
                && watched.isEmpty()) {
            reader.need(FindingPart.REPETITIONS);
        }
        return found;
    }

    /** Which of the watched parts did not stay where they should. */
    public List<FindingPart> deviating() {
        return WATCHED.stream()
                .filter(part -> watched.get(part) == MovementControl.NOT_CONTROLLED)
                .toList();
    }

    @Override
    public String value() {
        var parts = new ArrayList<String>();
        seconds.ifPresent(time -> parts.add(FindingWords.rounded(time, 1) + " s"));
        repetitions.ifPresent(times -> parts.add(Messages.text("finding.repetitions", times)));
        stepHeight.ifPresent(height -> parts.add(height + " cm"));
        pain.ifPresent(score -> parts.add(Messages.text("finding.pain", score)));
        return String.join(" · ", parts);
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<String>();
        for (var part : WATCHED) {
            if (watched.containsKey(part)) {
                details.add(
                        part.label().toLowerCase(Locale.ROOT) + " " + watched.get(part).label());
            }
        }
        details.addAll(FindingWords.present(note));
        return details;
    }

    @Override
    public Optional<String> beside(Finding other) {
        return other instanceof FunctionalTest that && that.task == task
                ? Optional.of(Messages.text("finding.otherSide", that.value()))
                : Optional.empty();
    }

    /** Longer, oftener, fewer parts off and less pain are better, where both visits have them. */
    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof FunctionalTest before) || before.task != task) {
            return Optional.empty();
        }
        if (!stepHeight.equals(before.stepHeight)) {
            return Optional.of(FindingChange.DIFFERENT);
        }
        var changes = new ArrayList<FindingChange>();
        if (seconds.isPresent() && before.seconds.isPresent()) {
            changes.add(
                    FindingChange.higherIsBetter(
                            before.seconds.getAsDouble(), seconds.getAsDouble()));
        }
        if (repetitions.isPresent() && before.repetitions.isPresent()) {
            changes.add(
                    FindingChange.higherIsBetter(
                            before.repetitions.getAsInt(), repetitions.getAsInt()));
        }
        if (watched.keySet().equals(before.watched.keySet()) && !watched.isEmpty()) {
            changes.add(
                    FindingChange.higherIsBetter(-before.deviating().size(), -deviating().size()));
        }
        if (pain.isPresent() && before.pain.isPresent()) {
            changes.add(FindingChange.higherIsBetter(-before.pain.getAsInt(), -pain.getAsInt()));
        }
        return FindingChange.ofAll(changes);
    }
}
