package org.quadset.findings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.findings.BodyChartChange;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartPoint;
import org.quadset.findings.ChartRegion;
import org.quadset.findings.PainKind;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The body chart of a visit while it is drawn, with the last visit's marks to compare. */
public final class BodyChartModel {
    private static final int MOST_STEPS_BACK = 100;

    private final ObjectProperty<PainKind> painKind = new SimpleObjectProperty<>(PainKind.ACHE);
    private final BooleanProperty erasing = new SimpleBooleanProperty();
    private final ObservableList<BodyChartMark> marks = FXCollections.observableArrayList();
    private final ObservableList<BodyChartMark> before = FXCollections.observableArrayList();
    // Kept, because a read-only list that nobody keeps falls silent.
    private final ObservableList<BodyChartMark> marksToRead =
            FXCollections.unmodifiableObservableList(marks);
    private final ObservableList<BodyChartMark> beforeToRead =
            FXCollections.unmodifiableObservableList(before);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final Deque<List<BodyChartMark>> earlier = new ArrayDeque<>();
    private Runnable onChange = () -> {};

    /** Says what happens after each change by hand. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** The kind of pain that is drawn next. */
    public ObjectProperty<PainKind> painKind() {
        return painKind;
    }

    /** Whether the hand takes marks away instead of drawing. */
    public BooleanProperty erasing() {
        return erasing;
    }

    /** What is drawn, in its order. */
    public ObservableList<BodyChartMark> marks() {
        return marksToRead;
    }

    /** What was drawn at the last visit. */
    public ObservableList<BodyChartMark> before() {
        return beforeToRead;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Shows a visit's stored marks and the last visit's. */
    public void show(List<BodyChartMark> stored, List<BodyChartMark> lastVisit) {
        earlier.clear();
        canUndo.set(false);
        before.setAll(lastVisit);
        marks.setAll(stored);
    }

    /** Adds what the hand drew, as the chosen kind of pain. */
    public void draw(BodyView view, List<ChartPoint> points) {
        if (!points.isEmpty()) {
            remember();
            marks.add(BodyChartMark.drawn(view, painKind.get(), points));
            onChange.run();
        }
    }

    /** Marks a whole region with the chosen kind of pain; one that is marked so already stays. */
    public void mark(BodyView view, ChartRegion region) {
        var added =
                BodyChartMark.over(view, painKind.get(), region).stream()
                        .filter(mark -> !marks.contains(mark))
                        .toList();
        if (!added.isEmpty()) {
            remember();
            marks.addAll(added);
            onChange.run();
        }
    }

    /** Takes the topmost mark at the place away; none there is no change. */
    public void erase(BodyView view, ChartPoint place) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).view() == view && marks.get(i).covers(place)) {
                remember();
                marks.remove(i);
                onChange.run();
                return;
            }
        }
    }

    /** Takes everything in a region away, of every kind; marks that only touch it too. */
    public void erase(BodyView view, ChartRegion region) {
        if (marks.stream().anyMatch(mark -> touches(mark, view, region))) {
            remember();
            marks.removeIf(mark -> touches(mark, view, region));
            onChange.run();
        }
    }

    private static boolean touches(BodyChartMark mark, BodyView view, ChartRegion region) {
        return mark.view() == view && mark.regions().contains(region);
    }

    /** Takes the last change back. */
    public void undo() {
        if (!earlier.isEmpty()) {
            marks.setAll(earlier.pop());
            canUndo.set(!earlier.isEmpty());
            onChange.run();
        }
    }

    private void remember() {
        earlier.push(List.copyOf(marks));
        if (earlier.size() > MOST_STEPS_BACK) {
            earlier.removeLast();
        }
        canUndo.set(true);
    }

    /** How each kind of pain that is or was marked moved since the last visit. */
    public List<BodyChartChange> changes() {
        return Arrays.stream(PainKind.values())
                .map(kind -> BodyChartChange.between(kind, before, marks))
                .filter(change -> !change.isEmpty())
                .toList();
    }
}
