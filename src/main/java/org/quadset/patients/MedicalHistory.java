package org.quadset.patients;

/** What is known of a patient's health, in words; the alert is shown wherever the patient is. */
public record MedicalHistory(String allergies, String medicines, String surgeries, String alert) {
    static final MedicalHistory UNKNOWN = new MedicalHistory("", "", "", "");
}
