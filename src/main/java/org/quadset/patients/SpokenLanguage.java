package org.quadset.patients;

/** The language a patient wants to speak, and whether somebody must interpret. */
public record SpokenLanguage(String language, boolean interpreterNeeded) {
    static final SpokenLanguage UNKNOWN = new SpokenLanguage("", false);
}
