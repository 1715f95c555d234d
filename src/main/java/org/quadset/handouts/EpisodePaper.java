package org.quadset.handouts;

import org.quadset.charting.Visit;
import org.quadset.clinic.Clinic;
import org.quadset.episodes.Deadlines;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.Appointment;

import java.time.LocalDate;
import java.util.List;

/**
 * An episode of care on one page.
 *
 * @param therapist who answers for it, with the credential
 * @param visits of this episode, the oldest first
 * @param outcomes of this episode, the one used last first
 * @param bookings to come, the next first
 */
public record EpisodePaper(
        Clinic clinic,
        LocalDate printed,
        Patient patient,
        EpisodeOfCare episode,
        Deadlines deadlines,
        String therapist,
        List<Visit> visits,
        List<OutcomeSeries> outcomes,
        List<Appointment> bookings)
        implements ClinicPaper {
    public EpisodePaper {
        visits = List.copyOf(visits);
        outcomes = List.copyOf(outcomes);
        bookings = List.copyOf(bookings);
    }

    @Override
    public String title() {
        return Messages.text("paper.episodeTitle", ShownDate.of(printed));
    }

    @Override
    public String about() {
        return patient.details().names().spoken() + " · " + patient.recordNumber();
    }

    @Override
    public String page(String css) {
        return new PaperFrame(clinic.paper(), clinic.name(), clinic.phone(), title(), about(), "")
                .around(EpisodePage.of(this), css);
    }
}
