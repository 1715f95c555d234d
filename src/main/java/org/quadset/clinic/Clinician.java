package org.quadset.clinic;

import java.util.Locale;

/**
 * Somebody who treats patients and has a column in the schedule.
 *
 * @param credential PT, PTA, …; printed behind the name
 * @param initials two or three letters for narrow places
 * @param columnOrder place in the schedule, from the left
 */
public record Clinician(
        long id,
        long version,
        String fullName,
        String credential,
        String initials,
        int columnOrder,
        boolean active) {
    /** Whose notes wait for a therapist's second signature. */
    public enum Supervision {
        NONE,
        ASSISTANT,
        STUDENT
    }

    /** By the credential: PTA is an assistant, SPT and SPTA are students. */
    public Supervision supervision() {
        return switch (credential.strip().toUpperCase(Locale.ROOT)) {
            case "PTA", "COTA" -> Supervision.ASSISTANT;
            case "SPT", "SPTA", "STUDENT" -> Supervision.STUDENT;
            default -> Supervision.NONE;
        };
    }

    /** Name and credential as they are printed: "Dana Ruiz, PT". */
    public String signature() {
        return credential.isEmpty() ? fullName : fullName + ", " + credential;
    }
}
