package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** Why an appointment was cancelled; how early is known from the hour. */
public enum CancelReason implements Labelled {
    ILLNESS,
    WORK,
    TRANSPORT,
    WEATHER,
    COST,
    FEELS_BETTER,
    CLINIC,
    DISCHARGED,
    OTHER
}
