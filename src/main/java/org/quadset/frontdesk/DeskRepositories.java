package org.quadset.frontdesk;

/** The repositories that the services of the front desk share. */
public record DeskRepositories(
        DeskPatientRepository patients, DeskRecordRepository records, DeskCallRepository calls) {}
