package org.quadset.episodes;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.EPISODE_AUTHORIZATION;
import static org.quadset.platform.db.generated.Tables.EPISODE_DIAGNOSIS;
import static org.quadset.platform.db.generated.Tables.EPISODE_GOAL;
import static org.quadset.platform.db.generated.Tables.EPISODE_OF_CARE;
import static org.quadset.platform.db.generated.Tables.NOTE_COSIGNATURE;
import static org.quadset.platform.db.generated.Tables.SIGNED_NOTE;
import static org.quadset.platform.db.generated.Tables.VISIT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.EpisodeOfCareRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores episodes of care with their diagnoses, goals and authorisations. */
public final class EpisodeRepository {
    private static final String RULE_PREFIX = "deadline.";

    private static final Set<String> STILL_AHEAD =
            Set.of("BOOKED", "CONFIRMED", "ARRIVED", "IN_TREATMENT");

    private final Database database;
    private final Clock clock;

    public EpisodeRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts an episode; the id and version given are ignored. */
    public EpisodeOfCare insert(EpisodeOfCare episode, Actor actor) {
        var row = database.dsl().newRecord(EPISODE_OF_CARE);
        row.setVersion(1L);
        row.setPatientId(episode.patientId());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        EpisodeRowRepository.fill(row, episode, clock.instant(), actor.name());
        row.insert();
        insertLists(row.getId(), episode.details());
        return byId(row.getId());
    }

