package org.quadset.architecture.planted.features.patients;

import org.quadset.architecture.planted.features.schedule.Appointment;

/** Breaks rule 7: one half of a cycle. */
public record Patient(Appointment next) {}
