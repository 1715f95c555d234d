package org.quadset.schedule;

import org.quadset.clinic.ClinicRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.patients.PatientSummary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The repositories that the services of the schedule share; its methods join a transaction. */
public record ScheduleStore(
        AppointmentRepository appointments,
        GroupSessionRepository sessions,
        ScheduleSetupRepository setup,
        AvailabilityRepository availability,
        ClinicRepository clinics,
        PatientSearchRepository patients) {
    /**
     * All that decides about bookings that begin in the time; what began before and still lasts is
     * in it.
     */
    public ScheduleFacts facts(Instant from, Instant to, ZoneId zone) {
        var reach = from.minusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L);
        var end = to.plusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L);
        return new ScheduleFacts(
                zone,
                clinics.activeClinicians(),
                setup.types(),
                setup.resources(),
                appointments.between(reach, end),
                sessions.between(reach, end),
                availability.between(reach, end, zone),
                setup.rules());
    }

    /** The appointments with their patients. */
    public List<BookedSlot> withPatients(List<Appointment> list) {
        Map<Long, PatientSummary> names =
                patients
                        .summaries(list.stream().map(Appointment::patientId).distinct().toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        PatientSummary::id,
                                        one -> one,
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        var slots = new ArrayList<BookedSlot>();
        list.forEach(one -> slots.add(new BookedSlot(one, names.get(one.patientId()))));
        return slots;
    }

    /** The patient's name as it is spoken; empty if there is no such patient. */
    String nameOf(long patient) {
        return patients.summaries(List.of(patient)).stream()
                .map(one -> one.names().spoken())
                .findFirst()
                .orElse("");
    }
}
