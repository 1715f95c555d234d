package org.quadset.schedule.ui;

import org.quadset.platform.i18n.Labelled;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The ways to look at the schedule; weeks begin on Monday. */
public enum ScheduleViewKind implements Labelled {
    /** A day with a column for each clinician. */
    DAY,
    /** A day with a column for each room and device. */
    ROOMS,
    /** A week of one clinician, a column for each day. */
    WEEK,
    /** A week of everybody: in each day a narrow column for each clinician. */
    WEEK_OF_ALL,
    /** Six weeks with numbers only. */
    MONTH,
    /** Two weeks as a list. */
    AGENDA;

    /** The first day that is shown when this one is asked for. */
    public LocalDate first(LocalDate date) {
        return switch (this) {
            case DAY, ROOMS, AGENDA -> date;
            case WEEK, WEEK_OF_ALL -> monday(date);
            case MONTH -> monday(date.withDayOfMonth(1));
        };
    }

    /** How many days are fetched. */
    public int days() {
        return switch (this) {
            case DAY, ROOMS -> 1;
            case WEEK, WEEK_OF_ALL -> 7;
            case AGENDA -> 14;
            case MONTH -> 42;
        };
    }

    /** The day to ask for so many screens on, or back when negative. */
    public LocalDate step(LocalDate date, int screens) {
        return switch (this) {
            case DAY, ROOMS -> date.plusDays(screens);
            case WEEK, WEEK_OF_ALL -> date.plusWeeks(screens);
            case AGENDA -> date.plusWeeks(2L * screens);
            case MONTH -> date.withDayOfMonth(1).plusMonths(screens);
        };
    }

    /** Whether hours run down the screen. */
    public boolean isGrid() {
        return this != MONTH && this != AGENDA;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
