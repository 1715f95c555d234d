package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicService;
import org.quadset.episodes.EpisodeService;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.PrescriptionService;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.running.RunningPlan;
import org.quadset.running.RunningService;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A patient's chart, and what can be begun from it. */
public final class PatientChartModel {
    /** All that the chart shows, fetched together. */
    public record Chart(
            Patient patient,
            List<EpisodeService.Standing> episodes,
            List<Visit> visits,
            List<Appointment> appointments,
            Optional<Prescription> prescription,
            Optional<RunningPlan> running) {}

    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>();
    private final PatientService patients;
    private final EpisodeService episodes;
    private final VisitService visits;
    private final ScheduleService schedule;
    private final PrescriptionService prescriptions;
    private final RunningService running;
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;

    public PatientChartModel(
            PatientService patients,
            EpisodeService episodes,
            VisitService visits,
            ScheduleService schedule,
            PrescriptionService prescriptions,
            RunningService running,
            ClinicService clinics,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.patients = patients;
        this.episodes = episodes;
        this.visits = visits;
        this.schedule = schedule;
        this.prescriptions = prescriptions;
        this.running = running;
        this.clinics = clinics;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
    }

    /** The chart; null until it was fetched. */
    public ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    ClinicTime time() {
        return time;
    }

    /** Does work on the screen after what is under way there. */
    void later(Runnable work) {
        tasks.later(work);
    }

    /** Fetches a patient's chart; until it arrives there is none. */
    public void open(long patient) {
        if (chart.get() != null && chart.get().patient().id() != patient) {
            chart.set(null);
        }
        tasks.run(
                () ->
                        new Chart(
                                patients.byId(patient, actor),
                                episodes.ofPatient(patient, actor),
                                visits.ofPatient(patient, actor),
                                schedule.ofPatient(patient, actor),
                                prescriptions.latestOf(patient, actor),
                                running.ofPatient(patient, actor)),
                chart::set,
                problems::show);
    }

    /**
     * Opens the visit of today's appointment, or one without an appointment where there is none.
     */
    void openVisit(Consumer<Visit> onOpened) {
        var shown = chart.get();
        if (shown == null) {
            return;
        }
        var today =
                shown.appointments().stream()
                        .filter(one -> one.start().toLocalDate().equals(time.today()))
                        .filter(one -> one.status() != AppointmentStatus.CANCELLED)
                        .findFirst();
        tasks.run(
                () ->
                        today.map(one -> visits.openFor(one.id(), actor))
                                .orElseGet(
                                        () ->
                                                visits.openWithoutAppointment(
                                                        shown.patient().id(),
                                                        firstClinician(),
                                                        actor)),
                onOpened,
                problems::show);
    }

    private long firstClinician() {
        return clinics.clinicians().stream()
                .filter(one -> one.signature().equals(actor.name()))
                .findFirst()
                .or(() -> clinics.clinicians().stream().findFirst())
                .orElseThrow(() -> new UserFacingException("clinic.noClinician"))
                .id();
    }

    void delete(String reason, Runnable onDone) {
        change(() -> patients.delete(chart.get().patient(), reason, actor), onDone);
    }

    void restore(Runnable onDone) {
        change(() -> patients.restore(chart.get().patient(), actor), onDone);
    }

    private void change(java.util.function.Supplier<Patient> work, Runnable onDone) {
        tasks.run(
                work,
                changed -> {
                    open(changed.id());
                    onDone.run();
                },
                problems::show);
    }
}
