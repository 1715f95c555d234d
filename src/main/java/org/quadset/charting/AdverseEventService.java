package org.quadset.charting;

import org.quadset.audit.AuditRepository;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What went wrong with treatments, until nothing is left to do. */
public final class AdverseEventService {
    private final Transactor transactor;
    private final AdverseEventRepository events;
    private final PatientService patients;
    private final AuditRepository audit;

    public AdverseEventService(
            Transactor transactor,
            AdverseEventRepository events,
            PatientService patients,
            AuditRepository audit) {
        this.transactor = transactor;
        this.events = events;
        this.patients = patients;
        this.audit = audit;
    }

    /**
     * Saves an event. The audit names its severity and nothing of what happened.
     *
     * @throws InvalidInputException if it is not said what happened, or a text is too long
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public AdverseEvent save(AdverseEvent event, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        InvalidInputException.throwIfAny(event.violations());
        return transactor.inTransaction(
                () -> {
                    actor.requireChart(events.patientOf(event.visitId()));
                    var saved =
                            event.isNew()
                                    ? events.insert(event, actor)
                                    : events.update(event, actor);
                    audit.record(
                            actor,
                            "adverseEvent.save",
                            saved.id(),
                            saved.severity() + (saved.closed() ? " closed" : " open"));
                    return saved;
                });
    }

    /** The events of a visit, in the order in which they were told. */
    public List<AdverseEvent> ofVisit(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    actor.requireChart(events.patientOf(visit));
                    return events.ofVisit(visit);
                });
    }

    /**
     * The reactions of a visit's rows that are at least so bad and that nobody recorded; each jumps
     * to its row.
     */
    List<Violation> unrecorded(Visit visit, AdverseEvent.EventSeverity least, Actor actor) {
        var recorded = new ArrayList<>(ofVisit(visit.id(), actor));
        var found = new ArrayList<Violation>();
        for (int i = 0; i < visit.rows().size(); i++) {
            var field = "row." + i;
            AdverseEvent.of(visit.id(), visit.rows().get(i))
                    .filter(told -> told.severity().compareTo(least) >= 0)
                    .filter(told -> !takeRecorded(recorded, told))
                    .ifPresent(
                            told ->
                                    found.add(
                                            Violation.of(
                                                    field,
                                                    "visit.reactionUnrecorded",
                                                    told.kind().label(),
                                                    told.severity().label())));
        }
        return found;
    }

    /** Each record stands for one row, and for none that is worse than it. */
    private static boolean takeRecorded(List<AdverseEvent> recorded, AdverseEvent told) {
        return recorded.stream()
                .filter(
                        one ->
                                one.kind() == told.kind()
                                        && one.severity().compareTo(told.severity()) >= 0)
                .findFirst()
                .map(recorded::remove)
                .orElse(false);
    }

    /** The open events of the clinic, those due first at the top, those without a day last. */
    public List<OpenAdverseEvent> open(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var open =
                            events.open().stream()
                                    .filter(one -> actor.reach().covers(one.patientId()))
                                    .toList();
                    var names =
                            patients
                                    .summaries(
                                            open.stream()
                                                    .map(AdverseEventRepository.Open::patientId)
                                                    .distinct()
                                                    .toList(),
                                            actor)
                                    .stream()
                                    .collect(
                                            Collectors.toMap(
                                                    PatientSummary::id, Function.identity()));
                    return open.stream()
                            .map(
                                    one ->
                                            new OpenAdverseEvent(
                                                    one.event(),
                                                    names.get(one.patientId()),
                                                    one.visitedAt()))
                            .toList();
                });
    }
}
