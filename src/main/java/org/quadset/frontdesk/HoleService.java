package org.quadset.frontdesk;

import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills free times: says who could have them, and books whoever says yes. */
public final class HoleService {
    /** Gaps are looked for in this many days, today first. */
    public static final int GAP_DAYS = 2;

    private static final int PLAN_DAYS = 14;

    private final Transactor transactor;
    private final ScheduleStore store;
    private final ScheduleService schedule;
    private final WaitingListService waiting;
    private final PlannedCareService planned;
    private final EpisodeService episodes;
    private final ClinicTime time;

    public HoleService(
            Transactor transactor,
            ScheduleStore store,
            ScheduleService schedule,
            WaitingListService waiting,
            PlannedCareService planned,
            EpisodeService episodes,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.schedule = schedule;
        this.waiting = waiting;
        this.planned = planned;
        this.episodes = episodes;
        this.time = time;
    }

    /** A candidate with name and telephone number, and whose time it is. */
    public record Offer(Candidate candidate, PatientSummary patient, String clinician) {}

    /** A gap with how many of those who wait it fits. */
    public record Gap(Hole hole, String clinician, int fits) {}

    /**
     * Somebody who waits.
     *
     * @param clinician with whom; empty if anybody will do
     * @param since the clinic's day on which the waiting began
     * @param gaps those of today and tomorrow that fit
     */
    public record Waiting(
            WaitingWish wish,
            PatientSummary patient,
            String clinician,
            LocalDate since,
            List<Gap> gaps) {}

    /** Somebody who is behind the plan, with name and number. */
    public record Behind(UnderScheduled shortfall, PatientSummary patient, boolean waits) {}

