package org.quadset.frontdesk;

import org.quadset.platform.i18n.Labelled;

/** How a wish for a time ended. */
public enum WishEnd implements Labelled {
    BOOKED,
    WITHDRAWN,
    EXPIRED
}
