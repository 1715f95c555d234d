package org.quadset.architecture.planted.features.app;

import org.quadset.architecture.planted.features.billing.Superbill;
import org.quadset.architecture.planted.features.patients.Patient;

/** Keeps rule 7: knows all. */
public record Wiring(Patient patient, Superbill bill) {}