    /** Who could have the time, the first to be called first. */
    public List<Offer> candidates(Hole hole, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var facts = facts(hole.start().toLocalDate(), 1);
                    return offers(
                            new HoleCandidates(facts, seekers(actor), time.now()).of(hole), facts);
                });
    }

    /** Where somebody who waits could go today or tomorrow, by time. */
    public List<Offer> places(WaitingWish wish, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var look = look(actor);
                    return offers(
                            look.holes().stream()
                                    .flatMap(hole -> look.candidates().of(wish, hole).stream())
                                    .toList(),
                            look.facts());
                });
    }

    private List<Offer> offers(List<Candidate> candidates, ScheduleFacts facts) {
        return named(candidates, Candidate::patientId).entrySet().stream()
                .map(
                        one ->
                                new Offer(
                                        one.getKey(),
                                        one.getValue(),
                                        nameOf(facts, one.getKey().booking().clinicianId())))
                .toList();
    }

    private static String nameOf(ScheduleFacts facts, long clinician) {
        return facts.clinicians().stream()
                .filter(one -> one.id() == clinician)
                .map(Clinician::fullName)
                .findFirst()
                .orElse("");
    }

    /** The gaps of today and tomorrow with how many wishes each fits. */
    public List<Gap> gaps(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var look = look(actor);
                    return look.holes().stream()
                            .map(
                                    hole ->
                                            look.gap(
                                                    hole,
                                                    (int)
                                                            look.seekers().wishes().stream()
                                                                    .filter(
                                                                            wish ->
                                                                                    look.candidates()
                                                                                            .fits(
                                                                                                    wish,
                                                                                                    hole))
                                                                    .count()))
                            .toList();
                });
    }

    /** All who wait, the most urgent and longest first, with the gaps that fit each. */
    public List<Waiting> waiting(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var look = look(actor);
                    var wishes =
                            look.seekers().wishes().stream()
                                    .sorted(
                                            Comparator.comparing(WaitingWish::priority)
                                                    .thenComparing(WaitingWish::waitingSince))
                                    .toList();
                    return named(wishes, WaitingWish::patientId).entrySet().stream()
                            .map(
                                    one ->
                                            new Waiting(
                                                    one.getKey(),
                                                    one.getValue(),
                                                    look.clinician(one.getKey()),
                                                    time.at(one.getKey().waitingSince())
                                                            .toLocalDate(),
                                                    look.fitting(one.getKey())))
                            .toList();
                });
    }

    /** Patients whose booked visits fall behind their plan, those furthest behind first. */
    public List<Behind> underScheduled(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var seekers = seekers(actor);
                    var behind =
                            seekers.behind().stream()
                                    .filter(one -> one.behind() > 0)
                                    .sorted(
                                            Comparator.comparingInt(UnderScheduled::behind)
                                                    .thenComparingInt(UnderScheduled::thisWeek)
                                                    .reversed())
                                    .toList();
                    return named(behind, one -> one.care().patientId()).entrySet().stream()
                            .map(
                                    one ->
                                            new Behind(
                                                    one.getKey(),
                                                    one.getValue(),
                                                    seekers.wishes().stream()
                                                            .anyMatch(
                                                                    wish ->
                                                                            wish.patientId()
                                                                                    == one.getValue()
                                                                                            .id())))
                            .toList();
                });
    }

    /**
     * Gives the time to a candidate: books it, or moves the later appointment here, and takes the
     * wish off the list; all or nothing.
     *
     * @return what changed in the schedule, to take it back; the wish then waits again
     * @throws org.quadset.schedule.SlotTakenException if somebody else has the time meanwhile
     * @throws org.quadset.platform.problems.StaleDataException if the wish was changed meanwhile
     */
    public List<AppointmentChange> fill(Candidate candidate, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        var wanted = candidate.booking();
        return transactor.inTransaction(
                () -> {
                    var before = candidate.replaces();
                    var change =
                            before.map(
                                            later ->
                                                    AppointmentChange.of(
                                                            later,
                                                            schedule.move(
                                                                    later,
                                                                    wanted.clinicianId(),
                                                                    wanted.start(),
                                                                    wanted.minutes(),
                                                                    actor)))
                                    .orElseGet(
                                            () ->
                                                    AppointmentChange.booked(
                                                            schedule.book(wanted, actor)));
                    candidate
                            .wish()
                            .ifPresent(
                                    wish ->
                                            waiting.booked(
                                                    wish,
                                                    change.after().orElseThrow(),
                                                    before,
                                                    actor));
                    return List.of(change);
                });
    }

    /** What is looked at for the gaps of today and tomorrow. */
    private record Look(
            ScheduleFacts facts, HoleSeekers seekers, HoleCandidates candidates, List<Hole> holes) {
        String clinician(WaitingWish wish) {
            return wish.clinicianId().isPresent()
                    ? nameOf(facts, wish.clinicianId().getAsLong())
                    : "";
        }

        Gap gap(Hole hole, int fits) {
            return new Gap(hole, nameOf(facts, hole.clinicianId()), fits);
        }

        List<Gap> fitting(WaitingWish wish) {
            return holes.stream()
                    .filter(hole -> candidates.fits(wish, hole))
                    .map(hole -> gap(hole, 1))
                    .toList();
        }
    }

    private Look look(Actor actor) {
        var facts = facts(time.today(), GAP_DAYS);
        var seekers = seekers(actor);
        return new Look(
                facts,
                seekers,
                new HoleCandidates(facts, seekers, time.now()),
                GapFinder.of(facts, time.today(), GAP_DAYS, time.now()));
    }

    private ScheduleFacts facts(LocalDate from, int days) {
        return store.facts(
                from.atStartOfDay(time.zone()).toInstant(),
                from.plusDays(days).atStartOfDay(time.zone()).toInstant(),
                time.zone());
    }

    private HoleSeekers seekers(Actor actor) {
        var wishes = waiting.open(actor);
        var inCare = episodes.patientsInCare(actor);
        var care = planned.of(inCare, actor);
        var monday =
                time.today()
                        .with(
                                java.time.temporal.TemporalAdjusters.previousOrSame(
                                        java.time.DayOfWeek.MONDAY));
        var from = monday.atStartOfDay(time.zone()).toInstant();
        var to = monday.plusDays(PLAN_DAYS).atStartOfDay(time.zone()).toInstant();
        var visits =
                store.appointments().between(from, to).stream()
                        .collect(Collectors.groupingBy(Appointment::patientId));
        var availability = store.availability().between(from, to, time.zone());
        var behind =
                care.values().stream()
                        .flatMap(List::stream)
                        .map(
                                one ->
                                        UnderScheduled.of(
                                                one,
                                                visits.getOrDefault(one.patientId(), List.of()),
                                                availability,
                                                time.today()))
                        .filter(one -> one.behind() > 0)
                        .sorted(Comparator.comparingLong(one -> one.care().patientId()))
                        .toList();
        return new HoleSeekers(wishes, behind, care, booked(wishes));
    }

    private Map<Long, Appointment> booked(List<WaitingWish> wishes) {
        var wanted =
                wishes.stream()
                        .filter(wish -> wish.insteadOf().isPresent())
                        .map(wish -> wish.insteadOf().getAsLong())
                        .collect(Collectors.toSet());
        var patients =
                wishes.stream()
                        .filter(wish -> wish.insteadOf().isPresent())
                        .map(WaitingWish::patientId)
                        .distinct()
                        .toList();
        Map<Long, Appointment> found = new HashMap<>();
        for (var patient : patients) {
            store.appointments().ofPatient(patient).stream()
                    .filter(one -> wanted.contains(one.id()))
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** With their patients, in their order; those who were put aside are left out. */
    private <T> Map<T, PatientSummary> named(List<T> list, Function<T, Long> patient) {
        var names =
                store.patients().summaries(list.stream().map(patient).distinct().toList()).stream()
                        .filter(one -> !one.deleted())
                        .collect(Collectors.toMap(PatientSummary::id, one -> one));
        var found = new java.util.LinkedHashMap<T, PatientSummary>();
        for (var one : list) {
            Optional.ofNullable(names.get(patient.apply(one)))
                    .ifPresent(summary -> found.put(one, summary));
        }
        return found;
    }
}
