package org.quadset.frontdesk;

import org.quadset.episodes.Authorization;
import org.quadset.episodes.CareStanding;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.Deadlines;
import org.quadset.episodes.EpisodeService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.VisitAllowance;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the desk what is planned for patients, from the one calculation of deadlines. */
public final class PlannedCareService {
    private final EpisodeService episodes;
    private final ClinicTime time;

    public PlannedCareService(EpisodeService episodes, ClinicTime time) {
        this.episodes = episodes;
        this.time = time;
    }

    /** The patient's open episodes, the newest first. */
    public List<PlannedCare> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return of(List.of(patient), actor).getOrDefault(patient, List.of());
    }

    /** The open episodes of several patients, by patient; one question for all of them. */
    public Map<Long, List<PlannedCare>> of(Collection<Long> patients, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        Map<Long, List<PlannedCare>> found = new HashMap<>();
        episodes.standingsOf(patients, actor)
                .forEach(
                        (patient, standings) ->
                                found.put(patient, standings.stream().map(this::care).toList()));
        return found;
    }

    private PlannedCare care(CareStanding standing) {
        var deadlines = standing.deadlines();
        var forecast = deadlines.forecast();
        return new PlannedCare(
                standing.patientId(),
                standing.episodeId(),
                standing.clinicianId(),
                standing.openedOn(),
                standing.visitsPerWeek(),
                standing.weeks(),
                deadlines.visitNumber(),
                forecast.stream().map(Deadlines.Forecast::day).toList(),
                forecast.stream()
                        .filter(Deadlines.Forecast::reportDue)
                        .map(Deadlines.Forecast::day)
                        .toList(),
                allowances(standing.authorizations(), deadlines, time.today()),
                standing.authorizations().stream().anyMatch(one -> one.visits().isPresent()),
                certifiedUntil(deadlines));
    }

    private static Optional<LocalDate> certifiedUntil(Deadlines deadlines) {
        return deadlines.owed().stream()
                .filter(one -> one.kind() == Deadline.Kind.CERTIFICATION_END)
                .findFirst()
                .flatMap(Deadline::due);
    }

    /**
     * What is owed names those of today, each with what is left and allowed; one that begins later
     * is whole, and one that ended is worth nothing.
     */
    private static List<VisitAllowance> allowances(
            List<Authorization> authorizations, Deadlines deadlines, LocalDate today) {
        var owed =
                new ArrayList<>(
                        deadlines.owed().stream()
                                .filter(one -> one.kind() == Deadline.Kind.AUTHORIZATION_VISITS)
                                .toList());
        var found = new ArrayList<VisitAllowance>();
        for (var one : authorizations) {
            if (one.visits().isEmpty() || one.until().map(today::isAfter).orElse(false)) {
                continue;
            }
            int left = one.visits().getAsInt();
            if (one.covers(today)) {
                int allowed = left;
                var told = owed.stream().filter(each -> isOf(each, allowed)).findFirst();
                told.ifPresent(owed::remove);
                left = told.map(Deadline::left).orElse(0);
            }
            found.add(new VisitAllowance(one.from(), one.until(), Math.max(0, left)));
        }
        found.sort(Comparator.comparing(one -> one.from().orElse(LocalDate.MIN)));
        return found;
    }

    /** The sentence names what is left and what was allowed. */
    private static boolean isOf(Deadline owed, int allowed) {
        return owed.words().equals(List.of(owed.left(), allowed));
    }
}
