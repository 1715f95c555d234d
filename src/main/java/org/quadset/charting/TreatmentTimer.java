package org.quadset.charting;

import org.quadset.modalities.BodyRegion;
import org.quadset.modalities.ModalityField;
import org.quadset.modalities.TreatmentKind;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A treatment that is being timed. Only instants are kept, so that it runs on while the program is
 * closed.
 *
 * @param label the treatment and its place, as every screen shows it
 * @param plan how long it is meant to run, and when the skin is looked at
 * @param pausedAt since when it stands still
 * @param paused how long it stood still before
 * @param checkedAt when somebody said that they looked at the skin
 */
public record TreatmentTimer(
        long id,
        long visitId,
        TreatmentKind kind,
        String label,
        Plan plan,
        Instant startedAt,
        Optional<Instant> pausedAt,
        Duration paused,
        Optional<Instant> checkedAt,
        Optional<Instant> endedAt) {
    private static final Set<TreatmentKind> BY_HAND =
            EnumSet.of(
                    TreatmentKind.MANUAL_THERAPY,
                    TreatmentKind.THERAPEUTIC_EXERCISE,
                    TreatmentKind.DRY_NEEDLING,
                    TreatmentKind.TAPING,
                    TreatmentKind.GAIT_TRAINING,
                    TreatmentKind.SELF_CARE);

    /** More minutes than a treatment row takes are a timer that somebody forgot. */
    private static final long MOST_MINUTES = 120;

    /**
     * What a timer is set to.
     *
     * @param length empty for what is done by hand, which is only measured
     * @param skinCheck when to look at the skin, from the start; only for cold and heat
     */
    public record Plan(Optional<Duration> length, Optional<Duration> skinCheck) {
        /** Only measures. */
        public static final Plan OPEN = new Plan(Optional.empty(), Optional.empty());

        /**
         * What a row's own fields ask for: the minutes of a device or a pack, and the minute of its
         * first skin check. What hands do is measured, whatever last time's minutes were.
         */
        public static Plan of(TreatmentRow row) {
            Optional<Duration> length =
                    BY_HAND.contains(row.kind()) ? Optional.empty() : minutes(row, "minutes");
            return new Plan(
                    length,
                    minutes(row, "skin_check_minute")
                            .filter(
                                    check ->
                                            length.map(whole -> check.compareTo(whole) < 0)
                                                    .orElse(true)));
        }

        private static Optional<Duration> minutes(TreatmentRow row, String field) {
            var typed = row.fields().getOrDefault(field, "").strip();
            return typed.matches("[1-9]\\d{0,2}")
                    ? Optional.of(Duration.ofMinutes(Long.parseLong(typed)))
                            .filter(length -> length.toMinutes() <= MOST_MINUTES)
                    : Optional.empty();
        }
    }

    /** What a timer calls somebody for. */
    public enum Call {
        NONE,
        /** The skin has to be looked at. */
        SKIN_CHECK,
        /** The time is over. */
        OVER
    }

    /** How long it ran, without its pauses; never negative, even if the clock was set back. */
    public Duration ran(Instant now) {
        // A timer that was ended during a pause ran until the pause began.
        var end = pausedAt.or(() -> endedAt).orElse(now);
        var ran = Duration.between(startedAt, end).minus(paused);
        return ran.isNegative() ? Duration.ZERO : ran;
    }

    /** How long an ended timer ran, as people read it: "12:04" or "15 h 34 min". */
    public String length() {
        var ran = ran(Instant.MAX);
        return ran.toHours() > 0
                ? ran.toHours() + " h " + ran.toMinutesPart() + " min"
                : String.format(Locale.ROOT, "%d:%02d", ran.toMinutes(), ran.toSecondsPart());
    }

    /** What is left; negative once the time is over, empty where no length is set. */
    public Optional<Duration> left(Instant now) {
        return plan.length().map(length -> length.minus(ran(now)));
    }

    public boolean isPaused() {
        return pausedAt.isPresent();
    }

    /** What it calls for now. The end of the time outweighs a skin check. */
    public Call call(Instant now) {
        var ran = ran(now);
        if (plan.length().filter(length -> ran.compareTo(length) >= 0).isPresent()) {
            return Call.OVER;
        }
        return checkedAt.isEmpty()
                        && plan.skinCheck().filter(check -> ran.compareTo(check) >= 0).isPresent()
                ? Call.SKIN_CHECK
                : Call.NONE;
    }

    /** The treatment and its place, as its timer is called. */
    public static String labelOf(TreatmentRow row) {
        return row.kind().label()
                + BodyRegion.ofKey(row.fields().getOrDefault("region", ""))
                        .map(region -> ", " + ModalityField.choiceLabel(region.key()))
                        .orElse("");
    }

    /** Whether it was started for a row like this one: the same treatment at the same place. */
    public boolean fits(TreatmentRow row) {
        return label.equals(labelOf(row));
    }

    /**
     * The minutes of the note: those that are full, and for a device or a pack never more than it
     * was set to when it was started or than the row says now. Empty below one minute, and above
     * 120, which is a timer that was forgotten.
     *
     * @param typed the row's minutes now; 0 if none
     */
    public OptionalInt minutes(Instant now, int typed) {
        long ran = ran(now).toMinutes();
        long full =
                plan.length()
                        .map(length -> Math.min(ran, Math.max(length.toMinutes(), typed)))
                        .orElse(ran);
        return full < 1 || full > MOST_MINUTES
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(full));
    }

    /** The same timer, standing still since now. */
    TreatmentTimer pausedFrom(Instant now) {
        return isPaused() ? this : with(Optional.of(now), paused, checkedAt, endedAt);
    }

    /** The same timer, going on. */
    TreatmentTimer resumed(Instant now) {
        return pausedAt.map(
                        since ->
                                with(
                                        Optional.empty(),
                                        paused.plus(positive(Duration.between(since, now))),
                                        checkedAt,
                                        endedAt))
                .orElse(this);
    }

    /** The same timer; somebody looked at the skin. */
    TreatmentTimer checked(Instant now) {
        return with(pausedAt, paused, Optional.of(now), endedAt);
    }

    /** The same timer, going on after it was ended, as if it had stood still meanwhile. */
    TreatmentTimer reopened(Instant now, Plan newPlan) {
        var still =
                endedAt.map(end -> positive(Duration.between(pausedAt.orElse(end), now)))
                        .orElse(Duration.ZERO);
        return new TreatmentTimer(
                id,
                visitId,
                kind,
                label,
                newPlan,
                startedAt,
                Optional.empty(),
                paused.plus(still),
                checkedAt,
                Optional.empty());
    }

    /** The same timer, ended. */
    TreatmentTimer ended(Instant now) {
        return endedAt.isPresent() ? this : with(pausedAt, paused, checkedAt, Optional.of(now));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private TreatmentTimer with(
            Optional<Instant> newPausedAt,
            Duration newPaused,
            Optional<Instant> newCheckedAt,
            Optional<Instant> newEndedAt) {
        return new TreatmentTimer(
                id,
                visitId,
                kind,
                label,
                plan,
                startedAt,
                newPausedAt,
                newPaused,
                newCheckedAt,
                newEndedAt);
    }
}
