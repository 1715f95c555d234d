package org.quadset.platform.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** Goes from place to place, and back and forward again. */
public final class Navigator {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private Runnable retry = () -> {};
    private Predicate<Place> opener = place -> true;

    /** Says who opens a place; the answer is false when the current screen may not be left. */
    public void openWith(Predicate<Place> newOpener) {
        opener = newOpener;
    }

    /** Goes somewhere. Going where one is already shows it anew. */
    public void go(Place place) {
        retry = () -> go(place);
        if (!opener.test(place)) {
            return;
        }
        var from = here.get();
        if (from != null && !from.equals(place)) {
            behind.push(from);
            if (behind.size() > REMEMBERED) {
                behind.removeLast();
            }
            ahead.clear();
        }
        arrive(place);
    }

    /** Goes somewhere instead of here: what stands here now isn't worth coming back to. */
    public void replace(Place place) {
        retry = () -> replace(place);
        if (opener.test(place)) {
            arrive(place);
        }
    }

    /** Goes where one came from, if the current screen may be left. */
    public void back() {
        retry = this::back;
        step(behind, ahead);
    }

    /** Goes on to where one was before going back. */
    public void forward() {
        retry = this::forward;
        step(ahead, behind);
    }

    private void step(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty() || !opener.test(from.peek())) {
            return;
        }
        to.push(here.get());
        arrive(from.pop());
    }

    /** The step that was asked for last, to be taken again once the current screen may be left. */
    public Runnable retry() {
        return retry;
    }

    private void arrive(Place place) {
        here.set(place);
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }

    public ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }
}
