package org.quadset.frontdesk;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the desk keeps of a patient beside the record.
 *
 * @param version 0 while nothing is stored
 * @param consentOn the day of the signed consent to treatment; empty while it is missing
 * @param copayCents the usual co-payment of a visit, 0 to 1,000,000; empty if there is none
 */
public record DeskRecord(
        long patientId, long version, Optional<LocalDate> consentOn, OptionalInt copayCents) {
    /** Nothing was kept yet. */
    public static DeskRecord none(long patient) {
        return new DeskRecord(patient, 0, Optional.empty(), OptionalInt.empty());
    }

    /** With another day of consent. */
    public DeskRecord withConsent(Optional<LocalDate> day) {
        return new DeskRecord(patientId, version, day, copayCents);
    }

    /** With another usual co-payment. */
    public DeskRecord withCopay(OptionalInt cents) {
        return new DeskRecord(patientId, version, consentOn, cents);
    }

    List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (consentOn.isPresent() && consentOn.get().isAfter(today)) {
            found.add(Violation.of("consentOn", "deskRecord.consentInFuture"));
        }
        if (copayCents.isPresent()) {
            Violation.outside("copay", copayCents.getAsInt(), 0, 1_000_000).ifPresent(found::add);
        }
        return found;
    }
}
