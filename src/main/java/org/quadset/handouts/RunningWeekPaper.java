package org.quadset.handouts;

import org.quadset.clinic.Clinic;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunStanding;
import org.quadset.running.RunWeek;
import org.quadset.running.RunningPlan;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The next week of a return to running, with boxes to tick. Only the unlocked stage is on it.
 *
 * @param therapist who hands it out
 * @param visits to come, the next first
 */
public record RunningWeekPaper(
        Clinic clinic,
        LocalDate printed,
        Patient patient,
        String therapist,
        ReturnPlan plan,
        RunStanding standing,
        RunWeek week,
        List<Appointment> visits)
        implements ClinicPaper {
    private static final String CSS = HtmlPdf.css("running-week.css");

    public RunningWeekPaper {
        visits = List.copyOf(visits);
    }

    /** The week after a day, from what is on record then. */
    static RunningWeekPaper of(
            Clinic clinic,
            LocalDate today,
            Patient patient,
            String therapist,
            RunningPlan plan,
            List<Appointment> appointments) {
        var standing = plan.standing(today);
        return new RunningWeekPaper(
                clinic,
                today,
                patient,
                therapist,
                plan.plan(),
                standing,
                RunWeek.after(today, plan.plan(), standing),
                appointments.stream()
                        .filter(one -> one.status() == AppointmentStatus.BOOKED)
                        .filter(one -> one.start().toLocalDate().isAfter(today))
                        .sorted(Comparator.comparing(Appointment::startsAt))
                        .toList());
    }

    @Override
    public String title() {
        return Messages.text("paper.runningWeekFrom", ShownDate.of(week.days().getFirst().date()));
    }

    @Override
    public String about() {
        return patient.details().names().spoken() + " · " + patient.recordNumber();
    }

    @Override
    public String page(String css) {
        return new RunningWeekPage(this).document(css + CSS);
    }
}
