package org.quadset.patients;

/**
 * A patient on record who may be the one being registered.
 *
 * @param sameName the folded names agree
 * @param samePhone a telephone number agrees
 * @param sameBirth the birth date agrees
 */
public record PossibleDuplicate(
        PatientSummary patient,
        String street,
        boolean sameName,
        boolean samePhone,
        boolean sameBirth) {
    /** More is likelier: a birth date and a telephone number tell more than a name. */
    int weight() {
        return (sameName ? 2 : 0) + (samePhone ? 2 : 0) + (sameBirth ? 3 : 0);
    }
}
