package org.quadset.charting;

import org.quadset.patients.PatientSummary;

/** A timer that runs or stands still, and whom it is for. */
public record RunningTimer(TreatmentTimer timer, PatientSummary patient) {}
