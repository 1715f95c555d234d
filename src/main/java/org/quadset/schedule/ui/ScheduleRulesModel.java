package org.quadset.schedule.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.Conflict;
import org.quadset.schedule.ScheduleRules;
import org.quadset.schedule.ScheduleSetupService;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the clinic decided about booking, as it is typed. */
public final class ScheduleRulesModel extends SetupFormModel {
    final Map<Conflict.Kind, BooleanProperty> overridable = new EnumMap<>(Conflict.Kind.class);
    private final ScheduleSetupService setup;
    private ScheduleRules shown = ScheduleRules.DEFAULTS;

    ScheduleRulesModel(ScheduleSetupService setup, Surroundings around) {
        super(around, "lateNoticeHours", "waitingAmber", "waitingRed");
        this.setup = setup;
        for (var kind : Conflict.Kind.values()) {
            if (kind != Conflict.Kind.PATIENT_BUSY) {
                overridable.put(kind, new SimpleBooleanProperty());
            }
        }
        forget();
    }

    @Override
    void load() {
        around.tasks()
                .run(
                        () -> setup.rules(around.actor()),
                        rules -> {
                            shown = rules;
                            forget();
                        },
                        around.problems()::show);
    }

    @Override
    void forget() {
        errors.clear();
        overridable.forEach((kind, on) -> on.set(shown.overridable().contains(kind)));
        text("lateNoticeHours").set(String.valueOf(shown.lateNoticeHours()));
        text("waitingAmber").set(String.valueOf(shown.waitingAmber()));
        text("waitingRed").set(String.valueOf(shown.waitingRed()));
    }

    private ScheduleRules typed() {
        return new ScheduleRules(
                overridable.entrySet().stream()
                        .filter(one -> one.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                number("lateNoticeHours"),
                number("waitingAmber"),
                number("waitingRed"));
    }

    @Override
    boolean isDirty() {
        return isSaving() || read(this::typed).filter(shown::equals).isEmpty();
    }

    @Override
    void save(Runnable onSaved) {
        read(this::typed)
                .ifPresent(
                        rules ->
                                store(
                                        () -> setup.save(rules, shown, around.actor()),
                                        stored -> {
                                            shown = stored;
                                            forget();
                                            around.problems()
                                                    .done(
                                                            Messages.text(
                                                                    "scheduleSetup.rulesSaved"));
                                            onSaved.run();
                                        }));
    }
}
