package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.APPOINTMENT_RESOURCE;
import static org.quadset.platform.db.generated.Tables.CLINICIAN;
import static org.quadset.platform.db.generated.Tables.CLINIC_RESOURCE;
import static org.quadset.platform.db.generated.Tables.EPISODE_OF_CARE;
import static org.quadset.platform.db.generated.Tables.GROUP_SESSION;
import static org.quadset.platform.db.generated.Tables.PATIENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.AppointmentRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores appointments. One whose booking was undone is kept as withdrawn, and no question here
 * finds it but {@link #byIdEvenWithdrawn}.
 */
public final class AppointmentRepository {
    /** An undone booking: on record, but never shown or counted. */
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Database database;
    private final Clock clock;
    private final FormerPlaceRepository formerPlaces;

    public AppointmentRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.formerPlaces = new FormerPlaceRepository(database, clock);
    }

    /**
     * Makes everybody else wait who books for the same people, sessions or rooms, until this
     * transaction ends. Always in this order, so that two never wait for each other.
     */
    void lock(Set<Long> clinicians, Set<Long> patients, Set<Long> sessions) {
        lock(CLINICIAN, CLINICIAN.ID, CLINICIAN.ID.in(clinicians));
        lock(PATIENT, PATIENT.ID, PATIENT.ID.in(patients));
        if (!sessions.isEmpty()) {
            lock(GROUP_SESSION, GROUP_SESSION.ID, GROUP_SESSION.ID.in(sessions));
        }
        lock(CLINIC_RESOURCE, CLINIC_RESOURCE.ID, CLINIC_RESOURCE.ACTIVE.isTrue());
    }

    private void lock(Table<?> table, Field<Long> id, Condition which) {
        database.dsl().select(id).from(table).where(which).orderBy(id).forUpdate().fetch();
    }

    /** Inserts a booking that was checked before; the id and version given are ignored. */
    Appointment insert(Appointment appointment, Actor actor) {
        var row = database.dsl().newRecord(APPOINTMENT);
        row.setVersion(1L);
        row.setPatientId(appointment.patientId());
        row.setEpisodeId(onlyOpenEpisode(appointment.patientId()));
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        write(row, appointment, appointment.status().name(), actor);
        long id =
                database.dsl()
                        .insertInto(APPOINTMENT)
                        .set(row)
                        .returningResult(APPOINTMENT.ID)
                        .fetchSingle()
                        .value1();
        storeResources(id, appointment.details().resources());
        return byId(id);
    }

    /** The episode that a booking is meant for: the patient's only open one; null otherwise. */
    private Long onlyOpenEpisode(long patient) {
        var open =
                database.dsl()
                        .select(EPISODE_OF_CARE.ID)
                        .from(EPISODE_OF_CARE)
                        .where(
                                EPISODE_OF_CARE.PATIENT_ID.eq(patient),
                                EPISODE_OF_CARE.STATUS.eq("OPEN"))
                        .fetch(EPISODE_OF_CARE.ID);
        return open.size() == 1 ? open.getFirst() : null;
    }

    private void write(AppointmentRecord row, Appointment one, String status, Actor actor) {
        var details = one.details();
        row.setClinicianId(one.clinicianId());
        row.setKind(one.kind().name());
        row.setTypeId(details.typeId());
        row.setStatus(status);
        row.setStartsAt(one.startsAt());
        row.setEndsAt(one.endsAt());
        row.setZone(one.zone().getId());
        row.setNote(one.note());
        row.setCancelReason(one.cancelReason().map(Enum::name).orElse(null));
        row.setArrivedAt(one.arrivedAt().orElse(null));
        row.setSeriesId(orNull(details.series()));
        row.setGroupSessionId(orNull(details.session()));
        row.setOverrideReason(details.overrideReason());
        row.setLateNotice(details.lateNotice());
        row.setTreatmentBeganAt(details.treatmentBeganAt().orElse(null));
        row.setCopayCents(
                details.copayCents().isPresent() ? details.copayCents().getAsInt() : null);
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private static Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private void storeResources(long appointment, List<Long> resources) {
        var given = new HashSet<>(resources);
        var stored =
                new HashSet<>(
                        database.dsl()
                                .select(APPOINTMENT_RESOURCE.RESOURCE_ID)
                                .from(APPOINTMENT_RESOURCE)
                                .where(APPOINTMENT_RESOURCE.APPOINTMENT_ID.eq(appointment))
                                .fetch(APPOINTMENT_RESOURCE.RESOURCE_ID));
        if (given.equals(stored)) {
            return;
        }
        database.dsl()
                .deleteFrom(APPOINTMENT_RESOURCE)
                .where(APPOINTMENT_RESOURCE.APPOINTMENT_ID.eq(appointment))
                .execute();
        for (var resource : given) {
            database.dsl()
                    .insertInto(
                            APPOINTMENT_RESOURCE,
                            APPOINTMENT_RESOURCE.APPOINTMENT_ID,
                            APPOINTMENT_RESOURCE.RESOURCE_ID)
                    .values(appointment, resource)
                    .execute();
        }
    }

    /** Writes all that can change. @throws StaleDataException if somebody saved first */
    Appointment update(Appointment appointment, Actor actor) {
        return store(appointment, appointment.status().name(), actor);
    }

    /** Takes a booking out of the schedule as if it had not been made; it stays on record. */
    void withdraw(Appointment appointment, Actor actor) {
        store(appointment, WITHDRAWN, actor);
    }

    private Appointment store(Appointment appointment, String status, Actor actor) {
        formerPlaces.remember(appointment, status.equals(WITHDRAWN));
        var row = database.dsl().newRecord(APPOINTMENT);
        row.setVersion(appointment.version() + 1);
        write(row, appointment, status, actor);
        int rows =
                database.dsl()
                        .update(APPOINTMENT)
                        .set(row)
                        .where(
                                APPOINTMENT.ID.eq(appointment.id()),
                                APPOINTMENT.VERSION.eq(appointment.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        storeResources(appointment.id(), appointment.details().resources());
        return byIdEvenWithdrawn(appointment.id()).orElse(appointment);
    }

    /**
     * @throws UserFacingException if there is no such appointment
     */
    public Appointment byId(long id) {
        return where(APPOINTMENT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UserFacingException("booking.notFound"));
    }

    /** The appointment, booked when it is withdrawn; empty only if there never was one. */
    Optional<Appointment> byIdEvenWithdrawn(long id) {
        return read(APPOINTMENT.ID.eq(id)).stream().findFirst();
    }

    /** Whether the booking was undone. */
    boolean isWithdrawn(long id) {
        return database.dsl()
                .fetchExists(APPOINTMENT, APPOINTMENT.ID.eq(id), APPOINTMENT.STATUS.eq(WITHDRAWN));
    }

    /** All that begin in the time, cancelled ones too, by time. */
    public List<Appointment> between(Instant from, Instant to) {
        return where(APPOINTMENT.STARTS_AT.ge(from).and(APPOINTMENT.STARTS_AT.lt(to)));
    }

    /**
     * All that once lay in a clinician's time and were moved, handed over or withdrawn since, as
     * they are now; a withdrawn one is as it was, and cancelled.
     */
    public List<Appointment> leftFrom(long clinician, Instant from, Instant to) {
        var ids = formerPlaces.leftFrom(clinician, from, to);
        if (ids.isEmpty()) {
            return List.of();
        }
        var stillBooked =
                where(APPOINTMENT.ID.in(ids)).stream()
                        .map(Appointment::id)
                        .collect(Collectors.toSet());
        return read(APPOINTMENT.ID.in(ids)).stream()
                .map(
                        one ->
                                stillBooked.contains(one.id())
                                        ? one
                                        : one.in(
                                                AppointmentStatus.CANCELLED,
                                                Optional.empty(),
                                                Optional.empty()))
                .toList();
    }

    /** All of a patient, cancelled ones too, by time. */
    public List<Appointment> ofPatient(long patient) {
        return where(APPOINTMENT.PATIENT_ID.eq(patient));
    }

    /** All of these patients that begin in the time, cancelled ones too, by time. */
    public List<Appointment> ofPatients(Collection<Long> patients, Instant from, Instant to) {
        return patients.isEmpty()
                ? List.of()
                : where(
                        APPOINTMENT
                                .PATIENT_ID
                                .in(patients)
                                .and(APPOINTMENT.STARTS_AT.ge(from))
                                .and(APPOINTMENT.STARTS_AT.lt(to)));
    }

    /** All of a series, cancelled ones too, by time. */
    public List<Appointment> ofSeries(long series) {
        return where(APPOINTMENT.SERIES_ID.eq(series));
    }

    /** The roster of a group session, those who cancelled too, in the order they were booked. */
    public List<Appointment> ofSession(long session) {
        return where(APPOINTMENT.GROUP_SESSION_ID.eq(session));
    }

    private List<Appointment> where(Condition condition) {
        return read(condition.and(APPOINTMENT.STATUS.ne(WITHDRAWN)));
    }

    private List<Appointment> read(Condition condition) {
        var rows =
                database.dsl()
                        .selectFrom(APPOINTMENT)
                        .where(condition)
                        .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                        .fetch();
        var resources = resources(condition);
        return rows.stream()
                .map(row -> appointment(row, resources.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Map<Long, List<Long>> resources(Condition condition) {
        return database.dsl()
                .select(APPOINTMENT_RESOURCE.APPOINTMENT_ID, APPOINTMENT_RESOURCE.RESOURCE_ID)
                .from(APPOINTMENT)
                .join(APPOINTMENT_RESOURCE)
                .on(APPOINTMENT_RESOURCE.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                .where(condition)
                .fetchGroups(APPOINTMENT_RESOURCE.APPOINTMENT_ID, APPOINTMENT_RESOURCE.RESOURCE_ID);
    }

    private static Appointment appointment(AppointmentRecord row, List<Long> resources) {
        var status = Objects.requireNonNull(row.getStatus());
        return new Appointment(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getClinicianId(),
                AppointmentKind.valueOf(row.getKind()),
                status.equals(WITHDRAWN)
                        ? AppointmentStatus.BOOKED
                        : AppointmentStatus.valueOf(status),
                row.getStartsAt(),
                row.getEndsAt(),
                ZoneId.of(row.getZone()),
                row.getNote(),
                Optional.ofNullable(row.getCancelReason()).map(CancelReason::valueOf),
                Optional.ofNullable(row.getArrivedAt()),
                new AppointmentDetails(
                        row.getTypeId(),
                        resources,
                        optional(row.getSeriesId()),
                        optional(row.getGroupSessionId()),
                        row.getOverrideReason(),
                        row.getLateNotice(),
                        Optional.ofNullable(row.getTreatmentBeganAt()),
                        row.getCopayCents() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(row.getCopayCents())));
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
