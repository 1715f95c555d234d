package org.quadset.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The legal public holidays of the United States (5 U.S.C. 6103), by rule. One that falls on a
 * Saturday is kept on the Friday before, one on a Sunday on the Monday after.
 */
public final class FederalHolidays {
    private FederalHolidays() {}

    /** Those kept in a year, by day, as closed days that are not stored. */
    public static List<ClosedDays> of(int year) {
        var days = new ArrayList<ClosedDays>();
        for (int one = year; one <= year + 1; one++) {
            for (var holiday : byRule(one)) {
                if (holiday.firstDay().getYear() == year) {
                    days.add(holiday);
                }
            }
        }
        return days;
    }

    private static List<ClosedDays> byRule(int year) {
        return List.of(
                fixed(year, Month.JANUARY, 1, "New Year’s Day"),
                weekday(year, Month.JANUARY, 3, DayOfWeek.MONDAY, "Martin Luther King Jr. Day"),
                weekday(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY, "Washington’s Birthday"),
                weekday(year, Month.MAY, -1, DayOfWeek.MONDAY, "Memorial Day"),
                fixed(year, Month.JUNE, 19, "Juneteenth"),
                fixed(year, Month.JULY, 4, "Independence Day"),
                weekday(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY, "Labor Day"),
                weekday(year, Month.OCTOBER, 2, DayOfWeek.MONDAY, "Columbus Day"),
                fixed(year, Month.NOVEMBER, 11, "Veterans Day"),
                weekday(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, "Thanksgiving Day"),
                fixed(year, Month.DECEMBER, 25, "Christmas Day"));
    }

    private static ClosedDays fixed(int year, Month month, int day, String name) {
        var date = LocalDate.of(year, month, day);
        return closed(
                switch (date.getDayOfWeek()) {
                    case SATURDAY -> date.minusDays(1);
                    case SUNDAY -> date.plusDays(1);
                    default -> date;
                },
                name);
    }

    private static ClosedDays weekday(
            int year, Month month, int which, DayOfWeek day, String name) {
        return closed(
                LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day)),
                name);
    }

    private static ClosedDays closed(LocalDate day, String name) {
        return new ClosedDays(0, 0, day, day, name);
    }
}
