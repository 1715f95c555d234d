package org.quadset.app.ui;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The rail's places and the commands that work everywhere. */
public final class ShellCommands {
    /** A place on the rail. */
    record Section(Place place, String text, String icon) {}

    private final Navigator navigator;
    private final Supplier<Place> todaysSchedule;
    private final Runnable findOpening;
    private final Runnable switchTheme;

    public ShellCommands(
            Navigator navigator,
            Supplier<Place> todaysSchedule,
            Runnable findOpening,
            Runnable switchTheme) {
        this.navigator = navigator;
        this.todaysSchedule = todaysSchedule;
        this.findOpening = findOpening;
        this.switchTheme = switchTheme;
    }

    List<Section> sections() {
        return List.of(
                new Section(new Place.Today(), Messages.text("place.today"), "mdomz-today"),
                new Section(
                        todaysSchedule.get(), Messages.text("place.schedule"), "mdoal-date_range"),
                new Section(new Place.Patients(), Messages.text("place.patients"), "mdomz-people"),
                new Section(
                        new Place.Exercises(),
                        Messages.text("place.exercises"),
                        "mdoal-fitness_center"),
                new Section(new Place.Setup(), Messages.text("place.setup"), "mdomz-settings"));
    }

    void switchTheme() {
        switchTheme.run();
    }

    List<Command> everywhere(ShellController shell) {
        return List.of(
                Command.of("command.find", "mdomz-search", "Ctrl+K", shell::openPalette),
                Command.of("command.opening", "mdoal-event_available", "Ctrl+F", findOpening),
                Command.of("command.newPatient", "mdomz-person_add", "Ctrl+N", this::newPatient),
                Command.of(
                        "place.today",
                        "mdomz-today",
                        "Alt+1",
                        () -> navigator.go(new Place.Today())),
                Command.of(
                        "place.frontDesk",
                        "mdomz-people",
                        "Ctrl+Shift+D",
                        () -> navigator.go(new Place.FrontDesk())),
                Command.of(
                        "place.schedule",
                        "mdoal-date_range",
                        "Alt+2",
                        () -> navigator.go(todaysSchedule.get())),
                Command.of(
                        "place.patients",
                        "mdomz-people",
                        "Alt+3",
                        () -> navigator.go(new Place.Patients())),
                Command.of(
                        "place.exercises",
                        "mdoal-fitness_center",
                        "Alt+4",
                        () -> navigator.go(new Place.Exercises())),
                Command.of(
                        "place.returnedLog",
                        "mdomz-playlist_add_check",
                        () -> navigator.go(new Place.ReturnedLog(OptionalLong.empty(), ""))),
                Command.of(
                        "place.waitingList",
                        "mdoal-hourglass_empty",
                        "Ctrl+Shift+W",
                        () -> navigator.go(new Place.WaitingList())),
                Command.of(
                        "place.setup",
                        "mdomz-settings",
                        "Alt+5",
                        () -> navigator.go(new Place.Setup())),
                Command.of(
                        "command.import",
                        "mdoal-add",
                        () -> navigator.go(new Place.PatientImport())),
                Command.of("command.back", "mdomz-undo", "Alt+Left", navigator::back),
                Command.of("command.forward", "mdomz-redo", "Alt+Right", navigator::forward),
                Command.of("command.timers", "mdomz-timer", "F7", shell::showTimers),
                Command.of("command.theme", "mdoal-brightness_4", "Ctrl+Shift+L", switchTheme),
                Command.of("command.keys", "mdoal-help_outline", "F1", shell::showKeys));
    }

    private void newPatient() {
        navigator.go(new Place.PatientForm(OptionalLong.empty()));
    }
}
