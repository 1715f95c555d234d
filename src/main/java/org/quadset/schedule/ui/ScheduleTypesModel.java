package org.quadset.schedule.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.GivenBy;
import org.quadset.schedule.ResourceKind;
import org.quadset.schedule.ResourceNeed;
import org.quadset.schedule.ScheduleSetupService;
import org.quadset.schedule.SlotColour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clinic's types of appointment, and the one that is being typed. */
public final class ScheduleTypesModel extends SetupFormModel {
    final ObservableList<AppointmentType> types = FXCollections.observableArrayList();
    final ObjectProperty<AppointmentKind> kind = new SimpleObjectProperty<>();
    final ObjectProperty<SlotColour> colour = new SimpleObjectProperty<>();
    final ObjectProperty<GivenBy> givenBy = new SimpleObjectProperty<>();
    final BooleanProperty unused = new SimpleBooleanProperty();
    private final ScheduleSetupService setup;
    private List<ClinicResource> resources = List.of();
    private AppointmentType shown = empty(1);

    ScheduleTypesModel(ScheduleSetupService setup, Surroundings around) {
        super(around, "name", "letters", "minutes", "bufferMinutes", "capacity", "needs");
        this.setup = setup;
        show(shown);
    }

    private static AppointmentType empty(int position) {
        return new AppointmentType(
                0,
                0,
                AppointmentKind.FOLLOW_UP,
                "",
                "",
                SlotColour.FOLLOW_UP,
                45,
                0,
                GivenBy.ANYONE,
                1,
                List.of(),
                position,
                true);
    }

    @Override
    void load() {
        around.tasks()
                .run(
                        () -> {
                            resources = setup.resources(around.actor());
                            return setup.types(around.actor());
                        },
                        all -> {
                            types.setAll(all);
                            forget();
                        },
                        around.problems()::show);
    }

    /** Puts a type into the form. */
    void show(AppointmentType type) {
        shown = type;
        errors.clear();
        text("name").set(type.name());
        text("letters").set(type.letters());
        text("minutes").set(String.valueOf(type.minutes()));
        text("bufferMinutes").set(String.valueOf(type.bufferMinutes()));
        text("capacity").set(String.valueOf(type.capacity()));
        text("needs").set(needs(type.needs()));
        kind.set(type.kind());
        colour.set(type.colour());
        givenBy.set(type.givenBy());
        unused.set(!type.active());
    }

    /** The needs as they are typed: "Room plinth, Lane". */
    static String needs(List<ResourceNeed> needs) {
        return needs.stream()
                .map(one -> (one.kind().label() + " " + one.feature()).strip())
                .collect(Collectors.joining(", "));
    }

    private AppointmentType typed() {
        return new AppointmentType(
                shown.id(),
                shown.version(),
                kind.get(),
                line("name"),
                line("letters"),
                colour.get(),
                number("minutes"),
                number("bufferMinutes"),
                givenBy.get(),
                number("capacity"),
                typedNeeds(),
                shown.position(),
                !unused.get());
    }

    private List<ResourceNeed> typedNeeds() {
        var found = new ArrayList<ResourceNeed>();
        for (var part : line("needs").split("[,;]")) {
            var words = part.strip();
            if (!words.isEmpty()) {
                need(words)
                        .ifPresentOrElse(
                                found::add,
                                () ->
                                        wrong(
                                                Violation.of(
                                                        "needs",
                                                        "scheduleSetup.noSuchNeed",
                                                        words)));
            }
        }
        return found;
    }

    /** "Room plinth", "lane", or a feature alone, whose kind is that of what has it. */
    private Optional<ResourceNeed> need(String words) {
        var folded = words.toLowerCase(Locale.ROOT);
        for (var one : ResourceKind.values()) {
            var label = one.label().toLowerCase(Locale.ROOT);
            if (folded.equals(label) || folded.startsWith(label + " ")) {
                return Optional.of(new ResourceNeed(one, folded.substring(label.length()).strip()));
            }
        }
        return resources.stream()
                .filter(one -> one.features().contains(folded))
                .findFirst()
                .map(one -> new ResourceNeed(one.kind(), folded));
    }

    @Override
    boolean isDirty() {
        return isSaving() || read(this::typed).filter(shown::equals).isEmpty();
    }

    @Override
    void forget() {
        show(empty(types.size() + 1));
    }

    @Override
    void save(Runnable onSaved) {
        read(this::typed)
                .ifPresent(
                        type ->
                                store(
                                        () -> {
                                            setup.save(type, around.actor());
                                            return setup.types(around.actor());
                                        },
                                        all -> {
                                            types.setAll(all);
                                            forget();
                                            around.problems()
                                                    .done(
                                                            Messages.text(
                                                                    "scheduleSetup.saved",
                                                                    type.name()));
                                            onSaved.run();
                                        }));
    }

    /** A type's second line. */
    static String detail(AppointmentType type) {
        var parts =
                new ArrayList<>(
                        Arrays.asList(
                                Messages.text("scheduleSetup.minutes", type.minutes()),
                                type.kind().label(),
                                type.givenBy().label()));
        if (type.bufferMinutes() > 0) {
            parts.add(Messages.text("scheduleSetup.buffer", type.bufferMinutes()));
        }
        if (type.isGroup()) {
            parts.add(Messages.text("scheduleSetup.places", type.capacity()));
        }
        if (!type.needs().isEmpty()) {
            parts.add(needs(type.needs()));
        }
        return String.join(" · ", parts);
    }
}
