package org.quadset.frontdesk.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.frontdesk.HoleService;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** Who waits for a time, and who is behind the plan. */
public final class WaitingModel {
    final ObservableList<HoleService.Waiting> waiting = FXCollections.observableArrayList();
    final ObservableList<HoleService.Behind> behind = FXCollections.observableArrayList();
    private final HoleService holes;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    public WaitingModel(HoleService holes, Tasks tasks, Problems problems, Actor actor) {
        this.holes = holes;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Fetches who waits. */
    void loadWaiting() {
        tasks.run(() -> holes.waiting(actor), waiting::setAll, problems::show);
    }

    /** Fetches who is behind the plan. */
    void loadBehind() {
        tasks.run(() -> holes.underScheduled(actor), behind::setAll, problems::show);
    }
}
