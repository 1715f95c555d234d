package org.quadset.frontdesk.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.frontdesk.HoleService;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** The free times of today and tomorrow that are worth filling. */
public final class GapsModel {
    final ObservableList<HoleService.Gap> gaps = FXCollections.observableArrayList();
    private final HoleService holes;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    public GapsModel(HoleService holes, Tasks tasks, Problems problems, Actor actor) {
        this.holes = holes;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Fetches them. */
    void load() {
        tasks.run(() -> holes.gaps(actor), gaps::setAll, problems::show);
    }
}
