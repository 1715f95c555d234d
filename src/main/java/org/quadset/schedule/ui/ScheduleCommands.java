package org.quadset.schedule.ui;

import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;

import java.util.List;

/** What can be done in the schedule, for shortcuts, palette and key card. */
final class ScheduleCommands {
    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final Navigator navigator;
    private final Runnable book;

    ScheduleCommands(ScheduleModel model, ScheduleActs acts, Navigator navigator, Runnable book) {
        this.model = model;
        this.acts = acts;
        this.navigator = navigator;
        this.book = book;
    }

    List<Command> all() {
        return ScheduleFileCommands.with(
                model,
                navigator,
                Command.of("schedule.book", "mdoal-add", book),
                Command.of(
                        "group.plan",
                        "mdomz-people",
                        "Ctrl+G",
                        () -> navigator.go(model.placeToPlan())),
                Command.of("schedule.undo", "mdomz-undo", "Ctrl+Z", () -> acts.history().undo()),
                Command.of("schedule.redo", "mdomz-redo", "Ctrl+Y", () -> acts.history().redo()),
                Command.of(
                        "schedule.pin", "mdoal-drag_indicator", "Ctrl+X", () -> model.pin(false)),
                Command.of("schedule.copy", "mdoal-content_copy", "Ctrl+C", () -> model.pin(true)),
                Command.of(
                        "schedule.dropPinned", "mdoal-event_available", "Ctrl+V", acts::dropPinned),
                Command.of(
                        "schedule.quarterEarlier",
                        "mdoal-date_range",
                        "Ctrl+Up",
                        () -> acts.shift(-15)),
                Command.of(
                        "schedule.quarterLater",
                        "mdoal-date_range",
                        "Ctrl+Down",
                        () -> acts.shift(15)),
                Command.of(
                        "schedule.handLeft",
                        "mdoal-date_range",
                        "Ctrl+Shift+Left",
                        () -> acts.handOver(-1)),
                Command.of(
                        "schedule.handRight",
                        "mdoal-date_range",
                        "Ctrl+Shift+Right",
                        () -> acts.handOver(1)),
                Command.of(
                        "schedule.previousDay",
                        "mdoal-date_range",
                        "Ctrl+Left",
                        () -> model.screens(-1)),
                Command.of(
                        "schedule.nextDay",
                        "mdoal-date_range",
                        "Ctrl+Right",
                        () -> model.screens(1)),
                Command.of("schedule.changeSeries", "mdoal-date_range", acts::changeSeries),
                Command.of("schedule.emptyTimes", "mdoal-date_range", model::walkEmptyTimes),
                Command.of("schedule.larger", "mdoal-add", "Ctrl+Equals", () -> model.zoom(1)),
                Command.of(
                        "schedule.smaller",
                        "mdoal-date_range",
                        "Ctrl+Minus",
                        () -> model.zoom(-1)));
    }
}
