package org.quadset.charting;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.quadset.audit.AuditRepository;
import org.quadset.billing.TherapySpendingService;
import org.quadset.billing.ThresholdStanding;
import org.quadset.billing.VisitCharges;
import org.quadset.charting.AdverseEvent.EventSeverity;
import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.NotePart;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeService;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.SigningPins;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signs, co-signs and adds to notes. What is signed never changes again. */
public final class SigningService {
    private static final int NOTES_COMPARED = 3;

    private final Transactor transactor;
    private final VisitService visits;
    private final SignedNoteRepository notes;
    private final NoteCheck check;
    private final VisitBilling billing;
    private final SigningPins pins;
    private final ClinicService clinics;
    private final PatientService patients;
    private final EpisodeService episodes;
    private final ScheduleService schedule;
    private final OutcomeService outcomes;
    private final TreatmentTimerService timers;
    private final AdverseEventService reactions;
    private final TherapySpendingService spending;
    private final AuditRepository audit;
    private final ClinicTime time;

    /** What a signature needs; many, because a note speaks of everything. */
    public record Services(
            VisitService visits,
            NoteCheck check,
            VisitBilling billing,
            SigningPins pins,
            ClinicService clinics,
            PatientService patients,
            EpisodeService episodes,
            ScheduleService schedule,
            OutcomeService outcomes,
            TreatmentTimerService timers,
            AdverseEventService reactions,
            TherapySpendingService spending) {}

    public SigningService(
            Transactor transactor,
            SignedNoteRepository notes,
            Services services,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.notes = notes;
        this.visits = services.visits();
        this.check = services.check();
        this.billing = services.billing();
        this.pins = services.pins();
        this.clinics = services.clinics();
        this.patients = services.patients();
        this.episodes = services.episodes();
        this.schedule = services.schedule();
        this.outcomes = services.outcomes();
        this.timers = services.timers();
        this.reactions = services.reactions();
        this.spending = services.spending();
        this.audit = audit;
        this.time = time;
    }

    /**
     * Where a note stands before it is signed.
     *
     * @param missing what must be done first; each jumps to its field
     * @param worthALook what stops nobody
     * @param likeness present when the note repeats an earlier one over the clinic's threshold
     */
    public record Readiness(
            List<Violation> missing,
            List<Violation> worthALook,
            Optional<NoteLikeness> likeness,
            VisitCharges charges) {
        /** Whether it can be signed now. */
        public boolean ready() {
            return missing.isEmpty();
        }
    }

    /** Everything around a visit that its checks and its words need. */
    private record Around(
            Patient patient,
            Optional<EpisodeOfCare> episode,
            Clinician clinician,
            ThresholdStanding threshold) {}

    private Around around(Visit visit, Actor actor) {
        var content = visit.content();
        return new Around(
                patients.byId(visit.patientId(), actor),
                content.episodeId().isPresent()
                        ? Optional.of(episodes.byId(content.episodeId().getAsLong(), actor))
                        : Optional.empty(),
                clinician(visit.clinicianId()),
                spending.standing(visit.patientId(), visit.day(), actor));
    }

