package org.quadset.schedule.ui;

import org.quadset.schedule.ScheduleSpan;

import java.time.LocalTime;
import java.util.List;

/**
 * Where a time of day lies on the screen, by the wall clock: on days when the clock changes too, 9
 * is where 9 always is.
 *
 * @param from the first minute of the day that is drawn, a whole hour
 * @param to the last, 1440 at most
 * @param step minutes that the hand moves by, 5 to 60
 */
public record HourScale(int from, int to, int step) {
    /** The steps that can be chosen. */
    public static final List<Integer> STEPS = List.of(5, 10, 15, 20, 30, 60);

    private static final double TOP = 8;

    /** From 8 to 18, and as far as appointments and groups reach. */
    static HourScale of(ScheduleSpan span, int step) {
        int from = 8 * 60;
        int to = 18 * 60;
        for (var slot : span.slots()) {
            var one = slot.appointment();
            int start = minute(one.start().toLocalTime());
            from = Math.min(from, start / 60 * 60);
            to = Math.max(to, Math.min(24 * 60, (start + one.minutes() + 59) / 60 * 60));
        }
        for (var one : span.facts().sessions()) {
            from = Math.min(from, minute(one.start().toLocalTime()) / 60 * 60);
            to = Math.max(to, (minute(one.end().toLocalTime()) + 59) / 60 * 60);
        }
        return new HourScale(from, to, step);
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** The height of an hour in logical pixels. */
    double hour() {
        return switch (step) {
            case 5 -> 168;
            case 10 -> 112;
            case 20 -> 54;
            case 30 -> 44;
            case 60 -> 32;
            default -> 64;
        };
    }

    double y(int minute) {
        return TOP + (minute - from) * hour() / 60;
    }

    double y(LocalTime time) {
        return y(minute(time));
    }

    /** The nearest step at a height, within the day. */
    LocalTime time(double y) {
        long minutes = Math.round((y - TOP) / hour() * 60 / step) * step;
        return LocalTime.ofSecondOfDay(Math.clamp(minutes + from, 0, 24 * 60 - 15) * 60L);
    }

    double height() {
        return y(to) + 12;
    }
}
