package org.quadset.schedule;

import org.quadset.patients.PatientSummary;

/** An appointment with its patient, as the schedule shows it. */
public record BookedSlot(Appointment appointment, PatientSummary patient) {}
