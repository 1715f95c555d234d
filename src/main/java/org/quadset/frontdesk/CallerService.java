package org.quadset.frontdesk;

import org.quadset.episodes.EpisodeService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.CallerOutlook;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.List;
import java.util.OptionalLong;

/** What the desk should know while a patient talks. */
public final class CallerService {
    private final EpisodeService episodes;
    private final PlannedCareService plannedCare;
    private final ScheduleService schedule;
    private final ClinicTime time;

    public CallerService(
            EpisodeService episodes,
            PlannedCareService plannedCare,
            ScheduleService schedule,
            ClinicTime time) {
        this.episodes = episodes;
        this.plannedCare = plannedCare;
        this.schedule = schedule;
        this.time = time;
    }

    /**
     * The patient's only open episode decides; with several or none, only the appointments are
     * told, and without any visit yet an evaluation comes first.
     */
    public CallerOutlook of(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var standings =
                episodes.standingsOf(List.of(patient), actor).getOrDefault(patient, List.of());
        var appointments = schedule.ofPatient(patient, actor);
        var next =
                appointments.stream()
                        .filter(one -> one.status().isAhead())
                        .filter(one -> one.startsAt().isAfter(time.now()))
                        .findFirst();
        if (standings.size() != 1) {
            return new CallerOutlook(
                    OptionalLong.empty(),
                    standings.isEmpty() && appointments.isEmpty(),
                    "",
                    next,
                    0);
        }
        var standing = standings.getFirst();
        var deadlines = standing.deadlines();
        return new CallerOutlook(
                OptionalLong.of(standing.clinicianId()),
                deadlines.visitNumber() == 0 && next.isEmpty(),
                deadlines.outlook(),
                next,
                behind(patient, appointments, actor));
    }

    private int behind(long patient, List<Appointment> appointments, Actor actor) {
        var availability = schedule.span(time.today(), 1, actor).facts().availability();
        return plannedCare.ofPatient(patient, actor).stream()
                .mapToInt(
                        care ->
                                UnderScheduled.of(care, appointments, availability, time.today())
                                        .behind())
                .sum();
    }
}
