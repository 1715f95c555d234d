package org.quadset.handouts;

import org.quadset.audit.AuditRepository;
import org.quadset.charting.SigningService;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicService;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.OutcomeService;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.running.RunningService;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Gathers what the clinic's paper prints, and records that it left the program. */
public final class PaperService {
    private final Transactor transactor;
    private final Services services;
    private final AuditRepository audit;
    private final ClinicTime time;
    private final SchedulePapers schedule;

    /** What papers are made from; many, because a note speaks of everything. */
    public record Services(
            ClinicService clinics,
            PatientService patients,
            VisitService visits,
            SigningService signing,
            EpisodeService episodes,
            OutcomeService outcomes,
            ScheduleService schedule,
            RunningService running) {}

    public PaperService(
            Transactor transactor, Services services, AuditRepository audit, ClinicTime time) {
        this.transactor = transactor;
        this.services = services;
        this.audit = audit;
        this.time = time;
        this.schedule = new SchedulePapers(transactor, services, time);
    }

    /** A day's sheets: first that of the clinician, if one is named, then everybody's. */
    public List<PaperChoice> ofDay(LocalDate day, OptionalLong clinician, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return schedule.ofDay(day, clinician, actor);
    }

    /** A patient's appointments from today on: as a list and as a slip. */
    public List<PaperChoice> ofAppointments(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return schedule.ofAppointments(patient, actor);
    }

