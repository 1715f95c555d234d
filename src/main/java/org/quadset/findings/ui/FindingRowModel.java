package org.quadset.findings.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.exercises.Side;
import org.quadset.findings.FindingChange;
import org.quadset.findings.FindingPart;
import org.quadset.findings.FindingReading;
import org.quadset.findings.FindingSubject;
import org.quadset.findings.FindingText;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.findings.PreviousFinding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that is measured, with a text for each of its sides, while it is being typed. */
public final class FindingRowModel {
    /**
     * What was found on one side the time before.
     *
     * @param change from then to what is typed now; empty while that is unfinished
     */
    record Before(PreviousFinding previous, String value, Optional<FindingChange> change) {}

    private final FindingSubject subject;
    private final Map<Side, StringProperty> texts = new EnumMap<>(Side.class);
    private final Map<Side, ObjectiveFinding> shown = new EnumMap<>(Side.class);
    private final Map<Side, PreviousFinding> previous = new EnumMap<>(Side.class);
    private final ReadOnlyObjectWrapper<Map<Side, FindingReading>> readings =
            new ReadOnlyObjectWrapper<>(Map.of());

    FindingRowModel(FindingSubject subject, Runnable onChange) {
        this.subject = subject;
        for (var side : subject.sided() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.MIDLINE)) {
            var text = new SimpleStringProperty("");
            texts.put(side, text);
            text.addListener(
                    (property, before, now) -> {
                        read();
                        onChange.run();
                    });
        }
    }

    /** What is measured. */
    public FindingSubject subject() {
        return subject;
    }

    /** Left and right in the order they are shown, or the middle alone. */
    public List<Side> sides() {
        return List.copyOf(texts.keySet());
    }

    /** What is typed for one of the {@link #sides}. */
    public StringProperty text(Side side) {
        return texts.get(side);
    }

    /** How the typed sides are understood now. */
    public ReadOnlyObjectProperty<Map<Side, FindingReading>> readings() {
        return readings.getReadOnlyProperty();
    }

    /** Shows a stored finding; false if the row has no room for it, which must then be kept. */
    boolean show(ObjectiveFinding finding) {
        if (!texts.containsKey(finding.side()) || shown.containsKey(finding.side())) {
            return false;
        }
        shown.put(finding.side(), finding);
        texts.get(finding.side()).set(FindingText.write(finding));
        read();
        return true;
    }

    void showPrevious(PreviousFinding finding) {
        previous.put(finding.finding().side(), finding);
    }

    /** The findings that are typed; an empty side is none. */
    public List<ObjectiveFinding> findings() {
        var findings = new ArrayList<ObjectiveFinding>();
        texts.keySet().forEach(side -> finding(side).ifPresent(findings::add));
        return findings;
    }

    /** A side's finding; a text that stayed as it was shown keeps its stored fields. */
    private Optional<ObjectiveFinding> finding(Side side) {
        var text = texts.get(side).get();
        var stored = shown.get(side);
        if (stored != null && FindingText.write(stored).equals(text)) {
            return Optional.of(stored);
        }
        if (text.isBlank()) {
            return Optional.empty();
        }
        var fields = FindingText.read(subject.kind(), subject.key(), text);
        if (subject.isNamedByClinic()) {
            fields.put(FindingPart.NAME.key(), subject.label());
        }
        return Optional.of(new ObjectiveFinding(subject.kind(), subject.key(), side, fields));
    }

    private void read() {
        var all = findings();
        var read = new EnumMap<Side, FindingReading>(Side.class);
        all.forEach(finding -> read.put(finding.side(), finding.readAmong(all)));
        readings.set(read);
    }

    /** What is wrong, missing or unusual on any side, each sentence once. */
    List<String> remarks() {
        return readings.get().values().stream()
                .flatMap(reading -> reading.remarks().stream())
                .distinct()
                .toList();
    }

    /** Whether a side can't be taken as it is typed. */
    boolean isUnfinished(Side side) {
        var reading = readings.get().get(side);
        return reading != null && !reading.finished();
    }

    /** The sides' findings from before, in the order of the sides. */
    List<Before> before() {
        var all = new ArrayList<Before>();
        for (var side : texts.keySet()) {
            var then = previous.get(side);
            if (then != null) {
                var read = then.finding().read();
                all.add(
                        new Before(
                                then,
                                read.finding()
                                        .map(finding -> finding.value())
                                        .orElse(FindingText.write(then.finding())),
                                Optional.ofNullable(readings.get().get(side))
                                        .flatMap(now -> now.since(then.finding()))));
            }
        }
        return all;
    }
}
