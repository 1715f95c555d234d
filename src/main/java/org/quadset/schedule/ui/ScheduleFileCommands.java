package org.quadset.schedule.ui;

import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What leads from the schedule to its paper and its files. */
final class ScheduleFileCommands {
    private ScheduleFileCommands() {}

    /** These and the others; the sheet of the chosen visit's clinician comes first. */
    static List<Command> with(ScheduleModel model, Navigator navigator, Command... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(
                Command.of(
                        "daySheet.print",
                        "mdomz-print",
                        "Ctrl+P",
                        () -> navigator.go(new Place.DaySheet(model.date.get(), chosen(model)))));
        all.add(
                Command.of(
                        "calendar.title",
                        "mdoal-date_range",
                        () -> navigator.go(new Place.CalendarFiles(model.date.get()))));
        return List.copyOf(all);
    }

    private static OptionalLong chosen(ScheduleModel model) {
        return model.chosen.get() == null
                ? OptionalLong.empty()
                : OptionalLong.of(model.chosen.get().appointment().clinicianId());
    }
}
