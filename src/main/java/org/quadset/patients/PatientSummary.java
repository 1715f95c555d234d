package org.quadset.patients;

import java.time.LocalDate;
import java.util.Optional;

/** A patient as lists show one. */
public record PatientSummary(
        long id,
        String recordNumber,
        PatientNames names,
        Optional<LocalDate> born,
        String phone,
        boolean deleted) {}
