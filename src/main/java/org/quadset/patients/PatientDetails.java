package org.quadset.patients;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is kept of a patient except the safety answers. Unknown texts are empty; texts are
 * trimmed.
 *
 * @param gender in the person's own words
 * @param phones in the order to try them
 * @param note for the front desk; never clinical
 */
public record PatientDetails(
        PatientNames names,
        Optional<LocalDate> born,
        Sex sex,
        String gender,
        String pronouns,
        List<Phone> phones,
        String email,
        Address address,
        EmergencyContact emergency,
        SpokenLanguage language,
        Coverage coverage,
        MedicalHistory history,
        String note) {
    private static final int OLDEST_YEARS = 130;

    public PatientDetails {
        phones = List.copyOf(phones);
    }

    /** Nothing known yet. */
    public static PatientDetails unknown() {
        return new PatientDetails(
                PatientNames.UNKNOWN,
                Optional.empty(),
                Sex.NOT_ASKED,
                "",
                "",
                List.of(),
                "",
                Address.UNKNOWN,
                EmergencyContact.UNKNOWN,
                SpokenLanguage.UNKNOWN,
                Coverage.UNKNOWN,
                MedicalHistory.UNKNOWN,
                "");
    }

    /** The age in whole years; empty while the birth date is not known. */
    public OptionalInt age(LocalDate today) {
        return born.map(date -> OptionalInt.of(Period.between(date, today).getYears()))
                .orElse(OptionalInt.empty());
    }

    /** The first telephone number as written; empty if none. */
    public String firstPhone() {
        return phones.isEmpty() ? "" : phones.getFirst().text();
    }

    /** All broken rules. The least is a name and either a telephone number or a birth date. */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (names.given().isEmpty() && names.family().isEmpty()) {
            found.add(Violation.of("familyName", "patient.nameNeeded"));
        }
        if (born.isEmpty() && phones.isEmpty()) {
            found.add(Violation.of("born", "patient.phoneOrBirthNeeded"));
        }
        born.ifPresent(date -> addBirthViolations(found, date, today));
        for (int i = 0; i < phones.size(); i++) {
            if (phones.get(i).digits().length() < 5) {
                found.add(Violation.of("phone" + (i + 1), "patient.phoneTooShort"));
            }
            found.addAll(TypedText.violations("phone" + (i + 1), phones.get(i).text(), 40));
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            found.add(Violation.of("email", "patient.emailNeedsAt"));
        }
        addTextViolations(found);
        return found;
    }

    private static void addBirthViolations(List<Violation> found, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            found.add(Violation.of("born", "patient.bornInFuture"));
        } else if (date.isBefore(today.minusYears(OLDEST_YEARS))) {
            found.add(Violation.of("born", "patient.tooOld", OLDEST_YEARS));
        }
    }

    private void addTextViolations(List<Violation> found) {
        found.addAll(TypedText.violations("givenName", names.given(), 100));
        found.addAll(TypedText.violations("familyName", names.family(), 100));
        found.addAll(TypedText.violations("preferredName", names.preferred(), 100));
        found.addAll(TypedText.violations("formerName", names.former(), 100));
        found.addAll(TypedText.violations("gender", gender, 100));
        found.addAll(TypedText.violations("pronouns", pronouns, 60));
        found.addAll(TypedText.violations("email", email, 254));
        found.addAll(TypedText.violations("street", address.street(), 200));
        found.addAll(TypedText.violations("city", address.city(), 100));
        found.addAll(TypedText.violations("region", address.region(), 60));
        found.addAll(TypedText.violations("postalCode", address.postalCode(), 20));
        found.addAll(TypedText.violations("country", address.country(), 60));
        found.addAll(TypedText.violations("emergencyName", emergency.name(), 120));
        found.addAll(TypedText.violations("emergencyRelation", emergency.relation(), 60));
        found.addAll(TypedText.violations("emergencyPhone", emergency.phone(), 40));
        found.addAll(TypedText.violations("language", language.language(), 60));
        found.addAll(TypedText.violations("payer", coverage.payer(), 120));
        found.addAll(TypedText.violations("memberNumber", coverage.memberNumber(), 60));
        found.addAll(TypedText.violations("referrer", coverage.referrer(), 160));
        found.addAll(TypedText.violations("allergies", history.allergies(), 4000));
        found.addAll(TypedText.violations("medicines", history.medicines(), 4000));
        found.addAll(TypedText.violations("surgeries", history.surgeries(), 4000));
        found.addAll(TypedText.violations("alert", history.alert(), 1000));
        found.addAll(TypedText.violations("note", note, 4000));
    }
}
