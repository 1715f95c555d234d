package org.quadset.patients;

import org.quadset.platform.db.generated.tables.records.PatientPhoneRecord;
import org.quadset.platform.db.generated.tables.records.PatientRecord;

import java.util.List;
import java.util.Optional;

/** How a patient's details lie in the table's columns; part of {@link PatientRepository}. */
final class PatientRowRepository {
    private PatientRowRepository() {}

    static void write(PatientDetails details, PatientRecord row) {
        row.setGivenName(details.names().given());
        row.setFamilyName(details.names().family());
        row.setPreferredName(details.names().preferred());
        row.setFormerName(details.names().former());
        row.setBorn(details.born().orElse(null));
        row.setSex(details.sex().name());
        row.setGender(details.gender());
        row.setPronouns(details.pronouns());
        row.setEmail(details.email());
        row.setStreet(details.address().street());
        row.setCity(details.address().city());
        row.setRegion(details.address().region());
        row.setPostalCode(details.address().postalCode());
        row.setCountry(details.address().country());
        row.setEmergencyName(details.emergency().name());
        row.setEmergencyRelation(details.emergency().relation());
        row.setEmergencyPhone(details.emergency().phone());
        row.setPreferredLanguage(details.language().language());
        row.setInterpreterNeeded(details.language().interpreterNeeded());
        row.setReferrer(details.coverage().referrer());
        row.setPayer(details.coverage().payer());
        row.setMemberNumber(details.coverage().memberNumber());
        row.setAllergies(details.history().allergies());
        row.setMedicines(details.history().medicines());
        row.setSurgicalHistory(details.history().surgeries());
        row.setAlert(details.history().alert());
        row.setNote(details.note());
    }

    static PatientDetails details(PatientRecord row, List<Phone> phones) {
        return new PatientDetails(
                names(row),
                Optional.ofNullable(row.getBorn()),
                Sex.valueOf(row.getSex()),
                row.getGender(),
                row.getPronouns(),
                phones,
                row.getEmail(),
                new Address(
                        row.getStreet(),
                        row.getCity(),
                        row.getRegion(),
                        row.getPostalCode(),
                        row.getCountry()),
                new EmergencyContact(
                        row.getEmergencyName(),
                        row.getEmergencyRelation(),
                        row.getEmergencyPhone()),
                new SpokenLanguage(row.getPreferredLanguage(), row.getInterpreterNeeded()),
                new Coverage(row.getPayer(), row.getMemberNumber(), row.getReferrer()),
                new MedicalHistory(
                        row.getAllergies(),
                        row.getMedicines(),
                        row.getSurgicalHistory(),
                        row.getAlert()),
                row.getNote());
    }

    static PatientNames names(PatientRecord row) {
        return new PatientNames(
                row.getGivenName(),
                row.getFamilyName(),
                row.getPreferredName(),
                row.getFormerName());
    }

    static PatientPhoneRecord phone(
            PatientPhoneRecord row, long patient, int position, Phone phone) {
        row.setPatientId(patient);
        row.setListPosition(position);
        row.setKind(phone.kind().name());
        row.setPhoneText(phone.text());
        row.setDigits(phone.digits());
        row.setDigitsReversed(new StringBuilder(phone.digits()).reverse().toString());
        return row;
    }
}
