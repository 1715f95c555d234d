package org.quadset.patients;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Registers, finds, changes, puts aside and restores patients. */
public final class PatientService {
    private final Transactor transactor;
    private final PatientRepository patients;
    private final PatientSearchRepository search;
    private final AuditRepository audit;
    private final ClinicTime time;

    public PatientService(
            Transactor transactor,
            PatientRepository patients,
            PatientSearchRepository search,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.patients = patients;
        this.search = search;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Saves the draft and its audit event together, or neither.
     *
     * @throws InvalidInputException if a rule is broken; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Patient save(PatientDraft draft, Actor actor) {
        actor.require(Permission.EDIT_PATIENTS);
        InvalidInputException.throwIfAny(draft.details().violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    if (draft.isNew()) {
                        var saved = patients.insert(draft, actor);
                        audit.record(actor, "patient.register", saved.id(), saved.recordNumber());
                        return saved;
                    }
                    var before = patients.byId(draft.id());
                    var saved = patients.update(draft, actor);
                    audit.record(actor, "patient.save", saved.id(), change(before, saved));
                    return saved;
                });
    }

    /** Names the parts that changed; the values themselves stay in the record. */
    private static String change(Patient before, Patient after) {
        var changed = new java.util.ArrayList<String>();
        for (var component : PatientDetails.class.getRecordComponents()) {
            try {
                if (!Objects.equals(
                        component.getAccessor().invoke(before.details()),
                        component.getAccessor().invoke(after.details()))) {
                    changed.add(component.getName());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        if (!before.draft().answers().equals(after.draft().answers())) {
            changed.add("answers");
        }
        return String.join(", ", changed);
    }

    /** The patient with this id. */
    public Patient byId(long id, Actor actor) {
        actor.require(Permission.VIEW_PATIENTS);
        return transactor.reading(() -> patients.byId(id));
    }

    /** The patient with a record number, put aside or not. */
    public Optional<Patient> byRecordNumber(String number, Actor actor) {
        actor.require(Permission.VIEW_PATIENTS);
        return transactor.reading(() -> patients.byRecordNumber(number));
    }

    /**
     * Patients that match what was typed, by name; with nothing typed the records changed last. At
     * most {@code most}.
     */
    public List<PatientSummary> find(
            String typed, DateOrder order, boolean withDeleted, int most, Actor actor) {
        actor.require(Permission.VIEW_PATIENTS);
        var query = PatientQuery.of(typed, order, time.today());
        return transactor.reading(() -> search.find(query, withDeleted, most));
    }

    /** Names and numbers for lists of other features. */
    public List<PatientSummary> summaries(java.util.Collection<Long> ids, Actor actor) {
        actor.require(Permission.VIEW_PATIENTS);
        return transactor.reading(() -> search.summaries(ids));
    }

    /** What the desk must know of these patients, by id; never what the record says. */
    public java.util.Map<Long, DeskMark> deskMarks(java.util.Collection<Long> ids, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> search.deskMarks(ids));
    }

    /**
     * Patients on record who may be this one; {@code except} is the id of the record being edited,
     * or 0.
     */
    public List<PossibleDuplicate> possibleDuplicates(
            PatientDetails details, long except, Actor actor) {
        actor.require(Permission.VIEW_PATIENTS);
        return transactor.reading(() -> search.possibleDuplicates(details, except));
    }

    /**
     * Puts a record aside. It keeps everything and can be restored. @throws InvalidInputException
     * without a reason
     */
    public Patient delete(Patient patient, String reason, Actor actor) {
        actor.require(Permission.EDIT_PATIENTS);
        var why = TypedText.line(reason);
        if (why.isEmpty()) {
            throw new InvalidInputException(List.of(Violation.of("reason", "text.needed")));
        }
        InvalidInputException.throwIfAny(TypedText.violations("reason", why, 400));
        if (patient.deletion().isPresent()) {
            throw new UserFacingException("patient.alreadyDeleted");
        }
        return transactor.inTransaction(
                () -> {
                    var deletion = new Deletion(time.now(), actor.name(), why);
                    var saved =
                            patients.setDeletion(
                                    patient.id(), patient.version(), Optional.of(deletion), actor);
                    audit.record(actor, "patient.delete", patient.id(), why);
                    return saved;
                });
    }

    /**
     * Takes a record back that was put aside. @throws
     * org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Patient restore(Patient patient, Actor actor) {
        actor.require(Permission.EDIT_PATIENTS);
        return transactor.inTransaction(
                () -> {
                    var saved =
                            patients.setDeletion(
                                    patient.id(), patient.version(), Optional.empty(), actor);
                    audit.record(actor, "patient.restore", patient.id(), "");
                    return saved;
                });
    }

    /** The clinic's wall-clock time of an instant. */
    public java.time.ZonedDateTime clinicTimeOf(java.time.Instant instant) {
        return time.at(instant);
    }

    /** Today in the clinic. */
    public LocalDate today() {
        return time.today();
    }
}
