package org.quadset.charting;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.PreviousFinding;
import org.quadset.modalities.PastTreatment;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentRepository;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Opens, saves, checks and lists visits. */
public final class VisitService {
    private final Transactor transactor;
    private final VisitRepository visits;
    private final AppointmentRepository appointments;
    private final ScheduleService schedule;
    private final PatientService patients;
    private final AuditRepository audit;
    private final ClinicTime time;
    private final EpisodeService episodes;
    private final NoteCheck check;
    private final ClinicService clinics;

    public VisitService(
            Transactor transactor,
            VisitRepository visits,
            AppointmentRepository appointments,
            ScheduleService schedule,
            PatientService patients,
            AuditRepository audit,
            ClinicTime time,
            EpisodeService episodes,
            NoteCheck check,
            ClinicService clinics) {
        this.transactor = transactor;
        this.visits = visits;
        this.appointments = appointments;
        this.schedule = schedule;
        this.patients = patients;
        this.audit = audit;
        this.time = time;
        this.episodes = episodes;
        this.check = check;
        this.clinics = clinics;
    }

    /**
     * The visit of an appointment; the first call makes an empty draft and sets the appointment to
     * "in treatment".
     */
    public Visit openFor(long appointmentId, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        return transactor.inTransaction(
                () -> {
                    var existing = visits.ofAppointment(appointmentId);
                    if (existing.isPresent()) {
                        actor.requireChart(existing.get().patientId());
                        return existing.get();
                    }
                    var appointment = appointments.byId(appointmentId);
                    actor.requireChart(appointment.patientId());
                    if (appointment.status() == AppointmentStatus.CANCELLED) {
                        throw new UserFacingException("booking.closed");
                    }
                    if (appointment.status() != AppointmentStatus.DONE) {
                        schedule.setStatus(appointment, AppointmentStatus.IN_TREATMENT, actor);
                    }
                    return open(
                            appointment.patientId(),
                            appointment.clinicianId(),
                            Optional.of(appointment),
                            actor);
                });
    }

    /** A new draft without an appointment, for somebody who walks in. */
    public Visit openWithoutAppointment(long patient, long clinician, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(patient);
        return transactor.inTransaction(() -> open(patient, clinician, Optional.empty(), actor));
    }

    /** What happened before the lock date is closed: nobody charts it any more. */
    private Visit open(
            long patient, long clinician, Optional<Appointment> appointment, Actor actor) {
        var visitedAt = appointment.map(Appointment::startsAt).orElse(time.now());
        visits.lockedUntil()
                .filter(locked -> !time.at(visitedAt).toLocalDate().isAfter(locked))
                .ifPresent(
                        locked -> {
                            throw new UserFacingException(
                                    "visit.beforeLockDate", ShownDate.of(locked));
                        });
        var episode =
                episodes.forNewVisit(patient, appointment.map(Appointment::id), actor)
                        .map(EpisodeOfCare::id);
        var empty =
                VisitContent.empty(
                        appointment.map(VisitService::noteFor).orElse(NoteType.DAILY),
                        episode.map(OptionalLong::of).orElse(OptionalLong.empty()));
        var opened =
                visits.insert(
                        patient,
                        clinician,
                        appointment
                                .map(one -> OptionalLong.of(one.id()))
                                .orElse(OptionalLong.empty()),
                        visitedAt,
                        time.zone(),
                        empty,
                        actor);
        var last = visits.before(opened, 1);
        if (!last.isEmpty() && empty.type() == NoteType.DAILY) {
            opened =
                    store(
                            opened.edited(empty.withCarried(CarriedOver.from(last.getFirst()))),
                            "visit.carry",
                            actor);
        }
        audit.record(actor, "visit.open", opened.id(), "");
        return opened;
    }

    private static NoteType noteFor(Appointment appointment) {
        return switch (appointment.kind()) {
            case EVALUATION -> NoteType.EVALUATION;
            case RE_EVALUATION -> NoteType.RE_EVALUATION;
            case FOLLOW_UP, RUNNING, GROUP -> NoteType.DAILY;
        };
    }

    /**
     * Saves a draft. Unfinished rows are kept as typed; only what cannot be stored is refused. A
     * signed note never changes: the database refuses it too.
     *
     * @throws InvalidInputException if a text is too long or a score is out of its range
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Visit save(Visit visit, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(visit.patientId());
        if (visit.isSigned()) {
            throw new UserFacingException("visit.signedStays");
        }
        return store(visit.withStatus(VisitStatus.DRAFT), "visit.save", actor);
    }

    /** Writes a visit with the status it has; signing calls it too. */
    Visit store(Visit visit, String action, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(visit.patientId());
        InvalidInputException.throwIfAny(visit.content().violations());
        return transactor.inTransaction(
                () -> {
                    var patient = patients.byId(visit.patientId(), actor);
                    var checked = visit.checkedBy(check.rulesVersion());
                    var saved =
                            visits.update(
                                    checked,
                                    check.assess(checked.rows(), visit.day(), patient),
                                    actor);
                    audit.record(actor, action, saved.id(), saved.rows().size() + " rows");
                    return saved;
                });
    }

    /** Stores answers to safety questions that were asked while charting. */
    public Patient answerSafetyQuestions(
            long patientId, Map<ConditionFlag, Answer> answers, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(patientId);
        return transactor.inTransaction(
                () -> {
                    var draft = patients.byId(patientId, actor).draft();
                    var all = new LinkedHashMap<>(draft.answers());
                    all.putAll(answers);
                    return patients.save(
                            new PatientDraft(draft.id(), draft.version(), draft.details(), all),
                            actor);
                });
    }

