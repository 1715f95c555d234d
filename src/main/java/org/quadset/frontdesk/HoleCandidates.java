package org.quadset.frontdesk;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Booking;
import org.quadset.schedule.ScheduleFacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who could have a free time, the first to be called first. It must fit length, hours and rooms;
 * then count, in this order: nothing a payer has against it, priority, how far behind the plan,
 * wanting earlier, the usual clinician, how long somebody waits.
 */
public final class HoleCandidates {
    private static final int STEP = 5;

    private final ScheduleFacts facts;
    private final HoleSeekers seekers;
    private final Instant now;

    /**
     * @param facts the days that are asked about
     * @param now no time before it is offered
     */
    public HoleCandidates(ScheduleFacts facts, HoleSeekers seekers, Instant now) {
        this.facts = facts;
        this.seekers = seekers;
        this.now = now;
    }

    /** A candidate with what its place in the order follows from. */
    private record Ranked(
            Candidate candidate,
            WaitingPriority priority,
            int behind,
            boolean earlier,
            boolean usual,
            Instant since) {
        static final Comparator<Ranked> ORDER =
                Comparator.<Ranked, Boolean>comparing(one -> one.candidate().isBarred())
                        .thenComparing(Ranked::priority)
                        .thenComparing(Comparator.comparingInt(Ranked::behind).reversed())
                        .thenComparing(one -> !one.earlier())
                        .thenComparing(one -> !one.usual())
                        .thenComparing(Ranked::since)
                        .thenComparing(one -> one.candidate().patientId());
    }

    /** The candidates, each patient once. */
    public List<Candidate> of(Hole hole) {
        var found = new ArrayList<Ranked>();
        for (var wish : seekers.wishes()) {
            ofWish(wish, hole).ifPresent(found::add);
        }
        for (var one : seekers.behind()) {
            long patient = one.care().patientId();
            boolean waits = seekers.wishes().stream().anyMatch(wish -> wish.patientId() == patient);
            if (one.behind() > 0 && !waits) {
                ofPlan(one, hole).ifPresent(found::add);
            }
        }
        found.sort(Ranked.ORDER);
        var told = new ArrayList<Candidate>();
        for (var one : found) {
            if (told.stream()
                    .noneMatch(other -> other.patientId() == one.candidate().patientId())) {
                told.add(one.candidate());
            }
        }
        return List.copyOf(told);
    }

    /** Somebody who waits, as a candidate for the time; empty if it does not fit. */
    public Optional<Candidate> of(WaitingWish wish, Hole hole) {
        return ofWish(wish, hole).map(Ranked::candidate);
    }

    /** Whether a wish fits somewhere in the time and nothing is against it. */
    public boolean fits(WaitingWish wish, Hole hole) {
        return ofWish(wish, hole).filter(one -> !one.candidate().isBarred()).isPresent();
    }

    private Optional<Ranked> ofWish(WaitingWish wish, Hole hole) {
        if (hole.leftBy().equals(OptionalLong.of(wish.patientId()))) {
            return Optional.empty();
        }
        var type = facts.type(wish.typeId()).filter(one -> one.active() && !one.isGroup());
        Optional<Appointment> later =
                wish.insteadOf().isPresent()
                        ? Optional.ofNullable(seekers.booked().get(wish.insteadOf().getAsLong()))
                                .filter(one -> one.status().isAhead())
                        : Optional.empty();
        boolean noEarlier =
                later.map(
                                one ->
                                        !one.start().isAfter(hole.end())
                                                || one.details().session().isPresent())
                        .orElse(false);
        if (type.isEmpty() || noEarlier) {
            return Optional.empty();
        }
        return place(
                        hole,
                        wish.minutes(),
                        start -> wish.suits(hole.clinicianId(), start),
                        start ->
                                later.map(
                                                one ->
                                                        Booking.again(
                                                                one,
                                                                hole.clinicianId(),
                                                                start,
                                                                wish.minutes()))
                                        .orElseGet(
                                                () ->
                                                        Booking.of(
                                                                wish.patientId(),
                                                                hole.clinicianId(),
                                                                type.get(),
                                                                start,
                                                                wish.minutes())),
                        later)
                .map(booking -> ranked(Optional.of(wish), later, booking));
    }

    private Optional<Ranked> ofPlan(UnderScheduled one, Hole hole) {
        long patient = one.care().patientId();
        if (hole.leftBy().equals(OptionalLong.of(patient))
                || comesOn(hole.start().toLocalDate(), patient, Optional.empty()).isPresent()) {
            return Optional.empty();
        }
        return facts.types().stream()
                .filter(AppointmentType::active)
                .filter(type -> type.kind() == AppointmentKind.FOLLOW_UP && !type.isGroup())
                .findFirst()
                .flatMap(
                        type ->
                                place(
                                        hole,
                                        type.minutes(),
                                        start -> true,
                                        start ->
                                                Booking.of(
                                                        patient,
                                                        hole.clinicianId(),
                                                        type,
                                                        start,
                                                        type.minutes()),
                                        Optional.empty()))
                .map(booking -> ranked(Optional.empty(), Optional.empty(), booking));
    }

