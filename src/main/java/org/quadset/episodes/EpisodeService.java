package org.quadset.episodes;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens, changes and closes episodes of care, and says what they owe. */
public final class EpisodeService {
    private final Transactor transactor;
    private final EpisodeRepository episodes;
    private final ScheduleService schedule;
    private final AuditRepository audit;
    private final ClinicTime time;

    public EpisodeService(
            Transactor transactor,
            EpisodeRepository episodes,
            ScheduleService schedule,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.episodes = episodes;
        this.schedule = schedule;
        this.audit = audit;
        this.time = time;
    }

    /** An episode with what it owes. */
    public record Standing(EpisodeOfCare episode, Deadlines deadlines) {}

    /**
     * Saves an episode. A patient's first open one takes the appointments to come that belong to no
     * episode yet.
     *
     * @throws InvalidInputException if a rule is broken; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public EpisodeOfCare save(EpisodeOfCare episode, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(episode.patientId());
        InvalidInputException.throwIfAny(episode.details().violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    if (!episode.isNew()) {
                        var saved = episodes.update(episode, actor);
                        audit.record(actor, "episode.save", saved.id(), "");
                        return saved;
                    }
                    var opened = episodes.insert(episode, actor);
                    if (openOf(episode.patientId(), actor).size() == 1) {
                        episodes.assignOpenAppointments(
                                episode.patientId(), opened.id(), time.now());
                    }
                    audit.record(actor, "episode.open", opened.id(), "");
                    return opened;
                });
    }

    /**
     * Closes an episode and, if asked, cancels its appointments to come.
     *
     * @throws UserFacingException if it is closed already
     */
    public EpisodeOfCare close(
            EpisodeOfCare episode,
            ClosingReason reason,
            String note,
            boolean releaseBookings,
            Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(episode.patientId());
        InvalidInputException.throwIfAny(TypedText.violations("closingNote", note, 4000));
        if (!episode.isOpen()) {
            throw new UserFacingException("episode.alreadyClosed");
        }
        return transactor.inTransaction(
                () -> {
                    var closed =
                            episodes.update(
                                    episode.closed(
                                            Optional.of(
                                                    new EpisodeOfCare.Closing(
                                                            time.today(),
                                                            reason,
                                                            TypedText.block(note)))),
                                    actor);
                    if (releaseBookings) {
                        openBookings(episode, actor)
                                .forEach(
                                        one ->
                                                schedule.cancel(
                                                        one, CancelReason.DISCHARGED, actor));
                    }
                    audit.record(actor, "episode.close", closed.id(), reason.name());
                    return closed;
                });
    }

    /** Opens a closed episode again; its reason is kept in the audit. */
    public EpisodeOfCare reopen(EpisodeOfCare episode, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(episode.patientId());
        return transactor.inTransaction(
                () -> {
                    var open = episodes.update(episode.closed(Optional.empty()), actor);
                    audit.record(actor, "episode.reopen", open.id(), "");
                    return open;
                });
    }

    /** Appointments to come that were booked for the episode. */
    public List<Appointment> openBookings(EpisodeOfCare episode, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(episode.patientId());
        return transactor.reading(
                () -> {
                    var booked =
                            history(List.of(episode.id()))
                                    .getOrDefault(episode.id(), EpisodeHistory.EMPTY)
                                    .bookings();
                    return schedule.ofPatient(episode.patientId(), actor).stream()
                            .filter(one -> one.status().isAhead())
                            .filter(
                                    one ->
                                            booked.stream()
                                                    .anyMatch(
                                                            other ->
                                                                    other.appointmentId()
                                                                            == one.id()))
                            .toList();
                });
    }

