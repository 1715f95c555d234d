package org.quadset.handouts;

import org.quadset.clinic.Clinic;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.Appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A patient's appointments to take home: a list in large letters, or slips to cut out.
 *
 * @param ahead from today on, the next first
 * @param therapists how each is named, by id
 * @param noticeHours how early the clinic wants to hear of a change
 * @param first the appointment that is the patient's first visit, if it is still ahead
 * @param slip whether it is the small piece
 */
public record AppointmentPaper(
        Clinic clinic,
        LocalDate printed,
        Patient patient,
        List<Appointment> ahead,
        Map<Long, String> therapists,
        int noticeHours,
        OptionalLong first,
        boolean slip)
        implements ClinicPaper {
    private static final String CSS = HtmlPdf.css("schedule-paper.css");

    public AppointmentPaper {
        ahead = List.copyOf(ahead);
        therapists = Map.copyOf(therapists);
    }

    @Override
    public String title() {
        return Messages.text("appointments.title", ShownDate.of(printed));
    }

    @Override
    public String about() {
        return patient.details().names().spoken() + " · " + patient.recordNumber();
    }

    @Override
    public String page(String css) {
        var page = new AppointmentPage(this);
        return slip
                ? page.slips(css + CSS)
                : new PaperFrame(
                                clinic.paper(), clinic.name(), clinic.phone(), title(), about(), "")
                        .around(page.list(), css + CSS);
    }
}