    /** The first start in the time at which nothing stands in the way. */
    private Optional<Booking> place(
            Hole hole,
            int minutes,
            java.util.function.Predicate<LocalDateTime> suits,
            java.util.function.Function<LocalDateTime, Booking> at,
            Optional<Appointment> moved) {
        for (int minute = 0; minute + minutes <= hole.minutes(); minute += STEP) {
            var start = hole.start().plusMinutes(minute);
            if (!suits.test(start) || start.atZone(facts.zone()).toInstant().isBefore(now)) {
                continue;
            }
            var booking = at.apply(start);
            if (booking.violations(facts.zone()).isEmpty() && isFree(booking, moved)) {
                return Optional.of(booking);
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Booking booking, Optional<Appointment> moved) {
        var placement =
                moved.isPresent()
                        ? facts.placeElsewhere(booking, moved.get().id())
                        : facts.place(booking, 0);
        return placement.conflicts().isEmpty();
    }

    private Ranked ranked(
            Optional<WaitingWish> wish, Optional<Appointment> later, Booking booking) {
        long patient = booking.patientId();
        int behind = seekers.behind(patient).orElse(0);
        boolean usual =
                seekers.care().getOrDefault(patient, List.of()).stream()
                        .anyMatch(care -> care.clinicianId() == booking.clinicianId());
        var reasons = new ArrayList<String>();
        var priority = wish.map(WaitingWish::priority).orElse(WaitingPriority.NORMAL);
        if (priority != WaitingPriority.NORMAL) {
            reasons.add(priority.label());
        }
        if (behind > 0) {
            reasons.add(Messages.text("waiting.behind", behind));
        }
        later.ifPresent(
                one ->
                        reasons.add(
                                Messages.text(
                                        "waiting.insteadOf",
                                        ShownDate.of(one.start().toLocalDate()),
                                        one.start().toLocalTime())));
        if (usual) {
            reasons.add(Messages.text("waiting.usual"));
        }
        wish.ifPresent(one -> reasons.add(waited(one)));
        return new Ranked(
                new Candidate(
                        patient,
                        wish,
                        later,
                        booking,
                        reasons,
                        barrier(patient, booking.start().toLocalDate(), later)),
                priority,
                behind,
                later.isPresent(),
                usual,
                wish.map(WaitingWish::waitingSince).orElse(now));
    }

    private String waited(WaitingWish wish) {
        long days = Math.max(0, Duration.between(wish.waitingSince(), now).toDays());
        if (days == 0) {
            return Messages.text("waiting.sinceToday");
        }
        return days == 1
                ? Messages.text("waiting.sinceYesterday")
                : Messages.text("waiting.sinceDays", days);
    }

    /** What is against the day: another visit on it, the certification, the authorised visits. */
    private String barrier(long patient, LocalDate day, Optional<Appointment> moved) {
        var comes = comesOn(day, patient, moved);
        if (comes.isPresent()) {
            return Messages.text("waiting.comesAnyway", comes.get().start().toLocalTime());
        }
        var all = seekers.care().getOrDefault(patient, List.of());
        if (all.isEmpty()) {
            return "";
        }
        var barriers = all.stream().map(care -> barrier(care, day, moved)).toList();
        return barriers.contains("") ? "" : barriers.getFirst();
    }

    private static String barrier(PlannedCare care, LocalDate day, Optional<Appointment> moved) {
        if (care.certifiedUntil().map(day::isAfter).orElse(false)) {
            return Messages.text(
                    "waiting.notCertified", ShownDate.of(care.certifiedUntil().orElseThrow()));
        }
        if (!care.limited()) {
            return "";
        }
        var given = moved.map(one -> one.start().toLocalDate());
        boolean allowed =
                care.allowances().stream()
                        .filter(one -> one.covers(day))
                        .anyMatch(
                                one ->
                                        care.bookedDays().stream()
                                                        .filter(one::covers)
                                                        .filter(
                                                                each ->
                                                                        !given.equals(
                                                                                Optional.of(each)))
                                                        .count()
                                                < one.left());
        return allowed ? "" : Messages.text("waiting.notAuthorised");
    }

    private Optional<Appointment> comesOn(
            LocalDate day, long patient, Optional<Appointment> except) {
        return facts.appointments().stream()
                .filter(one -> one.patientId() == patient && one.status().takesTime())
                .filter(one -> one.start().toLocalDate().equals(day))
                .filter(one -> except.map(other -> other.id() != one.id()).orElse(true))
                .findFirst();
    }
}
