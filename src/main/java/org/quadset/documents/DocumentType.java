package org.quadset.documents;

import org.quadset.platform.i18n.Labelled;

/** What a document is to the clinic. */
public enum DocumentType implements Labelled {
    REFERRAL,
    SCAN,
    IMAGE,
    CONSENT,
    INSURANCE_CARD,
    OTHER
}
