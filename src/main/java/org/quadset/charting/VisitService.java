package org.quadset.charting;

import org.quadset.audit.AuditRepository;
import org.quadset.equipment.EquipmentService;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.modalities.SafetyCheck;
import org.quadset.modalities.SafetyFinding;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentRepository;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens, saves, checks and lists visits. */
public final class VisitService {
    private final Transactor transactor;
    private final VisitRepository visits;
    private final AppointmentRepository appointments;
    private final ScheduleService schedule;
    private final PatientService patients;
    private final AuditRepository audit;
    private final ClinicTime time;
    private final ExerciseLibrary library;
    private final SafetyCheck safety;
    private final EquipmentService equipment;

    public VisitService(
            Transactor transactor,
            VisitRepository visits,
            AppointmentRepository appointments,
            ScheduleService schedule,
            PatientService patients,
            AuditRepository audit,
            ClinicTime time,
            ExerciseLibrary library,
            SafetyCheck safety,
            EquipmentService equipment) {
        this.transactor = transactor;
        this.visits = visits;
        this.appointments = appointments;
        this.schedule = schedule;
        this.patients = patients;
        this.audit = audit;
        this.time = time;
        this.library = library;
        this.safety = safety;
        this.equipment = equipment;
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
                        return existing.get();
                    }
                    var appointment = appointments.byId(appointmentId);
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
        return transactor.inTransaction(() -> open(patient, clinician, Optional.empty(), actor));
    }

    private Visit open(
            long patient, long clinician, Optional<Appointment> appointment, Actor actor) {
        var opened =
                visits.insert(
                        patient,
                        clinician,
                        appointment
                                .map(one -> OptionalLong.of(one.id()))
                                .orElse(OptionalLong.empty()),
                        appointment.map(Appointment::startsAt).orElse(time.now()),
                        time.zone(),
                        actor);
        audit.record(actor, "visit.open", opened.id(), "");
        return opened;
    }

    /**
     * Saves a draft. Unfinished rows are kept as typed; only what cannot be stored is refused.
     *
     * @throws InvalidInputException if a text is too long or a score is out of its range
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Visit save(Visit visit, Actor actor) {
        return store(visit.withStatus(VisitStatus.DRAFT), "visit.save", actor);
    }

    /**
     * Completes a visit: everything is finished and safe, and its appointment is done.
     *
     * @throws InvalidInputException with all that still blocks it; the draft is not changed
     */
    public Visit complete(Visit visit, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        return transactor.inTransaction(
                () -> {
                    InvalidInputException.throwIfAny(
                            blockers(visit, patients.byId(visit.patientId(), actor)));
                    var completed =
                            store(visit.withStatus(VisitStatus.COMPLETE), "visit.complete", actor);
                    visit.appointmentId()
                            .ifPresent(
                                    id -> {
                                        var appointment = appointments.byId(id);
                                        if (appointment.status() != AppointmentStatus.DONE
                                                && appointment.status()
                                                        != AppointmentStatus.CANCELLED) {
                                            schedule.setStatus(
                                                    appointment, AppointmentStatus.DONE, actor);
                                        }
                                    });
                    return completed;
                });
    }

    private Visit store(Visit visit, String action, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        var violations = new ArrayList<Violation>(visit.note().violations());
        violations.addAll(visit.pain().violations());
        InvalidInputException.throwIfAny(violations);
        var readings =
                visit.rows().stream()
                        .map(row -> TreatmentAssessment.read(row, visit.day(), library, safety))
                        .toList();
        var checked = visit.checkedBy(safety.version());
        return transactor.inTransaction(
                () -> {
                    var saved =
                            visits.update(
                                    checked,
                                    readings.stream().map(reading -> reading.finished()).toList(),
                                    readings.stream().map(reading -> reading.minutes()).toList(),
                                    actor);
                    audit.record(actor, action, saved.id(), saved.rows().size() + " rows");
                    return saved;
                });
    }

    /**
     * What still stands between the draft and a complete visit, each with the row it is about
     * ({@code row.2}).
     */
    public List<Violation> blockers(Visit visit, Patient patient) {
        var found = new ArrayList<Violation>(visit.note().violations());
        found.addAll(visit.pain().violations());
        found.addAll(visit.pain().contradictions());
        if (visit.note().subjective().isBlank()) {
            found.add(Violation.of("subjective", "visit.partMissing", "S"));
        }
        if (visit.note().assessment().isBlank()) {
            found.add(Violation.of("assessment", "visit.partMissing", "A"));
        }
        if (visit.note().plan().isBlank()) {
            found.add(Violation.of("plan", "visit.partMissing", "P"));
        }
        var assessed = assess(visit.rows(), visit.day(), patient);
        for (int i = 0; i < assessed.size(); i++) {
            addRowBlockers(found, "row." + i, assessed.get(i));
        }
        return found;
    }

    private static void addRowBlockers(
            List<Violation> found, String field, TreatmentAssessment row) {
        var name = row.row().kind().label();
        row.reading()
                .wrong()
                .forEach(
                        wrong ->
                                found.add(
                                        new Violation(
                                                field, wrong.messageKey(), wrong.arguments())));
        if (!row.reading().missing().isEmpty()) {
            var missing =
                    row.reading().missing().stream()
                            .map(one -> String.valueOf(one.arguments().getFirst()))
                            .toList();
            found.add(Violation.of(field, "visit.rowMissing", name, String.join(", ", missing)));
        }
        row.stops()
                .forEach(
                        stop ->
                                found.add(
                                        Violation.of(
                                                field,
                                                "visit.rowStopped",
                                                name,
                                                stop.rule().conditionLabel())));
        row.openCautions()
                .forEach(
                        open ->
                                found.add(
                                        Violation.of(
                                                field,
                                                "visit.rowCaution",
                                                name,
                                                open.rule().conditionLabel())));
        long askable = row.notScreened().stream().filter(open -> !aboutAge(open)).count();
        if (askable > 0) {
            found.add(Violation.of(field, "visit.rowNotScreened", name, askable));
        }
        if (row.notScreened().size() > askable) {
            found.add(Violation.of(field, "visit.birthDateNeeded", name));
        }
    }

    /** The age decides these; it is never asked, so the birth date is what is missing. */
    private static boolean aboutAge(SafetyFinding finding) {
        return ConditionFlag.ofKey(finding.rule().condition())
                .filter(flag -> flag.group() == ConditionFlag.Group.AGE)
                .isPresent();
    }

    /** Reads and checks treatment rows against what the patient answered; touches no database. */
    public List<TreatmentAssessment> assess(
            List<TreatmentRow> rows, LocalDate day, Patient patient) {
        var answers = patient.safetyAnswers(day);
        return rows.stream()
                .map(
                        row ->
                                TreatmentAssessment.of(row, day, library, safety, answers)
                                        .warning(
                                                equipment.warnings(
                                                        row.fields().getOrDefault("device", ""),
                                                        day)))
                .toList();
    }

    /** Stores answers to safety questions that were asked while charting. */
    public Patient answerSafetyQuestions(
            long patientId, Map<ConditionFlag, Answer> answers, Actor actor) {
        actor.require(Permission.CHART_VISITS);
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
        return transactor.reading(() -> visits.byId(id));
    }

    /** A patient's visits, the newest first. */
    public List<Visit> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> visits.ofPatient(patient));
    }

    /** The visit before this one, for "last time". */
    public Optional<Visit> before(Visit visit, Actor actor) {
        return ofPatient(visit.patientId(), actor).stream()
                .filter(other -> other.visitedAt().isBefore(visit.visitedAt()))
                .findFirst();
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
                                    slots.stream().map(slot -> slot.patient().id()).toList());
                    var cards =
                            slots.stream()
                                    .map(
                                            slot ->
                                                    TodayBoard.card(
                                                            slot,
                                                            briefs.getOrDefault(
                                                                    slot.patient().id(),
                                                                    List.of())))
                                    .toList();
                    var drafts =
                            clinician.isPresent()
                                    ? visits.draftsOf(clinician.getAsLong())
                                    : List.<VisitBrief>of();
                    var names =
                            patients.summaries(
                                    drafts.stream().map(VisitBrief::patientId).distinct().toList(),
                                    actor);
                    return new TodayBoard(
                            day,
                            cards,
                            drafts.stream()
                                    .map(
                                            draft ->
                                                    new TodayBoard.Draft(
                                                            draft,
                                                            names.stream()
                                                                    .filter(
                                                                            one ->
                                                                                    one.id()
                                                                                            == draft
                                                                                                    .patientId())
                                                                    .findFirst()
                                                                    .orElseThrow()))
                                    .toList());
                });
    }
}
