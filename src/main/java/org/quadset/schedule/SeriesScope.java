package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** Which visits of a series a change is meant for; those that are over are never changed. */
public enum SeriesScope implements Labelled {
    THIS,
    THIS_AND_FOLLOWING,
    ALL
}
