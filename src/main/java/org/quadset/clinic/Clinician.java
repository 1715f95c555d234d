package org.quadset.clinic;

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
    /** Name and credential as they are printed: "Dana Ruiz, PT". */
    public String signature() {
        return credential.isEmpty() ? fullName : fullName + ", " + credential;
    }
}
