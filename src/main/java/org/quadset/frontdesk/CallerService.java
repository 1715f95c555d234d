package org.quadset.frontdesk;

import org.quadset.episodes.EpisodeService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.CallerOutlook;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalLong;

/** What the desk should know while a patient talks. */
public final class CallerService {
    private final EpisodeService episodes;
    private final ScheduleService schedule;
    private final ClinicTime time;

    public CallerService(EpisodeService episodes, ScheduleService schedule, ClinicTime time) {
        this.episodes = episodes;
        this.schedule = schedule;
        this.time = time;
    }

    /**
     * The patient's only open episode decides; with several or none, only the appointments are
     * told, and without any visit yet an evaluation comes first.
     */
    public CallerOutlook of(long patient, Actor actor) {
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
        var details = standing.episode().details();
        var deadlines = standing.deadlines();
        return new CallerOutlook(
                OptionalLong.of(details.clinicianId()),
                deadlines.visitNumber() == 0 && next.isEmpty(),
                deadlines.outlook(),
                next,
                details.plan().visitsPerWeek().isPresent()
                        ? behind(appointments, details.plan().visitsPerWeek().getAsInt())
                        : 0);
    }

    private int behind(List<Appointment> appointments, int perWeek) {
        var monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return missing(appointments, monday, perWeek)
                + missing(appointments, monday.plusWeeks(1), perWeek);
    }

    private static int missing(List<Appointment> appointments, LocalDate monday, int perWeek) {
        long there =
                appointments.stream()
                        .filter(one -> one.status().takesTime())
                        .map(one -> one.start().toLocalDate())
                        .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                        .count();
        return (int) Math.max(0, perWeek - there);
    }
}
