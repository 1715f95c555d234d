package org.quadset.patients;

/** Whom to call when something happens; unknown parts are empty. */
public record EmergencyContact(String name, String relation, String phone) {
    static final EmergencyContact UNKNOWN = new EmergencyContact("", "", "");
}