    /** The visit with this id. @throws UserFacingException if there is none */
    public Visit byId(long id, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var visit = visits.byId(id);
                    actor.requireChart(visit.patientId());
                    return visit;
                });
    }

    /** A visit whoever's it is, for the program's own walk over all signed notes. */
    Visit kept(long id) {
        return transactor.reading(() -> visits.byId(id));
    }

    /** A patient's visits, the newest first. */
    public List<Visit> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> visits.ofPatient(patient));
    }

    /** The visit before this one, of the same episode where it has one, for "last time". */
    public Optional<Visit> before(Visit visit, Actor actor) {
        return before(visit, 1, actor).stream().findFirst();
    }

    /**
     * What stood before a visit and how its clinician works, fetched together.
     *
     * @param uses how often the clinician gave each kind of treatment in the last half year
     * @param writer whether the clinician is an assistant or a student, as its codes must say
     */
    public record Background(
            List<PreviousFinding> findings,
            List<BodyChartMark> marks,
            Map<TreatmentKind, Integer> uses,
            Clinician.Supervision writer) {
        /** Nothing is known. */
        public static final Background NONE =
                new Background(List.of(), List.of(), Map.of(), Clinician.Supervision.NONE);
    }

    /** What stood before a visit. */
    public Background background(Visit visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(visit.patientId());
        return transactor.reading(
                () ->
                        new Background(
                                visits.findingsBefore(visit),
                                visits.marksBefore(visit),
                                visits.usesOf(
                                        visit.clinicianId(),
                                        time.now().minus(Duration.ofDays(182))),
                                clinics.clinicians().stream()
                                        .filter(one -> one.id() == visit.clinicianId())
                                        .map(Clinician::supervision)
                                        .findFirst()
                                        .orElse(Clinician.Supervision.NONE)));
    }

    /** A clinician's unsigned notes, the oldest first; at most fifty. */
    public List<VisitBrief> unsignedOf(long clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> within(visits.draftsOf(clinician), actor));
    }

    private static List<VisitBrief> within(List<VisitBrief> briefs, Actor actor) {
        return briefs.stream().filter(one -> actor.reach().covers(one.patientId())).toList();
    }

    /** The last visits before this one, the newest first. */
    public List<Visit> before(Visit visit, int most, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(visit.patientId());
        return transactor.reading(() -> visits.before(visit, most));
    }

    /** What a patient had of a kind of treatment before a visit, the oldest first. */
    public List<PastTreatment> treatmentsBefore(Visit visit, TreatmentKind kind, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(visit.patientId());
        return transactor.reading(() -> visits.treatmentsBefore(visit, kind));
    }

    /** From which share of repeated words on a therapist is told before signing, in per cent. */
    public int likenessPercent(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(visits::likenessPercent);
    }

    /** Sets from which share of repeated words on a therapist is told, 20 to 100 per cent. */
    public void warnFrom(int percent, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        transactor.inTransaction(
                () -> {
                    visits.storeLikeness(percent);
                    audit.record(actor, "chart.likeness", 0, percent + " %");
                });
    }

    /** The last day that is closed for charting, if the clinic set one. */
    public Optional<LocalDate> lockedUntil(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(visits::lockedUntil);
    }

    /** Closes all days up to this one for charting; a lock date never goes back. */
    public void lockUntil(LocalDate day, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        transactor.inTransaction(
                () -> {
                    if (visits.lockedUntil().map(day::isBefore).orElse(false)) {
                        throw new UserFacingException("visit.lockGoesForward");
                    }
                    visits.lockUntil(day);
                    audit.record(actor, "chart.lock", 0, day.toString());
                });
    }

    /**
     * A day of one clinician, or of everybody, with what the therapist wants to know before the
     * door opens.
     */
    public TodayBoard today(LocalDate day, OptionalLong clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var schedule = this.schedule.day(day, actor);
                    var slots =
                            schedule.slots().stream()
                                    .filter(
                                            slot ->
                                                    slot.appointment().status()
                                                            != AppointmentStatus.CANCELLED)
                                    .filter(
                                            slot ->
                                                    clinician.isEmpty()
                                                            || slot.appointment().clinicianId()
                                                                    == clinician.getAsLong())
                                    .toList();
                    var briefs =
                            visits.briefsOf(
                                    slots.stream()
                                            .map(slot -> slot.patient().id())
                                            .filter(actor.reach()::covers)
                                            .toList());
                    var plans =
                            episodes.badges(
                                    slots.stream().map(BookedSlot::appointment).toList(), actor);
                    var cards =
                            slots.stream()
                                    .map(
                                            slot ->
                                                    TodayBoard.card(
                                                            slot,
                                                            briefs.getOrDefault(
                                                                    slot.patient().id(), List.of()),
                                                            plans.getOrDefault(
                                                                    slot.appointment().id(), "")))
                                    .toList();
                    var drafts =
                            clinician.isPresent()
                                    ? visits.draftsOf(clinician.getAsLong())
                                    : List.<VisitBrief>of();
                    return new TodayBoard(
                            day,
                            cards,
                            named(drafts, actor),
                            named(visits.waitingForCosignature(), actor));
                });
    }

    private List<TodayBoard.Draft> named(List<VisitBrief> all, Actor actor) {
        var briefs = within(all, actor);
        var names =
                patients
                        .summaries(
                                briefs.stream().map(VisitBrief::patientId).distinct().toList(),
                                actor)
                        .stream()
                        .collect(Collectors.toMap(PatientSummary::id, one -> one));
        return briefs.stream()
                .filter(brief -> names.containsKey(brief.patientId()))
                .map(brief -> new TodayBoard.Draft(brief, names.get(brief.patientId())))
                .toList();
    }
}
