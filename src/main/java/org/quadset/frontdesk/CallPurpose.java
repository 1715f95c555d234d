package org.quadset.frontdesk;

/** Why a patient is called. */
public enum CallPurpose {
    CONFIRM,
    MISSED
}
