package org.quadset.schedule.ui;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentSeries;
import org.quadset.schedule.SeriesService;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells which visit of its series an appointment is: "3 of 12, Tue and Thu". FX thread only. */
public final class SeriesPlaces {
    private final SeriesService series;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private long asked;

    public SeriesPlaces(SeriesService series, Tasks tasks, Problems problems, Actor actor) {
        this.series = series;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Looks it up, unless somebody asks for another one meanwhile; it must be of a series. */
    void tell(Appointment appointment, Consumer<String> told) {
        long request = ++asked;
        long id = appointment.details().series().orElseThrow();
        tasks.run(
                () -> series.byId(id, actor),
                found -> {
                    if (request == asked) {
                        told.accept(of(found, appointment));
                    }
                },
                problems::show);
    }

    /** In words; a cancelled one has no number. */
    static String of(AppointmentSeries series, Appointment appointment) {
        int visits = series.kept().size();
        var days = days(series.weekdays());
        var number = series.numberOf(appointment.id());
        return number.isPresent()
                ? Messages.text("seriesEdit.place", number.getAsInt(), visits, days)
                : Messages.text("seriesEdit.placeOfCancelled", visits, days);
    }

    /** "Mon, Tue and Thu". */
    static String days(List<DayOfWeek> weekdays) {
        var names = weekdays.stream().map(SeriesPlaces::day).toList();
        return names.size() < 2
                ? String.join("", names)
                : Messages.text(
                        "seriesEdit.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
