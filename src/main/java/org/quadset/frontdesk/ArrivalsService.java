package org.quadset.frontdesk;

import org.quadset.episodes.CareStanding;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.Deadlines;
import org.quadset.episodes.EpisodeService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says who comes on a day and what the desk must settle with each. */
public final class ArrivalsService {
    private final Transactor transactor;
    private final ScheduleStore store;
    private final EpisodeService episodes;
    private final DeskRepositories desk;
    private final ClinicTime time;

    public ArrivalsService(
            Transactor transactor,
            ScheduleStore store,
            EpisodeService episodes,
            DeskRepositories desk,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.episodes = episodes;
        this.desk = desk;
        this.time = time;
    }

    /** All that is known of the day's patients, asked for once. */
    private record Known(
            Map<Long, DeskPatient> people,
            Map<Long, DeskRecord> records,
            Map<Long, List<DeskCall>> calls,
            Map<Long, List<CareStanding>> standings) {}

    /** The arrivals of a day. */
    public ArrivalsBoard board(LocalDate date, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var begin = time.instantOf(date.atStartOfDay());
                    var end = time.instantOf(date.plusDays(1).atStartOfDay());
                    var day = store.appointments().between(begin, end);
                    var patients = day.stream().map(Appointment::patientId).distinct().toList();
                    var known =
                            new Known(
                                    desk.patients().of(patients, begin),
                                    desk.records().of(patients),
                                    desk.calls().of(day.stream().map(Appointment::id).toList()),
                                    episodes.standingsOf(patients, actor));
                    Map<Long, String> clinicians =
                            store.clinics().activeClinicians().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    one -> one.id(), one -> one.fullName()));
                    Map<Long, String> types =
                            store.setup().types().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    AppointmentType::id, AppointmentType::name));
                    return new ArrivalsBoard(
                            date,
                            store.setup().rules(),
                            store.withPatients(day).stream()
                                    .map(slot -> row(slot, known, clinicians, types))
                                    .toList());
                });
    }

    private static ArrivalRow row(
            BookedSlot slot, Known known, Map<Long, String> clinicians, Map<Long, String> types) {
        var one = slot.appointment();
        return new ArrivalRow(
                slot,
                clinicians.getOrDefault(one.clinicianId(), ""),
                types.getOrDefault(one.details().typeId(), one.kind().label()),
                one.status().isClosed() ? List.of() : tasks(one, known));
    }

    /** The most urgent first. What is settled by coming is asked only of those who are not here. */
    private static List<DeskTask> tasks(Appointment one, Known known) {
        var person =
                known.people().getOrDefault(one.patientId(), DeskPatient.unknown(one.patientId()));
        var record =
                known.records().getOrDefault(one.patientId(), DeskRecord.none(one.patientId()));
        var standing = standingOf(one, known.standings().getOrDefault(one.patientId(), List.of()));
        var tasks = new ArrayList<DeskTask>();
        if (record.consentOn().isEmpty()) {
            tasks.add(new DeskTask.ConsentMissing());
        }
        standing.ifPresent(deadlines -> addDeadlines(one, deadlines, tasks));
        if (record.copayCents().isPresent()
                && record.copayCents().getAsInt() > 0
                && one.details().copayCents().isEmpty()) {
            tasks.add(new DeskTask.Copay(record.copayCents().getAsInt()));
        }
        if (!person.missing().isEmpty()) {
            tasks.add(new DeskTask.RecordIncomplete(person.missing()));
        }
        if (one.status() == AppointmentStatus.BOOKED) {
            tasks.add(
                    new DeskTask.NotConfirmed(
                            known.calls().getOrDefault(one.id(), List.of()).size()));
        }
        if (person.interpreterNeeded()) {
            tasks.add(new DeskTask.InterpreterNeeded(person.language()));
        }
        if (!person.seenBefore() && standing.map(Deadlines::visitNumber).orElse(0) == 0) {
            tasks.add(new DeskTask.FirstVisit());
        }
        return tasks;
    }

    /** The episode whose forecast has the appointment, or the only open one. */
    private static Optional<Deadlines> standingOf(Appointment one, List<CareStanding> own) {
        return own.stream()
                .map(CareStanding::deadlines)
                .filter(deadlines -> deadlines.forecastOf(one.id()).isPresent())
                .findFirst()
                .or(
                        () ->
                                own.size() == 1
                                        ? Optional.of(own.getFirst().deadlines())
                                        : Optional.empty());
    }

    /** An appointment that has begun is no longer forecast; for it the day's standing counts. */
    private static void addDeadlines(
            Appointment one, Deadlines deadlines, ArrayList<DeskTask> tasks) {
        var forecast = deadlines.forecastOf(one.id());
        boolean outside =
                forecast.map(Deadlines.Forecast::outsideCertification)
                        .orElseGet(
                                () ->
                                        owed(deadlines, Deadline.Kind.CERTIFICATION_END)
                                                .map(owed -> owed.left() < 0)
                                                .orElse(false));
        if (outside) {
            tasks.add(new DeskTask.OutsideCertification());
        }
        var authorization =
                deadlines.owed().stream()
                        .filter(ArrivalsService::isAuthorization)
                        .filter(Deadline::isNear)
                        .findFirst();
        boolean usedUp =
                forecast.map(Deadlines.Forecast::outsideAuthorization)
                        .orElseGet(
                                () ->
                                        authorization
                                                .map(ArrivalsService::nothingLeft)
                                                .orElse(false));
        if (usedUp) {
            tasks.add(new DeskTask.AuthorizationUsedUp());
        } else {
            authorization.ifPresent(
                    owed -> tasks.add(new DeskTask.AuthorizationNearlyUsed(owed.badge())));
        }
    }

    private static boolean isAuthorization(Deadline owed) {
        return switch (owed.kind()) {
            case AUTHORIZATION_VISITS, AUTHORIZATION_UNITS, AUTHORIZATION_END -> true;
            default -> false;
        };
    }

    /** The last authorised day may still be used; a count of none may not. */
    private static boolean nothingLeft(Deadline owed) {
        return owed.kind() == Deadline.Kind.AUTHORIZATION_END ? owed.left() < 0 : owed.left() <= 0;
    }

    private static Optional<Deadline> owed(Deadlines deadlines, Deadline.Kind kind) {
        return deadlines.owed().stream().filter(one -> one.kind() == kind).findFirst();
    }
}