    /** The papers of a visit: its note, its codes, and its episode if it has one. */
    public List<PaperChoice> ofVisit(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var one = services.visits().byId(visit, actor);
                    var all = new ArrayList<PaperChoice>();
                    all.add(choice(PaperChoice.Kind.NOTE, visit, one.content().type().label()));
                    if (actor.may(Permission.BILL)) {
                        all.add(
                                choice(
                                        PaperChoice.Kind.CODES,
                                        visit,
                                        Messages.text("paper.codesOfVisit")));
                    }
                    one.content()
                            .episodeId()
                            .ifPresent(
                                    episode ->
                                            all.add(
                                                    choice(
                                                            PaperChoice.Kind.EPISODE,
                                                            episode,
                                                            Messages.text("paper.onePage"))));
                    return List.copyOf(all);
                });
    }

    /** The papers of a patient: each episode on one page, open ones first, then each note. */
    public List<PaperChoice> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () -> {
                    var all = new ArrayList<PaperChoice>();
                    services.episodes().ofPatient(patient, actor).stream()
                            .map(EpisodeService.Standing::episode)
                            .sorted(Comparator.comparing(one -> !one.isOpen()))
                            .map(PaperService::choice)
                            .forEach(all::add);
                    services.visits().ofPatient(patient, actor).stream()
                            .map(PaperService::choice)
                            .forEach(all::add);
                    if (all.isEmpty()) {
                        throw new UserFacingException("paper.nothingYet");
                    }
                    return List.copyOf(all);
                });
    }

    private static PaperChoice choice(PaperChoice.Kind kind, long subject, String label) {
        return new PaperChoice(kind, subject, label);
    }

    private static PaperChoice choice(EpisodeOfCare episode) {
        return choice(
                PaperChoice.Kind.EPISODE,
                episode.id(),
                Messages.text("paper.onePageOf", episode.details().title()));
    }

    private static PaperChoice choice(Visit visit) {
        return choice(
                PaperChoice.Kind.NOTE,
                visit.id(),
                Messages.text(
                        "paper.title", visit.content().type().label(), ShownDate.of(visit.day())));
    }

    /** A chosen paper, as it would be printed now. */
    public ClinicPaper of(PaperChoice choice, Actor actor) {
        return switch (choice.kind()) {
            case NOTE -> noteOf(choice.subject(), actor);
            case CODES -> codesOf(choice.subject(), actor);
            case EPISODE -> episodeOf(choice.subject(), actor);
            case RUNNING_WEEK -> runningWeekOf(choice.subject(), actor);
            case DAY_SHEET, APPOINTMENT_LIST, APPOINTMENT_SLIP -> schedule.of(choice, actor);
        };
    }

    /** A visit's note: the frozen words once it is signed, a marked draft until then. */
    public NotePaper noteOf(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () ->
                        new NotePaper(
                                services.signing()
                                        .documentOf(services.visits().byId(visit, actor), actor),
                                services.signing().ofVisit(visit, actor),
                                services.clinics().clinic().paper(),
                                time.zone()));
    }

    /** The codes of a visit, reckoned from what is stored. */
    public SuperbillPaper codesOf(long visit, Actor actor) {
        actor.require(Permission.BILL);
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var one = services.visits().byId(visit, actor);
                    var episode = one.content().episodeId();
                    return new SuperbillPaper(
                            services.signing().documentOf(one, actor),
                            one.isSigned(),
                            services.signing().readiness(one, actor).charges(),
                            episode.isPresent()
                                    ? services.episodes()
                                            .byId(episode.getAsLong(), actor)
                                            .details()
                                            .payer()
                                            .label()
                                    : "",
                            services.patients().byId(one.patientId(), actor).details().coverage(),
                            services.clinics().clinic().paper());
                });
    }

    /** An episode with its visits, scores and bookings, as it stands today. */
    public EpisodePaper episodeOf(long id, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var episode = services.episodes().byId(id, actor);
                    return new EpisodePaper(
                            services.clinics().clinic(),
                            time.today(),
                            services.patients().byId(episode.patientId(), actor),
                            episode,
                            standing(episode, actor).deadlines(),
                            therapist(episode),
                            visits(episode, actor),
                            outcomes(episode, actor),
                            bookings(episode, actor));
                });
    }

    /** The running week of a patient, alone. */
    public List<PaperChoice> ofRunning(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return List.of(
                choice(PaperChoice.Kind.RUNNING_WEEK, patient, Messages.text("paper.runningWeek")));
    }

    /**
     * The next week of a patient's return to running.
     *
     * @throws UserFacingException if no plan goes on
     */
    public RunningWeekPaper runningWeekOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () -> {
                    var plan =
                            services.running()
                                    .ofPatient(patient, actor)
                                    .orElseThrow(() -> new UserFacingException("running.noPlan"));
                    var about = services.patients().byId(patient, actor);
                    return RunningWeekPaper.of(
                            services.clinics().clinic(),
                            time.today(),
                            about,
                            actor.name(),
                            plan,
                            services.schedule().ofPatient(patient, actor));
                });
    }

    private EpisodeService.Standing standing(EpisodeOfCare episode, Actor actor) {
        return services.episodes().ofPatient(episode.patientId(), actor).stream()
                .filter(one -> one.episode().id() == episode.id())
                .findFirst()
                .orElseThrow();
    }

    private String therapist(EpisodeOfCare episode) {
        return services.clinics().clinicians().stream()
                .filter(one -> one.id() == episode.details().clinicianId())
                .map(one -> one.signature())
                .findFirst()
                .orElse("");
    }

    private List<Visit> visits(EpisodeOfCare episode, Actor actor) {
        return services.visits().ofPatient(episode.patientId(), actor).stream()
                .filter(one -> one.content().episodeId().orElse(0) == episode.id())
                .sorted(Comparator.comparing(Visit::visitedAt))
                .toList();
    }

    /** Scores that were given to no episode count where the patient has only this one. */
    private List<OutcomeSeries> outcomes(EpisodeOfCare episode, Actor actor) {
        boolean only = services.episodes().ofPatient(episode.patientId(), actor).size() == 1;
        var results =
                services.outcomes().ofPatient(episode.patientId(), actor).stream()
                        .filter(
                                one ->
                                        one.episodeId().isPresent()
                                                ? one.episodeId().getAsLong() == episode.id()
                                                : only)
                        .toList();
        return OutcomeSeries.of(results, services.outcomes().measures());
    }

    private List<Appointment> bookings(EpisodeOfCare episode, Actor actor) {
        return services.episodes().openBookings(episode, actor).stream()
                .filter(one -> one.status() == AppointmentStatus.BOOKED)
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }

    /**
     * Records that a paper left the program.
     *
     * @param how "print" or "file"
     */
    public void recordHandedOut(PaperChoice choice, String how, Actor actor) {
        actor.require(choice.kind().needed());
        requireChart(choice, actor);
        transactor.inTransaction(
                () ->
                        audit.record(
                                actor,
                                choice.kind().act(how),
                                choice.subject(),
                                choice.day().map(LocalDate::toString).orElse("")));
    }

    /** What belongs to a chart leaves the program only in the hands of who may open the chart. */
    private void requireChart(PaperChoice choice, Actor actor) {
        switch (choice.kind()) {
            case NOTE, CODES -> services.visits().byId(choice.subject(), actor);
            case EPISODE -> services.episodes().byId(choice.subject(), actor);
            case RUNNING_WEEK -> actor.requireChart(choice.subject());
            case DAY_SHEET, APPOINTMENT_LIST, APPOINTMENT_SLIP -> {}
        }
    }
}
