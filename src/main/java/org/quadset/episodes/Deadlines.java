package org.quadset.episodes;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What an episode owes on a day, and what its bookings will owe: the one calculation that the
 * chart, the slot, Today and the reports all call (rules: billing.md sections 6 and 9).
 *
 * @param treatmentDays those so far, by time
 * @param visitsPlanned those of the plan of care, or those authorised where that is fewer
 * @param owed the most urgent first
 * @param forecast for each booking to come, in the order of their days
 */
public record Deadlines(
        List<LocalDate> treatmentDays,
        OptionalInt visitsPlanned,
        List<Deadline> owed,
        List<Forecast> forecast) {
    /**
     * A booking to come.
     *
     * @param visitNumber the treatment day it will be
     * @param reportDue whether it must be a progress report
     * @param outsideCertification whether it lies behind the last certified day
     * @param outsideAuthorization whether no authorised visit is left for it
     */
    public record Forecast(
            long appointmentId,
            LocalDate day,
            int visitNumber,
            boolean reportDue,
            boolean outsideCertification,
            boolean outsideAuthorization) {}

    /** Nothing is owed: the patient has no open episode. */
    public static final Deadlines NONE =
            new Deadlines(List.of(), OptionalInt.empty(), List.of(), List.of());

    /** Treatment days so far. */
    public int visitNumber() {
        return treatmentDays.size();
    }

    /** Reckons for one day. */
    public static Deadlines of(
            EpisodeOfCare episode, EpisodeHistory history, DeadlineRules rules, LocalDate today) {
        return new Reckoning(episode.details(), history, rules, today).deadlines();
    }

    /**
     * The nearest ones, as they fit on a slot; what is only to be signed is no affair of a slot.
     */
    public List<String> badges() {
        return owed.stream()
                .filter(Deadline::isNear)
                .filter(one -> one.kind() != Deadline.Kind.UNSIGNED_NOTE)
                .filter(one -> one.kind() != Deadline.Kind.COSIGNATURE)
                .map(Deadline::badge)
                .limit(2)
                .toList();
    }

    /** How far the plan has come and what is owed next, such as "6/12 · PN in 2 · auth 3". */
    public String outlook() {
        var parts = new ArrayList<String>();
        if (visitNumber() > 0) {
            parts.add(ofPlanned(visitNumber()));
        }
        parts.addAll(badges());
        return String.join(" · ", parts);
    }

    /** A visit's number as it is shown: "6/12", or "#6" where none is planned. */
    public String ofPlanned(int number) {
        return visitsPlanned.isPresent() ? number + "/" + visitsPlanned.getAsInt() : "#" + number;
    }

    /** What is forecast for an appointment. */
    public Optional<Forecast> forecastOf(long appointment) {
        return forecast.stream().filter(one -> one.appointmentId() == appointment).findFirst();
    }

    /**
     * The treatment day that an appointment is: what is forecast for it, else what was on its day.
     *
     * @return 0 if nobody was treated that day and nothing is forecast
     */
    public int visitNumberOf(long appointment, LocalDate day) {
        return forecastOf(appointment)
                .map(Forecast::visitNumber)
                .orElseGet(() -> treatmentDays.indexOf(day) + 1);
    }

    /** What stands on an appointment's slot, such as "6/12 · PN in 2". */
    public String badgeOf(long appointment, LocalDate day) {
        var coming = forecastOf(appointment);
        var parts = new ArrayList<String>();
        int number = visitNumberOf(appointment, day);
        if (number > 0) {
            parts.add(ofPlanned(number));
        }
        if (coming.map(Forecast::reportDue).orElse(false)) {
            parts.add(Messages.text("deadlineBadge.reportDue"));
        }
        if (coming.map(Forecast::outsideCertification).orElse(false)) {
            parts.add(Messages.text("deadlineBadge.outsideCertification"));
        }
        if (coming.map(Forecast::outsideAuthorization).orElse(false)) {
            parts.add(Messages.text("deadlineBadge.outsideAuthorization"));
        }
        if (parts.size() < 2) {
            badges().stream().limit(1).forEach(parts::add);
        }
        return String.join(" · ", parts);
    }

    private record Reckoning(
            EpisodeDetails details, EpisodeHistory history, DeadlineRules rules, LocalDate today) {
        Deadlines deadlines() {
            var days = history.treatmentDays();
            var forecast = forecast(days.size());
            var owed = new ArrayList<Deadline>();
            progressReport(forecast).ifPresent(owed::add);
            certification().ifPresent(owed::add);
            authorization(owed);
            reEvaluation().ifPresent(owed::add);
            notes(owed);
            owed.sort(
                    Comparator.comparing(Deadline::urgency)
                            .reversed()
                            .thenComparingInt(Deadline::left));
            return new Deadlines(days, visitsPlanned(), List.copyOf(owed), forecast);
        }

        private boolean paper() {
            return rules.paperHoldsFor(details.payer());
        }

        private OptionalInt visitsPlanned() {
            var limits =
                    Stream.of(details.plan().plannedVisits(), authorizedVisits())
                            .filter(OptionalInt::isPresent)
                            .mapToInt(OptionalInt::getAsInt)
                            .min();
            return limits;
        }

        private OptionalInt authorizedVisits() {
            var counted =
                    details.authorizations().stream()
                            .filter(one -> one.visits().isPresent())
                            .toList();
            return counted.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                            counted.stream().mapToInt(one -> one.visits().getAsInt()).sum());
        }

        /**
         * Treatment days after the last progress report; the first period begins with the first.
         */
        private int daysOfPeriod() {
            var lastReport =
                    history.visits().stream()
                            .filter(visit -> visit.type().reportsProgress())
                            .map(EpisodeHistory.Attended::day)
                            .reduce((first, second) -> second);
            return (int)
                    history.treatmentDays().stream()
                            .filter(day -> lastReport.map(day::isAfter).orElse(true))
                            .count();
        }

        private List<Forecast> forecast(int numberSoFar) {
            var found = new ArrayList<Forecast>();
            int number = numberSoFar;
            int period = daysOfPeriod();
            var counted = new ArrayList<>(history.treatmentDays());
            var certifiedUntil = certificationEnd();
            for (var booked : history.bookings()) {
                boolean newDay = !counted.contains(booked.day());
                if (newDay) {
                    counted.add(booked.day());
                    number++;
                    period++;
                }
                boolean report =
                        paper() && rules.progressVisits() > 0 && period >= rules.progressVisits();
                found.add(
                        new Forecast(
                                booked.appointmentId(),
                                booked.day(),
                                number,
                                report,
                                paper() && certifiedUntil.map(booked.day()::isAfter).orElse(false),
                                beyondAuthorization(counted, booked.day())));
                if (report) {
                    period = 0;
                }
            }
            return List.copyOf(found);
        }

        private boolean beyondAuthorization(List<LocalDate> days, LocalDate day) {
            var limited =
                    details.authorizations().stream()
                            .filter(one -> one.visits().isPresent())
                            .toList();
            if (limited.isEmpty()) {
                return false;
            }
            return limited.stream()
                    .filter(one -> one.covers(day))
                    .noneMatch(
                            one ->
                                    days.stream().filter(one::covers).count()
                                            <= one.visits().getAsInt());
        }

        private Optional<Deadline> progressReport(List<Forecast> forecast) {
            int period = daysOfPeriod();
            if (!paper() || rules.progressVisits() == 0 || period == 0) {
                return Optional.empty();
            }
            int left = rules.progressVisits() - period;
            var day = forecast.stream().filter(Forecast::reportDue).map(Forecast::day).findFirst();
            var urgency =
                    left < 0
                            ? Deadline.Urgency.OVERDUE
                            : left == 0
                                    ? Deadline.Urgency.DUE
                                    : period >= rules.progressWarning() - 1
                                            ? Deadline.Urgency.SOON
                                            : Deadline.Urgency.FAR;
            var key =
                    left < 0
                            ? "deadline.progress.over"
                            : left == 0
                                    ? "deadline.progress.now"
                                    : day.isPresent()
                                            ? "deadline.progress.booked"
                                            : "deadline.progress.in";
            return Optional.of(
                    new Deadline(
                            Deadline.Kind.PROGRESS_REPORT,
                            urgency,
                            day,
                            left,
                            key,
                            "deadlineBadge.progress",
                            List.of(left, day.map(ShownDate::of).orElse(""))));
        }

        /** The last certified day: the plan's own, but never over the longest certified time. */
        private Optional<LocalDate> certificationEnd() {
            return details.plan()
                    .certifiedFrom()
                    .map(
                            from -> {
                                var longest = from.plusDays(rules.certificationDays() - 1L);
                                return details.plan()
                                        .certifiedUntil()
                                        .filter(longest::isAfter)
                                        .orElse(longest);
                            });
        }

        private Optional<Deadline> certification() {
            if (!paper()) {
                return Optional.empty();
            }
            var end = certificationEnd();
            if (end.isPresent()) {
                return Optional.of(
                        until(
                                Deadline.Kind.CERTIFICATION_END,
                                end.get(),
                                rules.certificationWarning(),
                                "deadline.certified",
                                "deadline.certified.over",
                                "deadlineBadge.certified"));
            }
            return history.treatmentDays().stream()
                    .findFirst()
                    .map(
                            first ->
                                    until(
                                            Deadline.Kind.FIRST_CERTIFICATION,
                                            first.plusDays(rules.firstCertificationDays()),
                                            rules.firstCertificationDays(),
                                            "deadline.certify",
                                            "deadline.certify.over",
                                            "deadlineBadge.certify"));
        }

        private Deadline until(
                Deadline.Kind kind,
                LocalDate end,
                int warning,
                String key,
                String overKey,
                String badgeKey) {
            int left = (int) ChronoUnit.DAYS.between(today, end);
            var urgency =
                    left < 0
                            ? Deadline.Urgency.OVERDUE
                            : left == 0
                                    ? Deadline.Urgency.DUE
                                    : left <= warning
                                            ? Deadline.Urgency.SOON
                                            : Deadline.Urgency.FAR;
            return new Deadline(
                    kind,
                    urgency,
                    Optional.of(end),
                    left,
                    left < 0 ? overKey : key,
                    badgeKey,
                    List.of(ShownDate.of(end)));
        }

        private void authorization(List<Deadline> owed) {
            for (var one : details.authorizations()) {
                if (!one.covers(today)) {
                    continue;
                }
                one.visits()
                        .ifPresent(
                                allowed -> {
                                    int used =
                                            (int)
                                                    history.treatmentDays().stream()
                                                            .filter(one::covers)
                                                            .count();
                                    owed.add(
                                            left(
                                                    Deadline.Kind.AUTHORIZATION_VISITS,
                                                    allowed,
                                                    used));
                                });
                one.units()
                        .ifPresent(
                                allowed -> {
                                    int used =
                                            history.visits().stream()
                                                    .filter(visit -> one.covers(visit.day()))
                                                    .mapToInt(EpisodeHistory.Attended::units)
                                                    .sum();
                                    owed.add(
                                            left(Deadline.Kind.AUTHORIZATION_UNITS, allowed, used));
                                });
                one.until()
                        .map(
                                end ->
                                        until(
                                                Deadline.Kind.AUTHORIZATION_END,
                                                end,
                                                rules.certificationWarning(),
                                                "deadline.authorized",
                                                "deadline.authorized.over",
                                                "deadlineBadge.authorized"))
                        .ifPresent(owed::add);
            }
        }

        /** Told from 80 per cent on, or when few are left (billing.md section 9). */
        private Deadline left(Deadline.Kind kind, int allowed, int used) {
            int left = allowed - used;
            var urgency =
                    left < 0
                            ? Deadline.Urgency.OVERDUE
                            : left == 0
                                    ? Deadline.Urgency.DUE
                                    : left <= rules.authorizationWarning()
                                                    || used * 10 >= allowed * 8
                                            ? Deadline.Urgency.SOON
                                            : Deadline.Urgency.FAR;
            boolean visits = kind == Deadline.Kind.AUTHORIZATION_VISITS;
            var key =
                    visits
                            ? left < 0 ? "deadline.visits.over" : "deadline.visits"
                            : left < 0 ? "deadline.units.over" : "deadline.units";
            return new Deadline(
                    kind,
                    urgency,
                    Optional.empty(),
                    left,
                    key,
                    visits ? "deadlineBadge.visits" : "deadlineBadge.units",
                    List.of(left, allowed));
        }

        private Optional<Deadline> reEvaluation() {
            if (rules.reEvaluationDays() == 0) {
                return Optional.empty();
            }
            return history.visits().stream()
                    .filter(
                            visit ->
                                    visit.type() == NoteType.EVALUATION
                                            || visit.type() == NoteType.RE_EVALUATION)
                    .map(EpisodeHistory.Attended::day)
                    .reduce((first, second) -> second)
                    .map(
                            last ->
                                    until(
                                            Deadline.Kind.RE_EVALUATION,
                                            last.plusDays(rules.reEvaluationDays()),
                                            7,
                                            "deadline.reEvaluation",
                                            "deadline.reEvaluation.over",
                                            "deadlineBadge.reEvaluation"));
        }

        private void notes(List<Deadline> owed) {
            int unsigned =
                    (int)
                            history.visits().stream()
                                    .filter(visit -> !visit.signed() && visit.day().isBefore(today))
                                    .count();
            if (unsigned > 0) {
                owed.add(
                        new Deadline(
                                Deadline.Kind.UNSIGNED_NOTE,
                                Deadline.Urgency.DUE,
                                Optional.empty(),
                                0,
                                "deadline.unsigned",
                                "deadlineBadge.unsigned",
                                List.of(unsigned)));
            }
            int waiting =
                    (int)
                            history.visits().stream()
                                    .filter(EpisodeHistory.Attended::cosignatureOpen)
                                    .count();
            if (waiting > 0) {
                owed.add(
                        new Deadline(
                                Deadline.Kind.COSIGNATURE,
                                Deadline.Urgency.DUE,
                                Optional.empty(),
                                0,
                                "deadline.cosign",
                                "deadlineBadge.cosign",
                                List.of(waiting)));
            }
        }
    }
}
