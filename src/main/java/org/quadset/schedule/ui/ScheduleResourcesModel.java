package org.quadset.schedule.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.ResourceKind;
import org.quadset.schedule.ScheduleSetupService;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The clinic's rooms, lanes and devices, and the one that is being typed. */
public final class ScheduleResourcesModel extends SetupFormModel {
    final ObservableList<ClinicResource> resources = FXCollections.observableArrayList();
    final ObjectProperty<ResourceKind> kind = new SimpleObjectProperty<>();
    final BooleanProperty unused = new SimpleBooleanProperty();
    private final ScheduleSetupService setup;
    private ClinicResource shown = empty(1);

    ScheduleResourcesModel(ScheduleSetupService setup, Surroundings around) {
        super(around, "name", "features", "capacity");
        this.setup = setup;
        show(shown);
    }

    private static ClinicResource empty(int position) {
        return new ClinicResource(0, 0, ResourceKind.ROOM, "", Set.of(), 1, position, true);
    }

    @Override
    void load() {
        around.tasks()
                .run(
                        () -> setup.resources(around.actor()),
                        all -> {
                            resources.setAll(all);
                            forget();
                        },
                        around.problems()::show);
    }

    /** Puts one into the form. */
    void show(ClinicResource resource) {
        shown = resource;
        errors.clear();
        text("name").set(resource.name());
        text("features").set(String.join(", ", new TreeSet<>(resource.features())));
        text("capacity").set(String.valueOf(resource.capacity()));
        kind.set(resource.kind());
        unused.set(!resource.active());
    }

    private ClinicResource typed() {
        return new ClinicResource(
                shown.id(),
                shown.version(),
                kind.get(),
                line("name"),
                Arrays.stream(line("features").toLowerCase(Locale.ROOT).split("[,;|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()),
                number("capacity"),
                shown.position(),
                !unused.get());
    }

    @Override
    boolean isDirty() {
        return isSaving() || read(this::typed).filter(shown::equals).isEmpty();
    }

    @Override
    void forget() {
        show(empty(resources.size() + 1));
    }

    @Override
    void save(Runnable onSaved) {
        read(this::typed)
                .ifPresent(
                        one ->
                                store(
                                        () -> {
                                            setup.save(one, around.actor());
                                            return setup.resources(around.actor());
                                        },
                                        all -> {
                                            resources.setAll(all);
                                            forget();
                                            around.problems()
                                                    .done(
                                                            Messages.text(
                                                                    "scheduleSetup.saved",
                                                                    one.name()));
                                            onSaved.run();
                                        }));
    }

    /** A room's second line. */
    static String detail(ClinicResource one) {
        var text = new StringBuilder(one.kind().label());
        new TreeSet<>(one.features()).forEach(word -> text.append(" · ").append(word));
        return one.capacity() == 1
                ? text.toString()
                : text + " · " + Messages.text("scheduleSetup.atATime", one.capacity());
    }
}
