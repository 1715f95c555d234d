package org.quadset.platform.text;

import org.quadset.platform.i18n.Labelled;

/** How a date written in numbers is read when its parts alone do not tell. */
public enum DateOrder implements Labelled {
    MONTH_DAY_YEAR,
    DAY_MONTH_YEAR,
    YEAR_MONTH_DAY
}
