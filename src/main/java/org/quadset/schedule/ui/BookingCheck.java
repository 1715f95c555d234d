package org.quadset.schedule.ui;

import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Booking;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the day that is being typed, so that a time that is taken is told before anybody presses
 * Book. FX thread only.
 */
final class BookingCheck {
    private final ScheduleService schedule;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private final Consumer<ScheduleSpan> onDay;
    private ScheduleSpan span;
    private long asked;

    /** Tells {@code onDay} of each day that arrives. */
    BookingCheck(
            ScheduleService schedule,
            Tasks tasks,
            Problems problems,
            Actor actor,
            Consumer<ScheduleSpan> onDay) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        this.onDay = onDay;
    }

    /** Fetches a day, even if it is there: somebody may have booked since. */
    void fetch(LocalDate day) {
        long request = ++asked;
        tasks.run(
                () -> schedule.span(day, 1, actor),
                fetched -> {
                    if (request == asked) {
                        span = fetched;
                        onDay.accept(fetched);
                    }
                },
                problems::show);
    }

    /** Fetches the day unless it is there. */
    void look(LocalDate day) {
        if (span == null || !span.from().equals(day)) {
            fetch(day);
        }
    }

    /** The day that was fetched last; empty before the first. */
    Optional<ScheduleSpan> day() {
        return Optional.ofNullable(span);
    }

    /**
     * Why the booking can't be made; none if it can, or if its day is not there yet.
     *
     * @param except the appointment that is being changed; 0 if none is
     */
    List<String> refusals(Booking booking, long except) {
        return span != null && span.from().equals(booking.start().toLocalDate())
                ? span.refusals(booking, except)
                : List.of();
    }
}
