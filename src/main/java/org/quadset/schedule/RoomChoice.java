package org.quadset.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Chooses the rooms and devices of one booking. */
final class RoomChoice {
    private final ScheduleFacts facts;
    private final Booking booking;
    private final List<Appointment> others;
    private final Instant from;
    private final Instant to;
    private final Instant end;

    /**
     * @param others those that take time, without the one that is moved
     * @param buffer minutes that are kept free behind it
     */
    RoomChoice(
            ScheduleFacts facts,
            Booking booking,
            List<Appointment> others,
            Instant from,
            Instant to,
            int buffer) {
        this.facts = facts;
        this.booking = booking;
        this.others = others;
        this.from = from;
        this.to = to;
        this.end = to.plusSeconds(buffer * 60L);
    }

    /**
     * Those that were named, and for the needs that they leave open others that are free: plain
     * rooms before those with features that somebody else may need. All needs are met where that
     * can be; else as many as can be, in their order.
     *
     * @param found takes what stands in the way
     */
    List<Long> choose(Optional<AppointmentType> type, List<Conflict> found) {
        var given = new ArrayList<Long>();
        for (var resource : facts.resources()) {
            if (resource.active() && booking.resources().contains(resource.id())) {
                given.add(resource.id());
                refusal(resource).ifPresent(found::add);
            }
        }
        var needs = type.map(AppointmentType::needs).orElse(List.of());
        var answers = needs.stream().map(need -> answers(need, given)).toList();
        var used = met(answers, 0, Set.of()).orElseGet(() -> inTheirOrder(answers));
        for (int i = 0; i < used.size(); i++) {
            long one = used.get(i);
            if (one == 0) {
                found.add(missing(needs.get(i)));
            } else if (!given.contains(one)) {
                given.add(one);
            }
        }
        return List.copyOf(given);
    }

    private Conflict missing(ResourceNeed need) {
        return new Conflict(
                Conflict.Kind.NO_RESOURCE,
                need.kind().label(),
                need.feature(),
                OptionalLong.empty(),
                new TimeSpan(from, to));
    }

    private List<Long> answers(ResourceNeed need, List<Long> given) {
        return facts.resources().stream()
                .filter(one -> one.answers(need))
                .filter(one -> given.contains(one.id()) || refusal(one).isEmpty())
                .sorted(
                        Comparator.<ClinicResource, Boolean>comparing(
                                        one -> !given.contains(one.id()))
                                .thenComparing(one -> one.features().size())
                                .thenComparing(ClinicResource::position))
                .map(ClinicResource::id)
                .toList();
    }

    /** One answer for each need from this one on, none twice; empty if that cannot be. */
    private static Optional<List<Long>> met(List<List<Long>> answers, int need, Set<Long> used) {
        if (need == answers.size()) {
            return Optional.of(List.of());
        }
        for (var one : answers.get(need)) {
            if (used.contains(one)) {
                continue;
            }
            var taken = new HashSet<>(used);
            taken.add(one);
            var rest = met(answers, need + 1, taken);
            if (rest.isPresent()) {
                var all = new ArrayList<>(List.of(one));
                all.addAll(rest.get());
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    /** Each need takes the first that is left; 0 where none is. */
    private static List<Long> inTheirOrder(List<List<Long>> answers) {
        var used = new ArrayList<Long>();
        for (var own : answers) {
            used.add(own.stream().filter(one -> !used.contains(one)).findFirst().orElse(0L));
        }
        return used;
    }

    private Optional<Conflict> refusal(ClinicResource resource) {
        var taking =
                others.stream()
                        .filter(one -> one.details().session().isEmpty())
                        .filter(one -> one.details().resources().contains(resource.id()))
                        .filter(one -> one.startsAt().isBefore(end))
                        .filter(one -> facts.bufferedEnd(one).isAfter(from))
                        .toList();
        var held = new ArrayList<TimeSpan>();
        taking.forEach(one -> held.add(new TimeSpan(one.startsAt(), facts.bufferedEnd(one))));
        facts.sessions().stream()
                .filter(one -> !one.cancelled() && one.resources().contains(resource.id()))
                .map(
                        one ->
                                new TimeSpan(
                                        one.startsAt(),
                                        facts.bufferedEnd(one.typeId(), one.endsAt())))
                .filter(one -> one.overlaps(from, end))
                .forEach(held::add);
        if (mostAtOnce(held) < resource.capacity()) {
            return facts.availability()
                    .refusal(new Bookable.OfResource(resource.id()), resource.name(), from, to);
        }
        return Optional.of(
                taking.isEmpty()
                        ? new Conflict(
                                Conflict.Kind.RESOURCE_BUSY,
                                resource.name(),
                                "",
                                OptionalLong.empty(),
                                new TimeSpan(from, to))
                        : ScheduleFacts.taken(
                                Conflict.Kind.RESOURCE_BUSY, resource.name(), taking.getFirst()));
    }

    /** Two that follow each other take one place of a lane, not two. */
    private long mostAtOnce(List<TimeSpan> held) {
        return held.stream()
                .map(one -> one.from().isBefore(from) ? from : one.from())
                .mapToLong(
                        moment ->
                                held.stream()
                                        .filter(one -> !one.from().isAfter(moment))
                                        .filter(one -> one.to().isAfter(moment))
                                        .count())
                .max()
                .orElse(0);
    }
}
