package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the clinic books, in which rooms and by which rules. */
public final class ScheduleSetupService {
    private final Transactor transactor;
    private final ScheduleStore store;
    private final AuditRepository audit;

    public ScheduleSetupService(Transactor transactor, ScheduleStore store, AuditRepository audit) {
        this.transactor = transactor;
        this.store = store;
        this.audit = audit;
    }

    /** All types, those out of use too, in their order. */
    public List<AppointmentType> types(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.setup().types());
    }

    /** All rooms, lanes and devices, those out of use too, in their order. */
    public List<ClinicResource> resources(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.setup().resources());
    }

    /** What the clinic decided about booking. */
    public ScheduleRules rules(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.setup().rules());
    }

    /**
     * Adds a type (id 0) or changes one; it is put out of use by being inactive.
     *
     * @throws InvalidInputException if a field breaks a rule
     * @throws UserFacingException if no type of its kind would be left to book
     * @throws StaleDataException if somebody saved first
     */
    public AppointmentType save(AppointmentType type, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(type.violations());
        return transactor.inTransaction(
                () -> {
                    var types = store.setup().types();
                    var before = types.stream().filter(one -> one.id() == type.id()).findFirst();
                    refuseLastOfKind(type, before, types);
                    long id = store.setup().store(type, actor);
                    var saved =
                            store.setup().types().stream()
                                    .filter(one -> one.id() == id)
                                    .findFirst()
                                    .orElseThrow(StaleDataException::new);
                    audit.record(
                            actor,
                            "appointmentType.save",
                            id,
                            fromTo(before.map(ScheduleSetupService::words), words(saved)));
                    return saved;
                });
    }

    /** What is booked by its kind alone needs a type of the kind. */
    private static void refuseLastOfKind(
            AppointmentType type, Optional<AppointmentType> before, List<AppointmentType> types) {
        boolean leaves =
                before.filter(one -> one.active() && (!type.active() || type.kind() != one.kind()))
                        .isPresent();
        if (leaves
                && types.stream()
                        .noneMatch(
                                one ->
                                        one.id() != type.id()
                                                && one.active()
                                                && one.kind() == before.get().kind())) {
            throw new UserFacingException(
                    "scheduleSetup.lastOfKind", before.get().kind().label(), before.get().name());
        }
    }

    /**
     * Adds a room, lane or device (id 0) or changes one; it is put out of use by being inactive.
     *
     * @throws InvalidInputException if a field breaks a rule
     * @throws StaleDataException if somebody saved first
     */
    public ClinicResource save(ClinicResource resource, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(resource.violations());
        return transactor.inTransaction(
                () -> {
                    var before =
                            store.setup().resources().stream()
                                    .filter(one -> one.id() == resource.id())
                                    .findFirst();
                    long id = store.setup().store(resource, actor);
                    var saved =
                            store.setup().resources().stream()
                                    .filter(one -> one.id() == id)
                                    .findFirst()
                                    .orElseThrow(StaleDataException::new);
                    audit.record(
                            actor,
                            "resource.save",
                            id,
                            fromTo(before.map(ScheduleSetupService::words), words(saved)));
                    return saved;
                });
    }

    /**
     * Changes the rules.
     *
     * @param seen the rules as they were when somebody began to change them
     * @throws InvalidInputException if a field breaks a rule
     * @throws StaleDataException if somebody saved others since
     */
    public ScheduleRules save(ScheduleRules rules, ScheduleRules seen, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(rules.violations());
        return transactor.inTransaction(
                () -> {
                    var before = store.setup().rules();
                    if (!before.equals(seen)) {
                        throw new StaleDataException();
                    }
                    store.setup().store(rules);
                    audit.record(actor, "scheduleRules.save", 0, difference(before, rules));
                    return rules;
                });
    }

    private static String difference(ScheduleRules before, ScheduleRules after) {
        Map<String, String> was = new TreeMap<>(before.asSettings());
        var parts = new ArrayList<String>();
        after.asSettings()
                .forEach(
                        (key, text) -> {
                            if (!text.equals(was.get(key))) {
                                parts.add(key + ": " + was.get(key) + " -> " + text);
                            }
                        });
        return String.join("; ", parts);
    }

    private static String fromTo(Optional<String> before, String after) {
        return before.map(was -> was + " -> " + after).orElse(after);
    }

    private static String words(AppointmentType type) {
        var needs =
                type.needs().stream()
                        .map(one -> (one.kind() + " " + one.feature()).strip())
                        .toList();
        return type.name()
                + ", "
                + type.letters()
                + ", "
                + type.kind()
                + ", "
                + type.colour()
                + ", "
                + type.minutes()
                + "+"
                + type.bufferMinutes()
                + " min, "
                + type.givenBy()
                + ", places "
                + type.capacity()
                + ", needs "
                + needs
                + (type.active() ? "" : ", out of use");
    }

    private static String words(ClinicResource resource) {
        return resource.name()
                + ", "
                + resource.kind()
                + ", "
                + new TreeSet<>(resource.features())
                + ", holds "
                + resource.capacity()
                + (resource.active() ? "" : ", out of use");
    }
}
