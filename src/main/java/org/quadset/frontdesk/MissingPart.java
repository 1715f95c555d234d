package org.quadset.frontdesk;

import org.quadset.platform.i18n.Labelled;

/** What a record at the desk can lack; a member number only where a payer is named. */
public enum MissingPart implements Labelled {
    BIRTH_DATE,
    PHONE,
    EMERGENCY_CONTACT,
    MEMBER_NUMBER
}
