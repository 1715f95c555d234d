package org.quadset.frontdesk;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keeps consents and usual co-payments. */
public final class DeskRecordService {
    private final Transactor transactor;
    private final DeskRecordRepository records;
    private final AuditRepository audit;
    private final ClinicTime time;

    public DeskRecordService(
            Transactor transactor,
            DeskRecordRepository records,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.records = records;
        this.audit = audit;
        this.time = time;
    }

    /** What is kept of a patient. */
    public DeskRecord of(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> stored(patient));
    }

    private DeskRecord stored(long patient) {
        return records.of(List.of(patient)).getOrDefault(patient, DeskRecord.none(patient));
    }

    /**
     * Notes the day on which the patient signed the consent to treatment.
     *
     * @param day empty to take it back
     */
    public DeskRecord noteConsent(long patient, Optional<LocalDate> day, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(() -> save(stored(patient).withConsent(day), actor));
    }

    /**
     * Notes what the patient usually pays at a visit.
     *
     * @param cents empty if nothing
     */
    public DeskRecord noteUsualCopay(long patient, OptionalInt cents, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(() -> save(stored(patient).withCopay(cents), actor));
    }

    private DeskRecord save(DeskRecord record, Actor actor) {
        InvalidInputException.throwIfAny(record.violations(time.today()));
        var before = stored(record.patientId());
        var saved = records.store(record, actor);
        audit.record(
                actor,
                "deskRecord.save",
                record.patientId(),
                words(before) + " -> " + words(saved));
        return saved;
    }

    private static String words(DeskRecord one) {
        return "consent "
                + one.consentOn().map(LocalDate::toString).orElse("none")
                + ", co-payment "
                + (one.copayCents().isPresent() ? one.copayCents().getAsInt() + " cents" : "none");
    }
}
