package org.quadset.patients;

/**
 * What the desk must know of a patient before the visit; never what is written in the record.
 *
 * @param language the preferred language; may be empty
 * @param alert whether the record bears an alert
 */
public record DeskMark(boolean interpreterNeeded, String language, boolean alert) {}
