package org.quadset.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that changes when somebody can be booked. */
public sealed interface AvailabilityChange {
    /** The availability as it would be. */
    Availability after(Availability before);

    /** Whether it may concern the appointment. */
    boolean concerns(Appointment appointment);

    /**
     * A week of hours from a day on; the earlier one ends the day before and stays on record.
     *
     * @param hours none means: may be booked at any time
     */
    record NewWeek(Bookable whose, List<DayHours> hours, LocalDate from)
            implements AvailabilityChange {
        public NewWeek {
            hours = List.copyOf(hours);
        }

        /** The rows that stay, those that end, those that begin; what would begin later goes. */
        List<WeeklyHours> rows(List<WeeklyHours> before) {
            var rows = new ArrayList<WeeklyHours>();
            for (var one : before) {
                if (!one.whose().equals(whose)) {
                    rows.add(one);
                } else if (one.validFrom().isBefore(from)) {
                    rows.add(one.validUntil().filter(from::isAfter).isPresent() ? one : ended(one));
                }
            }
            for (var one : hours) {
                rows.add(
                        new WeeklyHours(
                                0,
                                0,
                                whose,
                                one.day(),
                                one.fromMinute(),
                                one.untilMinute(),
                                from,
                                Optional.empty()));
            }
            return rows;
        }

        private WeeklyHours ended(WeeklyHours one) {
            return new WeeklyHours(
                    one.id(),
                    one.version(),
                    one.whose(),
                    one.day(),
                    one.fromMinute(),
                    one.untilMinute(),
                    one.validFrom(),
                    Optional.of(from.minusDays(1)));
        }

        @Override
        public Availability after(Availability before) {
            return new Availability(
                    before.zone(), rows(before.hours()), before.closed(), before.busy());
        }

        @Override
        public boolean concerns(Appointment appointment) {
            return whose.isIn(appointment);
        }
    }

    /** The clinic closes. */
    record Closing(ClosedDays days) implements AvailabilityChange {
        @Override
        public Availability after(Availability before) {
            var closed = new ArrayList<>(before.closed());
            closed.removeIf(one -> one.id() == days.id() && days.id() != 0);
            closed.add(days);
            return new Availability(before.zone(), before.hours(), closed, before.busy());
        }

        @Override
        public boolean concerns(Appointment appointment) {
            return days.contain(appointment.start().toLocalDate());
        }
    }

    /** Leave, meetings and the like of one clinician or room. */
    record Away(List<BusyTime> times) implements AvailabilityChange {
        public Away {
            times = List.copyOf(times);
        }

        @Override
        public Availability after(Availability before) {
            var busy = new ArrayList<>(before.busy());
            busy.addAll(times);
            return new Availability(before.zone(), before.hours(), before.closed(), busy);
        }

        @Override
        public boolean concerns(Appointment appointment) {
            return times.stream()
                    .anyMatch(
                            one ->
                                    one.whose().isIn(appointment)
                                            && one.overlaps(
                                                    appointment.startsAt(), appointment.endsAt()));
        }
    }

    /** Extra hours, leave or a meeting that is taken away. */
    record Removed(BusyTime time) implements AvailabilityChange {
        @Override
        public Availability after(Availability before) {
            return new Availability(
                    before.zone(),
                    before.hours(),
                    before.closed(),
                    before.busy().stream().filter(one -> one.id() != time.id()).toList());
        }

        @Override
        public boolean concerns(Appointment appointment) {
            return time.whose().isIn(appointment)
                    && time.overlaps(appointment.startsAt(), appointment.endsAt());
        }
    }
}
