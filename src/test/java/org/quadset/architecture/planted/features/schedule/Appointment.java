package org.quadset.architecture.planted.features.schedule;

import org.quadset.architecture.planted.features.patients.Patient;

/** Breaks rule 7: the other half of a cycle. */
public record Appointment(Patient patient) {}