    /**
     * Writes all of an episode.
     *
     * @throws StaleDataException if somebody saved first
     */
    public EpisodeOfCare update(EpisodeOfCare episode, Actor actor) {
        var row = database.dsl().newRecord(EPISODE_OF_CARE);
        EpisodeRowRepository.fill(row, episode, clock.instant(), actor.name());
        if (byId(episode.id()).details().redFlags().equals(episode.details().redFlags())) {
            // They were not asked again: who asked, and when, stays.
            row.changed(EPISODE_OF_CARE.RED_FLAGS_ASKED_AT, false);
            row.changed(EPISODE_OF_CARE.RED_FLAGS_ASKED_BY, false);
        }
        row.setVersion(episode.version() + 1);
        int rows =
                database.dsl()
                        .update(EPISODE_OF_CARE)
                        .set(row)
                        .where(
                                EPISODE_OF_CARE.ID.eq(episode.id()),
                                EPISODE_OF_CARE.VERSION.eq(episode.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        for (var list :
                List.of(
                        Map.entry(EPISODE_DIAGNOSIS, EPISODE_DIAGNOSIS.EPISODE_ID),
                        Map.entry(EPISODE_GOAL, EPISODE_GOAL.EPISODE_ID),
                        Map.entry(EPISODE_AUTHORIZATION, EPISODE_AUTHORIZATION.EPISODE_ID))) {
            database.dsl()
                    .deleteFrom(list.getKey())
                    .where(list.getValue().eq(episode.id()))
                    .execute();
        }
        insertLists(episode.id(), episode.details());
        return byId(episode.id());
    }

    private void insertLists(long episode, EpisodeDetails details) {
        for (int i = 0; i < details.diagnoses().size(); i++) {
            EpisodeRowRepository.row(database.dsl(), episode, i, details.diagnoses().get(i))
                    .insert();
        }
        for (int i = 0; i < details.goals().size(); i++) {
            EpisodeRowRepository.row(database.dsl(), episode, i, details.goals().get(i)).insert();
        }
        for (int i = 0; i < details.authorizations().size(); i++) {
            EpisodeRowRepository.row(database.dsl(), episode, i, details.authorizations().get(i))
                    .insert();
        }
    }

    /**
     * @throws UserFacingException if there is no such episode
     */
    public EpisodeOfCare byId(long id) {
        return fetch(EPISODE_OF_CARE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UserFacingException("episode.notFound"));
    }

    /** A patient's episodes, the newest first, closed ones too. */
    public List<EpisodeOfCare> ofPatient(long patient) {
        return fetch(EPISODE_OF_CARE.PATIENT_ID.eq(patient));
    }

    /** The open episodes of several patients, the newest first. */
    public Map<Long, List<EpisodeOfCare>> openOf(Collection<Long> patients) {
        Map<Long, List<EpisodeOfCare>> found = new HashMap<>();
        fetch(EPISODE_OF_CARE.PATIENT_ID.in(patients).and(EPISODE_OF_CARE.STATUS.eq("OPEN")))
                .forEach(
                        one ->
                                found.computeIfAbsent(one.patientId(), key -> new ArrayList<>())
                                        .add(one));
        return found;
    }

    /** The patients who have an open episode. */
    List<Long> patientsInCare() {
        return database.dsl()
                .selectDistinct(EPISODE_OF_CARE.PATIENT_ID)
                .from(EPISODE_OF_CARE)
                .where(EPISODE_OF_CARE.STATUS.eq("OPEN"))
                .orderBy(EPISODE_OF_CARE.PATIENT_ID)
                .fetch(EPISODE_OF_CARE.PATIENT_ID);
    }

    private List<EpisodeOfCare> fetch(Condition condition) {
        var rows =
                database.dsl()
                        .selectFrom(EPISODE_OF_CARE)
                        .where(condition)
                        .orderBy(EPISODE_OF_CARE.OPENED_ON.desc(), EPISODE_OF_CARE.ID.desc())
                        .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.map(EpisodeOfCareRecord::getId);
        var diagnoses =
                database.dsl()
                        .selectFrom(EPISODE_DIAGNOSIS)
                        .where(EPISODE_DIAGNOSIS.EPISODE_ID.in(ids))
                        .orderBy(EPISODE_DIAGNOSIS.LIST_POSITION)
                        .fetchGroups(EPISODE_DIAGNOSIS.EPISODE_ID, EpisodeRowRepository::diagnosis);
        var goals =
                database.dsl()
                        .selectFrom(EPISODE_GOAL)
                        .where(EPISODE_GOAL.EPISODE_ID.in(ids))
                        .orderBy(EPISODE_GOAL.LIST_POSITION)
                        .fetchGroups(EPISODE_GOAL.EPISODE_ID, EpisodeRowRepository::goal);
        var authorizations =
                database.dsl()
                        .selectFrom(EPISODE_AUTHORIZATION)
                        .where(EPISODE_AUTHORIZATION.EPISODE_ID.in(ids))
                        .orderBy(EPISODE_AUTHORIZATION.LIST_POSITION)
                        .fetchGroups(
                                EPISODE_AUTHORIZATION.EPISODE_ID,
                                EpisodeRowRepository::authorization);
        return rows.map(
                row ->
                        EpisodeRowRepository.episode(
                                row,
                                diagnoses.getOrDefault(row.getId(), List.of()),
                                goals.getOrDefault(row.getId(), List.of()),
                                authorizations.getOrDefault(row.getId(), List.of())));
    }

    /**
     * What happened in these episodes and what is booked after {@code now}; one without visits is
     * absent.
     */
    public Map<Long, EpisodeHistory> historyOf(Collection<Long> episodes, Instant now) {
        Map<Long, List<EpisodeHistory.Attended>> visits = new HashMap<>();
        database.dsl()
                .select(
                        VISIT.EPISODE_ID,
                        VISIT.ID,
                        VISIT.VISITED_AT,
                        VISIT.ZONE,
                        VISIT.NOTE_TYPE,
                        SIGNED_NOTE.ID,
                        DSL.nvl(SIGNED_NOTE.COSIGNATURE_NEEDED, false),
                        NOTE_COSIGNATURE.ID,
                        DSL.nvl(SIGNED_NOTE.UNITS, 0))
                .from(VISIT)
                .leftJoin(SIGNED_NOTE)
                .on(SIGNED_NOTE.VISIT_ID.eq(VISIT.ID))
                .leftJoin(NOTE_COSIGNATURE)
                .on(NOTE_COSIGNATURE.SIGNED_NOTE_ID.eq(SIGNED_NOTE.ID))
                .where(VISIT.EPISODE_ID.in(episodes))
                .forEach(
                        row ->
                                visits.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                                        .add(
                                                new EpisodeHistory.Attended(
                                                        row.value2(),
                                                        row.value3()
                                                                .atZone(ZoneId.of(row.value4()))
                                                                .toLocalDate(),
                                                        NoteType.valueOf(row.value5()),
                                                        row.value6() != null,
                                                        row.value7() && row.value8() == null,
                                                        row.value9())));
        var bookings = bookingsOf(episodes, now);
        Map<Long, EpisodeHistory> found = new HashMap<>();
        for (var id : episodes) {
            var attended = visits.getOrDefault(id, List.of());
            var booked = bookings.getOrDefault(id, List.of());
            if (!attended.isEmpty() || !booked.isEmpty()) {
                found.put(id, new EpisodeHistory(attended, booked));
            }
        }
        return found;
    }

    /**
     * Asked by episode alone: with a condition on the time too, H2 goes through all that is booked
     * in the clinic.
     */
    private Map<Long, List<EpisodeHistory.Booked>> bookingsOf(
            Collection<Long> episodes, Instant now) {
        Map<Long, List<EpisodeHistory.Booked>> found = new HashMap<>();
        database.dsl()
                .select(
                        APPOINTMENT.EPISODE_ID,
                        APPOINTMENT.ID,
                        APPOINTMENT.STATUS,
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.ZONE)
                .from(APPOINTMENT)
                .where(APPOINTMENT.EPISODE_ID.in(episodes))
                .forEach(
                        row -> {
                            if (STILL_AHEAD.contains(row.value3()) && row.value4().isAfter(now)) {
                                found.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                                        .add(
                                                new EpisodeHistory.Booked(
                                                        row.value2(),
                                                        row.value4()
                                                                .atZone(ZoneId.of(row.value5()))
                                                                .toLocalDate()));
                            }
                        });
        return found;
    }

    /** Hangs an appointment on an episode. */
    public void assignAppointment(long appointment, long episode) {
        database.dsl()
                .update(APPOINTMENT)
                .set(APPOINTMENT.EPISODE_ID, episode)
                .where(APPOINTMENT.ID.eq(appointment))
                .execute();
    }

    /** Hangs all of a patient's appointments to come that have no episode yet on this one. */
    public void assignOpenAppointments(long patient, long episode, Instant now) {
        database.dsl()
                .update(APPOINTMENT)
                .set(APPOINTMENT.EPISODE_ID, episode)
                .where(
                        APPOINTMENT.PATIENT_ID.eq(patient),
                        APPOINTMENT.EPISODE_ID.isNull(),
                        APPOINTMENT.STARTS_AT.gt(now))
                .execute();
    }

    /** The episode that an appointment was booked for, if it is known. */
    public Optional<Long> ofAppointment(long appointment) {
        return database.dsl()
                .select(APPOINTMENT.EPISODE_ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(appointment))
                .fetchOptional(APPOINTMENT.EPISODE_ID);
    }

    /** The clinic's thresholds. */
    public DeadlineRules rules() {
        return DeadlineRules.of(new ClinicSettings(database).group(RULE_PREFIX));
    }

    /** Writes the clinic's thresholds. */
    public void store(DeadlineRules rules) {
        new ClinicSettings(database).store(RULE_PREFIX, rules.asSettings());
    }
}
