package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.homelog.HomeLogService;
import org.quadset.homelog.HomeLogWords;
import org.quadset.homelog.SheetBack;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** What came back of the patient's last sheet, as a line to ask about at the visit. */
public final class HomeLogModel {
    /** Empty while no sheet was handed out. */
    final StringProperty line = new SimpleStringProperty("");

    /** Whether the line tells what came back, so that it belongs into the note. */
    final BooleanProperty returned = new SimpleBooleanProperty();

    private final HomeLogService logs;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private long shown;

    public HomeLogModel(HomeLogService logs, Tasks tasks, Problems problems, Actor actor) {
        this.logs = logs;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Fetches the line of a patient; of two patients the one asked for last counts. */
    void open(long patient) {
        shown = patient;
        returned.set(false);
        line.set("");
        tasks.run(
                () -> logs.latestOf(patient, actor),
                found -> {
                    if (shown == patient) {
                        line.set(found.map(HomeLogWords::line).orElse(""));
                        returned.set(found.flatMap(SheetBack::log).isPresent());
                    }
                },
                problems::show);
    }

    /** Writes what came back into a part of the note; nothing while no paper came back. */
    void writeInto(NoteFieldModel part) {
        if (returned.get()) {
            part.append(line.get());
        }
    }
}