    /** The episode with this id. @throws UserFacingException if there is none */
    public EpisodeOfCare byId(long id, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var episode = episodes.byId(id);
                    actor.requireChart(episode.patientId());
                    return episode;
                });
    }

    /** A patient's episodes with what they owe, the newest first, closed ones too. */
    public List<Standing> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> standings(episodes.ofPatient(patient)));
    }

    /** A patient's open episodes, the newest first. */
    public List<EpisodeOfCare> openOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () -> episodes.openOf(List.of(patient)).getOrDefault(patient, List.of()));
    }

    /**
     * What the desk may know of several patients' open episodes, by patient; asked once for a whole
     * day.
     */
    public Map<Long, List<CareStanding>> standingsOf(Collection<Long> patients, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var open = episodes.openOf(patients);
                    var all = standings(open.values().stream().flatMap(List::stream).toList());
                    Map<Long, List<CareStanding>> found = new HashMap<>();
                    all.forEach(
                            one ->
                                    found.computeIfAbsent(
                                                    one.episode().patientId(),
                                                    key -> new ArrayList<>())
                                            .add(CareStanding.of(one.episode(), one.deadlines())));
                    return found;
                });
    }

    /** Who has an open episode, for lists that look at all of them. */
    public List<Long> patientsInCare(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(episodes::patientsInCare);
    }

    /**
     * What fits on the slots of a day: the visit's number of those planned, and what is owed next,
     * such as "6/12 · PN in 2". By appointment; one without an episode is absent.
     */
    public Map<Long, String> badges(List<Appointment> appointments, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var standings =
                standingsOf(
                        appointments.stream().map(Appointment::patientId).distinct().toList(),
                        actor);
        Map<Long, String> found = new HashMap<>();
        for (var one : appointments) {
            var own = standings.getOrDefault(one.patientId(), List.of());
            own.stream()
                    .filter(standing -> standing.deadlines().forecastOf(one.id()).isPresent())
                    .findFirst()
                    .or(() -> own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty())
                    .ifPresent(
                            standing ->
                                    found.put(
                                            one.id(),
                                            standing.deadlines()
                                                    .badgeOf(one.id(), one.start().toLocalDate())));
        }
        return found;
    }

    private List<Standing> standings(List<EpisodeOfCare> all) {
        var rules = episodes.rules();
        var histories = history(all.stream().map(EpisodeOfCare::id).toList());
        return all.stream()
                .map(
                        one ->
                                new Standing(
                                        one,
                                        Deadlines.of(
                                                one,
                                                histories.getOrDefault(
                                                        one.id(), EpisodeHistory.EMPTY),
                                                rules,
                                                time.today())))
                .toList();
    }

    private Map<Long, EpisodeHistory> history(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : episodes.historyOf(ids, time.today().atStartOfDay(time.zone()).toInstant());
    }

    /**
     * The episode that a new visit belongs to: that of its appointment, or else the patient's only
     * open one; empty where it must be chosen or opened first.
     */
    public Optional<EpisodeOfCare> forNewVisit(
            long patient, Optional<Long> appointment, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () -> {
                    var open = episodes.openOf(List.of(patient)).getOrDefault(patient, List.of());
                    var booked = appointment.flatMap(episodes::ofAppointment);
                    return open.stream()
                            .filter(one -> booked.isPresent() && booked.get() == one.id())
                            .findFirst()
                            .or(
                                    () ->
                                            open.size() == 1
                                                    ? Optional.of(open.getFirst())
                                                    : Optional.empty());
                });
    }

    /** Hangs an appointment on an episode, so that deadlines count it. */
    public void assign(long appointment, long episode, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        transactor.inTransaction(() -> episodes.assignAppointment(appointment, episode));
    }

    /** Of a patient's episodes the open ones, and a visit's own also when it is closed. */
    public static List<Standing> openOr(OptionalLong own, List<Standing> all) {
        return all.stream()
                .filter(
                        one ->
                                one.episode().isOpen()
                                        || own.equals(OptionalLong.of(one.episode().id())))
                .toList();
    }

    /** The clinic's thresholds. */
    public DeadlineRules rules(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(episodes::rules);
    }

    /** Writes the clinic's thresholds. @throws InvalidInputException if one makes no sense */
    public DeadlineRules store(DeadlineRules rules, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(rules.violations());
        transactor.inTransaction(
                () -> {
                    episodes.store(rules);
                    audit.record(actor, "deadlineRules.save", 0, rules.toString());
                });
        return rules;
    }
}
