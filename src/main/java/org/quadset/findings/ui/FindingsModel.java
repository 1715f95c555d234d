package org.quadset.findings.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.exercises.Side;
import org.quadset.findings.FindingReading;
import org.quadset.findings.FindingShorthand;
import org.quadset.findings.FindingSubject;
import org.quadset.findings.FindingText;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.findings.PreviousFinding;
import org.quadset.findings.ShorthandReading;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The objective findings of a visit while they are typed, with those from before beside them. */
public final class FindingsModel {
    private final StringProperty quickEntry = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper readAs = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<FindingRowModel> rows = FXCollections.observableArrayList();
    // Kept, because a read-only list that nobody keeps falls silent.
    private final ObservableList<FindingRowModel> rowsToRead =
            FXCollections.unmodifiableObservableList(rows);
    private final List<PreviousFinding> previous = new ArrayList<>();
    private final List<ObjectiveFinding> kept = new ArrayList<>();
    private final ClinicTime time;
    private final Consumer<Notice> notices;
    private Runnable onChange = () -> {};
    private boolean filling;

    /**
     * @param notices hears of what was removed or replaced, with the way back
     */
    public FindingsModel(ClinicTime time, Consumer<Notice> notices) {
        this.time = time;
        this.notices = notices;
        quickEntry.addListener(
                (property, before, now) -> {
                    problem.set("");
                    readAs.set(understood(FindingShorthand.read(now)));
                });
    }

    /** Says what happens after each change by hand. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** What is typed into the quick entry. */
    public StringProperty quickEntry() {
        return quickEntry;
    }

    /** What the quick entry is understood to be so far; empty while it isn't clear. */
    public ReadOnlyStringProperty readAs() {
        return readAs.getReadOnlyProperty();
    }

    /** Why the quick entry was not taken; empty if nothing is wrong. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ObservableList<FindingRowModel> rows() {
        return rowsToRead;
    }

    /** Shows a visit's stored findings, and the newest of each thing from before. */
    public void show(List<ObjectiveFinding> findings, List<PreviousFinding> before) {
        filling = true;
        try {
            rows.clear();
            kept.clear();
            previous.clear();
            previous.addAll(before);
            quickEntry.set("");
            for (var finding : findings) {
                if (!row(finding.subject()).show(finding)) {
                    kept.add(finding);
                }
            }
        } finally {
            filling = false;
        }
    }

    /** What is typed now, in the rows' order; what the rows can't show is kept at the end. */
    public List<ObjectiveFinding> findings() {
        var all = new ArrayList<ObjectiveFinding>();
        rows.forEach(row -> all.addAll(row.findings()));
        all.addAll(kept);
        return all;
    }

    /** The summary lines of everything that is typed, for the note and for print. */
    public List<String> summaries() {
        var all = findings();
        return all.stream().map(finding -> finding.readAmong(all).summary()).toList();
    }

    /** How many findings are unfinished or wrong. */
    public long unfinished() {
        return findings().stream().filter(finding -> !finding.read().finished()).count();
    }

    /** Adds empty rows, as a template lists them; those that are there already stay. */
    public void addRows(List<FindingSubject> subjects) {
        subjects.forEach(this::row);
    }

    /** Adds empty rows for everything that was measured before, the newest visit's first. */
    public void addRowsOfBefore() {
        previous.forEach(one -> row(one.finding().subject()));
    }

    private FindingRowModel row(FindingSubject subject) {
        return rows.stream()
                .filter(
                        row ->
                                row.subject().kind() == subject.kind()
                                        && row.subject().key().equals(subject.key()))
                .findFirst()
                .orElseGet(() -> newRow(subject));
    }

    private FindingRowModel newRow(FindingSubject subject) {
        var row = new FindingRowModel(subject, this::changed);
        previous.stream()
                .filter(
                        one ->
                                one.finding().kind() == subject.kind()
                                        && one.finding().key().equals(subject.key()))
                .forEach(row::showPrevious);
        rows.add(row);
        return row;
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    /**
     * Takes the quick entry if every word of it is understood; otherwise it stays and {@link
     * #problem} says why. A value that was there already is replaced, and the notice has the way
     * back.
     *
     * @return the row that it went to
     */
    public Optional<FindingRowModel> takeQuickEntry() {
        var reading = FindingShorthand.read(quickEntry.get());
        if (!reading.isClear()) {
            problem.set(Messages.text(reading.problems().getFirst()));
            return Optional.empty();
        }
        var row = row(reading.subject().orElseThrow());
        var replaced = new LinkedHashMap<Side, String>();
        for (var finding : reading.findings()) {
            var cell = row.text(finding.side());
            var now = FindingText.write(finding);
            if (!cell.get().isBlank() && !cell.get().equals(now)) {
                replaced.put(finding.side(), cell.get());
            }
            cell.set(now);
        }
        quickEntry.set("");
        if (!replaced.isEmpty()) {
            tellReplaced(row, replaced);
        }
        return Optional.of(row);
    }

    private void tellReplaced(FindingRowModel row, Map<Side, String> replaced) {
        var text =
                Messages.text(
                        "finding.replaced",
                        row.subject().label(),
                        String.join(", ", replaced.values()));
        notices.accept(
                new Notice(
                        Notice.Kind.DONE,
                        text,
                        Optional.of(
                                () -> replaced.forEach((side, was) -> row.text(side).set(was)))));
    }

    private static String understood(ShorthandReading reading) {
        return reading.isClear()
                ? reading.findings().stream()
                        .map(finding -> finding.readAmong(reading.findings()))
                        .map(FindingReading::summary)
                        .collect(Collectors.joining(" · "))
                : "";
    }

    /** Takes a row away; the notice has the way back. */
    public void remove(FindingRowModel row) {
        int at = rows.indexOf(row);
        rows.remove(row);
        changed();
        notices.accept(
                new Notice(
                        Notice.Kind.DONE,
                        Messages.text("finding.removed", row.subject().label()),
                        Optional.of(
                                () -> {
                                    rows.add(Math.min(at, rows.size()), row);
                                    changed();
                                })));
    }

    /** The clinic's day on which something was found. */
    LocalDate day(PreviousFinding finding) {
        return time.at(finding.visitedAt()).toLocalDate();
    }
}