    private Clinician clinician(long id) {
        return clinics.clinicians().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new UserFacingException("clinic.noClinician"));
    }

    /** Looks at a note as it is typed now. */
    public Readiness readiness(Visit visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(visit.patientId());
        return transactor.reading(() -> readiness(visit, around(visit, actor), actor));
    }

    private Readiness readiness(Visit visit, Around around, Actor actor) {
        int booked =
                visit.appointmentId().isPresent()
                        ? schedule.byId(visit.appointmentId().getAsLong(), actor).minutes()
                        : 0;
        var missing = check.missing(visit, around.patient(), around.episode());
        if (visit.content().type().needsTherapist()
                && around.clinician().supervision() == Clinician.Supervision.ASSISTANT) {
            missing.add(
                    Violation.of(
                            "episode", "visit.needsTherapist", visit.content().type().label()));
        }
        missing.addAll(timers.stillRunning(visit, actor));
        var serious = reactions.unrecorded(visit, EventSeverity.SERIOUS, actor);
        missing.addAll(serious);
        var worth = check.worthALook(visit, around.patient(), around.episode(), booked);
        if (visit.content().type().recommended().contains(NotePart.OUTCOME)
                && outcomeLines(visit, actor).isEmpty()) {
            worth.add(
                    Violation.of(
                            NotePart.OUTCOME.field(), "visit.partEmpty", NotePart.OUTCOME.label()));
        }
        reactions.unrecorded(visit, EventSeverity.MODERATE, actor).stream()
                .filter(one -> !serious.contains(one))
                .forEach(worth::add);
        worth.addAll(timers.untaken(visit, actor));
        if (VisitBilling.levelMissing(visit.content())) {
            worth.add(Violation.of("charges", "visit.levelMissing"));
        }
        var charges = charges(visit, around);
        charges.timed()
                .tie()
                .filter(tie -> !tie.decided())
                .ifPresent(
                        tie ->
                                worth.add(
                                        Violation.of(
                                                "charges",
                                                "visit.tieOpen",
                                                String.join(", ", tie.codes()))));
        var earlier =
                visits.before(visit, NOTES_COMPARED, actor).stream()
                        .map(one -> new NoteLikeness.Earlier(one.day(), one.note()))
                        .toList();
        return new Readiness(
                missing,
                worth,
                NoteLikeness.likest(visit.note(), earlier)
                        .filter(one -> one.share() * 100 >= visits.likenessPercent(actor)),
                charges);
    }

    private VisitCharges charges(Visit visit, Around around) {
        return billing.of(
                visit.content(),
                check.assess(visit.rows(), visit.day(), around.patient()),
                around.episode(),
                around.clinician().supervision(),
                around.threshold());
    }

    /**
     * Signs a note: it is stored, frozen with its digest, and its appointment is done; all or
     * nothing.
     *
     * @param pin the signing clinician's; the caller wipes it
     * @throws InvalidInputException with all that is missing; the draft is not changed
     * @throws UserFacingException if the PIN is wrong, or the note is signed already
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public SignedNote sign(Visit visit, char[] pin, Actor actor) {
        actor.require(Permission.SIGN_NOTES);
        actor.requireChart(visit.patientId());
        pins.require(visit.clinicianId(), pin, actor);
        return transactor.inTransaction(
                () -> {
                    if (notes.ofVisit(visit.id()).isPresent()) {
                        throw new UserFacingException("visit.signedStays");
                    }
                    var around = around(visit, actor);
                    InvalidInputException.throwIfAny(readiness(visit, around, actor).missing());
                    var at = time.now().truncatedTo(ChronoUnit.SECONDS);
                    var stored =
                            visits.store(visit.withStatus(VisitStatus.SIGNED), "visit.sign", actor);
                    notes.insert(
                            visit.id(),
                            VisitJson.write(document(stored, around, at, actor)),
                            at,
                            around.clinician().signature(),
                            around.clinician().id(),
                            around.clinician().supervision() != Clinician.Supervision.NONE,
                            charges(stored, around).totalUnits());
                    visit.appointmentId().ifPresent(id -> finish(id, actor));
                    return notes.ofVisit(visit.id()).orElseThrow();
                });
    }

    private void finish(long appointmentId, Actor actor) {
        var appointment = schedule.byId(appointmentId, actor);
        if (appointment.status() != AppointmentStatus.DONE
                && appointment.status() != AppointmentStatus.CANCELLED) {
            schedule.setStatus(appointment, AppointmentStatus.DONE, actor);
        }
    }

    private NoteDocument document(Visit visit, Around around, java.time.Instant at, Actor actor) {
        return NoteComposer.compose(
                new NoteComposer.Material(
                        visit,
                        around.patient(),
                        around.episode(),
                        clinics.clinic(),
                        around.clinician(),
                        check.assess(visit.rows(), visit.day(), around.patient()),
                        charges(visit, around),
                        findingLines(visit.content()),
                        outcomeLines(visit, actor),
                        at));
    }

    /** Outcome measures of the visit's day that have a score. */
    private List<String> outcomeLines(Visit visit, Actor actor) {
        return outcomes.ofPatient(visit.patientId(), actor).stream()
                .filter(result -> result.takenOn().equals(visit.day()))
                .filter(result -> result.score().isPresent())
                .map(
                        result ->
                                Messages.text(
                                        "note.outcome",
                                        outcomes.measures()
                                                .byKey(result.measureKey())
                                                .map(OutcomeMeasure::name)
                                                .orElse(result.measureKey()),
                                        result.score().get().toPlainString()))
                .toList();
    }

    private static List<String> findingLines(VisitContent content) {
        return content.findings().stream()
                .map(one -> one.readAmong(content.findings()).summary())
                .toList();
    }

    /** The words of a visit's note: the frozen ones once it is signed, the draft's until then. */
    public NoteDocument documentOf(Visit visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(visit.patientId());
        return transactor.reading(
                () ->
                        notes.ofVisit(visit.id())
                                .map(SigningService::document)
                                .orElseGet(
                                        () ->
                                                document(
                                                        visit,
                                                        around(visit, actor),
                                                        time.now(),
                                                        actor)));
    }

    /** The frozen words of a signed note. */
    public static NoteDocument document(SignedNote note) {
        try {
            return VisitJson.read(note.text(), NoteDocument.class);
        } catch (JsonProcessingException damaged) {
            throw new UserFacingException(damaged, "visit.damagedRow", note.visitId());
        }
    }

    /** The signed note of a visit, if it is signed. */
    public Optional<SignedNote> ofVisit(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    actor.requireChart(notes.patientOf(visit));
                    return notes.ofVisit(visit);
                });
    }

    /** Notes of assistants and students that wait for a therapist, the oldest first. */
    public List<SignedNote> waitingForCosignature(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () ->
                        notes.waitingForCosignature().stream()
                                .filter(one -> actor.reach().covers(notes.patientOf(one.visitId())))
                                .toList());
    }

    /**
     * Signs below an assistant's or a student's note. It stands beside the note, so that opening
     * the note elsewhere can't undo it.
     *
     * @throws UserFacingException if it is not needed, was given, or the PIN is wrong
     */
    public SignedNote cosign(long visit, long clinician, char[] pin, Actor actor) {
        actor.require(Permission.SIGN_NOTES);
        requireChartOf(visit, actor);
        var second = clinician(clinician);
        if (second.supervision() != Clinician.Supervision.NONE) {
            throw new UserFacingException("visit.cosignByTherapist");
        }
        pins.require(clinician, pin, actor);
        return transactor.inTransaction(
                () -> {
                    var note = signed(visit);
                    if (!note.waitsForCosignature()) {
                        throw new UserFacingException("visit.cosignedAlready");
                    }
                    notes.insertCosignature(
                            note,
                            time.now().truncatedTo(ChronoUnit.SECONDS),
                            second.signature(),
                            clinician);
                    audit.record(actor, "visit.cosign", visit, "");
                    return signed(visit);
                });
    }

    /**
     * Adds to a signed note; the note itself stays visible as it was.
     *
     * @throws InvalidInputException if the reason or the text is missing or too long
     * @throws UserFacingException if the PIN is wrong
     */
    public SignedNote addend(
            long visit, long clinician, String reason, String text, char[] pin, Actor actor) {
        actor.require(Permission.SIGN_NOTES);
        requireChartOf(visit, actor);
        var found = new ArrayList<Violation>();
        found.addAll(TypedText.violations("reason", reason, 400));
        found.addAll(TypedText.violations("text", text, 100_000));
        if (reason.isBlank()) {
            found.add(Violation.of("reason", "text.needed"));
        }
        if (text.isBlank()) {
            found.add(Violation.of("text", "text.needed"));
        }
        InvalidInputException.throwIfAny(found);
        pins.require(clinician, pin, actor);
        return transactor.inTransaction(
                () -> {
                    var note = signed(visit);
                    var bare =
                            new SignedNote.Addendum(
                                    TypedText.line(reason),
                                    TypedText.block(text),
                                    time.now().truncatedTo(ChronoUnit.SECONDS),
                                    clinician(clinician).signature(),
                                    "");
                    notes.insertAddendum(
                            note,
                            new SignedNote.Addendum(
                                    bare.reason(),
                                    bare.text(),
                                    bare.at(),
                                    bare.by(),
                                    SignedNote.digestOfAddendum(note.sha256(), bare)),
                            clinician);
                    audit.record(actor, "visit.addend", visit, "");
                    return signed(visit);
                });
    }

    private void requireChartOf(long visit, Actor actor) {
        actor.requireChart(transactor.reading(() -> notes.patientOf(visit)));
    }

    private SignedNote signed(long visit) {
        return notes.ofVisit(visit)
                .orElseThrow(() -> new UserFacingException("visit.notSignedYet"));
    }

    /**
     * Walks all signed notes, and all that were ever signed.
     *
     * @return the visits whose note, co-signature or addenda are gone or don't have their digest
     *     any more, or whose stored visit says something else than the frozen note
     */
    public List<Long> broken(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> new BrokenNotes(notes, visits, patients, audit, actor).visits());
    }
}
