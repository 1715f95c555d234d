package org.quadset.patients;

import org.quadset.platform.i18n.Labelled;

/**
 * Sex for clinical use (normal values, screening questions); gender is kept apart, in the person's
 * own words.
 */
public enum Sex implements Labelled {
    NOT_ASKED,
    FEMALE,
    MALE,
    INTERSEX
}
