package org.quadset.architecture.planted.features.billing;

import org.quadset.architecture.planted.features.patients.Patient;

/** Keeps rule 7. */
public record Superbill(Patient patient) {}
